import type { PartialEntry } from '../entries/entries.ts';
import type { LinkedForm } from '../relations/printed-forms.ts';
import type { Body } from './account-body.ts';
import type { FormIndex } from './form-index.ts';
import type { KnownIds } from './references.ts';

/** What the checks of an entry need from other entries. */
export interface CheckContext {
  known: KnownIds;
  /** By actor id. Actors with invalid forms are missing. */
  forms: ReadonlyMap<string, FormIndex>;
  /** Ids of the actors whose files list a form as theirs, by form. */
  formOwners: ReadonlyMap<string, ReadonlySet<string>>;
  questionById: ReadonlyMap<string, PartialEntry<'questions'>>;
  actorById: ReadonlyMap<string, PartialEntry<'actors'>>;
  /** By account id. Undefined for a body that cannot be read. */
  bodies: ReadonlyMap<string, Body | undefined>;
  /** The printed forms in links, by actor id; undefined if not all of them are known. */
  links: ReadonlyMap<string, readonly LinkedForm[]> | undefined;
  /** The actors by their hosts; undefined if not all hosts are known. */
  hosts: ReadonlyMap<string, string> | undefined;
  /** The kinds of actors that accounts name; undefined if not all of them are known. */
  kinds: ReadonlyMap<string, string> | undefined;
}
