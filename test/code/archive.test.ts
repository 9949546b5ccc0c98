import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { archiveOf, writeArchive } from '../../bench/archive.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { catalogueOf, type Catalogue } from '../../src/model/catalogue.ts';
import { questionStates } from '../../src/model/relations/questions.ts';
import { eventStatuses, noteKinds, outcomes } from '../../src/model/entries/vocabulary.ts';
import { utterancesAmong } from '../../src/model/views/utterances.ts';

/** Properties of the generated archives that benchmarks and tests rely on. */

const folder = mkdtempSync(join(tmpdir(), 'crossread-archive-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const warnings: string[] = [];

function read(count: number): Catalogue {
  const content = join(folder, String(count));
  writeArchive(archiveOf(1, count), content);
  return catalogueOf(readDossier(content, (line) => warnings.push(line)));
}

const archive = archiveOf(1, 300);
const catalogue = read(300);
const entries = readDossier(join(folder, '300'));
const counted = <T>(items: readonly T[]) => new Map([...Map.groupBy(items, (item) => item)].map(([item, same]) => [item, same.length]));

test('an archive of any size is a dossier without faults', () => {
  for (const count of [1, 2, 3, 5, 9, 11, 20, 25]) assert.equal(read(count).accounts.length, count);
});

test('the same seed gives the same files; another seed gives other files', () => {
  const texts = (seed: number) => [...archiveOf(seed, 30).files];
  assert.deepEqual(texts(1), texts(1));
  assert.notDeepEqual(texts(1), texts(2));
});

test('a larger archive contains the files of a smaller one unchanged, except that actors have more mentions', () => {
  const small = archiveOf(1, 60);
  assert.ok(small.files.size > 300);
  for (const [path, text] of small.files) {
    const bigger = archive.files.get(path) ?? '';
    if (!path.startsWith('actors/')) {
      assert.equal(bigger, text, path);
      continue;
    }
    const [few, many] = [text, bigger].map((file) => parse(file) as Record<'printed' | 'implied' | 'lookalikes', unknown[]>);
    assert.ok(few && many);
    for (const field of ['printed', 'implied', 'lookalikes'] as const) assert.deepEqual(many[field].slice(0, few[field].length), few[field], path);
    assert.deepEqual({ ...many, printed: [], implied: [], lookalikes: [] }, { ...few, printed: [], implied: [], lookalikes: [] });
  }
});

test('accounts of complete blocks of ten are the same in a larger archive, even if the smaller one ends within a block', () => {
  const small = archiveOf(1, 25);
  for (let number = 0; number < 20; number += 1) {
    const path = `articles/article-000${String(number).padStart(2, '0')}.md`;
    assert.equal(small.files.get(path), archive.files.get(path), path);
  }
});

test('for N accounts there are N/2 questions, N/5 events and N/3 sources, and the actors that are named', () => {
  const { questions, events, sources, actors, topics } = catalogue;
  assert.deepEqual(
    [questions, events, sources, actors, topics].map(({ length }) => length),
    [150, 60, 100, 197, 40],
  );
});

test('the content gives no warning, whatever its size', () => {
  read(25);
  assert.deepEqual(warnings, []);
});

test('two to eight accounts answer a question, and every state occurs', () => {
  const states = counted(catalogue.questions.map(({ state }) => state));
  for (const state of Object.keys(questionStates))
    assert.ok((states.get(state as keyof typeof questionStates) ?? 0) >= 15, `${state}: ${states.get(state as keyof typeof questionStates)}`);
  for (const { id, state, accounts } of catalogue.questions)
    assert.ok(state === 'single' ? accounts.length === 1 : accounts.length >= 2 && accounts.length <= 8, `${id}: ${accounts.length}`);
  assert.deepEqual([...new Set(catalogue.questions.map(({ accounts }) => accounts.length))].toSorted(), [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.ok(catalogue.questions.some(({ state, torn }) => state === 'self-conflict' && torn.length > 0));
  assert.ok(catalogue.claims.some(({ answers }) => answers.some(({ hedged }) => hedged)));
});

test('an account has four notes, one forecast and about ten claims', () => {
  for (const { id, notes, claims } of catalogue.accounts) {
    assert.equal(notes.length, 4, id);
    assert.equal(claims.filter(({ kind }) => kind === 'forecast').length, 1, id);
  }
  const mean = catalogue.claims.length / catalogue.accounts.length;
  assert.ok(mean > 9 && mean < 11.5, String(mean));
  const notes = catalogue.accounts.flatMap((account) => account.notes);
  assert.deepEqual([...new Set(notes.map(({ kind }) => kind))].toSorted(), Object.keys(noteKinds).toSorted());
  assert.deepEqual([...new Set(catalogue.claims.flatMap(({ outcome }) => (outcome ? [outcome.status] : [])))].toSorted(), Object.keys(outcomes).toSorted());
});

test('the most frequent actors are named by about a third of all accounts, most other actors by few', () => {
  const parts = catalogue.actors.map(({ id }) => catalogue.accountsNaming(id).length / 300).toSorted((a, b) => b - a);
  const [most = 0] = parts;
  assert.ok(most < 0.48, String(most));
  assert.ok((parts[3] ?? 0) > 0.26, String(parts[3]));
  assert.ok((parts[100] ?? 1) < 0.08, String(parts[100]));
});

test('a form that several accounts print is listed once in the file of its actor', () => {
  const forms = entries.actors.flatMap(({ id, printed }) => printed.map(({ as }) => `${id} ${as}`));
  assert.equal(new Set(forms).size, forms.length);
  assert.ok(Math.max(...catalogue.actors.map(({ printed }) => printed.length)) > 50);
});

test('half of the files leave out what Crossread derives, the others write it', () => {
  const share = (items: readonly boolean[]) => items.filter(Boolean).length / items.length;
  assert.equal(share(entries.articles.map(({ source }) => source.paragraphs === undefined)), 0.5);
  assert.equal(share(entries.articles.map(({ claims }) => claims.every(({ paragraph }) => paragraph === undefined))), 0.5);
  assert.ok(entries.articles.some(({ claims }) => claims.some(({ topics }) => topics === undefined)));
  const platforms = share(entries.articles.map(({ source }) => source.platform === undefined));
  assert.ok(platforms > 0.3 && platforms < 0.5, String(platforms));
  const forms = share(entries.actors.flatMap(({ printed }) => printed.map((form) => form.in === undefined)));
  assert.ok(forms > 0.2 && forms < 0.6, String(forms));
});

test('accounts are spread over ten years, and many days have several', () => {
  const days = counted(catalogue.accounts.map(({ date }) => date));
  assert.ok([...days.values()].filter((count) => count > 1).length > 50);
  assert.ok(Math.max(...days.values()) >= 4);
  assert.ok(new Set(catalogue.accounts.map(({ date }) => date.slice(0, 4))).size >= 9);
});

test('utterances are reported by several accounts', () => {
  const { shown, total } = utterancesAmong(catalogue, catalogue.claims);
  assert.ok(total > 20, String(total));
  assert.ok(shown.some(({ versions }) => versions.total > 3));
});

test('events have every status and dates of every kind', () => {
  assert.deepEqual([...new Set(catalogue.events.map(({ status }) => status))].toSorted(), Object.keys(eventStatuses).toSorted());
  for (const kind of [/^\d{4}-\d\d-\d\d$/, /^\d{4}-\d\d$/, /~$/, /\?$/, /\//])
    assert.ok(
      catalogue.events.some(({ date }) => kind.test(date)),
      String(kind),
    );
});

test('accounts have headings, parts other than body text, chains, garbled names and dated claims', () => {
  const { accounts, claims, actors } = catalogue;
  assert.ok(accounts.some(({ blocks }) => blocks.some(({ type }) => type === 'heading')));
  assert.ok(accounts.some(({ blocks }) => blocks.some(({ type }) => type === 'part')));
  for (const has of [
    claims.some(({ via }) => via.length > 1),
    claims.some(({ ahead }) => ahead),
    claims.some(({ when }) => when !== undefined),
    claims.some(({ reported }) => reported !== undefined),
    claims.some(({ wording }) => wording.length > 0),
    actors.some(({ printed }) => printed.some(({ garbled }) => garbled)),
    actors.some(({ implied }) => implied.length > 0),
    actors.some(({ lookalikes }) => lookalikes.length > 0),
  ])
    assert.ok(has);
  assert.ok(new Set(accounts.map(({ source }) => source.outlet)).size > 10);
  assert.ok(new Set(accounts.map(({ source }) => source.author)).size > 8);
  for (const { title } of accounts) assert.ok(title.split(' ').length >= 6 && title.split(' ').length <= 13, title);
});
