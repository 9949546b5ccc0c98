import { nameMarks, places, placesBits } from '../index/format.ts';
import type { Mention, SearchRecord } from './documents.ts';
import { isPhrase, keysOf, pairsOf, phraseKey, whichOne } from '../text/words.ts';

/** Under which terms each record is found. Runs where the index is built, and in the worker for an index that comes whole. */

/** One posting as a number: the document, and in the last bits the places where the term stands in it. */
export const postingOf = (document: number, set: number): number => (document << placesBits) | set;
export const documentOf = (posting: number): number => posting >> placesBits;
export const placesOf = (posting: number): number => posting & ((1 << placesBits) - 1);

export interface Entry {
  /** By rising documents. */
  postings: number[];
  mark: '' | '+' | '!';
}

/** For each term, where it stands. */
export function entriesOf(records: readonly SearchRecord[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const pairs = namePairs(records);
  const keysIn = (text: string): string[] => [...keysOf(text), ...pairsOf(text).filter((pair) => pairs.has(pair))];
  /** Names repeat from account to account, so each is taken apart once. */
  const taken = new Map<string, string[]>();
  const keysOfName = (name: string): string[] => {
    const known = taken.get(name) ?? keysIn(name.replace(whichOne, ''));
    taken.set(name, known);
    return known;
  };
  /** Adds a place to a document, or gives the place alone where the term does not stand in it yet. */
  const put = (document: number, keys: readonly string[], place: number, mark: Entry['mark'] = '') => {
    for (const key of keys) {
      const entry = entries.get(key);
      if (entry === undefined) {
        entries.set(key, { postings: [postingOf(document, place)], mark });
        continue;
      }
      const { postings } = entry;
      const last = postings.at(-1) ?? -1;
      if (documentOf(last) !== document) postings.push(postingOf(document, place));
      else if (place !== places.text) postings[postings.length - 1] = last | place;
      if (mark !== '' && entry.mark !== nameMarks.person) entry.mark = mark;
    }
  };
  const putNames = (document: number, names: readonly string[], place: number, mark?: Entry['mark']) => {
    for (const name of names) put(document, keysOfName(name), place, mark);
  };
  const putIds = (document: number, { topics, actors }: Pick<SearchRecord, 'topics' | 'actors'>, place: number) => {
    for (const id of topics) put(document, [`#${id}`], place);
    for (const id of actors) put(document, [`@${id}`], place);
  };

  for (const [document, record] of records.entries()) {
    const mark = record.kind !== 'actor' ? '' : record.person ? nameMarks.person : nameMarks.name;
    put(document, keysIn(record.title), places.own, mark);
    putNames(document, record.names, places.own, mark);
    putNames(document, formsOf(record, false), places.known, mark);
    putNames(document, formsOf(record, true), places.known, mark && nameMarks.name);
    putNames(document, record.alsoKnown, places.known);
    if (record.kind === 'topic') put(document, [record.title, ...record.alsoKnown].map(phraseKey).filter(isPhrase), places.known);
    if (record.kind === 'account') put(document, [`&${record.id}`], places.own | places.claims);
    putIds(document, record, places.own);
    const mentions = new Map(record.mentions.map((mention) => [mention.actor, namesOfMention(mention)]));
    for (const names of mentions.values()) putNames(document, names, places.known);
    for (const { says, phrases, ...claim } of record.claims) {
      for (const text of [says, ...phrases]) put(document, keysIn(text), places.claims);
      putIds(document, claim, places.claims);
    }
    for (const id of new Set(record.claims.flatMap(({ actors }) => actors))) putNames(document, mentions.get(id) ?? [], places.claims);
    put(document, record.keys ?? [], places.text);
    for (const text of record.text) put(document, keysIn(text), places.text);
  }
  return entries;
}

/** A word that can be begun or misspelt: no pair, figure, phrase or id. */
export const isSpelling = (key: string): boolean => /^\p{L}[^ ]*$/u.test(key);

const namesOfMention = ({ names, forms, offices }: Mention): string[] => [...names, ...forms, ...offices];

/** Forms of a name, those with a title before it or those without. */
const formsOf = ({ printed }: SearchRecord, withTitle: boolean): string[] => printed.flatMap(({ form, titled }) => (titled === withTitle ? form : []));

/** Pairs of words that are names; only they are looked up as pairs, wherever they stand. */
const namePairs = (records: readonly SearchRecord[]): Set<string> =>
  new Set(
    records.filter(({ kind }) => kind === 'actor').flatMap((record) => [...record.names, ...formsOf(record, false), ...record.alsoKnown].flatMap(pairsOf)),
  );
