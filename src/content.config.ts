import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { currentBuild } from './current-build.ts';
import { readDossier } from './loader/dossier.ts';
import type { Entries } from './model/entries/entries.ts';
import type { Block } from './model/entries/retelling.ts';
import { collections as schemas, type Collection } from './model/entries/schema.ts';

/** The door in: folder × schema = collection. The whole content is read and checked once, whichever collection asks first. */

let reading: Entries | undefined;
let changing: ReturnType<typeof setTimeout> | undefined;

const entriesOf = (collection: Collection, entries: Entries): { id: string }[] =>
  collection === 'dossier' ? [{ id: 'dossier', ...entries.dossier }] : entries[collection];

/** In a build the content is being read already, and the collections stay empty: pages get the catalogue, see catalogue.ts. */
const strict = (collection: Collection): Loader => ({
  name: `strict ${collection}`,
  load: async (context: LoaderContext) => {
    const build = currentBuild();
    if (build) {
      build.content ??= await build.reading;
      return;
    }
    const folder = fileURLToPath(new URL('content/', context.config.root));
    const refill = () => {
      reading ??= readDossier(folder, (line) => context.logger.warn(line));
      context.store.clear();
      for (const { id, ...data } of entriesOf(collection, reading)) context.store.set({ id, data, digest: context.generateDigest(data) });
    };
    refill();
    context.watcher?.add(folder);
    context.watcher?.on('all', (_event, path) => {
      if (!path.startsWith(folder)) return;
      forget();
      try {
        refill();
      } catch (error) {
        context.logger.error(error instanceof Error ? error.message : String(error));
      }
    });
  },
});

export const collections = {
  articles: defineCollection({ loader: strict('articles'), schema: schemas.articles.extend({ blocks: z.array(z.custom<Block>()) }) }),
  actors: defineCollection({ loader: strict('actors'), schema: schemas.actors }),
  topics: defineCollection({ loader: strict('topics'), schema: schemas.topics }),
  events: defineCollection({ loader: strict('events'), schema: schemas.events }),
  questions: defineCollection({ loader: strict('questions'), schema: schemas.questions }),
  sources: defineCollection({ loader: strict('sources'), schema: schemas.sources }),
  dossier: defineCollection({ loader: strict('dossier'), schema: schemas.dossier }),
};

/** Forgets what was read, once for a change that every collection hears of. */
function forget() {
  if (changing === undefined) reading = undefined;
  clearTimeout(changing);
  changing = setTimeout(() => (changing = undefined), 100);
}
