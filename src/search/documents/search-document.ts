import type { claimKinds } from '../../model/entries/vocabulary.ts';
import type { RecordKind } from '../protocol.ts';

/** The documents of the search index. */

export interface SearchDocument {
  kind: Exclude<RecordKind, 'claim'>;
  id: string;
  title: string;
  /** Line under the title of a result; for an account its label. */
  detail: string;
  /** EDTF. */
  date?: string;
  /** First and last day, `yyyy-mm-dd`, if `date` is not a single day; an open end is year 0000 or 9999. */
  days?: [string, string];
  /** True if its names are names of a person: they may be misspelt even if they are short. */
  person: boolean;
  /** Real names: the title, native scripts and abbreviations. Aliases are in `printed` and `alsoKnown`. */
  names: string[];
  /** Forms that accounts print for it. */
  printed: PrintedForm[];
  /** Names of offices that an actor has held; words that readers type for a topic. */
  alsoKnown: string[];
  mentions: Mention[];
  claims: ClaimRecord[];
  /** Ids. */
  actors: string[];
  /** Ids; for an account its main topics. */
  topics: string[];
  /** Texts of the field `body`. */
  text: string[];
  /** Terms of the field `body`, for a document that was decoded from an index and has no such texts. */
  terms?: string[];
}

/** An actor whom a document mentions. */
export interface Mention {
  /** Id. */
  actor: string;
  name: string;
  /** Real names in every script, and abbreviations. */
  names: string[];
  /** Forms that this account prints. */
  forms: string[];
  /** Names of the offices held on the day of the account. */
  offices: string[];
  person: boolean;
}

export interface ClaimRecord {
  /** Unique within the account. */
  id: string;
  says: string;
  kind: keyof typeof claimKinds;
  /** Id of the speaker, who is the first of `actors`. */
  speaker?: string;
  /** Further texts to index, such as phrases of the translation. */
  phrases: string[];
  /** Ids of the actors in its chain of attribution and of those whom it is about. */
  actors: string[];
  /** Ids. */
  topics: string[];
}

/** A form of a name, and the accounts that print it. */
export interface PrintedForm {
  form: string;
  /** Number of accounts. */
  accounts: number;
  /** Label of the earliest account. */
  first: string;
  /** True if the form is always printed as a title and a name. */
  titled: boolean;
}

/** First and last day, `yyyy-mm-dd`. Returns undefined if the document has no date. */
export const daysOf = ({ date, days }: Pick<SearchDocument, 'date' | 'days'>): [string, string] | undefined =>
  date === undefined ? undefined : (days ?? [date, date]);
