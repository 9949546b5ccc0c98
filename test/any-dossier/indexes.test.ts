import assert from 'node:assert/strict';
import { test } from 'node:test';
import { most } from '../../src/model/views/paging.ts';
import { attribute, builtPages, catalogue, pageAt, textOf } from '../support/built.ts';
import { linksIn, named, assertNone, repeated, spaced } from '../support/elements.ts';

/** The list of claims, the names on the pages of actors, and the index of names contain the whole content. */

const pages = builtPages();

test('the list of claims has every claim once, with its text', () => {
  const lists = pages.filter(({ path }) => /^\/claims\/(?:\d+\/)?$/.test(path));
  const listed = lists
    .flatMap((page) => named(page, 'a').map((link) => `${attribute(link, 'href')} ${textOf(link)}`))
    .filter((line) => /^\/articles\/[^/]+\/#/.test(line));
  const inList = catalogue.claims.slice(-most.claimsInAll);
  assert.deepEqual(repeated(listed), []);
  assertNone(
    inList.map(({ account, id, says }) => `/articles/${account}/#${id} ${spaced(says)}`).filter((claim) => !listed.includes(claim)),
    'claims are not listed',
  );
  assert.equal(listed.length, inList.length);
});

test('every printed form is on the page of its actor, with links to the paragraphs that print it', () => {
  const listedOneByOne = catalogue.actors.filter(({ printed }) => printed.length <= most.mentions);
  const forms = listedOneByOne.flatMap((actor) => actor.printed.map((printed) => ({ actor: actor.id, ...printed })));
  for (const { actor, as, in: account, paragraphs } of forms) {
    const page = pageAt(`/actors/${actor}/`);
    const rows = named(page, 'tr').filter((row) => textOf(row).startsWith(`“${spaced(as)}”`));
    assert.ok(rows.length > 0, `/actors/${actor}/ does not show “${as}”`);
    const links = rows.flatMap(linksIn);
    for (const number of paragraphs)
      assert.ok(links.includes(`/articles/${account}/#p-${number}`), `“${as}” on /actors/${actor}/ does not link to paragraph ${number} of ${account}`);
  }
});

test('every printed name is in the index of names without its article, and links to its actor', () => {
  const lines = pages
    .filter(({ path }) => /^\/actors\/(?:\d+\/)?$/.test(path))
    .flatMap((page) => named(page, 'li').map((line) => ({ text: textOf(line), links: linksIn(line) })));
  const names = catalogue.actors.flatMap(({ id, printed }) =>
    printed.filter(({ type }) => type === 'name').map(({ as }) => ({ form: spaced(as).replace(/^(?:the|a) /i, ''), id })),
  );
  assertNone(
    names
      .filter(({ form, id }) => !lines.some(({ text, links }) => (text.startsWith(`“${form}” is `) || text.startsWith(form)) && links[0] === `/actors/${id}/`))
      .map(({ form, id }) => `“${form}” for ${id}`),
    'printed names are not in the index',
  );
});
