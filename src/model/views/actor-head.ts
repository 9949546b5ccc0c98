import { byPublication, type Actor, type Catalogue, type Source } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { compareDates, dateInWords } from '../time/dates.ts';
import { accountName, actorName, type AccountName, type ActorName } from './in-brief.ts';
import { compareNames } from '../relations/names.ts';
import { capped, cappedMap, most, mostNames, type Capped } from './paging.ts';
import { actorKinds, printedTypes, type ActorData } from '../entries/schema.ts';

/** A printed form and the accounts that print it so, for one reason. */
export interface FormRow {
  form: string;
  type: string;
  garbled: boolean;
  /** Why it is this actor. */
  reason: string;
  places: Capped<{ account: AccountName; paragraphs: number[] }>;
}

/** What the head of an actor's page says. */
export interface Portrait {
  kind: string;
  native: { lang: string; spelling: string }[];
  roles: { role: string; when: string; office?: string }[];
  /** For an office: who held it. */
  holders: Capped<ActorName & { when: string }>;
  evidence: string;
  confidence: ActorData['confidence'];
  sources: Source[];
  notes: string[];
}

export const portraitOf = (catalogue: Catalogue, actor: Actor): Portrait => ({
  kind: actorKinds[actor.kind],
  native: Object.entries(actor.native).flatMap(([lang, spellings]) => spellings.map((spelling) => ({ lang, spelling }))),
  roles: actor.roles
    .toSorted((a, b) => compareDates(a.term ?? a.asOf ?? '', b.term ?? b.asOf ?? ''))
    .map((role) => ({ role: role.role, when: whenOf(role), ...(role.office && { office: role.office }) })),
  holders: cappedMap(catalogue.holdersOf(actor.id), most.accounts, ({ actor: holder, role }) => ({ ...actorName(holder), when: whenOf(role) })),
  evidence: actor.evidence,
  confidence: actor.confidence,
  sources: actor.sources.map(catalogue.source),
  notes: actor.notes,
});

/** Where a name is printed, in order of publication, a row a mention; more than `most.mentions` are put together by form and reason, the most printed first. */
export function formRowsOf(catalogue: Catalogue, mentions: readonly Mention[]): Capped<FormRow> {
  const inOrder = mentions
    .map((mention) => ({ mention, account: catalogue.account(mention.in) }))
    .toSorted(
      (a, b) =>
        byPublication(a.account, b.account) || (a.mention.paragraphs[0] ?? 0) - (b.mention.paragraphs[0] ?? 0) || compareNames(a.mention.as, b.mention.as),
    );
  const many = mentions.length > most.mentions;
  const keyOf = ({ mention: { as, type, garbled, reason } }: (typeof inOrder)[number], place: number) =>
    many ? JSON.stringify([as, type, garbled, reason]) : place;
  const groups = [
    ...Map.groupBy(
      inOrder.map((item, place) => ({ ...item, key: keyOf(item, place) })),
      ({ key }) => key,
    ).values(),
  ];
  const rows = groups.map((group): FormRow => {
    const [{ mention } = { mention: mentions[0] }] = group;
    return {
      form: mention?.as ?? '',
      type: mention?.type === undefined ? '' : printedTypes[mention.type],
      garbled: mention?.garbled ?? false,
      reason: mention?.reason ?? '',
      places: cappedMap(group, most.places, ({ mention: { paragraphs }, account }) => ({ account: accountName(account), paragraphs })),
    };
  });
  return many
    ? capped(
        rows.toSorted((a, b) => b.places.total - a.places.total || compareNames(a.form, b.form)),
        most.forms,
      )
    : capped(rows, most.mentions);
}

/** A person for a who-is-who: who it is, and under which other names the accounts print them. */
export interface Person {
  actor: Pick<Actor, 'id' | 'name' | 'summary'>;
  /** Wrong or different forms of the name, each once. */
  alsoPrinted: Capped<string>;
}

/** The persons of whom most is claimed, at most `count`, alphabetically. */
export const people = (catalogue: Catalogue, count: number): Person[] =>
  catalogue.actors
    .filter(({ kind }) => kind === 'person')
    .toSorted((a, b) => weight(catalogue, b) - weight(catalogue, a) || compareNames(a.name, b.name))
    .slice(0, count)
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map((actor) => ({ actor: { ...actorName(actor), summary: actor.summary }, alsoPrinted: capped(alsoPrinted(actor), mostNames.forms) }));

/** Claims by an actor, then through, then about: each once. */
export const claimsOf = (catalogue: Catalogue, actor: string): Claim[] => [
  ...new Set([...catalogue.claimsBy(actor), ...catalogue.claimsRelayedBy(actor), ...catalogue.claimsAbout(actor)]),
];

const whenOf = ({ term, asOf }: { term?: string | undefined; asOf?: string | undefined }): string =>
  term !== undefined ? dateInWords(term) : asOf === undefined ? '' : `as of ${dateInWords(asOf)}`;

interface Mention {
  as: string;
  in: string;
  paragraphs: number[];
  reason?: string | undefined;
  type?: keyof typeof printedTypes;
  garbled?: boolean;
}

const alsoPrinted = (actor: Actor): string[] =>
  [...new Set(actor.printed.filter(({ type, as }) => type === 'name' && as !== actor.name && !actor.name.includes(as)).map(({ as }) => as))].toSorted(
    compareNames,
  );

const weight = (catalogue: Catalogue, { id }: Actor) => catalogue.claimsAbout(id).length + catalogue.claimsBy(id).length;
