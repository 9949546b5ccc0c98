import type { RecordKind } from '../protocol.ts';
import type { PrintedForm, SearchDocument } from '../documents/documents.ts';

/**
 * The index as it lies in files. The first file says how many documents there are and holds either all records (`whole`) or says how they
 * are spread over shards, of which a query reads those it needs:
 *
 * - `words-<n>`: terms in order, and for each its posting list without the retellings in which alone it stands;
 * - `retellings-<n>`: for the terms of several files of words, the accounts in whose retelling alone they stand;
 * - `spellings-<n>`, `endings-<n>`: the words that can be misspelt, in order, and spelt backwards in that order;
 * - `cards-<n>`: what is shown of each document, its stored fields; `claims-<n>`: the claims of some accounts;
 * - `actors`: ids and names of all actors; `days`: first and last day of every document, for results narrowed to a span of days.
 *
 * Documents are numbered: topics, actors, questions, events, then accounts in order of publication. Every file names the build it is of.
 * How many files there are at most is in shard-sizes.ts.
 */
export const indexVersion = 4;

/** Places of a document where a term may stand, as bits; `text` is what is shown nowhere, of an account its retelling. */
export const fields = { name: 1, alias: 2, body: 4, claims: 8 } as const;
export const fieldBits = 4;

/** Marks after a term that stands in a name, and in the name of a person. */
export const nameMarks = { name: '+', person: '!' } as const;

/** One entry a line, in the same order: the term and its mark, as in front-coded.ts; its posting list, as in posting-list.ts. */
export interface WordShard {
  terms: string;
  postings: string;
}

/** For each of several files of words, its posting lists in the retellings; an empty line where there is none. */
export interface RetellingShard {
  postings: string[];
}

/** An actor or somebody named in a document. Of actors that the query does not mean, a sharded index tells no more than the name. */
export interface CardMention {
  actor: string;
  name: string;
  forms?: string[];
  offices?: string[];
  names?: string[];
  person?: boolean;
}

/** What the results show of a document. */
export interface Card extends Pick<SearchDocument, 'kind' | 'id' | 'title' | 'detail' | 'date' | 'days'> {
  person?: boolean;
  names?: string[];
  printed?: Omit<PrintedForm, 'titled'>[];
  known?: string[];
  mentions?: CardMention[];
  actors?: string[];
  topics?: string[];
}

/**
 * Every record, column by column, for an index that comes whole; the worker finds the words in it. Topics and actors are named by
 * their place among topics and actors, and what can be derived is left out.
 */
export interface Whole {
  id: string[];
  title: string[];
  detail: string[];
  /** Keys of the text that stand nowhere else in the record; in a key, `_` is a blank. */
  terms: string[];
  /** Of topics and actors, which come first. */
  names: string[][];
  alsoKnown: string[][];
  /** Of all others. */
  date: (string | 0)[];
  days: ([string, string] | 0)[];
  topics: number[][];
  actors: number[][];
  /** Of actors only: whether a person, and the printed forms, those with a title before the name in the second list. */
  person: (0 | 1)[];
  forms: [string[], string[]][];
  /** Of accounts only: actor, its forms, its offices. */
  mentions: [number, number[], number[]][][];
  /** Of accounts only: how many claims; then all claims in order. */
  claims: number[];
  claimId: string[];
  says: string[];
  kind: number[];
  /** Whether the first of its actors is its speaker. */
  spoken: (0 | 1)[];
  phrases: (string[] | 0)[];
  claimActors: number[][];
  claimTopics: number[][];
}

/** The first terms of the files of words, in order of beginnings and of endings; how many files of words share one of retellings. */
export interface Shards {
  words: string[];
  wordsARetelling: number;
  spellings: string[];
  endings: string[];
}

export interface FirstFile {
  version: number;
  build: string;
  /** Number of documents of each kind, in the order of their numbers. */
  counts: { kind: Exclude<RecordKind, 'claim'>; count: number }[];
  /** Ids and labels. */
  topics: [string, string][];
  claimKinds: [string, string][];
  /** Best results that are shown; up to two more of each kind, and twice as many claims. */
  shown: number;
  whole?: Whole;
  shards?: Shards;
}
