import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { comparedShards } from '../../src/exports/comparison-shards.ts';
import { downloadsOf } from '../../src/exports/tables.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { accountView } from '../../src/model/views/account.ts';
import { formRowsOf } from '../../src/model/views/actor-head.ts';
import { documentsOf } from '../../src/search/documents/documents.ts';
import { build, copyOfProject } from '../support/project.ts';
import { media } from './faults/media.ts';
import { linesAfter } from './faults/slip.ts';

/** Accounts of several media: a preprint of six authors, a video, an agency report without an author, a blog, and a magazine with an Arabic headline. */

const content = 'test/fixture/media';
const catalogue = catalogueOf(readDossier(content));
const viewOf = (id: string) => accountView(catalogue, id);
const namesOf = (links: readonly { text: string }[]) => links.map(({ text }) => text);

test("an editor's slip about a medium is told at its place, with what would mend it", async (t) => {
  assert.ok(media.length > 10);
  for (const { slip, edit, says } of media) await t.test(slip, () => assert.deepEqual(linesAfter(edit, content), says));
});

describe('a reader of an account', () => {
  test('is told every author, or the outlet alone if none is printed', () => {
    assert.deepEqual(namesOf(viewOf('six-authors').facts.authors), ['Ada Berg', 'Ben Holm', 'Cleo Dahl', 'Dina Ek', 'Edvin Falk', 'Frida Grip']);
    assert.deepEqual(namesOf(viewOf('kiln-blog').facts.authors), ['Kiln Notes']);
    const { authors, outlet, platform } = viewOf('agency-report').facts;
    assert.deepEqual([authors, outlet?.text, platform], [[], 'Northern Agency', undefined]);
  });

  test('is told the platform if neither an author nor an outlet is known', () => {
    const written = readDossier(content);
    const [first] = written.articles.filter(({ id }) => id === 'kiln-blog');
    assert.ok(first);
    const { author: _, ...source } = first.source;
    const anonymous = catalogueOf({ ...written, articles: [{ ...first, source }] });
    assert.equal(accountView(anonymous, 'kiln-blog').facts.platform?.text, 'Bloghost');
  });

  test('is told the length in what the source has, and whose the paragraphs are', () => {
    assert.match(viewOf('six-authors').facts.length, /^18 pages\b.*; retold here in \d+ words, in paragraphs of our own$/);
    assert.match(viewOf('bench-video').facts.length, /^12\u00a0min 5\u00a0s\b.*; retold here in \d+ words, in paragraphs of our own$/);
    assert.match(viewOf('agency-report').facts.length, /^2 paragraphs, 140 words\b.*; retold here in \d+$/);
    assert.match(viewOf('kiln-blog').facts.length, /^2 paragraphs, 620 words\b.*; retold here in \d+$/);
    assert.deepEqual(
      catalogue.accounts.filter(({ id }) => viewOf(id).facts.recorded).map(({ id }) => id),
      ['bench-video'],
    );
  });

  test('sees the headline as it is printed, in its language, unless it is the title', () => {
    assert.deepEqual(viewOf('arabic-magazine').headline, { text: 'زجاج يلتئم مثل الجلد', lang: 'ar', dir: 'rtl' });
    assert.deepEqual(viewOf('kiln-blog').headline, { text: 'Kiln log, part nine', lang: 'en', dir: undefined });
    assert.equal(viewOf('six-authors').headline, undefined);
  });

  test('is told that no headline is printed only by an editor who says so', () => {
    assert.equal(viewOf('kiln-blog').facts.title, 'Title: ours.');
    assert.equal(viewOf('six-authors').facts.title, 'The headline is the account’s own.');
    assert.match(viewOf('bench-video').facts.title, /prints no headline/);
  });

  test('finds each claim beside the paragraph that marks it, whatever the medium', () => {
    const marked = (id: string) => viewOf(id).rows.map(({ claims, notes }) => [...claims.map(({ claim }) => claim.id), ...notes.map(({ note }) => note.id)]);
    assert.deepEqual(marked('six-authors'), [
      ['six-sign', 'thanks'],
      ['closes-in-an-hour', 'at-sixty'],
    ]);
    assert.deepEqual(marked('bench-video'), [['closes-here'], ['berg-explains', 'bergh']]);
    assert.deepEqual(marked('kiln-blog'), [[], ['no-heat']]);
  });
});

