import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ClaimsTable } from '../../src/model/views/claims-table.ts';
import { openIndex } from '../../src/search/index/read-index.ts';
import { openShards } from '../../src/search/index/read-shards.ts';
import { find } from '../../src/search/query/search.ts';
import { build, copyOfProject, filesOf } from '../support/project.ts';

/** Adds a field of claims to a copy of the project, and checks every place where readers get it. */

interface Patch {
  /** Path in the project. */
  file: string;
  /** Text that occurs once in the file. The addition is inserted before it. */
  at: string;
  add: string;
}

const code: Patch[] = [
  {
    file: 'src/model/entries/account-schema.ts',
    at: "  due: edtf.optional().describe('Forecasts only",
    add: "  place: sentence.optional().describe('Where the account puts it.'),\n",
  },
  {
    file: 'src/model/views/claim-columns.ts',
    at: '  due: {',
    add: "  place: { label: 'Place', csv: ({ place }) => place, table: ({ place }) => place, download: ({ place }) => place, search: ({ place }) => place },\n",
  },
  {
    file: 'src/components/MarginClaim.astro',
    at: '</li>',
    add: '  {claim.place && <span class="k">{claimFields.place.label}: {claim.place}.</span>}\n',
  },
  { file: 'src/components/MarginClaim.astro', at: 'import Chain from', add: "import { claimFields } from '../model/views/claim-columns.ts';\n" },
];

const content: Patch = {
  file: 'content/articles/bridge-closed.md',
  at: '  - id: flood-did-it\n',
  add: '    place: Quokka wharf\n',
};

function apply(folder: string, { file, at, add }: Patch): void {
  const path = join(folder, file);
  const pieces = readFileSync(path, 'utf8').split(at);
  assert.equal(pieces.length, 2, `${file} does not contain ${JSON.stringify(at)} exactly once`);
  writeFileSync(path, pieces.join(add + at));
}

void describe('a new field of a claim', () => {
  const folder = copyOfProject();
  const text = (file: string) => readFileSync(join(folder, 'dist', file), 'utf8');
  const json = (file: string): unknown => JSON.parse(text(file));

  before(async () => {
    for (const patch of [...code, content]) apply(folder, patch);
    const { status, output } = await build(folder);
    assert.equal(status, 0, output);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('changes three files: the schema, the table of fields and a component', () => {
    const before = filesOf('src');
    const changed = [...filesOf(join(folder, 'src'))].filter(([file, bytes]) => before.get(file) !== bytes).map(([file]) => `src${file}`);
    assert.deepEqual(changed, [...new Set(code.map(({ file }) => file))].toSorted());
    assert.equal(changed.length, 3);
  });

  test('is shown in the margin of the account', () => {
    const items = text('articles/bridge-closed/index.html').split('<li ');
    const item = items.find((each) => each.includes('The mayor closed the bridge on 5 March')) ?? '';
    assert.match(item, /Place: Quokka wharf\./);
  });

  test('is a column of the CSV file and a property in the JSON files', () => {
    const [head = '', ...lines] = text('data/claims.csv').trimEnd().split('\n');
    const column = head.split(',').indexOf('place');
    assert.equal(lines.find((line) => line.startsWith('closed-on-fifth,'))?.split(',')[column], 'Quokka wharf');
    const [claim] = (json('data/claims.json') as { id: string; place?: string }[]).filter(({ place }) => place);
    assert.deepEqual([claim?.id, claim?.place], ['closed-on-fifth', 'Quokka wharf']);
  });

  test('is in the downloads of the claims table', async () => {
    const { csvOf, recordsOf } = (await import(
      pathToFileURL(join(folder, 'src/components/claims-download.ts')).href
    )) as typeof import('../../src/components/claims-download.ts');
    const claimsTable = json('claims/ledger.json') as ClaimsTable;
    const records = recordsOf(claimsTable, claimsTable.rows, 'https://example.org/claims/');
    assert.deepEqual(
      records.filter(({ place }) => place).map(({ id, place }) => [id, place]),
      [['closed-on-fifth', 'Quokka wharf']],
    );
    const [head = '', ...lines] = csvOf(records).trimEnd().split('\n');
    assert.ok(head.split(',').includes('place'));
    assert.equal(lines.filter((line) => line.includes('Quokka wharf')).length, 1);
  });

  test('finds its claim in the search', async () => {
    const index = await openIndex(
      async (name) => json(`search/${name}.json`),
      () => openShards,
    );
    const { groups } = await find(index, 'quokka');
    assert.deepEqual(
      groups.flatMap(({ kind, results }) => (kind === 'claim' ? results.map(({ id }) => id) : [])),
      ['bridge-closed/closed-on-fifth'],
    );
  });

  test('is described in the published schema', () => {
    assert.match(text('data/schema/articles.json'), /Where the account puts it\./);
  });
});
