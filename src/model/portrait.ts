import type { Actor, Article, Catalogue, Event, Question } from './catalogue.ts';
import type { Claim } from './claims.ts';
import { compareDates, dateInWords } from './dates.ts';
import { actorName } from './in-brief.ts';
import { compareNames } from './names.ts';
import { capped, mostNames, type Capped } from './paging.ts';
import { actorKinds, printedTypes } from './schema.ts';

/** A role with its dates in words. */
export interface RoleInWords {
  role: string;
  when: string;
  office?: Actor;
}

/** A printed form at its place, with the reason why it is this actor. */
export interface FormInPlace {
  form: string;
  article: Article;
  paragraphs: number[];
  type: string;
  garbled: boolean;
  reason: string;
}

/** Everything the dossier knows of an actor. */
export interface Portrait {
  actor: Actor;
  kind: string;
  native: { lang: string; spelling: string }[];
  roles: RoleInWords[];
  /** For an office: who held it. */
  holders: { actor: Actor; when: string }[];
  printed: FormInPlace[];
  implied: FormInPlace[];
  lookalikes: FormInPlace[];
  by: Claim[];
  relayed: Claim[];
  about: Claim[];
  events: Event[];
  questions: Question[];
  accounts: Article[];
}

const whenOf = ({ term, asOf }: { term?: string | undefined; asOf?: string | undefined }): string =>
  term !== undefined ? dateInWords(term) : asOf === undefined ? '' : `as of ${dateInWords(asOf)}`;

export const portraitOf = (catalogue: Catalogue, actor: Actor): Portrait => {
  const order = new Map(catalogue.articles.map(({ id }, index) => [id, index]));
  const placed = (mention: { as: string; in: string; paragraphs: number[]; reason?: string | undefined }, type = '', garbled = false): FormInPlace => ({
    form: mention.as,
    article: catalogue.article(mention.in),
    paragraphs: mention.paragraphs,
    type,
    garbled,
    reason: mention.reason ?? '',
  });
  const inOrder = (forms: FormInPlace[]) =>
    forms.toSorted(
      (a, b) =>
        (order.get(a.article.id) ?? 0) - (order.get(b.article.id) ?? 0) || (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0) || compareNames(a.form, b.form),
    );
  return {
    actor,
    kind: actorKinds[actor.kind],
    native: Object.entries(actor.native).flatMap(([lang, spellings]) => spellings.map((spelling) => ({ lang, spelling }))),
    roles: actor.roles
      .toSorted((a, b) => compareDates(a.term ?? a.asOf ?? '', b.term ?? b.asOf ?? ''))
      .map((role) => ({ role: role.role, when: whenOf(role), ...(role.office && { office: catalogue.actor(role.office) }) })),
    holders: catalogue.holdersOf(actor.id).map(({ actor: holder, role }) => ({ actor: holder, when: whenOf(role) })),
    printed: inOrder(actor.printed.map((mention) => placed(mention, printedTypes[mention.type], mention.garbled))),
    implied: inOrder(actor.implied.map((mention) => placed(mention))),
    lookalikes: inOrder(actor.lookalikes.map((mention) => placed(mention))),
    by: catalogue.claimsBy(actor.id),
    relayed: catalogue.claimsRelayedBy(actor.id),
    about: catalogue.claimsAbout(actor.id),
    events: catalogue.eventsOfActor(actor.id),
    questions: catalogue.questionsOfActor(actor.id),
    accounts: catalogue.articlesNaming(actor.id),
  };
};

/** A person for a who-is-who: who it is, and under which other names the accounts print them. */
export interface Person {
  actor: Pick<Actor, 'id' | 'name' | 'summary'>;
  /** Wrong or different forms of the name, each once. */
  alsoPrinted: Capped<string>;
}

const alsoPrinted = (actor: Actor): string[] =>
  [...new Set(actor.printed.filter(({ type, as }) => type === 'name' && as !== actor.name && !actor.name.includes(as)).map(({ as }) => as))].toSorted(
    compareNames,
  );

/** The persons of whom most is claimed, at most `count`, alphabetically. */
export const people = (catalogue: Catalogue, count: number): Person[] =>
  catalogue.actors
    .filter(({ kind }) => kind === 'person')
    .toSorted((a, b) => weight(catalogue, b) - weight(catalogue, a) || compareNames(a.name, b.name))
    .slice(0, count)
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map((actor) => ({ actor: { ...actorName(actor), summary: actor.summary }, alsoPrinted: capped(alsoPrinted(actor), mostNames.forms) }));

const weight = (catalogue: Catalogue, { id }: Actor) => catalogue.claimsAbout(id).length + catalogue.claimsBy(id).length;

/** Claims by an actor, then through, then about: each once. */
export const claimsOf = (catalogue: Catalogue, actor: string): Claim[] => [
  ...new Set([...catalogue.claimsBy(actor), ...catalogue.claimsRelayedBy(actor), ...catalogue.claimsAbout(actor)]),
];
