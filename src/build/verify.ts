import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Catalogue } from '../model/catalogue.ts';
import { anchors, urls } from '../model/urls.ts';
import { sha256 } from '../cache/store.ts';
import { readPage, textOf, type BuiltPage, type PageFacts } from './built-page.ts';
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
  /** Whether all data files were found right then, and have not changed since. */
  dataIsKnown?: boolean;
}

/** What was found out about a site. */
export interface Verdict {
  /** What is wrong with it, as sentences; none where it is whole. */
  faults: string[];
  /** Hash of the bytes and facts of every page that was read, by its path within the site. */
  read: Map<string, { bytes: string; facts: PageFacts }>;
}

const isAsset = (file: string) => file.startsWith('_astro/');

/** Files that are missing, empty, or that nothing accounts for. */
const fileFaults = ({ folder, base, known }: FinishedSite, files: ReadonlySet<string>): string[] => {
  const accounted = new Set(known);
  return [
    ...known.filter((file) => !files.has(file)).map((file) => `${base}${file} was to be made and is missing`),
    ...[...files].filter((file) => !isAsset(file) && !accounted.has(file)).map((file) => `${base}${file} belongs to no page and to nothing in public/`),
    ...[...files].filter((file) => statSync(join(folder, file)).size === 0).map((file) => `${base}${file} is empty`),
  ];
};

/** Any letter or other sign between two tags. */
const words = />[^<]*[^\s<]/;

const pageFaults = ({ address, html }: BuiltPage): string[] => {
  const [, inMain = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const [heading = ''] = /<h1[\s>][\s\S]*?<\/h1>/.exec(inMain) ?? [];
  return [
    ...(html.trimEnd().endsWith('</html>') ? [] : [`${address} is cut off`]),
    ...(html.includes('http-equiv="content-security-policy"') ? [] : [`${address} has no content security policy`]),
    ...(textOf(heading) === '' ? [`${address} has no heading`] : []),
    ...(words.test(inMain.slice(inMain.indexOf(heading) + heading.length - 1)) ? [] : [`${address} has nothing under its heading`]),
  ];
};

/** Pages of entries: each has its own, and none is there for an entry that is not. Lists have numbered pages. */
const entryFaults = (
  { articles, actors, topics, events, questions }: Catalogue,
  pages: ReadonlyMap<string, PageFacts>,
  within: (address: string) => string,
) => {
  const sections = [
    { section: urls.articles(), entries: articles, page: urls.article },
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
};

/** What an account has lost on its page: a paragraph, its words, a claim, a note. */
const accountFaults = (article: Article, { address, html, facts }: BuiltPage): string[] => {
  const ids = new Set(facts.ids);
  const places = facts.ids.filter((id) => /^p-\d+$/.test(id));
  const [, ...rows] = html.split(/(?=<[^<>]*\sid="p-\d+")/);
  const rowOf = (number: number) => textOf(rows.find((row) => row.includes(` id="${anchors.paragraph(number)}"`)) ?? '');
  const marks = [...article.claims, ...article.notes].flatMap(({ id }) => [id, anchors.margin(article.marks.get(id) ?? '')]);
  return [
    ...(places.length === article.source.paragraphs ? [] : [`${address} has ${places.length} of the ${article.source.paragraphs} paragraphs of its source`]),
    ...article.blocks
      .filter((block) => block.type !== 'heading')
      .flatMap((block) => {
        const number = block.type === 'part' ? block.paragraph : block.number;
        const words = block.type === 'part' ? '' : textOf(block.html);
        if (!ids.has(anchors.paragraph(number))) return [`${address} has no place for paragraph ${number}`];
        return words === '' || rowOf(number).includes(words) ? [] : [`${address} has lost the words of paragraph ${number}`];
      }),
    ...marks.filter((id) => !ids.has(id)).map((id) => `"${id}" is not on the page of "${article.id}"`),
  ];
};

/** Looks over a built site. Each page is read once, and no more of it kept than its facts. */
export const lookOver = async (site: FinishedSite): Promise<Verdict> => {
  const { folder, base, catalogue, looked } = site;
  const files = new Set(filesIn(folder));
  const { origin } = new URL(catalogue.dossier.address);
  const within = (address: string) => base + address.slice(urls.home().length);
  const articles = new Map(catalogue.articles.map((article) => [within(urls.article(article.id)), article]));
  const pages = new Map<string, PageFacts>();
  const read: Verdict['read'] = new Map();
  const onPages: string[] = [];
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const address = base + file.replace(/(^|\/)index\.html$/, '$1');
    const known = looked?.get(file);
    if (known) {
      pages.set(address, known);
      continue;
    }
    const bytes = readFileSync(join(folder, file));
    const page = readPage(address, bytes.toString('utf8'), origin);
    const article = articles.get(address);
    onPages.push(...pageFaults(page), ...(article ? accountFaults(article, page) : []));
    pages.set(address, page.facts);
    read.set(file, { bytes: sha256(bytes), facts: page.facts });
  }
  const faults = [
    ...fileFaults(site, files),
    ...entryFaults(catalogue, pages, within),
    ...onPages,
    ...deadLinks(pages, files, base),
    ...assetFaults(folder, [...files].filter(isAsset), pages, base),
    ...(site.dataIsKnown ? [] : await dataFaults(folder, base, catalogue)),
  ];
  return { faults, read };
};
