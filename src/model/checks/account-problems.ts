import type { PartialAccount } from '../entries/entries.ts';
import { invalid, isValid, itemsOf } from '../entries/partial.ts';
import { outcomes } from '../entries/vocabulary.ts';
import { bodyProblems } from './body-problems.ts';
import type { CheckContext } from './check-context.ts';
import { placeProblems } from './place-problems.ts';
import { reportIn, type Problem, type Report } from './problem.ts';
import { publicationProblems } from './publication-problems.ts';
import { sourceProblems } from './source-problems.ts';
import { didYouMean } from './suggestions.ts';

/** Faults of an account, except unresolved references and dates. Invalid values are skipped. */
export function accountProblems(account: PartialAccount, context: CheckContext): Problem[] {
  const report = reportIn('articles', account.id);
  return [
    ...sourceProblems(account, context, report),
    ...placeProblems(account, report),
    ...bodyProblems(account, context, report),
    ...chainProblems(account, report),
    ...forecastProblems(account, report),
    ...answerProblems(account, context, report),
    ...publicationProblems(account),
  ];
}

/** A chain of attribution has a speaker and contains each actor once. */
const chainProblems = (account: PartialAccount, report: Report): Problem[] =>
  itemsOf(account.claims).flatMap(({ speaker, via }, index): Problem[] => {
    const hops = [speaker, ...itemsOf(via)];
    if (speaker === undefined && hops.length > 1)
      return [report('names relays but no speaker; make the first relay the speaker, or name an actor of kind "unnamed"', 'claims', index, 'via')];
    const repeated = hops.findIndex((hop, position) => isValid(hop) && hops.indexOf(hop) < position);
    return repeated > 0 ? [report(`"${String(hops[repeated])}" is already in the chain; name each actor once`, 'claims', index, 'via', repeated - 1)] : [];
  });

/** Forecasts, and only they, have an outcome; only they have a due date. */
const forecastProblems = (account: PartialAccount, report: Report): Problem[] =>
  itemsOf(account.claims).flatMap(({ kind, due, outcome }, index): Problem[] => {
    if (!isValid(kind) || !isValid(outcome)) return [];
    const forecast = kind === 'forecast';
    return [
      ...(forecast === (outcome === undefined)
        ? [report(`a forecast needs an outcome (${Object.keys(outcomes).join(', ')}), and nothing else has one`, 'claims', index, 'outcome')]
        : []),
      ...(!forecast && due !== undefined && isValid(due)
        ? [report(`"${due}" is the due date of a claim that is not a forecast; delete it, or make the claim a forecast`, 'claims', index, 'due')]
        : []),
    ];
  });

/** An answer gives a reading of its question, and a claim answers a question once. */
const answerProblems = (account: PartialAccount, { questionById }: CheckContext, report: Report): Problem[] =>
  itemsOf(account.claims).flatMap((claim, index) =>
    itemsOf(claim.answers).flatMap(({ question: asked, reading }, position, all): Problem[] => {
      const question = isValid(asked) ? questionById.get(asked) : undefined;
      if (!question) return [];
      const path = ['claims', index, 'answers', position] as const;
      const readings = question.readings === invalid ? undefined : Object.keys(question.readings);
      if (readings?.length && isValid(reading) && !readings.includes(reading)) {
        const hint = didYouMean(reading, readings) || `; it has ${readings.join(', ')}`;
        return [report(`question "${question.id}" has no reading "${reading}"${hint}`, ...path, 'reading')];
      }
      return all.findIndex((other) => other.question === asked) < position
        ? [report(`answers "${question.id}" twice; split the claim, or delete one answer`, ...path)]
        : [];
    }),
  );
