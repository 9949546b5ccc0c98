import type { RecordKind } from '../protocol.ts';
import type { PrintedForm, SearchDocument } from '../documents/search-document.ts';

/**
 * The files of the index. The first file, `index`, has the number of documents of each kind, and either all documents in one columnar encoding
 * (`whole`) or the lookup keys of the shards (`shards`). A query reads only the shards that it needs:
 *
 * - `words-<n>`: terms in order, and for each its posting list without the accounts that have the term only in the retelling;
 * - `retellings-<n>`: for the terms of several word shards, the posting lists of these accounts;
 * - `spellings-<n>`, `endings-<n>`: the words that may correct a misspelt one, in order; in `endings` reversed, and in the order of the reversed words;
 * - `cards-<n>`: the stored fields of each document; `claims-<n>`: the claims of some accounts;
 * - `actors`: ids and names of all actors; `days`: first and last day of every document, for filters by day.
 *
 * A document is identified by its number (`doc`): topics come first, then actors, questions, events, and accounts in order of publication. Every
 * file has the hash of the build that it belongs to. shard-sizes.ts limits the number of files.
 */
export const indexVersion = 4;

/** Fields of a document, as the bits of a field mask. `body` is not shown in results; for an account it is the retelling. */
export const fields = { name: 1, alias: 2, body: 4, claims: 8 } as const;
export const fieldBits = 4;

/** Suffixes of a term that occurs in the name of an actor (`name`), or in the name of a person (`person`). */
export const nameMarks = { name: '+', person: '!' } as const;

/** `terms`: terms with their name marks, front-coded. `postings`: one posting list a line, in the same order, as in posting-list.ts. */
export interface WordShard {
  terms: string;
  postings: string;
}

/** One text for each word shard: a line for each of its terms, empty if no account has the term only in the retelling. */
export interface RetellingShard {
  postings: string[];
}

/** A mention in a card. A sharded index gives only id and name of actors that the query does not match. */
export interface CardMention {
  actor: string;
  name: string;
  forms?: string[];
  offices?: string[];
  names?: string[];
  person?: boolean;
}

/** Stored fields of a document: what results show. */
export interface Card extends Pick<SearchDocument, 'kind' | 'id' | 'title' | 'detail' | 'date' | 'days'> {
  person?: boolean;
  names?: string[];
  printed?: Omit<PrintedForm, 'titled'>[];
  alsoKnown?: string[];
  mentions?: CardMention[];
  actors?: string[];
  topics?: string[];
}

/**
 * All documents in columnar encoding: one array for each property. Topics and actors are given by their index among the documents of their kind.
 * What can be derived is left out; the reader makes the posting lists itself.
 */
export interface Whole {
  id: string[];
  title: string[];
  detail: string[];
  /** Terms that occur only in the field `body`, separated by spaces; a space within a term is `_`. */
  terms: string[];
  /** Topics and actors only. */
  names: string[][];
  alsoKnown: string[][];
  /** All other documents; 0 if absent. */
  date: (string | 0)[];
  days: ([string, string] | 0)[];
  topics: number[][];
  actors: number[][];
  /** Actors only. `forms`: printed forms without and with a title. */
  person: (0 | 1)[];
  forms: [string[], string[]][];
  /** Accounts only: actor, indexes of its printed forms, indexes of its offices. */
  mentions: [number, number[], number[]][][];
  /** Accounts only: number of claims. The columns below have one entry for each claim, in order. */
  claims: number[];
  claimId: string[];
  says: string[];
  kind: number[];
  /** 1 if the first actor is the speaker. */
  spoken: (0 | 1)[];
  phrases: (string[] | 0)[];
  claimActors: number[][];
  claimTopics: number[][];
}

/** Lookup keys of the word, spelling and ending shards, as `findShard` takes them. `wordsARetelling`: number of word shards for each retelling shard. */
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
  /** Ids and labels. */
  claimKinds: [string, string][];
  /** Number of the best documents to show. Up to two more of each kind are added, and twice as many claims. */
  shown: number;
  whole?: Whole;
  shards?: Shards;
}
