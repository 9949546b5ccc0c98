import type { PartialEntry } from '../entries/entries.ts';
import { invalid, isValid, itemsOf } from '../entries/partial.ts';
import { reportIn, type Problem } from './problem.ts';
import { didYouMean } from './suggestions.ts';

/**
 * Faults of a question: readings that no claim chooses, and groups of compatible readings with unknown or repeated ids. `chosen`: the
 * readings that claims choose; undefined if that is not known.
 */
export function questionProblems(question: PartialEntry<'questions'>, chosen: readonly string[] | undefined): Problem[] {
  if (question.readings === invalid) return [];
  const report = reportIn('questions', question.id);
  const readings = Object.keys(question.readings);
  // an unknown chosen reading may be a misspelling of an unchosen one
  const unchosen = chosen?.every((reading) => readings.includes(reading)) ? readings.filter((reading) => !chosen.includes(reading)) : [];
  return [
    ...unchosen.map((reading) => report('no claim chooses this reading; let a claim answer with it, or delete it', 'readings', reading)),
    ...itemsOf(question.compatible).flatMap(({ readings: group }, index) =>
      itemsOf(group).flatMap((reading, position, all): Problem[] => {
        if (!isValid(reading)) return [];
        const path = ['compatible', index, 'readings', position] as const;
        if (!readings.includes(reading)) {
          const hint = didYouMean(reading, readings) || `; it has ${readings.join(', ')}`;
          return [report(`no reading "${reading}" in this question${hint}`, ...path)];
        }
        return all.indexOf(reading) < position ? [report(`"${reading}" is already in this group; name another reading`, ...path)] : [];
      }),
    ),
  ];
}
