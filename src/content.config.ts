import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { viewKeysOf } from './cache/view-keys.ts';
import { currentBuild, type CurrentBuild } from './current-build.ts';
import { readDossierCached } from './loader/cached-dossier.ts';
import { readDossier, type Warn } from './loader/dossier.ts';
import { catalogueOf } from './model/catalogue.ts';
import type { Entries } from './model/entries.ts';
import type { Block } from './model/retelling.ts';
import { collections as schemas, type Collection } from './model/schema.ts';

/** The door in: folder × schema = collection. The whole content is read and checked once, whichever collection asks first. */

let reading: Promise<Entries> | undefined;
let changing: ReturnType<typeof setTimeout> | undefined;

/** Forgets what was read, once for a change that every collection hears of. */
const forget = () => {
  if (changing === undefined) reading = undefined;
  clearTimeout(changing);
  changing = setTimeout(() => (changing = undefined), 100);
};

/** Reads the content for a build, and leaves it where the pages and the verification find it. */
const readFor = async (build: CurrentBuild, folder: string, warn: Warn): Promise<Entries> => {
  const { store, progress } = build;
  const { entries, ...read } = await readDossierCached(folder, { store, warn, progress: (done, of) => progress.step('read', done, of) }).catch(
    (error: unknown) => {
      progress.stop();
      throw error;
    },
  );
  const catalogue = catalogueOf(entries);
  build.content = { ...read, entries, catalogue, views: viewKeysOf(catalogue) };
  return entries;
};

const read = async (folder: string, warn: Warn): Promise<Entries> => {
  const build = currentBuild();
  return build ? readFor(build, folder, warn) : readDossier(folder, warn);
};

const entriesOf = (collection: Collection, entries: Entries): { id: string }[] =>
  collection === 'dossier' ? [{ id: 'dossier', ...entries.dossier }] : entries[collection];

/** In a build the collections stay empty: pages get the catalogue that was made of them, see catalogue.ts. */
const strict = (collection: Collection): Loader => ({
  name: `strict ${collection}`,
  load: async (context: LoaderContext) => {
    const folder = fileURLToPath(new URL('content/', context.config.root));
    const refill = async () => {
      reading ??= read(folder, (line) => context.logger.warn(line));
      const entries = await reading;
      if (currentBuild()) return;
      context.store.clear();
      for (const { id, ...data } of entriesOf(collection, entries)) context.store.set({ id, data, digest: context.generateDigest(data) });
    };
    await refill();
    context.watcher?.add(folder);
    context.watcher?.on('all', (_event, path) => {
      if (!path.startsWith(folder)) return;
      forget();
      refill().catch((error: unknown) => context.logger.error(error instanceof Error ? error.message : String(error)));
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
