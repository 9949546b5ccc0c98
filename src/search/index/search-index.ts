import type { Fault, RecordKind } from '../protocol.ts';
import type { Card, FirstFile } from './format.ts';
import type { ClaimRecord } from '../documents/search-document.ts';

/** The interface of an index, in one file or in shards. read-index.ts opens an index. */

/** The index cannot be read. */
export class IndexFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

export interface Spelling {
  term: string;
  isName: boolean;
  isPerson: boolean;
}

/** The documents that contain a term. */
export interface PostingList {
  /** Number of documents that contain the term, in any field. */
  size: number;
  /** Field masks by document. */
  docs: Map<number, number>;
  /** Adds to `docs` the accounts that have the term only in the retelling. Absent if there are none, or if they have been added. */
  readRetellings?: () => Promise<void>;
}

/** The part of a clause that `card` uses. */
export interface MatchedTerms {
  expansions: readonly { posting: PostingList }[];
}

/** What is read of an index. */
export interface IndexReader {
  /** True if lookups fetch files; false if all documents are in the first file. */
  isSharded: boolean;
  /** Undefined if no document contains the term. */
  posting: (term: string) => Promise<PostingList | undefined>;
  /** True if `posting` needs no further file for this term. */
  isLoaded: (term: string) => boolean;
  /** Words of the index that begin with these letters. */
  beginning: (letters: string) => Promise<Spelling[]>;
  /**
   * Functions that read parts of the vocabulary, the likelier part first. Together the parts have every word that is one edit away from `typed`.
   * An index that is not sharded has one part, the whole vocabulary.
   */
  vocabulary: (typed: string) => (() => Promise<readonly Spelling[]>)[];
  /** Stored fields of a document. A sharded index gives only id and name of mentioned actors that none of the `clauses` matches. */
  card: (doc: number, clauses?: readonly MatchedTerms[]) => Promise<Card>;
  /** Claims of an account, in order. */
  claims: (doc: number) => Promise<ClaimRecord[]>;
  /** Returns a function that gives first and last day of a document; an empty list if it has no date. */
  days: () => Promise<(doc: number) => readonly string[]>;
}

export interface SearchIndex extends IndexReader {
  counts: FirstFile['counts'];
  /** Labels by id. */
  topics: Map<string, string>;
  /** Labels by id. */
  claimKinds: Map<string, string>;
  shown: FirstFile['shown'];
  scripts: FirstFile['scripts'];
  /** Number of documents. */
  size: number;
  kindOf: (doc: number) => Exclude<RecordKind, 'claim'>;
}

/** Returns the parsed content of an index file, or throws. `name`: without extension. */
export type ReadFile = (name: string) => Promise<unknown>;
