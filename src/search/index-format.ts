import type { RecordKind } from './found.ts';
import type { PrintedForm, SearchRecord } from './record.ts';

/**
 * The index as it lies in files. The first file says how many things there are and holds either all records (`whole`) or says
 * how they are spread over shards. The shards:
 *
 * - `words-<n>`: keys, and for each the things it leads to; shard-of-key.ts tells the file;
 * - `more-<n>-<line>`: a further line of a word in very many accounts;
 * - `spellings-<n>`, `endings-<n>`: the words that can be misspelt, in order of their beginnings and of their endings;
 * - `cards-<n>`: what is shown of each thing, a fixed number a file; `claims-<n>`: the claims of an account;
 * - `days`: first and last day of every thing, in order, for results narrowed to a span of days.
 *
 * Things are numbered: topics, actors, questions, events, then accounts in order of publication. Every file names the build it is of.
 */
export const indexVersion = 3;

/** Places of a thing where a word may stand, as bits. */
export const places = { own: 1, known: 2, text: 4, claims: 8 } as const;

/** Marks after a word that stands in a name, and in the name of a person. */
export const nameMarks = { name: '+', person: '!' } as const;

/** `keys` and `postings` hold one entry a line; what a line says is in posting-lines.ts. */
export interface WordShard {
  keys: string;
  postings: string;
}

/** What the results show of a thing. */
export interface Card extends Pick<SearchRecord, 'kind' | 'id' | 'title' | 'detail' | 'date' | 'days'> {
  person?: true;
  names?: string[];
  printed?: Omit<PrintedForm, 'titled'>[];
  known?: string[];
  mentions?: { actor: string; name: string; forms?: string[]; offices?: string[]; names?: string[]; person?: true }[];
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
  keys: string[];
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

export interface FirstFile {
  version: number;
  build: string;
  /** Number of things of each kind, in the order of their numbers. */
  counts: { kind: Exclude<RecordKind, 'claim'>; count: number }[];
  /** Ids and labels. */
  topics: [string, string][];
  claimKinds: [string, string][];
  /** Best results that are shown; up to two more of each kind, and twice as many claims. */
  shown: number;
  whole?: Whole;
  /** How many files of words; the first keys of the other two. */
  shards?: { words: number; spellings: string[]; endings: string[] };
}

/** Things a file of cards. */
export const cardsAFile = 2;
