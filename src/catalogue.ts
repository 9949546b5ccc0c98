import { getCollection } from 'astro:content';
import { catalogueOf } from './model/catalogue.ts';
import type { Entries } from './model/entries.ts';

/** The door in for pages: all entries, cross-referenced once for the whole build. */

const entries = async <Name extends keyof Entries & string>(name: Name) =>
  (await getCollection(name)).map(({ id, data }) => ({ ...data, id })) as unknown as Entries[Name] & { id: string }[];

const [dossier] = await entries('dossier');

const written: Entries = {
  dossier: dossier as unknown as Entries['dossier'],
  articles: await entries('articles'),
  actors: await entries('actors'),
  topics: await entries('topics'),
  events: await entries('events'),
  questions: await entries('questions'),
  sources: await entries('sources'),
};

export const catalogue = catalogueOf(written);
