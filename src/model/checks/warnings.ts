import type { Entries } from '../entries/entries.ts';
import type { WarningKind } from '../entries/vocabulary.ts';
import type { Problem, Warning } from './problem.ts';
import { timeWarnings } from './time-problems.ts';
import { archivedCopyWarnings } from './warnings/archived-copies.ts';
import { dateOrderWarnings } from './warnings/date-order.ts';
import { formWarnings } from './warnings/forms.ts';
import { idWarnings } from './warnings/ids.ts';
import { kindWarnings } from './warnings/kinds.ts';
import { linkWordsWarnings } from './warnings/link-words.ts';
import { orphanWarnings } from './warnings/orphans.ts';
import { compatibleReasonWarnings, similarQuestionWarnings } from './warnings/questions.ts';
import { roleWarnings } from './warnings/roles.ts';
import { scriptWarnings } from './warnings/scripts.ts';
import { sourceDayWarnings } from './warnings/source-days.ts';
import { timeOfEditingWarnings } from './warnings/time-of-editing.ts';
import { twinWarnings } from './warnings/twins.ts';

/**
 * What is valid but worth a second look: slips that cannot be told from intent, with the kind by which a dossier silences them. `today`: `yyyy-mm-dd`,
 * for days of the dossier that lie ahead.
 */
export const warningsOf = (entries: Entries, today: string): Warning[] =>
  Object.entries(checks).flatMap(([kind, check]) => check(entries, today).map((problem) => ({ ...problem, kind: kind as WarningKind })));

const checks: Partial<Record<WarningKind, (entries: Entries, today: string) => Problem[]>> = {
  'open-forecast': timeWarnings,
  'date-order': dateOrderWarnings,
  'editing-day': timeOfEditingWarnings,
  'role-dates': roleWarnings,
  'actor-kind': kindWarnings,
  'printed-form': formWarnings,
  'link-words': linkWordsWarnings,
  'compatible-reason': compatibleReasonWarnings,
  'similar-question': similarQuestionWarnings,
  'source-day': sourceDayWarnings,
  'id-property': idWarnings,
  twin: twinWarnings,
  orphan: orphanWarnings,
  'archived-copy': archivedCopyWarnings,
  language: scriptWarnings,
};
