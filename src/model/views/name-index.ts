import { actorName, type AccountName, type ActorName } from './in-brief.ts';
import { initialOf, namesInOrder } from '../relations/names.ts';
import { oncePerCatalogue } from '../once.ts';
import { pageSize, type Capped } from './paging.ts';
import { actorKinds } from '../entries/schema.ts';
import { rowOf } from '../relations/short-labels.ts';

/** The A–Z of names, real and printed, and its pages. */

/** One line of it: an actor, or a printed form that points to one. */
export interface IndexLine {
  form: string;
  letter: string;
  actor: ActorName;
  kind: string;
  /** The form is what the site itself displays. */
  real: boolean;
  garbled: boolean;
  /** Accounts that print it. */
  accounts: Capped<AccountName>;
}

export const indexOfNames = oncePerCatalogue((catalogue): IndexLine[] =>
  namesInOrder(catalogue.actors).map(({ form, actor: id, name, garbled, accounts }) => {
    const actor = catalogue.actor(id);
    return {
      form,
      letter: initialOf(form),
      actor: actorName(actor),
      kind: actorKinds[actor.kind],
      real: form === name,
      garbled,
      accounts: rowOf(accounts.map(catalogue.account)),
    };
  }),
);

/** The lines under a letter, or as many of them as a page holds. */
export interface LetterGroup {
  letter: string;
  /** The letter starts on a page before. */
  continued: boolean;
  lines: IndexLine[];
}

/** Whole letters on each page, as many as `size` lines hold; a letter of more lines has pages of its own. */
export function letterPagesOf(lines: readonly IndexLine[], size: number): LetterGroup[][] {
  const pages: { groups: LetterGroup[]; room: number }[] = [];
  for (const [letter, all] of Map.groupBy(lines, (line) => line.letter))
    for (const [part, group] of chunks(all, size).entries()) {
      const last = pages.at(-1);
      const entry = { letter, continued: part > 0, lines: group };
      if (last && last.room >= all.length) {
        last.groups.push(entry);
        last.room -= group.length;
      } else pages.push({ groups: [entry], room: all.length > size ? 0 : size - group.length });
    }
  return pages.map(({ groups }) => groups);
}

const chunks = (lines: readonly IndexLine[], size: number): IndexLine[][] =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, at) => lines.slice(at * size, (at + 1) * size));

export const pagesOfNames = oncePerCatalogue((catalogue) => letterPagesOf(indexOfNames(catalogue), pageSize));

/** For each letter, the page on which it starts. */
export const lettersOf = oncePerCatalogue((catalogue): { letter: string; page: number }[] =>
  pagesOfNames(catalogue).flatMap((groups, index) => groups.filter(({ continued }) => !continued).map(({ letter }) => ({ letter, page: index + 1 }))),
);
