import type { Catalogue } from '../model/catalogue.ts';
import { recordsOf } from '../search/documents/documents.ts';
import { indexFiles } from '../search/index/write-index.ts';
import { comparedShards } from './compared.ts';
import { ledgerOf } from './ledger.ts';
import { downloadsOf } from './tables.ts';

/** A file of the site that is no page. */
export interface DataFile {
  /** Path within the site. */
  file: string;
  text: () => string;
}

/** The search index. It is written as a whole or not at all, since its files name each other. */
const searchFiles = (catalogue: Catalogue): DataFile[] =>
  indexFiles(recordsOf(catalogue)).map(({ name, content }) => ({ file: `search/${name}.json`, text: () => JSON.stringify(content) }));

/** Every other data file: downloads, and what scripts of the pages fetch. */
export const dataFiles = (catalogue: Catalogue): DataFile[] => [
  ...downloadsOf(catalogue).map(({ name, body }) => ({ file: `data/${name}`, text: body })),
  { file: 'claims/ledger.json', text: () => JSON.stringify(ledgerOf(catalogue)) },
  ...comparedShards(catalogue).map((shard, number) => ({ file: `compare/${number}.json`, text: () => JSON.stringify(shard) })),
];

/** Paths for `getStaticPaths` of a route that serves the data files with this ending (`.json`) while the site is edited. */
export const servedFiles = (catalogue: Catalogue, ending: string): { params: { file: string }; props: { data: DataFile } }[] =>
  [...dataFiles(catalogue), ...searchFiles(catalogue)]
    .filter(({ file }) => file.endsWith(ending))
    .map((data) => ({ params: { file: data.file.slice(0, -ending.length) }, props: { data } }));
