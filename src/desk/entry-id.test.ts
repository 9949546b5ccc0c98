import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idPattern } from '../model/entries/ids.ts';
import { entryIdFor } from './entry-id.ts';

test('an id is made from a name in any script', () => {
  assert.equal(entryIdFor('Łukasz Żółć'), 'lukasz-zolc');
  assert.equal(entryIdFor("O'Brien & Søn"), 'obrien-son');
  assert.equal(entryIdFor('Иван Петров'), 'ivan-petrov');
  for (const name of ['赤沢亮正', '김현탁', 'مركز أبحاث', 'Ελλάδα', 'नरेन्द्र मोदी', 'กรุงเทพ']) assert.match(entryIdFor(name), idPattern, name);
});

test('a long title gives an id that ends with a whole word', () => {
  const id = entryIdFor('word '.repeat(40));
  assert.ok(id.length <= 80 && id.endsWith('-word'), id);
  assert.equal(entryIdFor('a'.repeat(200), 30).length, 30);
});

test('a text without letters and digits has no id', () => {
  assert.equal(entryIdFor(' … – ! '), '');
});
