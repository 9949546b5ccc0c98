import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchors, urls } from '../../src/model/urls.ts';
import { attribute, catalogue, pageAt } from '../support/built.ts';

test('ids that the page of an account uses itself are reserved, so that no claim and no note has them', () => {
  assert.ok(catalogue.accounts.length > 0);
  for (const { id, claims, notes } of catalogue.accounts) {
    const marked = [...claims, ...notes].map((mark) => mark.id);
    const ids = pageAt(urls.account(id)).elements.flatMap((element) => attribute(element, 'id') ?? []);
    assert.ok(ids.length > marked.length);
    assert.deepEqual(
      ids.filter((found) => !marked.includes(found) && !anchors.reserved.test(found)),
      [],
      'these ids are missing in `anchors.reserved`',
    );
    assert.deepEqual(
      marked.filter((found) => anchors.reserved.test(found)),
      [],
    );
  }
});
