import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { attribute, builtPages, catalogue, textOf } from '../support/built.ts';
import { idsOf, named, none, repeated, textOfFirst } from '../support/elements.ts';

/** Every page of the built site is valid and complete. */

const pages = builtPages();

describe('every page is sound', () => {
  test('its HTML is valid and passes the accessibility rules of html-validate', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
        rules: {
          // A question is its page's title; the whole of it is worth more than what a search engine cuts off.
          'long-title': 'off',
          // Our only scripts come from our own host and change with every build; the hash would guard against nobody.
          'require-sri': ['error', { target: 'crossorigin' }],
        },
      }),
    );
    const faults: string[] = [];
    for (const { path, html, file } of pages) {
      const { results } = await validator.validateString(html, file);
      faults.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector})`)));
    }
    assert.ok(pages.length > 0);
    none(faults, 'faults in the HTML');
  });

  test('it has no list and no navigation without an entry, apart from what a script fills', () => {
    const empty = pages.flatMap((page) =>
      named(page, 'ol', 'ul', 'dl', 'nav', 'section')
        .filter((element) => textOf(element).trim() === '' && attribute(element, 'hidden') === undefined)
        .map(({ tagName }) => `${page.path} <${tagName}>`),
    );
    none(empty, 'empty lists and navigations');
  });

  test('it has one h1, its language, a title and a description that no other page has', () => {
    assert.ok(pages.length > 0);
    const described = pages.map((page) => ({
      path: page.path,
      lang: named(page, 'html')
        .map((html) => attribute(html, 'lang'))
        .join(),
      headings: named(page, 'h1').map(textOf).filter(Boolean).length,
      title: textOfFirst(page, 'title'),
      description: named(page, 'meta').find((meta) => attribute(meta, 'name') === 'description'),
    }));
    none(
      described.flatMap(({ path, lang, headings, title, description }) => [
        ...(lang === 'en' ? [] : [`${path} has lang ${lang}`]),
        ...(headings === 1 ? [] : [`${path} has ${headings} h1`]),
        ...(title ? [] : [`${path} has no title`]),
        ...(description && attribute(description, 'content')?.trim() ? [] : [`${path} has no description`]),
      ]),
      'pages without one of them',
    );
    none(repeated(described.map(({ title }) => title)), 'titles stand on several pages');
    none(repeated(described.map(({ description }) => (description && attribute(description, 'content')) ?? '')), 'descriptions stand on several pages');
  });

  test('it names its own address on the published site as canonical, or the front page where it shows that of an earlier day', () => {
    none(
      pages
        .filter(({ path }) => path !== '/404.html')
        .flatMap((page) => {
          const canonical = named(page, 'link')
            .filter((link) => attribute(link, 'rel') === 'canonical')
            .map((link) => attribute(link, 'href'));
          const expected = new URL(/^\/as-of\/./.test(page.path) ? '/' : page.path, catalogue.dossier.address).href;
          return canonical.length === 1 && canonical[0] === expected ? [] : [`${page.path} says ${canonical.join(', ') || 'nothing'}`];
        }),
      'pages with another canonical address',
    );
  });

  test('no id stands twice on it', () => {
    assert.ok(pages.every((page) => idsOf(page).length > 0));
    none(
      pages.flatMap((page) => repeated(idsOf(page)).map((id) => `${page.path} #${id}`)),
      'ids stand twice on a page',
    );
  });

  test('no sentence runs into the next without a space', () => {
    const prose = pages.flatMap((page) =>
      named(page, 'p', 'li', 'dd', 'td', 'th', 'dt', 'h1', 'h2', 'h3').map((element) => ({ path: page.path, text: textOf(element) })),
    );
    assert.ok(prose.length > 0);
    none(
      [
        ...new Set(
          prose.flatMap(
            ({ path, text }) =>
              text
                .replace(/https?:\/\/\S+/g, '')
                .match(/\S*\p{Ll}[.:;!?]["”’]?\p{Lu}\p{Ll}\S*/gu)
                ?.map((words) => `${path} “${words}”`) ?? [],
          ),
        ),
      ],
      'sentences run together',
    );
  });
});
