import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { most, pageSize } from '../../src/model/views/paging.ts';
import { builtPages, catalogue, pageAt } from '../support/built.ts';
import { hasClass, named, assertNone } from '../support/elements.ts';

/** No page and no list exceeds its maximum size. */

const pages = builtPages();

describe('the size of a page is limited', () => {
  test('no list has more than a hundred entries', () => {
    const lists = pages.flatMap((page) =>
      named(page, 'ul', 'ol', 'tbody', 'dl').map((list) => ({
        path: page.path,
        entries: list.children.filter((child) => child.type === 'element' && ['li', 'tr', 'dt'].includes(child.tagName)).length,
      })),
    );
    assert.ok(lists.length > 0);
    assertNone(
      lists.filter(({ entries }) => entries > 100).map(({ path, entries }) => `${path}: ${entries}`),
      'lists are too long',
    );
  });

  test('paged lists have at most a hundred entries per page and all entries in total', () => {
    const entriesOn = (section: string) =>
      pages
        .filter(({ path }) => new RegExp(`^/${section}/(?:\\d+/)?$`).test(path))
        .map(
          (page) =>
            named(page, 'ul', 'ol')
              .filter((list) => hasClass(list, 'lines') || hasClass(list, 'story'))
              .flatMap(({ children }) => children)
              .filter((child) => child.type === 'element').length,
        );
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    const claims = Math.min(catalogue.claims.length, most.claimsInAll);
    assert.equal(Math.max(...entriesOn('claims')), Math.min(claims, pageSize));
    const listed = ['claims', 'actors', ...(catalogue.events.length > 0 ? ['events'] : [])];
    for (const section of listed)
      assert.ok(
        entriesOn(section).every((entries) => entries > 0 && entries <= 100),
        `/${section}/ has ${entriesOn(section).join(' and ')} entries`,
      );
    assert.equal(sum(entriesOn('claims')), claims);
    assert.equal(sum(entriesOn('events')), catalogue.events.length);
    assert.ok(sum(entriesOn('actors')) >= catalogue.actors.length);
  });

  test('the page of an account with its styles has at most 14 600 bytes after gzip, which fit in one round trip', (t) => {
    const accounts = catalogue.accounts.map(({ id }) => pageAt(`/articles/${id}/`));
    assert.ok(accounts.length > 0);
    const sizes = accounts.map((page) => ({ path: page.path, bytes: gzipSync(page.html, { level: 9 }).length, plain: Buffer.byteLength(page.html) }));
    for (const { path, bytes, plain } of sizes)
      t.diagnostic(`${path.padEnd(42)} ${String(bytes).padStart(6)} bytes gzipped, ${String(plain).padStart(6)} plain`);
    assertNone(
      sizes.filter(({ bytes }) => bytes > 14_600).map(({ path, bytes }) => `${path}: ${bytes}`),
      'pages of accounts are too large',
    );
  });
});
