import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { currentBuild } from './current-build.ts';
import { readForEditing } from './loader/dossier.ts';
import type { Entries } from './model/entries/entries.ts';
import type { Block } from './model/entries/retelling.ts';
import { collections as schemas, type Collection } from './model/entries/schema.ts';

/** Astro's collections, one for each folder of the content. The first collection that loads reads and checks the whole content. */

let reading: Entries | undefined;
let changing: ReturnType<typeof setTimeout> | undefined;

const entriesOf = (collection: Collection, entries: Entries): { id: string }[] =>
  collection === 'dossier' ? [{ id: 'dossier', ...entries.dossier }] : entries[collection];

/**
 * Loads a collection with every check. In a build the content is already being read, and the collections stay empty: pages use the catalogue, see
 * catalogue.ts.
 */
const checkedLoader = (collection: Collection): Loader => ({
  name: `checked ${collection}`,
  load: async (context: LoaderContext) => {
    const build = currentBuild();
    if (build) {
      build.content ??= await build.reading;
      return;
    }
    const folder = fileURLToPath(new URL('content/', context.config.root));
    const refill = () => {
      reading ??= readForEditing(folder, (line) => context.logger.warn(line));
      context.store.clear();
      for (const { id, ...data } of entriesOf(collection, reading)) context.store.set({ id, data, digest: context.generateDigest(data) });
    };
    refill();
    context.watcher?.add(folder);
    context.watcher?.on('all', (_event, path) => {
      if (!path.startsWith(folder)) return;
      discardEntries();
      try {
        refill();
      } catch (error) {
        context.logger.error(error instanceof Error ? error.message : String(error));
      }
    });
  },
});

export const collections = {
  articles: defineCollection({ loader: checkedLoader('articles'), schema: schemas.articles.extend({ blocks: z.array(z.custom<Block>()) }) }),
  actors: defineCollection({ loader: checkedLoader('actors'), schema: schemas.actors }),
  topics: defineCollection({ loader: checkedLoader('topics'), schema: schemas.topics }),
  events: defineCollection({ loader: checkedLoader('events'), schema: schemas.events }),
  questions: defineCollection({ loader: checkedLoader('questions'), schema: schemas.questions }),
  sources: defineCollection({ loader: checkedLoader('sources'), schema: schemas.sources }),
  dossier: defineCollection({ loader: checkedLoader('dossier'), schema: schemas.dossier }),
};

/** Discards the entries that were read, once for each change: every collection gets the event within 100 ms. */
function discardEntries() {
  if (changing === undefined) reading = undefined;
  clearTimeout(changing);
  changing = setTimeout(() => (changing = undefined), 100);
}
