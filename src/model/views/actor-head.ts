import { type Actor, type Catalogue, type Source } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { compareDates } from '../time/dates.ts';
import { actorName, type ActorName } from './in-brief.ts';
import { compareNames } from '../relations/printed-names.ts';
import { capped, cappedMap, most, mostNames, type Capped } from './paging.ts';
import { byPublication } from '../relations/accounts.ts';
import { dateInWords } from '../time/date-words.ts';
import { mediumOf } from '../entries/medium.ts';
import { accountName, type AccountName } from '../relations/short-labels.ts';
import { actorKinds, printedTypes } from '../entries/vocabulary.ts';
import type { ActorData } from '../entries/actor-schema.ts';

/** A form of the name with the accounts that print it. */
export interface FormRow {
  form: string;
  type: string;
  garbled: boolean;
  /** Why the form means this actor; empty if it needs no reason. */
  reason: string;
  places: Capped<FormPlace>;
}

/** The paragraphs of an account that print a form. */
interface FormPlace {
  account: AccountName;
  paragraphs: number[];
  /** True if the numbers are those of the retelling, because the source has no paragraphs. */
  ofRetelling: boolean;
}

/** The head of an actor's page. */
export interface Portrait {
  kind: string;
  native: { lang: string; spelling: string }[];
  roles: { role: string; when: string; office?: string }[];
  /** Holders of an office; empty for other kinds of actors. */
  holders: Capped<ActorName & { when: string }>;
  evidence: string | undefined;
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

/**
 * The forms of a name: one row per mention in order of publication. Above `most.mentions`, equal forms with one reason share a row, and rows
 * are sorted by number of mentions, descending.
 */
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
      places: cappedMap(group, most.places, ({ mention: { paragraphs }, account }) => ({
        account: accountName(account),
        paragraphs,
        ofRetelling: !mediumOf(account).paragraphs,
      })),
    };
  });
  return many
    ? capped(
        rows.toSorted((a, b) => b.places.total - a.places.total || compareNames(a.form, b.form)),
        most.forms,
      )
    : capped(rows, most.mentions);
}

/** A person with the other names that accounts print. */
export interface Person {
  actor: Pick<Actor, 'id' | 'name' | 'summary'>;
  /** Forms that differ from the name, without duplicates. */
  alsoPrinted: Capped<string>;
}

/** The `count` persons with most claims by or about them, by name. */
export const people = (catalogue: Catalogue, count: number): Person[] =>
  catalogue.actors
    .filter(({ kind }) => kind === 'person')
    .toSorted((a, b) => weight(catalogue, b) - weight(catalogue, a) || compareNames(a.name, b.name))
    .slice(0, count)
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map((actor) => ({ actor: { ...actorName(actor), summary: actor.summary }, alsoPrinted: capped(alsoPrinted(actor), mostNames.forms) }));

/** Claims by an actor, then relayed by it, then about it, without duplicates. */
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
