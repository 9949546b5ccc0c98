import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import { readDossier } from '../src/loader/dossier.ts';
import { catalogueOf } from '../src/model/catalogue.ts';
import { documentsOf } from '../src/search/documents/documents.ts';
import { indexFiles } from '../src/search/index/write-index.ts';
import { flatRecordsOf, miniSearchOptions, type FlatRecord } from './flat.ts';
import { joined } from './parts.ts';

/**
 * `node build.ts <engine> <archive> <folder> [whole|shards]`: builds the index of one engine from the parts of an archive. Runs in a process of its
 * own, so that its memory can be measured. Prints JSON: seconds, peak memory in MB, number of records.
 */

const [engine = '', archive = '', folder = ''] = process.argv.slice(2);

const records = joined(readdirSync(archive).map((part) => documentsOf(catalogueOf(readDossier(join(archive, part))))));

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const builders: Record<string, () => Promise<void>> = {
  crossread: async () => {
    for (const { name, content } of indexFiles(records, process.argv[5] as 'whole' | 'shards' | undefined))
      write(`search/${name}.json`, JSON.stringify(content));
  },
  minisearch: async () => {
    const index = new MiniSearch<FlatRecord>(miniSearchOptions);
    index.addAll(flatRecordsOf(records));
    write('minisearch.json', JSON.stringify(index));
  },
  pagefind: async () => {
    const { index } = await createIndex({});
    if (!index) throw new Error('Pagefind did not start');
    for (const { id, title, names, text } of flatRecordsOf(records))
      await index.addCustomRecord({ url: `/${id}`, content: `${title} ${names} ${text}`, language: 'en', meta: { title } });
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    await index.deleteIndex();
  },
};

const started = performance.now();
await builders[engine]?.();
process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000, memory: process.resourceUsage().maxRSS / 1024, records: records.length }));
process.exit(0);
