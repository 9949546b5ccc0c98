import type { Fault, RecordKind } from '../protocol.ts';
import type { Card, FirstFile } from './format.ts';
import type { ClaimRecord } from '../documents/documents.ts';

/** What an index answers, whichever way it comes; read-index.ts opens one. */

/** An index that cannot be read, and why. */
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

/** Where a term stands. */
export interface Posting {
  /** Number of documents that hold it. */
  size: number;
  /** Document → places. */
  docs: Map<number, number>;
  /** Adds the accounts in whose retelling alone it stands; absent where there are none, or they are there already. */
  readRetellings?: () => Promise<void>;
}

/** A part of a query: any of these, wherever they stand. */
export interface Part {
  expansions: readonly { posting: Posting }[];
}

/** What an index holds, whichever way it comes. */
export interface IndexReader {
  /** Whether every answer costs the reader files; else all is there at once. */
  isSharded: boolean;
  posting: (term: string) => Promise<Posting | undefined>;
  /** Whether that is answered without another file. */
  isThere: (term: string) => boolean;
  /** Words that begin with these letters. */
  beginning: (letters: string) => Promise<Spelling[]>;
  /**
   * Functions that read the parts of the vocabulary which hold every word that is one error away from `typed`, the likelier part first. Of an
   * index that is not sharded, the whole vocabulary.
   */
  vocabulary: (typed: string) => (() => Promise<readonly Spelling[]>)[];
  /** What is shown of a document; `asked`: parts of a query. Of actors for whom they do not stand, where they are mentioned, the name may be all. */
  card: (doc: number, asked?: readonly Part[]) => Promise<Card>;
  /** Claims of an account, in its order. */
  claims: (doc: number) => Promise<ClaimRecord[]>;
  /** Tells of every thing its first and last day; nothing where it has no date. */
  days: () => Promise<(doc: number) => readonly string[]>;
}

export interface SearchIndex extends IndexReader {
  counts: FirstFile['counts'];
  topics: Map<string, string>;
  claimKinds: Map<string, string>;
  shown: number;
  /** Number of all things. */
  size: number;
  kindOf: (doc: number) => Exclude<RecordKind, 'claim'>;
}

/** Gives the parsed file of that name, or throws. */
export type ReadFile = (name: string) => Promise<unknown>;
