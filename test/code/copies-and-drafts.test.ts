import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { downloadsOf } from '../../src/exports/tables.ts';
import { readDossier, readForEditing } from '../../src/loader/dossier.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { accountView } from '../../src/model/views/account.ts';
import { homeView } from '../../src/model/views/home.ts';
import { originsView } from '../../src/model/views/origins.ts';
import { questionView } from '../../src/model/views/question.ts';
import { documentsOf } from '../../src/search/documents/documents.ts';
import { build, copyOfProject } from '../support/project.ts';
import { copies } from './faults/copies.ts';
import { change, linesAfter, write, type Slip } from './faults/slip.ts';

/** `test/fixture/reprints/`: copies, a copy with a file, two accounts that rest on one report, a draft, and no topic, event or question. */

const content = 'test/fixture/reprints';

/** The content after these edits, and the warnings that reading it gives. */
function read(edits: readonly Slip['edit'][] = [], showDrafts = false) {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-copies-'));
  const warnings: string[] = [];
  try {
    cpSync(content, folder, { recursive: true });
    for (const edit of edits) edit(folder);
    return { entries: (showDrafts ? readForEditing : readDossier)(folder, (line) => warnings.push(line)), warnings };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const answering = (account: string, claim: string, reading: string) =>
  change(`articles/${account}.md`, `- id: ${claim}\n`, `- id: ${claim}\n    answers: [{ question: since-when, reading: ${reading} }]\n`);

const withQuestion: Slip['edit'][] = [
  (folder) => mkdirSync(join(folder, 'questions')),
  write(
    'questions/since-when.yaml',
    'asks: Since when is the well dry?\nshort: since when\nreadings: { may: Since 1 May., april: Since April. }\nnote: Two days.\n',
  ),
  answering('post-on-the-well', 'dry-since-may', 'may'),
  answering('herald-on-the-well', 'no-water', 'may'),
  answering('letter-from-the-well', 'bucket-came-up-dry', 'april'),
  change(
    'articles/letter-in-the-mirror.md',
    'published:',
    'claims:\n  - { id: dry, paragraph: 1, says: It came up dry in April., kind: statement, answers: [{ question: since-when, reading: april }] }\npublished:',
  ),
  change('articles/letter-in-the-mirror.md', 'a headline of its own', '[a headline of its own](claim:dry)'),
];

test("an editor's slip in copies, reports and drafts is told at its place, with what would mend it", async (t) => {
  assert.deepEqual(
    linesAfter(() => {}, content),
    [],
  );
  for (const { slip, edit, says } of copies) await t.test(slip, () => assert.deepEqual(linesAfter(edit, content), says));
});

describe('a text that several carry is one witness', () => {
  const catalogue = catalogueOf(read(withQuestion).entries);

  test('a question counts the accounts that speak without copies, and two that rest on one report as one origin', () => {
    const question = catalogue.question('since-when');
    assert.deepEqual(question.accounts, ['post-on-the-well', 'herald-on-the-well', 'letter-from-the-well']);
    assert.deepEqual([question.state, question.origins, question.silent, question.tooEarly], ['conflict', 2, 0, 0]);
    assert.deepEqual(
      question.answers.map(({ claim }) => claim.key),
      ['post-on-the-well/dry-since-may', 'herald-on-the-well/no-water', 'letter-from-the-well/bucket-came-up-dry'],
    );
  });

  test('two copies of one text are not two accounts that agree', () => {
    const onlyLetter = catalogueOf(read(withQuestion.filter((edit) => edit !== withQuestion[2] && edit !== withQuestion[3]).concat(withoutMay)).entries);
    const { state, accounts, origins, silent } = onlyLetter.question('since-when');
    assert.deepEqual([state, accounts, origins, silent], ['single', ['letter-from-the-well'], 1, 2]);
  });

  test('the front page, the search and the claims have no copy', () => {
    assert.equal(homeView(catalogue).accounts.total, 3);
    assert.equal(homeView(catalogue).claims, 4);
    assert.deepEqual(
      documentsOf(catalogue)
        .filter(({ kind }) => kind === 'account')
        .map(({ id }) => id),
      ['post-on-the-well', 'herald-on-the-well', 'letter-from-the-well'],
    );
    const keys = new Map(downloadsOf(catalogue).map(({ name, keys: some }) => [name, some]));
    assert.equal(keys.get('claims.json')?.length, 4);
    assert.ok(keys.get('articles.json')?.includes('letter-in-the-mirror'));
  });

  test('the origins have the report once, with both accounts that rest on it', () => {
    const { origins } = originsView(catalogue, 1);
    assert.deepEqual(
      origins.map(({ report, accounts }) => [report?.text, accounts]),
      [['Hill Wire, 2 May 2024', 2]],
    );
  });

  test('the origins name the report itself, even if one account rests on it through another', () => {
    const throughPost = change('articles/herald-on-the-well.md', 'restsOn: wire-2024-05-02', 'restsOn: post-on-the-well');
    const through = catalogueOf(read([...withQuestion, throughPost]).entries);
    assert.equal(through.question('since-when').origins, 2);
    assert.deepEqual(
      originsView(through, 1).origins.map(({ report, accounts }) => [report?.text, accounts]),
      [['Hill Wire, 2 May 2024', 2]],
    );
  });

  test('who else carries an account, and what it rests on, stands on its page, in lists and beside its claims', () => {
    const aside = 'also carried by Evening Sun and pipedot.example; rests wholly on Hill Wire, 2 May 2024';
    const { carriers } = accountView(catalogue, 'post-on-the-well');
    assert.deepEqual(
      carriers.copies.map(({ text, href, aside: dates }) => [text, href, dates]),
      [
        ['Evening Sun', 'https://evening-sun.example/reprint/well', '4 May 2024, read 20 May 2024'],
        ['pipedot.example', 'https://www.pipedot.example/6DKXQ', ''],
      ],
    );
    assert.equal(carriers.report?.text, 'Hill Wire, 2 May 2024');
    assert.equal(homeView(catalogue).accounts.shown[0]?.aside, aside);
    assert.equal(questionView(catalogue, 'since-when').columns[0]?.aside, aside);
    assert.equal(originsView(catalogue, 1).origins[0]?.claims.shown[0]?.account.aside, aside);
  });

  test('a copy with a file has a page that names the original, and the original links to it', () => {
    const copy = accountView(catalogue, 'letter-in-the-mirror');
    assert.equal(copy.carriers.original?.href, '/articles/letter-from-the-well/');
    assert.deepEqual([copy.previous, copy.next], [undefined, undefined]);
    assert.equal(accountView(catalogue, 'letter-from-the-well').carriers.copies[0]?.page, '/articles/letter-in-the-mirror/');
  });
});

describe('a draft', () => {
  test('is left out of what is published, whatever is wrong with it', () => {
    const { entries, warnings } = read([change('articles/notes-on-the-pump.md', 'genre: digest', 'genre: "digest')]);
    assert.ok(!entries.articles.some(({ id }) => id === 'notes-on-the-pump'));
    assert.deepEqual(warnings, ['1 draft is not published: content/articles/notes-on-the-pump.md']);
  });

  test('is shown while editing, marked, and its faults are told', () => {
    const { entries, warnings } = read([], true);
    assert.equal(entries.articles.find(({ id }) => id === 'notes-on-the-pump')?.title, 'Somebody has sold the pump [Draft]');
    assert.equal(warnings.length, 2);
    assert.match(warnings[0] ?? '', /^draft content\/articles\/notes-on-the-pump\.md:\d+:\d+ source\.paragraphs: the text has 1 paragraphs/);
  });

  test('that cannot be shown is told so, and so is a draft that names it', () => {
    const { entries, warnings } = read(
      [
        write('actors/pump-dealer.yaml', 'draft: true\nname: Dealer\nkind: persn\nsummary: Sells pumps.\nconfidence: low\nevidence: None.\n'),
        change('articles/notes-on-the-pump.md', 'kind: statement', 'kind: statement\n    actors: [pump-dealer]'),
      ],
      true,
    );
    assert.deepEqual([entries.actors.some(({ id }) => id === 'pump-dealer'), entries.articles.some(({ id }) => id === 'notes-on-the-pump')], [false, false]);
    const notShown = warnings.filter((line) => line.endsWith('is not shown until its fields and references are mended'));
    assert.deepEqual(notShown.map((line) => line.split(' ')[1]).toSorted(), ['content/actors/pump-dealer.yaml', 'content/articles/notes-on-the-pump.md']);
  });
});

describe('the site of a dossier without topics, events and questions', { concurrency: false }, () => {
  const folder = copyOfProject(content);
  const page = (path: string) => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');
  before(async () => {
    const { status, output } = await build(folder);
    assert.equal(status, 0, output);
    assert.match(output, /1 draft is not published: content\/articles\/notes-on-the-pump\.md/);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('says on each list that it has none, and links to none of them', () => {
    assert.match(page('questions'), /No question is asked here yet\./);
    assert.match(page('events'), /No event is described here yet\./);
    assert.match(page('topics'), /The accounts are not sorted by topic here\./);
    assert.match(page('forecasts'), /No account here makes a forecast\./);
    assert.match(page('timeline'), /no event is described here yet/);
    for (const list of ['questions', 'events', 'topics', 'forecasts']) assert.ok(!page('').includes(`href="/${list}/"`), list);
  });

  test('has nothing of a draft in any page, list, search or download', () => {
    const files = globSync('**/*.{html,json,csv}', { cwd: join(folder, 'dist') });
    assert.ok(files.length > 40);
    assert.deepEqual(
      files.filter((file) => /pump/i.test(file + readFileSync(join(folder, 'dist', file), 'utf8'))),
      [],
    );
  });

  test('counts copies with their original', () => {
    assert.equal(
      page('')
        .match(/<ol class="cards">.*?<\/ol>/s)?.[0]
        .match(/<h3>/g)?.length,
      3,
    );
    assert.match(page('articles'), /also carried by The Mirror/);
    assert.doesNotMatch(page('articles'), /A keeper of wells/);
  });
});

/** The question without the reading that only the left-out answers choose. */
function withoutMay(folder: string) {
  change('questions/since-when.yaml', 'may: Since 1 May., ', '')(folder);
}
