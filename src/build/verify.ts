import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../model/catalogue.ts';
import { urls } from '../model/urls.ts';
import { formerAddresses } from '../model/views/former-addresses.ts';
import type { PageFacts } from './built-page.ts';
import { addressOf, checkPage, expectedOn, type CheckedPage } from './check-page.ts';
import { filesIn } from './files-in.ts';
import { dataFaults } from './verify-data.ts';
import { assetFaults, deadLinks } from './verify-links.ts';

/** Verifies the finished site before it replaces the old one. */

export interface FinishedSite {
  /** Path of the output. */
  folder: string;
  /** Path under which the site is published; starts and ends with a slash. */
  base: string;
  /** Files that routes make, that are reused or that come from `public/`, as paths within the site. Scripts and styles bundled by Astro are not listed. */
  expectedFiles: readonly string[];
  /** The content that the site is built from. */
  catalogue: Catalogue;
  /** Facts of unchanged pages that an earlier build has verified, by path within the site. These pages are not read again. */
  verifiedPages?: ReadonlyMap<string, PageFacts>;
  /** Results for pages that were checked when they were written, by path within the site. These pages are not read again. */
  checkedPages?: ReadonlyMap<string, CheckedPage>;
  /** True if an earlier build has verified all data files and none has changed. */
  dataIsVerified?: boolean;
}

export interface Verification {
  /** Sentences, one for each fault; empty if the site is complete. */
  faults: string[];
  /** Every page that was checked for this build, by path within the site. */
  pages: Map<string, CheckedPage>;
}

/** Verifies a built site. Each page is read at most once, and only its facts are kept in memory. */
export async function verifySite(site: FinishedSite): Promise<Verification> {
  const { folder, base, catalogue, verifiedPages, checkedPages } = site;
  const files = new Set(filesIn(folder));
  const { origin } = new URL(catalogue.dossier.address);
  const within = (address: string) => base + address.slice(urls.home().length);
  const expected = expectedOn(catalogue, within);
  const factsByAddress = new Map<string, PageFacts>();
  const pages: Verification['pages'] = new Map();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const address = addressOf(file, base);
    const verified = verifiedPages?.get(file);
    if (verified) {
      factsByAddress.set(address, verified);
      continue;
    }
    const page = checkedPages?.get(file) ?? checkPage({ address, html: readFileSync(join(folder, file), 'utf8'), origin, expected: expected.get(address) });
    factsByAddress.set(address, page.facts);
    pages.set(file, page);
  }
  const faults = [
    ...fileFaults(site, files),
    ...entryFaults(catalogue, factsByAddress, within),
    ...[...pages.values()].flatMap((page) => page.faults),
    ...deadLinks(factsByAddress, files, base),
    ...assetFaults({ folder, base, assets: [...files].filter(isAsset), pages: factsByAddress }),
    ...(site.dataIsVerified ? [] : await dataFaults(folder, base, catalogue)),
  ];
  return { faults, pages };
}

const isAsset = (file: string) => file.startsWith('_astro/');

/** Files that are missing, unexpected or empty. */
function fileFaults({ folder, base, expectedFiles }: FinishedSite, files: ReadonlySet<string>): string[] {
  const expected = new Set(expectedFiles);
  return [
    ...expectedFiles.filter((file) => !files.has(file)).map((file) => `${base}${file} is missing`),
    ...[...files].filter((file) => !isAsset(file) && !expected.has(file)).map((file) => `${base}${file} comes neither from a page nor from public/`),
    ...[...files].filter((file) => statSync(join(folder, file)).size === 0).map((file) => `${base}${file} is empty`),
  ];
}

/** Entries and former addresses without a page, and pages without an entry. The numbered pages of a list need no entry. */
function entryFaults(catalogue: Catalogue, pages: ReadonlyMap<string, PageFacts>, within: (address: string) => string) {
  const { accounts, copies, actors, topics, events, questions } = catalogue;
  const former = formerAddresses(catalogue).map(({ from }) => within(from));
  const sections = [
    { section: urls.accounts(), entries: [...accounts, ...copies], page: urls.account },
    { section: urls.actors(), entries: actors, page: urls.actor },
    { section: urls.topics(), entries: topics, page: urls.topic },
    { section: urls.events(), entries: events, page: urls.event },
    { section: urls.questions(), entries: questions, page: urls.question },
  ];
  const faults = sections.flatMap(({ section, entries, page }) => {
    const start = within(section);
    const ids = new Set(entries.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
    const missing = entries.map(({ id }) => within(page(id))).filter((address) => !pages.has(address));
    const unexpected = [...pages.keys()].filter((address) => {
      const [first = '', second = ''] = address.startsWith(start) ? address.slice(start.length).split('/') : [];
      return !(first === '' || /^\d+$/.test(first) || ids.has(first)) || !/^\d*$/.test(second);
    });
    return [
      ...missing.map((address) => `the page ${address} is missing`),
      ...unexpected.map((address) => `the page ${address} belongs to no entry of the content`),
    ];
  });
  return [...faults, ...former.filter((address) => !pages.has(address)).map((address) => `the page ${address} is missing, which leads to a present address`)];
}
