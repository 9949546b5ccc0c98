import type { PartialEntry, PartialMention } from '../entries/entries.ts';
import { allValid, itemsOf, mapValid } from '../entries/partial.ts';
import type { ListedForm } from '../relations/printed-forms.ts';

/** The forms that the files of actors list. */

/** A mention in the file of an actor. */
export interface FileMention extends ListedForm {
  list: 'printed' | 'implied' | 'lookalikes';
}

/** The mentions in the file of one actor. */
export interface FormIndex {
  /** Those of a form. */
  of: (form: string) => readonly FileMention[];
  /** Those of a form that name the account; for an empty account, those that name none. */
  at: (account: string, form: string) => readonly FileMention[];
}

/** The mentions of each actor, by id. Actors with invalid printed or implied mentions are missing. */
export const formsByActor = (actors: readonly PartialEntry<'actors'>[]): Map<string, FormIndex> =>
  new Map(
    actors.flatMap((actor) => {
      const mentions = mentionsIn(actor);
      return mentions ? [[actor.id, indexOf(mentions)] as const] : [];
    }),
  );

/** Ids of the actors whose files list a form as theirs, by form. */
export function actorsByForm(actors: readonly PartialEntry<'actors'>[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, printed, implied } of actors)
    for (const { as } of [...itemsOf<PartialMention>(printed), ...itemsOf<PartialMention>(implied)])
      if (typeof as === 'string') found.set(as, (found.get(as) ?? new Set()).add(id));
  return found;
}

/** All mentions of an actor; undefined if a printed or implied one is invalid. Invalid look-alikes are left out. */
export function mentionsIn({ printed, implied, lookalikes }: PartialEntry<'actors'>): FileMention[] | undefined {
  const ofList = (list: FileMention['list'], mentions: typeof printed | typeof implied | typeof lookalikes) =>
    allValid(mapValid<PartialMention, unknown>(mentions, ({ as, in: account, paragraphs }) => ({ list, as, in: account, paragraphs }))) as
      FileMention[] | undefined;
  const [asPrinted, asImplied] = [ofList('printed', printed), ofList('implied', implied)];
  return asPrinted && asImplied && [...asPrinted, ...asImplied, ...(ofList('lookalikes', lookalikes) ?? [])];
}

function indexOf(mentions: readonly FileMention[]): FormIndex {
  const byForm = Map.groupBy(mentions, ({ as }) => as);
  const byPlace = Map.groupBy(mentions, ({ as, in: account = '' }) => `${account} ${as}`);
  return { of: (form) => byForm.get(form) ?? [], at: (account, form) => byPlace.get(`${account} ${form}`) ?? [] };
}
