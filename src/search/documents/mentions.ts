import type { Actor, Catalogue } from '../../model/catalogue.ts';
import { bounds } from '../../model/time/dates.ts';
import { boundsAmongEvents } from '../../model/time/publication.ts';
import type { Mention, PrintedForm } from './search-document.ts';
import { byPublication, type Account } from '../../model/relations/accounts.ts';

/** The names of actors: real names, names of offices and printed forms. A mention is resolved: it has the names of one actor, not of everybody whose name is alike. */

/** Real names in every script, and abbreviations. */
export const namesOf = (actor: Actor): string[] => unique([actor.name, ...Object.values(actor.native).flat(), ...abbreviationsOf(actor)]);

/** Names of all offices and roles that an actor has held. */
export const officesOf = (catalogue: Catalogue, { roles }: Pick<Actor, 'roles'>): string[] => unique(roles.flatMap((role) => officeNames(catalogue, role)));

/** The forms that accounts print for an actor. */
export function printedFormsOf(catalogue: Catalogue, actor: Actor): PrintedForm[] {
  const mentionsByForm = Map.groupBy(actor.printed.filter(isName), ({ as }) => as);
  return [...mentionsByForm].map(([form, mentions]) => {
    const accounts = catalogue.accountsWithoutCopies(mentions.map((mention) => mention.in)).toSorted(byPublication);
    return { form, accounts: accounts.length, first: accounts[0]?.label ?? '', titled: mentions.every(({ type }) => type === 'title+name') };
  });
}

/** A mention by real names only. */
export const mentionOf = (actor: Actor): Mention => ({
  actor: actor.id,
  name: actor.name,
  names: namesOf(actor),
  forms: [],
  offices: [],
  person: actor.kind === 'person',
});

/** Printed forms by account id and actor id; an empty list for an actor whom the account means but does not name. */
export type FormsByAccount = ReadonlyMap<string, ReadonlyMap<string, string[]>>;

export function formsByAccount(catalogue: Catalogue): FormsByAccount {
  const all = new Map<string, Map<string, string[]>>();
  for (const actor of catalogue.actors)
    for (const mention of [...actor.printed, ...actor.implied]) {
      const byActor = all.get(mention.in) ?? new Map<string, string[]>();
      const forms = byActor.get(actor.id) ?? [];
      if ('type' in mention && isName(mention) && !forms.includes(mention.as)) forms.push(mention.as);
      all.set(mention.in, byActor.set(actor.id, forms));
    }
  return all;
}

/** Everybody whom an account mentions: first its `actors`, in their order. */
export function mentionsIn(catalogue: Catalogue, account: Account, forms: FormsByAccount): Mention[] {
  const byActor: ReadonlyMap<string, string[]> = forms.get(account.id) ?? new Map();
  const { from, to } = boundsAmongEvents(account.published);
  return unique([...account.actors, ...byActor.keys()]).map((id) => {
    const actor = catalogue.actor(id);
    const roles = actor.roles.filter(({ term }) => term !== undefined && bounds(term).from <= to && from <= bounds(term).to);
    return { ...mentionOf(actor), forms: byActor.get(id) ?? [], offices: officesOf(catalogue, { roles }) };
  });
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Abbreviations that the name or the summary gives in brackets, such as "METI". */
const abbreviationsOf = ({ name, summary = '' }: Pick<Actor, 'name' | 'summary'>): string[] =>
  [...`${name} ${summary}`.matchAll(/\((\p{Lu}{2,})\)/gu)].map(([, letters = '']) => letters);

/** The title of a role, such as "METI minister", and the names of the office if it is an actor. */
const officeNames = (catalogue: Catalogue, { role, office }: Actor['roles'][number]): string[] =>
  office === undefined ? [role] : [role, ...namesOf(catalogue.actor(office))];

/** False for descriptions, such as "some analysts", and metonyms. They are not indexed as names. */
const isName = ({ type }: Actor['printed'][number]): boolean => type !== 'descriptor' && type !== 'metonym';
