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
  key: string;
  isName: boolean;
  isPerson: boolean;
}

/** Where a term stands. */
export interface Posting {
  /** Number of documents that hold it. */
  size: number;
  /** Document → places. */
  things: Map<number, number>;
  /** Adds the accounts in whose retelling alone it stands; absent where there are none, or they are there already. */
  readRetellings?: () => Promise<void>;
}

/** A part of a query: any of these, wherever they stand. */
export interface Part {
  alternatives: readonly { posting: Posting }[];
}

/** What an index holds, whichever way it comes. */
export interface Records {
  /** Whether every answer costs the reader files; else all is there at once. */
  isSharded: boolean;
  posting: (key: string) => Promise<Posting | undefined>;
  /** Whether that is answered without another file. */
  isThere: (key: string) => boolean;
  /** Words that begin, or end, with these letters. */
  beginning: (letters: string) => Promise<Spelling[]>;
  ending: (letters: string) => Promise<Spelling[]>;
  /** What is shown of a document; `asked`: parts of a query. Of actors for whom they do not stand, where they are mentioned, the name may be all. */
  card: (thing: number, asked?: readonly Part[]) => Promise<Card>;
  /** Claims of an account, in its order. */
  claims: (thing: number) => Promise<ClaimRecord[]>;
  /** Tells of every thing its first and last day; nothing where it has no date. */
  days: () => Promise<(thing: number) => readonly string[]>;
}

export interface SearchIndex extends Records {
  counts: FirstFile['counts'];
  topics: Map<string, string>;
  claimKinds: Map<string, string>;
  shown: number;
  /** Number of all things. */
  size: number;
  kindOf: (thing: number) => Exclude<RecordKind, 'claim'>;
}

/** Gives the parsed file of that name, or throws. */
export type ReadFile = (name: string) => Promise<unknown>;
