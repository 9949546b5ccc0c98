import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import type { Ledger } from '../model/views/claims-table.ts';
import { csvOf, recordsOf } from './ledger-download.ts';

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

test('a cell is quoted and its formula defused as csv-stringify does it', () => {
  const records = awkward.map((text, at) => ({ text, at: -at, 'head, with comma': text.toUpperCase() }));
  assert.equal(csvOf(records), stringify(records, { header: true, escape_formulas: true, bom: true }));
});

test('a list is one cell, joined by semicolons', () => {
  assert.equal(csvOf([{ actors: ['Japan', 'United States'], via: [] }]), '\uFEFFactors,via\nJapan; United States,\n');
});

test('a claim is taken away with names written out and its own absolute address', () => {
  const ledger: Ledger = {
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
  assert.deepEqual(recordsOf(ledger, ledger.rows, 'https://example.org/claims/?kind=quote'), [
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
      dates: ['2025-05-02'],
      inWords: ['2 May 2025'],
      questions: ['What did Kato say? Agree'],
      address: 'https://example.org/articles/cool-answer/#kato-chip',
    },
  ]);
});
