import type { Entries } from '../../entries/entries.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Groups of compatible readings whose reason speaks of some of them only: a reading that conflicts may have slipped in. */
export const questionWarnings = ({ questions }: Entries): Problem[] =>
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

/** The first four letters of each longer word, so that "crack" is found in "cracked"; numbers as they are. */
const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []).map((word) => word.slice(0, 4)).filter((stem) => !functionWords.has(stem));

const functionWords = new Set(
  'that this with have been were they thei from them when then than what whic only also into both each some more such othe'.split(' '),
);
