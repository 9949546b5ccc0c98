import type { Entries } from '../../entries/entries.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Groups of compatible readings whose reason speaks of some of them only: a reading that conflicts may have slipped in. */
export const compatibleReasonWarnings = ({ questions }: Entries): Problem[] =>
  questions.flatMap(({ id, readings, compatible }) =>
    compatible.flatMap(({ readings: group, why }, index) => {
      const reason = stemsOf(why);
      const missing = group.filter((reading) => !stemsOf(`${readings[reading] ?? ''} ${reading}`).some((stem) => reason.includes(stem)));
      return missing.length > 0 && group.length - missing.length >= 2
        ? [
            reportIn('questions', id)(
              `the reason speaks of the other readings, but not of "${missing[0] ?? ''}"; say how that one can be true together with them, or leave it out`,
              'compatible',
              index,
              'why',
            ),
          ]
        : [];
    }),
  );

/** Two questions that ask nearly the same: of all their longer words, at most a fifth is in one of them only. Equal questions are twins. */
export function similarQuestionWarnings({ questions }: Entries): Problem[] {
  const words = questions.map(({ id, asks }) => ({ id, asks, all: new Set(wordsOf(asks)) }));
  const byWord = new Map<string, number[]>();
  return words.flatMap(({ id, asks, all }, index) => {
    const shared = new Map<number, number>();
    for (const word of all) {
      for (const other of byWord.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      byWord.set(word, [...(byWord.get(word) ?? []), index]);
    }
    const similar = [...shared]
      .filter(([other, count]) => count >= 4 && count >= (all.size + (words[other]?.all.size ?? 0) - count) * 0.8)
      .flatMap(([other]) => words[other] ?? [])
      .filter((other) => other.asks.toLowerCase() !== asks.toLowerCase());
    return similar.map((other) =>
      reportIn('questions', id)(`asks nearly the same as question "${other.id}"; if they are one, join their readings, else say what differs`, 'asks'),
    );
  });
}

/** The first four letters of each longer word, so that "crack" is found in "cracked"; numbers as they are. */
const stemsOf = (text: string): string[] => wordsOf(text).map((word) => word.slice(0, 4));

const wordsOf = (text: string): string[] => (text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []).filter((word) => !functionWords.has(word.slice(0, 4)));

const functionWords = new Set(
  'that this with have been were they thei from them when then than what whic only also into both each some more such othe'.split(' '),
);
