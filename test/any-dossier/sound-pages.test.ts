import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { attribute, builtPages, catalogue, textOf } from '../support/built.ts';
import { idsOf, named, assertNone, repeated, textOfFirst } from '../support/elements.ts';

/** Every page of the built site is valid and complete. */

const pages = builtPages();

describe('every page', () => {
  test('has valid HTML and passes the accessibility rules of html-validate', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
        rules: {
          // A question is the title of its page and is kept whole, even if search engines truncate it.
          'long-title': 'off',
          // All scripts come from the host of the page, so that integrity hashes would not add protection.
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
    assertNone(faults, 'faults in the HTML');
  });

  test('has no empty list and no empty navigation, except hidden ones that a script fills', () => {
    const empty = pages.flatMap((page) =>
      named(page, 'ol', 'ul', 'dl', 'nav', 'section')
        .filter((element) => textOf(element).trim() === '' && attribute(element, 'hidden') === undefined)
        .map(({ tagName }) => `${page.path} <${tagName}>`),
    );
    assertNone(empty, 'empty lists and navigations');
  });

  test('has one h1, its language, and a unique title and description', () => {
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
    assertNone(
      described.flatMap(({ path, lang, headings, title, description }) => [
        ...(lang === 'en' ? [] : [`${path} has lang ${lang}`]),
        ...(headings === 1 ? [] : [`${path} has ${headings} h1`]),
        ...(title ? [] : [`${path} has no title`]),
        ...(description && attribute(description, 'content')?.trim() ? [] : [`${path} has no description`]),
      ]),
      'pages lack one of them',
    );
    assertNone(repeated(described.map(({ title }) => title)), 'titles are on several pages');
    assertNone(repeated(described.map(({ description }) => (description && attribute(description, 'content')) ?? '')), 'descriptions are on several pages');
  });

  test('has its own address as canonical address, or that of the front page if it shows the dossier as of a day', () => {
    assertNone(
      pages
        .filter(({ path }) => path !== '/404.html')
        .flatMap((page) => {
          const canonical = named(page, 'link')
            .filter((link) => attribute(link, 'rel') === 'canonical')
            .map((link) => attribute(link, 'href'));
          const expected = new URL(/^\/as-of\/./.test(page.path) ? '/' : page.path, catalogue.dossier.address).href;
          return canonical.length === 1 && canonical[0] === expected ? [] : [`${page.path} has ${canonical.join(', ') || 'none'}`];
        }),
      'pages with another canonical address',
    );
  });

  test('has no duplicate id', () => {
    assert.ok(pages.every((page) => idsOf(page).length > 0));
    assertNone(
      pages.flatMap((page) => repeated(idsOf(page)).map((id) => `${page.path} #${id}`)),
      'duplicate ids',
    );
  });

  test('has a space between sentences', () => {
    const prose = pages.flatMap((page) =>
      named(page, 'p', 'li', 'dd', 'td', 'th', 'dt', 'h1', 'h2', 'h3').map((element) => ({ path: page.path, text: textOf(element) })),
    );
    assert.ok(prose.length > 0);
    assertNone(
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
      'sentences without a space between them',
    );
  });
});
