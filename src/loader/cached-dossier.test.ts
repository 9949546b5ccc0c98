import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { archiveOf, writeArchive } from '../../bench/archive.ts';
import { openStore, type Store } from '../cache/store.ts';
import { publishUnder } from '../model/urls.ts';
import { readDossierCached } from './cached-dossier.ts';
import { readDossier } from './dossier.ts';

/** Reads an archive with enough files for threads, and compares the entries with those that `readDossier` returns. */

const folder = mkdtempSync(join(tmpdir(), 'crossread-cached-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
writeArchive(archiveOf(2, 60), content);
const plain = readDossier(content);

const open = (): Store => openStore(join(folder, 'store'), 'a'.repeat(64), (sentence) => assert.fail(sentence));
async function read(store: Store) {
  const steps: [number, number][] = [];
  const result = await readDossierCached(content, { store, warn: () => {}, progress: (done, of) => steps.push([done, of]) });
  return { ...result, steps };
}

describe('content that is read for a build', () => {
  test('has the same entries as without a cache, whether read in threads or from the cache', async () => {
    const store = open();
    const cold = await read(store);
    assert.ok(cold.files > 200, 'the archive has enough files for threads');
    assert.equal(cold.fromStore, 0);
    assert.deepEqual(cold.entries, plain);
    assert.deepEqual(cold.steps.at(-1), [cold.files, cold.files]);
    store.save('forget');
    const warm = await read(open());
    assert.equal(warm.fromStore, warm.files);
    assert.deepEqual(warm.entries, plain);
    assert.equal(warm.digest, cold.digest);
  });

  test('is read again only in files that have changed', async () => {
    const file = join(content, 'topics/topic-00.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `# a remark\n${text}`);
    const store = open();
    const changed = await read(store);
    assert.equal(changed.fromStore, changed.files - 1);
    assert.deepEqual(changed.entries, plain);
    writeFileSync(file, text);
    assert.notEqual(changed.digest, (await read(open())).digest);
  });

  test('links to addresses below the base, also when it is read in threads', async () => {
    publishUnder('/sub/');
    const { entries } = await readDossierCached(content, {
      store: openStore(join(folder, 'sub'), 'a'.repeat(64), (sentence) => assert.fail(sentence)),
      warn: () => {},
      progress: () => {},
    });
    publishUnder('/');
    const links = JSON.stringify(entries.articles).match(/href=\\"\/[^"]*/g) ?? [];
    assert.ok(links.length > 100);
    assert.deepEqual(
      links.filter((link) => !link.startsWith('href=\\"/sub/')),
      [],
    );
  });

  test('has the same faults at the same places as without a cache', async () => {
    const account = join(content, 'articles/article-00003.md');
    const topic = join(content, 'topics/topic-01.yaml');
    const [accountText, topicText] = [readFileSync(account, 'utf8'), readFileSync(topic, 'utf8')];
    writeFileSync(account, accountText.replace('kind: statement', 'kind: statemnt').replace(/^topics:\n {2}- topic-\d+/m, 'topics:\n  - topic-zz'));
    writeFileSync(topic, topicText.replace('label:', 'labl:'));
    const listOf = async (reading: () => unknown): Promise<string> => {
      try {
        await reading();
        return 'no fault';
      } catch (error) {
        return (error as Error).message;
      }
    };
    const expected = await listOf(() => readDossier(content));
    assert.match(expected, /^The content has [3-9] faults/);
    assert.equal(await listOf(() => read(open())), expected);
    rmSync(join(folder, 'store'), { recursive: true });
    assert.equal(await listOf(() => read(open())), expected);
    writeFileSync(account, accountText);
    writeFileSync(topic, topicText);
  });
});
