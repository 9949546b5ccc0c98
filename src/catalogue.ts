import { currentBuild } from './current-build.ts';
import { catalogueOf, type Catalogue } from './model/catalogue.ts';
import type { Entries } from './model/entries/entries.ts';

/** The catalogue for pages: all entries, cross-referenced. */

/** A build takes the catalogue that it has already made; Astro's collections would be a copy that is written to a file and parsed again. */
export const catalogue: Catalogue = import.meta.env.DEV ? await fromCollections() : fromBuild();

/** The catalogue from Astro's collections, which follow changes while the content is edited. */
async function fromCollections(): Promise<Catalogue> {
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

function fromBuild(): Catalogue {
  const content = currentBuild()?.content;
  if (!content) throw new Error('a page is rendered before the content is read');
  return content.catalogue;
}
