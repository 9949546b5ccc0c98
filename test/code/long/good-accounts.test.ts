import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeArchive } from '../../../bench/archive.ts';
import { ContentError, readDossier } from '../../../src/loader/dossier.ts';
import type { Entries } from '../../../src/model/entries/entries.ts';
import { collections } from '../../../src/model/entries/schema.ts';
import { fragment, textOf } from '../../support/built.ts';
import { goodDossier } from './good-dossier.ts';
import { folders } from '../../../src/model/entries/fields.ts';

const generated = goodDossier(20250502, 1000);
let folder = '';
let read: Entries;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-good-'));
  writeArchive(generated, folder);
});
after(() => rmSync(folder, { recursive: true }));

test('a thousand valid accounts have no faults', () => {
  assert.equal(generated.accounts.length, 1000);
  try {
    read = readDossier(folder);
  } catch (error) {
    assert.ok(error instanceof ContentError);
    assert.deepEqual(error.message.split('\n').slice(1, 20), []);
  }
});

test('every file is read as an entry, and every field has the written value', () => {
  assert.equal(
    folders.reduce((sum, name) => sum + read[name].length, 1),
    generated.files.size,
  );
  for (const { id, data } of generated.accounts) {
    const { id: _, blocks: __, ...found } = read.articles.find((account) => account.id === id) ?? { id, blocks: [] };
    assert.deepEqual(found, collections.articles.parse(data), id);
  }
  for (const [path, data] of generated.others) {
    const [name = '', file = ''] = path.split('/');
    const folderOf = folders.find((one) => one === name);
    if (folderOf === undefined) assert.deepEqual(read.dossier, collections.dossier.parse(data));
    else {
      const { id: _, ...found } = read[folderOf].find(({ id }) => `${id}.yaml` === file) ?? { id: '' };
      assert.deepEqual(found, collections[folderOf].parse(data), path);
    }
  }
});

/** Text of a paragraph without the marks of claims and notes and without printed forms in brackets. */
const wordsOf = (html: string) => textOf(fragment.parse(html.replace(/<sup>.*?<\/sup>|<i\b[^>]*>.*?<\/i>/gs, '')));

test('every paragraph, heading, claim, note and link is kept, in order and word for word', () => {
  let paragraphs = 0;
  for (const { id, paragraphs: written, headings, links } of generated.accounts) {
    const blocks = read.articles.find((account) => account.id === id)?.blocks ?? [];
    const found = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
    assert.deepEqual(
      found.map(({ html }) => wordsOf(html)),
      written,
      id,
    );
    assert.deepEqual(
      blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])),
      headings,
      id,
    );
    assert.deepEqual(
      found.flatMap(({ anchors }) => anchors.map(({ scheme, id: target }) => `${scheme}:${target}`)),
      links,
      id,
    );
    paragraphs += found.length;
  }
  assert.ok(paragraphs > 5000);
  assert.ok(generated.accounts.reduce((sum, { links }) => sum + links.length, 0) > 10_000);
});