describe('where a claim is', () => {
  test('is told of a source without paragraphs by page, section or time, and by no paragraph', () => {
    const placed = catalogue.claims.map(({ key, paragraph, page, section, time }) => [key, paragraph, page, section, time]);
    assert.deepEqual(placed, [
      ['six-authors/six-sign', undefined, 1, undefined, undefined],
      ['six-authors/thanks', undefined, 'iv', undefined, undefined],
      ['six-authors/closes-in-an-hour', undefined, 12, '3.2', undefined],
      ['six-authors/at-sixty', undefined, 12, '3.2', undefined],
      ['bench-video/closes-here', undefined, undefined, undefined, '1:05'],
      ['bench-video/berg-explains', undefined, undefined, undefined, '10:40'],
      ['agency-report/takes-a-day', 1, undefined, undefined, undefined],
      ['agency-report/nobody-yet', 2, undefined, undefined, undefined],
      ['kiln-blog/no-heat', 2, undefined, undefined, undefined],
      ['arabic-magazine/like-skin', 1, undefined, undefined, undefined],
    ]);
  });

  test('is in the table that readers take away', () => {
    const csv =
      downloadsOf(catalogue)
        .find(({ name }) => name === 'claims.csv')
        ?.body() ?? '';
    assert.match(csv, /,page,section,time\n/);
    assert.match(csv, /^closes-in-an-hour,six-authors,,.*,12,3\.2,$/m);
    assert.match(csv, /^closes-here,bench-video,,.*,,,1:05$/m);
    assert.match(csv, /^nobody-yet,agency-report,2,.*,,,$/m);
  });

  test('is in the comparison of two accounts', () => {
    const [shard] = comparedShards(catalogue);
    const placesIn = (id: string) => shard?.[id]?.answers.map(({ place }) => place);
    assert.deepEqual(placesIn('six-authors'), ['p.\u00a012, §\u00a03.2, ', 'p.\u00a012, §\u00a03.2, ']);
    assert.deepEqual(placesIn('kiln-blog'), ['¶\u00a02, ']);
  });
});

test('a printed form of a video is said to be in a paragraph of the retelling', () => {
  const places = formRowsOf(catalogue, catalogue.actor('ada-berg').printed).shown.flatMap(({ form, places: { shown } }) =>
    shown.map(({ account, paragraphs, ofRetelling }) => [form, account.id, paragraphs, ofRetelling]),
  );
  assert.deepEqual(places, [
    ['A. Berg', 'six-authors', [1], true],
    ['Dr Bergh', 'bench-video', [2], true],
  ]);
});

test('a reader finds an account by its printed headline', () => {
  const magazine = documentsOf(catalogue).find(({ id }) => id === 'arabic-magazine');
  assert.ok(magazine?.text.includes('زجاج يلتئم مثل الجلد'));
});

describe('the site of such accounts', () => {
  const folder = copyOfProject(content);
  const pageOf = (id: string) => readFileSync(join(folder, 'dist/articles', id, 'index.html'), 'utf8').replaceAll('&nbsp;', '\u00a0');
  before(async () => {
    const { status, output } = await build(folder);
    assert.equal(status, 0, output);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('prints the headline with its language and direction, and links the archived copy beside the original, above the text and below it', () => {
    assert.match(pageOf('arabic-magazine'), /<span lang="ar" dir="rtl" translate="no">\s*زجاج يلتئم مثل الجلد\s*<\/span>/);
    assert.doesNotMatch(pageOf('arabic-magazine'), /prints no headline/);
    assert.equal(pageOf('six-authors').split('href="https://archive.example/2024/preprints.example/2405.00217"').length - 1, 2);
  });

  test('names the authors in one line', () => {
    const byline = (id: string) =>
      (/<dt>(?:Written by|By|Published by)<\/dt>.*?<\/dd>/s.exec(pageOf(id))?.[0] ?? '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    assert.equal(byline('six-authors'), 'Written by Ada Berg , Ben Holm , Cleo Dahl , Dina Ek , Edvin Falk and Frida Grip');
    assert.equal(byline('agency-report'), 'Published by Northern Agency');
    assert.equal(byline('kiln-blog'), 'Written by Kiln Notes');
  });

  test('says in the margin and in the tables where a claim is', () => {
    assert.match(pageOf('six-authors'), /Figure, p\.\u00a012, §\u00a03\.2:/);
    assert.match(pageOf('bench-video'), /Statement, at\u00a01:05:/);
    assert.match(pageOf('agency-report'), /Figure: /);
    const question = readFileSync(join(folder, 'dist/questions/how-long/index.html'), 'utf8');
    assert.match(question, /at\u00a010:40, /);
    assert.match(question, /¶\u00a01, /);
  });
});
