import type { Catalogue } from '../model/catalogue.ts';
import { documentsOf } from '../search/documents/documents.ts';
import { indexFiles } from '../search/index/write-index.ts';
import { comparedShards } from './comparison-shards.ts';
import { claimsTableOf } from './claims-table-data.ts';
import { downloadsOf } from './tables.ts';

/** A file of the site that is not a page. */
export interface DataFile {
  /** Path in the site, without a leading slash. */
  file: string;
  text: () => string;
}

/** All other data files: the downloads, and the JSON that scripts of the pages fetch. */
export const dataFiles = (catalogue: Catalogue): DataFile[] => [
  ...downloadsOf(catalogue).map(({ name, body }) => ({ file: `data/${name}`, text: body })),
  { file: 'claims/ledger.json', text: () => JSON.stringify(claimsTableOf(catalogue)) },
  ...comparedShards(catalogue).map((shard, number) => ({ file: `compare/${number}.json`, text: () => JSON.stringify(shard) })),
];

/** For `getStaticPaths` of a route: the data files whose names end in `ending` (`.json`). Used by the development server only. */
export const servedFiles = (catalogue: Catalogue, ending: string): { params: { file: string }; props: { data: DataFile } }[] =>
  [...dataFiles(catalogue), ...searchFiles(catalogue)]
    .filter(({ file }) => file.endsWith(ending))
    .map((data) => ({ params: { file: data.file.slice(0, -ending.length) }, props: { data } }));

/** The files of the search index. They refer to each other, so all of them are written, or none. */
const searchFiles = (catalogue: Catalogue): DataFile[] =>
  indexFiles(documentsOf(catalogue), undefined, catalogue.scripts).map(({ name, content }) => ({
    file: `search/${name}.json`,
    text: () => JSON.stringify(content),
  }));
