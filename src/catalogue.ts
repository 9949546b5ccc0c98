import { currentBuild } from './current-build.ts';
import { catalogueOf, type Catalogue } from './model/catalogue.ts';
import type { Entries } from './model/entries/entries.ts';

/** The door in for pages: all entries, cross-referenced once. */

/** In a build what was read is there already; collections would be a copy of it, written to a file and parsed again. */
export const catalogue: Catalogue = import.meta.env.DEV ? await collected() : ofTheBuild();

/** From Astro's collections, which follow every change while the site is edited. */
async function collected(): Promise<Catalogue> {
  const { getCollection } = await import('astro:content');
  const entries = async <Name extends keyof Entries & string>(name: Name) =>
    (await getCollection(name)).map(({ id, data }) => ({ ...data, id })) as unknown as Entries[Name] & { id: string }[];
  const [dossier] = await entries('dossier');
  return catalogueOf({
    dossier: dossier as unknown as Entries['dossier'],
    articles: await entries('articles'),
    actors: await entries('actors'),
    topics: await entries('topics'),
    events: await entries('events'),
    questions: await entries('questions'),
    sources: await entries('sources'),
  });
}

function ofTheBuild(): Catalogue {
  const content = currentBuild()?.content;
  if (!content) throw new Error('pages are rendered before the content is read');
  return content.catalogue;
}
