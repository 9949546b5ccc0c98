import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attribute, builtFiles, builtPages, catalogue, pageAt } from '../support/built.ts';
import { idsOf, linksOf, assertNone, spaced, textOfFirst } from '../support/elements.ts';

/** Every link of the built site has a target, and every page and entry is linked. */

const pages = builtPages();

describe('links', () => {
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
  const files = new Set(builtFiles);

  /** Faults of an address that the page `from` contains; empty if it has a target. */
  const faultsOf = (href: string, from: string): string[] => {
    const { origin, pathname, hash } = new URL(href, `https://site.invalid${from}`);
    if (origin !== 'https://site.invalid')
      return /^https?:$/.test(new URL(href).protocol) ? [] : [`${from} → ${href} is neither an address of the site nor of the web`];
    const path = decodeURI(pathname);
    const fragment = decodeURIComponent(hash.slice(1));
    const pageIds = ids.get(path);
    if (!pageIds) return files.has(path) && !path.endsWith('/index.html') && fragment === '' ? [] : [`${from} → ${href} does not exist`];
    return fragment === '' || pageIds.has(fragment) ? [] : [`${from} → ${href} has a fragment that the page lacks`];
  };

  test('every link, fragment, form, script and picture of every page has a target', () => {
    const addresses = pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        ['href', 'src', 'action', 'dataRecords', 'poster', 'data'].flatMap((name) => {
          const value = attribute(element, name);
          return value === undefined || (element.tagName === 'link' && attribute(element, 'rel') === 'canonical') ? [] : [{ value, from: page.path }];
        }),
      ),
    );
    assert.ok(addresses.length > pages.length, `only ${addresses.length} addresses`);
    assertNone(
      addresses.flatMap(({ value, from }) => faultsOf(value, from)),
      'addresses without a target',
    );
  });

  /** The list of a kind of entry of which the dossier has none says so, and no page links to it. */
  const unlinked: Record<(typeof catalogue.dossier.lacks)[number], string[]> = {
    topics: ['/topics/'],
    events: ['/events/'],
    forecasts: ['/forecasts/'],
    questions: ['/questions/', '/compare/'],
  };

  test('every page that lists anything can be reached from the front page by links', () => {
    const empty = catalogue.dossier.lacks.flatMap((kind) => unlinked[kind]);
    const reached = new Set(['/']);
    for (const path of reached)
      for (const href of linksOf(pageAt(path))) {
        const { origin, pathname } = new URL(href, `https://site.invalid${path}`);
        if (origin === 'https://site.invalid' && ids.has(pathname)) reached.add(pathname);
      }
    assertNone(
      pages.map(({ path }) => path).filter((path) => path !== '/404.html' && !empty.includes(path) && !reached.has(path)),
      'pages to which no link leads',
    );
    assertNone(
      empty.filter((path) => reached.has(path)),
      'empty lists to which a link leads',
    );
  });
});

describe('entries', () => {
  const sections = {
    articles: [...catalogue.accounts, ...catalogue.copies].map(({ id, title }) => ({ id, title })),
    actors: catalogue.actors.map(({ id, name }) => ({ id, title: name })),
    topics: catalogue.topics.map(({ id, label }) => ({ id, title: label })),
    events: catalogue.events.map(({ id, title }) => ({ id, title })),
    questions: catalogue.questions.map(({ id, asks }) => ({ id, title: asks })),
  };

  for (const [section, entries] of Object.entries(sections))
    test(`each of ${section} has a page with its title, and a list links to it`, () => {
      assert.ok(entries.length > 0 || catalogue.dossier.lacks.some((kind) => kind === section));
      const lists = pages.filter(({ path }) => new RegExp(`^/${section}/(?:\\d+/)?$`).test(path));
      const listed = new Set(lists.flatMap(linksOf));
      for (const { id, title } of entries) {
        const page = pageAt(`/${section}/${id}/`);
        assert.equal(textOfFirst(page, 'h1'), spaced(title));
        assert.ok(textOfFirst(page, 'title').startsWith(spaced(title)), `${page.path} has another title`);
        const isCopy = catalogue.copies.some((copy) => page.path === `/articles/${copy.id}/`);
        assert.equal(listed.has(page.path), !isCopy, `the list and ${page.path}`);
      }
    });
});
