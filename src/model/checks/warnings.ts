import type { Entries } from '../entries/entries.ts';
import type { Problem } from './problem.ts';
import { timeWarnings } from './time-problems.ts';
import { dateOrderWarnings } from './warnings/date-order.ts';
import { formWarnings } from './warnings/forms.ts';
import { idWarnings } from './warnings/ids.ts';
import { kindWarnings } from './warnings/kinds.ts';
import { linkWordsWarnings } from './warnings/link-words.ts';
import { orphanWarnings } from './warnings/orphans.ts';
import { questionWarnings } from './warnings/questions.ts';
import { roleWarnings } from './warnings/roles.ts';
import { sourceDayWarnings } from './warnings/source-days.ts';
import { timeOfEditingWarnings } from './warnings/time-of-editing.ts';
import { twinWarnings } from './warnings/twins.ts';

/** What is valid but worth a second look: slips that cannot be told from intent. `today`: `yyyy-mm-dd`, for days of the dossier that lie ahead. */
export const warningsOf = (entries: Entries, today: string): Problem[] => [
  ...timeWarnings(entries),
  ...dateOrderWarnings(entries),
  ...timeOfEditingWarnings(entries, today),
  ...roleWarnings(entries),
  ...kindWarnings(entries),
  ...formWarnings(entries),
  ...linkWordsWarnings(entries),
  ...questionWarnings(entries),
  ...sourceDayWarnings(entries),
  ...idWarnings(entries),
  ...twinWarnings(entries),
  ...orphanWarnings(entries),
];
