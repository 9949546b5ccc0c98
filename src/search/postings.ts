import { nameMarks, places } from './index-format.ts';
import type { Mention, SearchRecord } from './record.ts';
import { isPhrase, keysOf, pairsOf, phraseKey, whichOne } from './words.ts';

/** Under which words and names each record is found. Runs where the index is built, and in the worker for an index that comes whole. */

export interface Entry {
  /** Thing number → places. */
  things: Map<number, number>;
  mark: '' | '+' | '!';
}

const namesOfMention = ({ names, forms, offices }: Mention): string[] => [...names, ...forms, ...offices];

/** Forms of a name, those with a title before it or those without. */
const formsOf = ({ printed }: SearchRecord, withTitle: boolean): string[] => printed.flatMap(({ form, titled }) => (titled === withTitle ? form : []));

/** Pairs of words that are names; only they are looked up as pairs, wherever they stand. */
const namePairs = (records: readonly SearchRecord[]): Set<string> =>
  new Set(
    records.filter(({ kind }) => kind === 'actor').flatMap((record) => [...record.names, ...formsOf(record, false), ...record.alsoKnown].flatMap(pairsOf)),
  );

/** For each key, where it stands. */
export const entriesOf = (records: readonly SearchRecord[]): Map<string, Entry> => {
  const entries = new Map<string, Entry>();
  const pairs = namePairs(records);
  const entryOf = (key: string): Entry => {
    const known = entries.get(key);
    if (known) return known;
    const fresh: Entry = { things: new Map(), mark: '' };
    entries.set(key, fresh);
    return fresh;
  };
  const pairsIn = (text: string): string[] => pairsOf(text).filter((pair) => pairs.has(pair));
  const keysAndPairsIn = (text: string): string[] => [...keysOf(text), ...pairsIn(text)];
  const keysIn = (texts: readonly string[]): Set<string> => new Set(texts.flatMap(keysAndPairsIn));
  /** Names repeat from account to account, so each is taken apart once. */
  const taken = new Map<string, string[]>();
  const keysOfName = (name: string): string[] => {
    const known = taken.get(name) ?? keysAndPairsIn(name.replace(whichOne, ''));
    taken.set(name, known);
    return known;
  };
  const keysOfNames = (names: readonly string[]): Set<string> => new Set(names.flatMap(keysOfName));
  const put = (thing: number, keys: Iterable<string>, place: number, mark: Entry['mark'] = '') => {
    for (const key of keys) {
      const entry = entryOf(key);
      entry.things.set(thing, (entry.things.get(thing) ?? 0) | place);
      if (mark !== '' && entry.mark !== '!') entry.mark = mark;
    }
  };

  for (const [thing, record] of records.entries()) {
    const mark = record.kind !== 'actor' ? '' : record.person ? nameMarks.person : nameMarks.name;
    put(thing, keysIn([record.title]), places.own, mark);
    put(thing, keysOfNames(record.names), places.own, mark);
    put(thing, keysOfNames(formsOf(record, false)), places.known, mark);
    put(thing, keysOfNames(formsOf(record, true)), places.known, mark && nameMarks.name);
    put(thing, keysOfNames(record.alsoKnown), places.known);
    if (record.kind === 'topic') put(thing, [record.title, ...record.alsoKnown].map(phraseKey).filter(isPhrase), places.known);
    if (record.kind === 'article') put(thing, [`&${record.id}`], places.own | places.claims);
    put(
      thing,
      record.topics.map((id) => `#${id}`),
      places.own,
    );
    put(
      thing,
      record.actors.map((id) => `@${id}`),
      places.own,
    );
    const mentions = new Map(record.mentions.map((mention) => [mention.actor, mention]));
    for (const mention of record.mentions) put(thing, keysOfNames(namesOfMention(mention)), places.known);
    for (const claim of record.claims) {
      const named = claim.actors.flatMap((id) => {
        const mention = mentions.get(id);
        return mention ? namesOfMention(mention) : [];
      });
      const keys = new Set([
        ...keysIn([claim.says, ...claim.phrases]),
        ...keysOfNames(named),
        ...claim.topics.map((id) => `#${id}`),
        ...claim.actors.map((id) => `@${id}`),
      ]);
      put(thing, keys, places.claims);
    }
    for (const key of [...(record.keys ?? []), ...keysIn(record.text)]) if (!entryOf(key).things.has(thing)) put(thing, [key], places.text);
  }
  return entries;
};

/** A word that can be begun or misspelt: no pair, figure, phrase or id. */
export const isSpelling = (key: string): boolean => /^\p{L}[^ ]*$/u.test(key);
