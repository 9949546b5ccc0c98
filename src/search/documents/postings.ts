import { nameMarks, fields, fieldBits } from '../index/format.ts';
import type { Mention, SearchDocument } from './documents.ts';
import { isPhrase, termsOf, pairsOf, phraseTerm, whichOne } from '../text/tokenize.ts';

/** Under which terms each record is found. Runs where the index is built, and in the worker for an index that comes whole. */

/** One posting as a number: the document, and in the last bits the places where the term stands in it. */
export const postingOf = (doc: number, mask: number): number => (doc << fieldBits) | mask;
export const docOf = (posting: number): number => posting >> fieldBits;
export const maskOf = (posting: number): number => posting & ((1 << fieldBits) - 1);

export interface Entry {
  /** By rising documents. */
  postings: number[];
  mark: '' | '+' | '!';
}

/** For each term, where it stands. */
export function entriesOf(documents: readonly SearchDocument[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const pairs = namePairs(documents);
  const termsIn = (text: string): string[] => [...termsOf(text), ...pairsOf(text).filter((pair) => pairs.has(pair))];
  /** Names repeat from account to account, so each is taken apart once. */
  const taken = new Map<string, string[]>();
  const termsOfName = (name: string): string[] => {
    const known = taken.get(name) ?? termsIn(name.replace(whichOne, ''));
    taken.set(name, known);
    return known;
  };
  /** Adds a place to a document, or gives the place alone where the term does not stand in it yet. */
  const put = (doc: number, terms: readonly string[], mask: number, mark: Entry['mark'] = '') => {
    for (const term of terms) {
      const entry = entries.get(term);
      if (entry === undefined) {
        entries.set(term, { postings: [postingOf(doc, mask)], mark });
        continue;
      }
      const { postings } = entry;
      const last = postings.at(-1) ?? -1;
      if (docOf(last) !== doc) postings.push(postingOf(doc, mask));
      else if (mask !== fields.body) postings[postings.length - 1] = last | mask;
      if (mark !== '' && entry.mark !== nameMarks.person) entry.mark = mark;
    }
  };
  const putNames = (doc: number, names: readonly string[], mask: number, mark?: Entry['mark']) => {
    for (const name of names) put(doc, termsOfName(name), mask, mark);
  };
  const putIds = (doc: number, { topics, actors }: Pick<SearchDocument, 'topics' | 'actors'>, mask: number) => {
    for (const id of topics) put(doc, [`#${id}`], mask);
    for (const id of actors) put(doc, [`@${id}`], mask);
  };

  for (const [doc, document] of documents.entries()) {
    const mark = document.kind !== 'actor' ? '' : document.person ? nameMarks.person : nameMarks.name;
    put(doc, termsIn(document.title), fields.name, mark);
    putNames(doc, document.names, fields.name, mark);
    putNames(doc, formsOf(document, false), fields.alias, mark);
    putNames(doc, formsOf(document, true), fields.alias, mark && nameMarks.name);
    putNames(doc, document.alsoKnown, fields.alias);
    if (document.kind === 'topic') put(doc, [document.title, ...document.alsoKnown].map(phraseTerm).filter(isPhrase), fields.alias);
    if (document.kind === 'account') put(doc, [`&${document.id}`], fields.name | fields.claims);
    putIds(doc, document, fields.name);
    const mentions = new Map(document.mentions.map((mention) => [mention.actor, namesOfMention(mention)]));
    for (const names of mentions.values()) putNames(doc, names, fields.alias);
    for (const { says, phrases, ...claim } of document.claims) {
      for (const text of [says, ...phrases]) put(doc, termsIn(text), fields.claims);
      putIds(doc, claim, fields.claims);
    }
    for (const id of new Set(document.claims.flatMap(({ actors }) => actors))) putNames(doc, mentions.get(id) ?? [], fields.claims);
    put(doc, document.terms ?? [], fields.body);
    for (const text of document.text) put(doc, termsIn(text), fields.body);
  }
  return entries;
}

/** A word that can be begun or misspelt: no pair, figure, phrase or id. */
export const isSpelling = (term: string): boolean => /^\p{L}[^ ]*$/u.test(term);

const namesOfMention = ({ names, forms, offices }: Mention): string[] => [...names, ...forms, ...offices];

/** Forms of a name, those with a title before it or those without. */
const formsOf = ({ printed }: SearchDocument, withTitle: boolean): string[] => printed.flatMap(({ form, titled }) => (titled === withTitle ? form : []));

/** Pairs of words that are names; only they are looked up as pairs, wherever they stand. */
const namePairs = (documents: readonly SearchDocument[]): Set<string> =>
  new Set(
    documents
      .filter(({ kind }) => kind === 'actor')
      .flatMap((document) => [...document.names, ...formsOf(document, false), ...document.alsoKnown].flatMap(pairsOf)),
  );
