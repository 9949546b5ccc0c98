import { nameMarks, fields, fieldBits } from '../index/format.ts';
import type { Mention, SearchDocument } from './search-document.ts';
import { isPhrase, termsOf, pairsOf, phraseTerm, whichOne } from '../text/tokenize.ts';

/** Makes the posting lists of documents: in the build, and in the browser for an index of one file. */

/** A posting as a number: the document, and in the lowest bits the field mask. */
export const postingOf = (doc: number, mask: number): number => (doc << fieldBits) | mask;
export const docOf = (posting: number): number => posting >> fieldBits;
export const maskOf = (posting: number): number => posting & ((1 << fieldBits) - 1);

export interface Entry {
  /** In order of documents. */
  postings: number[];
  mark: '' | (typeof nameMarks)[keyof typeof nameMarks];
}

/** Posting lists by term. */
export function entriesOf(documents: readonly SearchDocument[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const pairs = namePairs(documents);
  const termsIn = (text: string): string[] => [...termsOf(text), ...pairsOf(text).filter((pair) => pairs.has(pair))];
  /** Terms by name, because names repeat from account to account. */
  const memo = new Map<string, string[]>();
  const termsOfName = (name: string): string[] => {
    const terms = memo.get(name) ?? termsIn(name.replace(whichOne, ''));
    memo.set(name, terms);
    return terms;
  };
  /** Adds terms to a field of a document. Documents must be added in order. A mark for persons is kept. */
  const put = (doc: number, terms: readonly string[], { mask, mark }: Target) => {
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
  const putNames = (doc: number, names: readonly string[], target: Target) => {
    for (const name of names) put(doc, termsOfName(name), target);
  };
  const putIds = (doc: number, { topics, actors }: Pick<SearchDocument, 'topics' | 'actors'>, target: Target) => {
    for (const id of topics) put(doc, [`#${id}`], target);
    for (const id of actors) put(doc, [`@${id}`], target);
  };

  for (const [doc, document] of documents.entries()) {
    const mark = document.kind !== 'actor' ? '' : document.person ? nameMarks.person : nameMarks.name;
    put(doc, termsIn(document.title), { mask: fields.name, mark });
    putNames(doc, document.names, { mask: fields.name, mark });
    putNames(doc, formsOf(document, false), { mask: fields.alias, mark });
    putNames(doc, formsOf(document, true), { mask: fields.alias, mark: mark && nameMarks.name });
    putNames(doc, document.alsoKnown, alias);
    if (document.kind === 'topic') put(doc, [document.title, ...document.alsoKnown].map(phraseTerm).filter(isPhrase), alias);
    if (document.kind === 'account') put(doc, [`&${document.id}`], { mask: fields.name | fields.claims, mark: '' });
    putIds(doc, document, name);
    const mentions = new Map(document.mentions.map((mention) => [mention.actor, namesOfMention(mention)]));
    for (const names of mentions.values()) putNames(doc, names, alias);
    for (const { says, phrases, ...claim } of document.claims) {
      for (const text of [says, ...phrases]) put(doc, termsIn(text), inClaims);
      putIds(doc, claim, inClaims);
    }
    for (const id of new Set(document.claims.flatMap(({ actors }) => actors))) putNames(doc, mentions.get(id) ?? [], inClaims);
    put(doc, document.terms ?? [], body);
    for (const text of document.text) put(doc, termsIn(text), body);
  }
  return entries;
}

/** True for a word, which may complete or correct another; false for a pair, a figure, a phrase or an id. */
export const isSpelling = (term: string): boolean => /^\p{L}[^ ]*$/u.test(term);

/** The field to which terms are added, and the mark that they get. */
interface Target {
  mask: number;
  mark: Entry['mark'];
}

const name: Target = { mask: fields.name, mark: '' };
const alias: Target = { mask: fields.alias, mark: '' };
const body: Target = { mask: fields.body, mark: '' };
const inClaims: Target = { mask: fields.claims, mark: '' };

const namesOfMention = ({ names, forms, offices }: Mention): string[] => [...names, ...forms, ...offices];

/** Printed forms with a title, or those without. */
const formsOf = ({ printed }: SearchDocument, withTitle: boolean): string[] => printed.flatMap(({ form, titled }) => (titled === withTitle ? form : []));

/** Pairs of neighbouring words in the names of actors. Only these pairs are indexed, wherever they occur. */
const namePairs = (documents: readonly SearchDocument[]): Set<string> =>
  new Set(
    documents
      .filter(({ kind }) => kind === 'actor')
      .flatMap((document) => [...document.names, ...formsOf(document, false), ...document.alsoKnown].flatMap(pairsOf)),
  );
