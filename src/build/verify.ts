import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Catalogue } from '../model/catalogue.ts';
import { urls } from '../model/urls.ts';

/** Is the finished site whole? Looked at before it takes the old one's place. */

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));

/** Values of an attribute in the tags of a page; words that only look like one are text. */
const attributes = (html: string, name: string) =>
  [...html.matchAll(/<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi)].flatMap(([tag]) =>
    [...tag.matchAll(/\s([^\s"'=<>]+)="([^"]*)"/g)].filter(([, found]) => found === name).map(([, , value = '']) => value.replaceAll('&amp;', '&')),
  );

/** What is wrong with a built site, as sentences; nothing where it is whole. `folder`: path of the output; `base`: where it is published, with slashes. */
export const faultsOf = (folder: string, base: string, catalogue: Catalogue): string[] => {
  const pages = new Map(
    filesIn(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const html = readFileSync(file, 'utf8');
        const address =
          base +
          relative(folder, file)
            .split(sep)
            .join('/')
            .replace(/(^|\/)index\.html$/, '$1');
        return [address, { html, ids: new Set(attributes(html, 'id')) }];
      }),
  );
  const within = (address: string) => base + address.slice(urls.home().length);
  const missingPages = [
    ...catalogue.articles.map(({ id }) => urls.article(id)),
    ...catalogue.actors.map(({ id }) => urls.actor(id)),
    ...catalogue.topics.map(({ id }) => urls.topic(id)),
    ...catalogue.events.map(({ id }) => urls.event(id)),
    ...catalogue.questions.map(({ id }) => urls.question(id)),
  ]
    .map(within)
    .filter((address) => !pages.has(address))
    .map((address) => `the page ${address} is missing`);
  const missingPieces = catalogue.articles.flatMap((article) => {
    const page = pages.get(within(urls.article(article.id)));
    return [...article.claims, ...article.notes].filter(({ id }) => page && !page.ids.has(id)).map(({ id }) => `"${id}" is not on the page of "${article.id}"`);
  });
  const empty = [...pages].filter(([, { html }]) => !/<main[^>]*>[\s\S]*<h1[\s>]/.test(html)).map(([address]) => `${address} has no heading`);
  const dead = [...pages].flatMap(([address, { html }]) =>
    [...new Set(attributes(html, 'href'))].flatMap((href) => {
      if (/^[a-z]+:/i.test(href)) return [];
      const target = new URL(href, `http://site${address}`);
      const page = pages.get(target.pathname);
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (page) return fragment === '' || page.ids.has(fragment) ? [] : [`${address} links to ${href}, and there is no such place`];
      const file = join(folder, target.pathname.slice(base.length));
      return target.pathname.startsWith(base) && existsSync(file) && statSync(file).isFile() ? [] : [`${address} links to ${href}, which is not there`];
    }),
  );
  return [...missingPages, ...missingPieces, ...empty, ...dead];
};
