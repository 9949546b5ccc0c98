import type { PartialEntry } from '../entries/entries.ts';
import type { FormIndex } from '../relations/printed-names.ts';
import type { KnownIds } from './references.ts';

/** What the checks of an account need from other entries. */
export interface CheckContext {
  known: KnownIds;
  /** By actor id. Actors with invalid forms are missing. */
  forms: ReadonlyMap<string, FormIndex>;
  questionById: ReadonlyMap<string, PartialEntry<'questions'>>;
}
