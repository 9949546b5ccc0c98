import type { Folder, InnerKind } from '../../model/entries/fields.ts';
import type { IdentityScheme } from '../../model/entries/retelling.ts';
import { nearest } from '../../model/checks/suggestions.ts';
import { UsageError } from '../command-error.ts';

/** What is renamed: the arguments of `npm run rename`. */

/** An entry that gets another id, and with it another file name. */
export interface EntryTarget {
  kind: EntryKind;
  folder: Folder;
  old: string;
  new: string;
}

/** A claim or note of an account, or a reading of a question, that gets another id. */
export interface InnerTarget {
  kind: InnerKind;
  /** The folder of the entry that has it. */
  folder: Folder;
  /** Id of that entry. */
  owner: string;
  old: string;
  new: string;
}

export type Target = EntryTarget | InnerTarget;

/** Reads the arguments KIND OLD NEW. Throws a UsageError if they are not those of a rename. */
export function targetOf(words: readonly string[]): Target {
  const [kind = '', from = '', to = '', ...others] = words;
  if (to === '' || others.length > 0) throw new UsageError('Name the kind, the old id and the new id; npm run rename -- --help lists the arguments');
  if (isEntryKind(kind)) return { kind, folder: folderOf[kind], old: from, new: to };
  if (!isInnerKind(kind)) {
    const near = nearest(kind, kinds);
    throw new UsageError(`"${kind}" is not a kind${near === undefined ? '' : `; did you mean "${near}"?`} The kinds are ${kinds.join(', ')}`);
  }
  const [owner = '', old, ...more] = from.split('/');
  const given = to.split('/');
  if (old === undefined || more.length > 0) throw new UsageError(`Write the old id of a ${kind} with that of its ${ownerOf[kind]}: ${ownerOf[kind]}/${kind}`);
  if (given.length > 2 || (given.length === 2 && given[0] !== owner)) throw new UsageError(`A ${kind} stays in its ${ownerOf[kind]}; write only its new id`);
  return { kind, folder: folderOf[ownerOf[kind]], owner, old, new: given.at(-1) ?? '' };
}

export const isInner = (target: Target): target is InnerTarget => isInnerKind(target.kind);

/** The scheme of links to what is renamed; undefined if no link can lead to it. */
export const schemeOf = ({ kind }: Target): IdentityScheme | undefined => (kind === 'account' || kind === 'source' || kind === 'reading' ? undefined : kind);

const folderOf = { account: 'articles', actor: 'actors', topic: 'topics', event: 'events', question: 'questions', source: 'sources' } as const satisfies Record<
  string,
  Folder
>;
type EntryKind = keyof typeof folderOf;

/** The kind of entry that has what has an id of its own. */
const ownerOf = { claim: 'account', note: 'account', reading: 'question' } as const satisfies Record<InnerKind, EntryKind>;

const kinds = [...Object.keys(folderOf), ...Object.keys(ownerOf)];

const isEntryKind = (kind: string): kind is EntryKind => Object.hasOwn(folderOf, kind);
const isInnerKind = (kind: string): kind is InnerKind => Object.hasOwn(ownerOf, kind);
