import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { archiveOf } from '../../../bench/archive.ts';
import { writeSite } from '../../../bench/archive-site.ts';
import { build, filesOf } from '../../support/project.ts';

/** After any change of the content, a build that reuses files of the previous one gives the same bytes as a build without a cache. */

const folder = mkdtempSync(join(tmpdir(), 'crossread-warm-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const [warm, cold] = [join(folder, 'warm'), join(folder, 'cold')];

async function siteOf(place: string, args: readonly string[] = []): Promise<{ files: Map<string, string>; taken: number; output: string }> {
  const { status, output } = await build(place, args);
  assert.equal(status, 0, output);
  return { files: filesOf(join(place, 'dist')), output, taken: Number(/, (\d+) of \d+ files\./.exec(output.replaceAll('\u00a0', ''))?.[1]) };
}

const content = (path: string) => join(warm, 'content', path);
function edit(path: string, from: string | RegExp, to: string) {
  const text = readFileSync(content(path), 'utf8');
  const edited = text.replace(from, to);
  assert.notEqual(edited, text, `${path} has no ${from}`);
  writeFileSync(content(path), edited);
}
function editFields(path: string, change: (fields: Record<string, object>) => void) {
  const fields = parse(readFileSync(content(path), 'utf8')) as Record<string, object>;
  change(fields);
  writeFileSync(content(path), stringify(fields));
}

const archive = archiveOf(4, 30);
/** An account whose address does not encode its publication time. */
const [statedTime = ''] = [...archive.files].find(([path, text]) => path.startsWith('articles/') && text.includes('basis: stated')) ?? [];

/** A question with several readings, none of which are compatible. */
const [severalReadings = ''] =
  [...archive.files].find(
    ([path, text]) => path.startsWith('questions/') && !text.includes('compatible:') && Object.keys((parse(text) as { readings: object }).readings).length > 1,
  ) ?? [];

const edits: Record<string, () => void> = {
  'a word of an account': () => edit('articles/article-00007.md', /\.\n*$/, ' indeed.\n'),
  'the title of an account that others name': () => edit('articles/article-00003.md', /^title: /m, 'title: New '),
  'the time of an account, so that it comes after others': () => edit(statedTime, /at: (20\d\d)/, 'at: 2027'),
  'what a claim says': () => edit('articles/article-00001.md', /says: /, 'says: Lately '),
  'the wording of a reading': () =>
    editFields('questions/question-00001.yaml', ({ readings = {} }) => {
      const [first = ''] = Object.keys(readings);
      (readings as Record<string, string>)[first] += ', as some say';
    }),
  'which readings can be true together': () =>
    editFields(severalReadings, (fields) => {
      fields.compatible = [{ readings: Object.keys(fields.readings ?? {}), why: 'They differ in rounding.' }];
    }),
  'the date of an event': () => edit('events/event-00002.yaml', /^title: /m, 'title: Then '),
  'the name of an actor in many accounts': () => edit('actors/actor-000.yaml', /^name: /m, 'name: New '),
  'the label of a topic': () => edit('topics/topic-00.yaml', /^label: /m, 'label: New '),
  'a source': () => edit('sources/source-00001.yaml', /^label: /m, 'label: New '),
  'the licence, which every page prints': () => edit('dossier.yaml', /name: CC0/, 'name: CC1'),
  'the number of accounts, by adding one': () => {
    const text = readFileSync(content('articles/article-00005.md'), 'utf8');
    writeFileSync(content('articles/article-extra.md'), text.replace(/\/account\/5\//, '/account/extra/').replace(/^title: /m, 'title: Extra '));
  },
  'the number of accounts, by deleting one': () => rmSync(content('articles/article-extra.md')),
};

before(async () => {
  writeSite(archive, warm);
  await siteOf(warm);
});

describe('a build after a change', () => {
  for (const [what, act] of Object.entries(edits))
    test(`of ${what} equals a build without a cache`, { timeout: 120_000 }, async () => {
      act();
      const after = await siteOf(warm);
      rmSync(cold, { recursive: true, force: true });
      cpSync(warm, cold, { recursive: true, filter: (path) => !/[\\/](?:node_modules|dist|\.astro)$/.test(path) });
      symlinkSync(join(warm, 'node_modules'), join(cold, 'node_modules'), 'dir');
      const uncached = await siteOf(cold);
      assert.equal(uncached.taken, 0);
      assert.deepEqual(
        [...new Set([...after.files.keys(), ...uncached.files.keys()])].filter((file) => after.files.get(file) !== uncached.files.get(file)),
        [],
      );
      if (!/every page/.test(what)) assert.ok(after.taken > 30, `only ${after.taken} files are reused`);
    });

  test('of nothing reuses all files except scripts and the files of public/', async () => {
    const { taken, files } = await siteOf(warm);
    assert.ok(taken > files.size - 40, `${taken} of ${files.size}`);
  });

  test('renders a page again if its file in the previous site was changed', async () => {
    const page = join(warm, 'dist/articles/article-00002/index.html');
    const text = readFileSync(page, 'utf8');
    rmSync(page);
    writeFileSync(page, text.replace('<h1>', '<h1>Not '));
    await siteOf(warm);
    assert.equal(readFileSync(page, 'utf8'), text);
  });

  test('ignores a damaged cache and reports it', async () => {
    const before = filesOf(join(warm, 'dist'));
    const cache = join(warm, '.astro/crossread');
    const [file = ''] = readdirSync(cache);
    writeFileSync(join(cache, file), readFileSync(join(cache, file), 'utf8').slice(0, -100));
    const { taken, output, files } = await siteOf(warm);
    assert.match(output, /^The cache in .* is damaged; it is deleted, and everything is built again\.$/m);
    assert.equal(taken, 0);
    assert.deepEqual(files, before);
  });

  test('with --force reuses no file', async () => assert.equal((await siteOf(warm, ['--force'])).taken, 0));
});
