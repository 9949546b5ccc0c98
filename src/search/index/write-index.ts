import { claimKinds } from '../../model/entries/vocabulary.ts';
import type { ScriptLanguages } from '../../model/scripts/run-language.ts';
import { indexVersion, type FirstFile } from './format.ts';
import { encodeColumns } from './columns.ts';
import type { SearchDocument } from '../documents/search-document.ts';
import { hash } from './text-hash.ts';
import { shardsOf } from './write-shards.ts';

/** Writes the index as files: see format.ts. Equal documents give equal bytes. */

export interface IndexFile {
  /** Without extension, such as `index` or `words-0`. */
  name: string;
  content: object;
}

/** The files of the index. `scripts`: languages of words in another script, for the results. `form` defaults to `whole` for at most `mostWhole` accounts, else `shards`. */
export function indexFiles(documents: readonly SearchDocument[], form?: 'whole' | 'shards', scripts?: ScriptLanguages): IndexFile[] {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  const start = {
    version: indexVersion,
    counts: kinds.map((kind) => ({ kind, count: documents.filter((document) => document.kind === kind).length })),
    topics: documents.flatMap(({ kind, id, title }): [string, string][] => (kind === 'topic' ? [[id, title]] : [])),
    claimKinds: Object.entries(claimKinds),
    ...(scripts && Object.keys(scripts.byScript).length > 0 && { scripts }),
  };
  if (form === 'whole' || (form === undefined && documents.filter(({ kind }) => kind === 'account').length <= mostWhole)) {
    const whole = encodeColumns(documents, Object.keys(claimKinds));
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
 * Number of accounts up to which the index is one file. With 20 accounts of `bench/archive.ts` it has 51 kB compressed, and later queries fetch
 * nothing; with 40 it would have 80 kB, all of which are fetched before the first result.
 */
const mostWhole = 20;

/** `shown` of the first file. In an index of one file every result is available, so more are shown. */
const shown = { whole: 200, shards: 4 };
