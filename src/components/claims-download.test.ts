import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import type { Claim } from '../model/relations/claims.ts';
import { csvRecord } from '../model/views/claim-columns.ts';
import type { ClaimsTable } from '../model/views/claims-table.ts';
import { csvOf, recordsOf } from './claims-download.ts';

const awkward = [
  'plain',
  '',
  'a, b',
  'said "no"',
  'two\nlines',
  'back\rspace',
  '=SUM(A1)',
  '+81',
  '-1',
  '@cmd',
  '\tTab',
  '\rReturn',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '-1,"2"',
  '=a\nb',
  'né – “x”',
];

const claimsTable: ClaimsTable = {
  options: {
    kind: [{ value: 'quote', label: 'Reported speech' }],
    speaker: [{ value: 'kato', label: 'Katsunobu Kato' }],
    actor: [{ value: 'japan', label: 'Japan' }],
    topic: [{ value: 'treasuries', label: 'Treasuries as leverage' }],
    account: [{ value: 'cool-answer', label: 'Commentary of 3 May 2025' }],
    state: [{ value: 'agree', label: 'Agree' }],
  },
  names: { kato: 'Katsunobu Kato', 'tv-tokyo': 'TV Tokyo', japan: 'Japan' },
  dates: [{ edtf: '2025-05-02', words: '2 May 2025' }],
  questions: { card: { asks: 'What did Kato say?', state: 'agree', mark: '=' } },
  rows: [
    {
      id: 'kato-chip',
      paragraph: 18,
      says: 'Kato called them a card.',
      values: { kind: ['quote'], speaker: ['kato'], actor: ['japan'], topic: ['treasuries'], account: ['cool-answer'], state: ['agree'] },
      chain: ['kato', 'tv-tokyo'],
      dates: ['2025-05-02'],
      questions: ['card'],
    },
  ],
};

const claim: Claim = {
  key: 'cool-answer/kato-chip',
  account: 'cool-answer',
  id: 'kato-chip',
  paragraph: 18,
  says: 'Kato called them a card.',
  kind: 'quote',
  speaker: 'kato',
  via: ['tv-tokyo'],
  actors: ['japan'],
  topics: ['treasuries'],
  about: [],
  ahead: false,
  answers: [{ question: 'card', reading: 'card', hedged: false }],
  wording: [{ phrase: 'a card', manner: 'direct' }],
};

const site = 'https://example.org/claims/?kind=quote';

test('cells are quoted and formulas are escaped as csv-stringify does it', () => {
  const records = awkward.map((text, at) => ({ text, at: -at, 'head, with comma': text.toUpperCase() }));
  assert.equal(csvOf(records), stringify(records, { header: true, escape_formulas: true, bom: true }));
});

test('a list is one cell, joined by semicolons', () => {
  assert.equal(csvOf([{ actors: ['Japan', 'United States'], via: [] }]), '\uFEFFactors,via\nJapan; United States,\n');
});

test('columns that both CSV files have are in the same order', () => {
  const csv = Object.keys(csvRecord(claim));
  const shown = recordsOf(claimsTable, claimsTable.rows, site).flatMap(Object.keys);
  const shared = csv.filter((name) => shown.includes(name));
  assert.ok(shared.length > 8);
  assert.deepEqual(
    shown.filter((name) => csv.includes(name)),
    shared,
  );
});

test('a downloaded claim has names instead of ids and an absolute address', () => {
  assert.deepEqual(recordsOf(claimsTable, claimsTable.rows, site), [
    {
      id: 'kato-chip',
      says: 'Kato called them a card.',
      kind: 'Reported speech',
      outcome: '',
      speaker: 'Katsunobu Kato',
      via: ['TV Tokyo'],
      actors: ['Japan'],
      topics: ['Treasuries as leverage'],
      article: 'cool-answer',
      account: 'Commentary of 3 May 2025',
      paragraph: 18,
      page: '',
      section: '',
      time: '',
      dates: ['2025-05-02'],
      inWords: ['2 May 2025'],
      questions: ['What did Kato say? Agree'],
      address: 'https://example.org/articles/cool-answer/#kato-chip',
    },
  ]);
});
