import { claimKinds } from '../../model/entries/vocabulary.ts';
import { indexVersion, type FirstFile } from './format.ts';
import { packed } from './columns.ts';
import type { SearchDocument } from '../documents/documents.ts';
import { hash } from './text-hash.ts';
import { shardsOf } from './write-shards.ts';

/** Records to files: see index-format.ts. Same records, same bytes. */

export interface IndexFile {
  /** Without ending: `index`, `words-0`. */
  name: string;
  content: object;
}

/** Every file of the index. `form` is chosen by size unless given. */
export function indexFiles(documents: readonly SearchDocument[], form?: 'whole' | 'shards'): IndexFile[] {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  const start = {
    version: indexVersion,
    counts: kinds.map((kind) => ({ kind, count: documents.filter((document) => document.kind === kind).length })),
    topics: documents.flatMap(({ kind, id, title }): [string, string][] => (kind === 'topic' ? [[id, title]] : [])),
    claimKinds: Object.entries(claimKinds),
  };
  if (form === 'whole' || (form === undefined && documents.filter(({ kind }) => kind === 'account').length <= mostWhole)) {
    const whole = packed(documents, Object.keys(claimKinds));
    return [{ name: 'index', content: { ...start, build: hash(JSON.stringify(whole)).toString(36), shown: shown.whole, whole } satisfies FirstFile }];
  }
  const { shards, first } = shardsOf(documents);
  const build = shards.reduce((sum, { content }) => hash(JSON.stringify(content), sum), hash(JSON.stringify(start))).toString(36);
  return [
    { name: 'index', content: { ...start, build, shown: shown.shards, shards: first } satisfies FirstFile },
    ...shards.map(({ name, content }) => ({ name, content: { build, ...content } })),
  ];
}

/**
 * Accounts up to which there is one file: with 20 of `bench/archive.ts` it is 51 kB compressed, and later queries fetch nothing; with 40 it
 * would be 80 kB before the first result.
 */
const mostWhole = 20;

/** Best results that are shown at first: all of an index that is there as a whole. */
const shown = { whole: 200, shards: 4 };
