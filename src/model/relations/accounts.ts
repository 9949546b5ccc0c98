import type { NoteData } from '../entries/account-schema.ts';
import type { AccountEntry } from '../entries/entries.ts';
import { mediumOf } from '../entries/medium.ts';
import { inSourceOrder, numberedParagraphs, type NumberedBlock } from '../entries/retelling.ts';
import { compareDates } from '../time/dates.ts';
import { comparePublications, daysOfPublication, edtfOf } from '../time/publication.ts';
import { chainOf, eventsOfClaim, type Claim } from './claims.ts';
import { carriersOf, type Carrier } from './copies.ts';
import { byId } from './lookup.ts';
import { compareNames } from './printed-names.ts';
import type { AccountLabels } from './short-labels.ts';

/** An editor's note with its position. */
export interface Note extends NoteData {
  account: string;
  /** Number of the source paragraph that it belongs to; absent if the source has no paragraphs. */
  paragraph?: number;
}

/** An account with everything that follows from its own text and claims. */
export interface Account extends Omit<AccountEntry, 'blocks' | 'claims' | 'notes'>, AccountLabels {
  blocks: NumberedBlock[];
  /** In the order of the paragraphs that contain their marks. */
  claims: Claim[];
  notes: Note[];
  /** Language of the source, BCP 47. */
  language: string;
  /** Date of publication, EDTF; of an instant the day on its own calendar; without a date the interval between the bounds. */
  date: string;
  /** First day on which it can have come out, `yyyy-mm-dd`. Absent if nothing bounds it. */
  firstDay?: string;
  /** Last day on which it can have come out, at whose end it had certainly come out. Absent if nothing bounds it. */
  lastDay?: string;
  /** Words of the retelling. */
  words: number;
  /** Ids of the actors linked in the text or named by a claim, by name. */
  actors: string[];
  /** Ids of the main topics, then of further topics of the claims. */
  allTopics: string[];
  /** Ids of the events linked in the text or named by a claim, by date. */
  events: string[];
  /** Reference marks in the text, by id of the claim or note. */
  marks: Map<string, string>;
  /** Where the same text is carried. */
  carriers: Carrier[];
}

/** Order of `comparePublications`, then by id. */
export const byPublication = (a: Pick<AccountEntry, 'id' | 'published'>, b: Pick<AccountEntry, 'id' | 'published'>): number =>
  a.id === b.id ? 0 : comparePublications(a.published, b.published) || byId(a, b);

/** What an account needs of other entries: names of actors and dates of events, by id, and its copies. */
export interface OtherEntries {
  names: ReadonlyMap<string, string>;
  dates: ReadonlyMap<string, string>;
  copies: readonly AccountEntry[];
}

/** Derives an account from its entry, of which the source is complete. */
export function accountOf(entry: AccountEntry, labels: AccountLabels, { names, dates, copies }: OtherEntries): Account {
  const paragraphs = numberedParagraphs(entry.blocks, entry.source);
  const anchors = paragraphs.flatMap(({ paragraph, number = 0 }) => paragraph.anchors.map((anchor) => ({ ...anchor, number })));
  const placeOf = (scheme: string, marked: string) => anchors.find((anchor) => anchor.scheme === scheme && anchor.id === marked)?.number ?? 0;
  const paragraphIn = (paragraph: number) => (mediumOf(entry).paragraphs ? { paragraph } : {});
  const linked = (scheme: string) => anchors.filter((anchor) => anchor.scheme === scheme).map(({ id }) => id);
  const claims = entry.claims
    .map((claim) => ({ claim, place: placeOf('claim', claim.id) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ claim, place }): Claim => ({
      key: `${entry.id}/${claim.id}`,
      account: entry.id,
      ...claim,
      ...paragraphIn(place),
      topics: claim.topics ?? entry.topics,
    }));
  const events = new Set([...linked('event'), ...claims.flatMap(eventsOfClaim)]);
  const actors = new Set([...linked('actor'), ...claims.flatMap((claim) => [...claim.actors, ...chainOf(claim).map(({ actor }) => actor)])]);
  return {
    ...entry,
    blocks: inSourceOrder(entry.blocks, entry.source),
    claims,
    notes: entry.notes.map((note) => ({
      ...note,
      account: entry.id,
      ...paragraphIn(placeOf('note', note.id)),
    })),
    ...labels,
    language: entry.source.language,
    date: edtfOf(entry.published),
    ...daysOfPublication(entry.published),
    words: paragraphs.reduce((sum, { paragraph }) => sum + paragraph.text.split(' ').length, 0),
    actors: [...actors].toSorted((a, b) => compareNames(names.get(a) ?? a, names.get(b) ?? b)),
    allTopics: [...new Set([...entry.topics, ...claims.flatMap(({ topics }) => topics)])],
    events: [...events].toSorted((a, b) => compareDates(dates.get(a) ?? '', dates.get(b) ?? '') || (a < b ? -1 : 1)),
    marks: new Map(anchors.flatMap(({ id, mark }) => (mark ? [[id, mark] as const] : []))),
    carriers: carriersOf(entry, copies, names),
  };
}
