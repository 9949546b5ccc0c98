import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Catalogue } from '../model/catalogue.ts';
import { anchors, urls } from '../model/urls.ts';
import { readPage, textOf, type BuiltPage } from './built-page.ts';
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

const pageFaults = ({ address, html }: BuiltPage): string[] => {
  const [, inMain = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const [heading = ''] = /<h1[\s>][\s\S]*?<\/h1>/.exec(inMain) ?? [];
  return [
    ...(html.trimEnd().endsWith('</html>') ? [] : [`${address} is cut off`]),
    ...(textOf(heading) === '' ? [`${address} has no heading`] : []),
    ...(textOf(inMain.replace(heading, '')) === '' ? [`${address} has nothing under its heading`] : []),
  ];
};

/** Pages of entries: each has its own, and none is there for an entry that is not. Lists have numbered pages. */
const entryFaults = (
  { articles, actors, topics, events, questions }: Catalogue,
  pages: ReadonlyMap<string, BuiltPage>,
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
const accountFaults = (article: Article, { address, html, ids }: BuiltPage): string[] => {
  const places = [...ids].filter((id) => /^p-\d+$/.test(id));
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

/** What is wrong with a built site, as sentences; nothing where it is whole. */
export const faultsOf = async (site: FinishedSite): Promise<string[]> => {
  const { folder, base, catalogue } = site;
  const files = new Set(filesIn(folder));
  const { origin } = new URL(catalogue.dossier.address);
  const pages = new Map(
    [...files]
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const address = base + file.replace(/(^|\/)index\.html$/, '$1');
        return [address, readPage(address, readFileSync(join(folder, file), 'utf8'), origin)];
      }),
  );
  const within = (address: string) => base + address.slice(urls.home().length);
  return [
    ...fileFaults(site, files),
    ...entryFaults(catalogue, pages, within),
    ...[...pages.values()].flatMap(pageFaults),
    ...catalogue.articles.flatMap((article) => {
      const page = pages.get(within(urls.article(article.id)));
      return page ? accountFaults(article, page) : [];
    }),
    ...deadLinks(pages, files, base),
    ...assetFaults(folder, [...files].filter(isAsset), pages, base),
    ...(await dataFaults(folder, base, catalogue)),
  ];
};
