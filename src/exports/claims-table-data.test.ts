import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { facetNames, noQuestion, ownVoice } from '../model/views/claims-table.ts';
import { ledgerOf } from './claims-table-data.ts';

const catalogue = catalogueOf(readDossier('test/fixture/content'));
const ledger = ledgerOf(catalogue);

test('the ledger holds every claim once, in the order of the accounts', () => {
  assert.ok(ledger.rows.length > 0);
  assert.deepEqual(
    ledger.rows.map(({ values, id }) => `${values.account.join()}/${id}`),
    catalogue.claims.map(({ key }) => key),
  );
});

test('every value of a claim is an option, and every option is the value of some claim', () => {
  for (const facet of facetNames) {
    const values = new Set(ledger.rows.flatMap((row) => row.values[facet]));
    assert.deepEqual(ledger.options[facet].map(({ value }) => value).toSorted(), [...values].toSorted());
    assert.ok(ledger.rows.every((row) => row.values[facet].length > 0 || facet === 'actor'));
  }
});

test('every name, date and question that a claim refers to is there', () => {
  const dates = new Set(ledger.dates.map(({ edtf }) => edtf));
  for (const { chain, dates: own, questions } of ledger.rows) {
    assert.ok(chain.every((id) => ledger.names[id]));
    assert.ok(own.every((edtf) => dates.has(edtf)));
    assert.ok(questions.every((id) => ledger.questions[id]));
  }
});

test('a claim without a speaker is the account’s own, one without an answer answers no question', () => {
  for (const [at, claim] of catalogue.claims.entries()) {
    assert.equal(ledger.rows[at]?.values.speaker.join(), claim.speaker ?? ownVoice);
    assert.equal(ledger.rows[at]?.values.state.includes(noQuestion), claim.answers.length === 0);
  }
});
