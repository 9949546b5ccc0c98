import type { PartialEntries } from '../entries/entries.ts';
import { folders, type Folder } from '../entries/fields.ts';
import { invalid, isValid, itemsOf, type Invalid } from '../entries/partial.ts';
import { anchors } from '../urls.ts';
import { reportIn, type Problem, type Report } from './problem.ts';
import type { DraftIds } from './references.ts';

/** Faults of former ids: an id leads to one entry, claim, note or reading only. */

export const formerIdProblems = (entries: PartialEntries, drafts: DraftIds = new Map()): Problem[] => [
  ...folders.flatMap((folder) => entryProblems(folder, entries, drafts)),
  ...entries.articles.flatMap((account) => markProblems(account, reportIn('articles', account.id))),
  ...entries.questions.flatMap((question) => readingProblems(question, reportIn('questions', question.id))),
];

/** A valid former id with its place. */
interface Former {
  id: string;
  report: (message: string) => Problem;
}

type FormerIds = readonly (string | Invalid)[] | Invalid | undefined;

function entryProblems(folder: Folder, entries: PartialEntries, drafts: DraftIds): Problem[] {
  const all: readonly { id: string; formerIds?: FormerIds }[] = entries[folder];
  const taken = new Set([...all.map(({ id }) => id), ...(drafts.get(folder) ?? [])]);
  const former = all.flatMap(({ id, formerIds }) => formerOf(formerIds, reportIn(folder, id)));
  return repeated(former, (id) => (taken.has(id) ? 'the id of an existing entry; rename that entry, or delete the former id' : undefined));
}

function markProblems({ claims, notes }: PartialEntries['articles'][number], report: Report): Problem[] {
  const lists: readonly (readonly [string, readonly { id: string | Invalid; formerIds?: FormerIds }[]])[] = [
    ['claims', itemsOf(claims)],
    ['notes', itemsOf(notes)],
  ];
  const taken = new Set(lists.flatMap(([, items]) => items.map(({ id }) => id)));
  const former = lists.flatMap(([list, items]) => items.flatMap(({ formerIds }, index) => formerOf(formerIds, report, [list, index])));
  return repeated(former, (id) => {
    if (taken.has(id)) return 'the id of a claim or note of this account; rename that one, or delete the former id';
    return anchors.reserved.test(id) ? 'an anchor of the page itself; delete it' : undefined;
  });
}

function readingProblems({ readings, formerReadings }: PartialEntries['questions'][number], report: Report): Problem[] {
  if (readings === invalid || formerReadings === undefined || formerReadings === invalid) return [];
  return Object.entries(formerReadings).flatMap(([former, reading]): Problem[] => {
    const path = ['formerReadings', former] as const;
    if (Object.hasOwn(readings, former)) return [report(`"${former}" is a reading of this question; rename that one, or delete the former id`, ...path)];
    return isValid(reading) && !Object.hasOwn(readings, reading)
      ? [report(`no reading "${reading}" in this question; it has ${Object.keys(readings).join(', ')}`, ...path)]
      : [];
  });
}

const formerOf = (ids: FormerIds, report: Report, path: Problem['path'] = []): Former[] =>
  itemsOf(ids ?? []).flatMap((id, index) => (isValid(id) ? [{ id, report: (message: string) => report(message, ...path, 'formerIds', index) }] : []));

/** Reports former ids that are something else, as `what` says, and those that are given twice. */
function repeated(former: readonly Former[], what: (id: string) => string | undefined): Problem[] {
  const seen = new Map<string, Problem>();
  return former.flatMap(({ id, report }): Problem[] => {
    const other = what(id);
    if (other !== undefined) return [report(`"${id}" is ${other}`)];
    const first = seen.get(id);
    if (first) return [report(`"${id}" is also a former id of "${nameOf(first)}"; delete one of the two`)];
    seen.set(id, report(''));
    return [];
  });
}

/** The entry, claim or note of a former id: `claims[1]` within an account, else the id of the entry. */
const nameOf = ({ id, path }: Problem): string => (path.length > 2 ? `${String(path[0])}[${String(path[1])}]` : id);
