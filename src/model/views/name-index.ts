import { actorName, type ActorName } from './in-brief.ts';
import { initialOf, namesInOrder } from '../relations/printed-names.ts';
import { oncePerCatalogue } from '../once.ts';
import { pageSize, type Capped } from './paging.ts';
import type { AccountName } from '../relations/short-labels.ts';
import { actorKinds } from '../entries/vocabulary.ts';
import { namedAccounts } from './named-accounts.ts';

/** The index of names, real and printed, and its pages. */

/** A line of the index: a real name, or a printed form that refers to an actor. */
export interface IndexLine {
  form: string;
  letter: string;
  actor: ActorName;
  kind: string;
  /** True if the form is the displayed name. */
  real: boolean;
  garbled: boolean;
  /** Accounts that print the form. */
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
      accounts: namedAccounts(catalogue.accountsWithoutCopies(accounts)),
    };
  }),
);

/** The lines under a letter, or those of them on one page. */
export interface LetterGroup {
  letter: string;
  /** True if the letter starts on a previous page. */
  continued: boolean;
  lines: IndexLine[];
}

/** Distributes whole letters over pages of at most `size` lines. A letter with more lines has pages of its own. */
export function letterPagesOf(lines: readonly IndexLine[], size: number): LetterGroup[][] {
  const pages: { groups: LetterGroup[]; room: number }[] = [];
  for (const [letter, all] of Map.groupBy(lines, (line) => line.letter))
    for (const [part, group] of chunks(all, size).entries()) {
      const last = pages.at(-1);
      const letterGroup = { letter, continued: part > 0, lines: group };
      if (last && last.room >= all.length) {
        last.groups.push(letterGroup);
        last.room -= group.length;
      } else pages.push({ groups: [letterGroup], room: all.length > size ? 0 : size - group.length });
    }
  return pages.map(({ groups }) => groups);
}

export const pagesOfNames = oncePerCatalogue((catalogue) => letterPagesOf(indexOfNames(catalogue), pageSize));

/** For each letter, the page on which it starts. */
export const lettersOf = oncePerCatalogue((catalogue): { letter: string; page: number }[] =>
  pagesOfNames(catalogue).flatMap((groups, index) => groups.filter(({ continued }) => !continued).map(({ letter }) => ({ letter, page: index + 1 }))),
);

const chunks = (lines: readonly IndexLine[], size: number): IndexLine[][] =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, part) => lines.slice(part * size, (part + 1) * size));
