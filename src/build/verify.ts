import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../model/catalogue.ts';
import { urls } from '../model/urls.ts';
import { sha256 } from '../cache/store.ts';
import type { PageFacts } from './built-page.ts';
import { addressOf, checkPage, expectedOn, type CheckedPage } from './check-page.ts';
import { filesIn } from './files-in.ts';
import { dataFaults } from './verify-data.ts';
import { assetFaults, deadLinks } from './verify-links.ts';

/** Is the finished site whole? Looked at before it takes the old one's place. */

export interface FinishedSite {
  /** Path of the output. */
  folder: string;
  /** Where it is published, with slashes. */
  base: string;
  /** Files that a route made or that come from `public/`, by their paths within the site. What Astro makes of scripts and styles is found by its use. */
  known: readonly string[];
  /** What the editors wrote. */
  catalogue: Catalogue;
  /** Facts of pages that were found whole when an earlier site was looked at, and have not changed since; by their paths within the site. */
  looked?: ReadonlyMap<string, PageFacts>;
  /** What was found out about pages before they were written, by their paths within the site. It counts where the file has the same bytes. */
  checked?: ReadonlyMap<string, CheckedPage>;
  /** Whether all data files were found right then, and have not changed since. */
  dataIsKnown?: boolean;
}

/** What was found out about a site. */
export interface Verdict {
  /** What is wrong with it, as sentences; none where it is whole. */
  faults: string[];
  /** Every page that was checked, by its path within the site. */
  read: Map<string, CheckedPage>;
}

/** Looks over a built site. Each page is read once, and no more of it kept than its facts. */
export async function lookOver(site: FinishedSite): Promise<Verdict> {
  const { folder, base, catalogue, looked, checked } = site;
  const files = new Set(filesIn(folder));
  const { origin } = new URL(catalogue.dossier.address);
  const within = (address: string) => base + address.slice(urls.home().length);
  const expected = expectedOn(catalogue, within);
  const pages = new Map<string, PageFacts>();
  const read: Verdict['read'] = new Map();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const address = addressOf(file, base);
    const known = looked?.get(file);
    if (known) {
      pages.set(address, known);
      continue;
    }
    const bytes = readFileSync(join(folder, file));
    const before = checked?.get(file);
    const page = before?.bytes === sha256(bytes) ? before : checkPage({ address, html: bytes.toString('utf8'), origin, expected: expected.get(address) });
    pages.set(address, page.facts);
    read.set(file, page);
  }
  const faults = [
    ...fileFaults(site, files),
    ...entryFaults(catalogue, pages, within),
    ...[...read.values()].flatMap((page) => page.faults),
    ...deadLinks(pages, files, base),
    ...assetFaults(folder, [...files].filter(isAsset), pages, base),
    ...(site.dataIsKnown ? [] : await dataFaults(folder, base, catalogue)),
  ];
  return { faults, read };
}

const isAsset = (file: string) => file.startsWith('_astro/');

/** Files that are missing, empty, or that nothing accounts for. */
function fileFaults({ folder, base, known }: FinishedSite, files: ReadonlySet<string>): string[] {
  const accounted = new Set(known);
  return [
    ...known.filter((file) => !files.has(file)).map((file) => `${base}${file} was to be made and is missing`),
    ...[...files].filter((file) => !isAsset(file) && !accounted.has(file)).map((file) => `${base}${file} belongs to no page and to nothing in public/`),
    ...[...files].filter((file) => statSync(join(folder, file)).size === 0).map((file) => `${base}${file} is empty`),
  ];
}

/** Pages of entries: each has its own, and none is there for an entry that is not. Lists have numbered pages. */
function entryFaults({ accounts, actors, topics, events, questions }: Catalogue, pages: ReadonlyMap<string, PageFacts>, within: (address: string) => string) {
  const sections = [
    { section: urls.accounts(), entries: accounts, page: urls.account },
    { section: urls.actors(), entries: actors, page: urls.actor },
    { section: urls.topics(), entries: topics, page: urls.topic },
    { section: urls.events(), entries: events, page: urls.event },
    { section: urls.questions(), entries: questions, page: urls.question },
  ];
  return sections.flatMap(({ section, entries, page }) => {
    const own = within(section);
    const ids = new Set(entries.map(({ id }) => id));
    const missing = entries.map(({ id }) => within(page(id))).filter((address) => !pages.has(address));
    const strange = [...pages.keys()].filter((address) => {
      const [first = '', second = ''] = address.startsWith(own) ? address.slice(own.length).split('/') : [];
      return !(first === '' || /^\d+$/.test(first) || ids.has(first)) || !/^\d*$/.test(second);
    });
    return [...missing.map((address) => `the page ${address} is missing`), ...strange.map((address) => `the page ${address} is of no entry of the content`)];
  });
}
