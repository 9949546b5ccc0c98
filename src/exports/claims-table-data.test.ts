import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { facetNames, noQuestion, ownVoice } from '../model/views/claims-table.ts';
import { claimsTableOf } from './claims-table-data.ts';

const catalogue = catalogueOf(readDossier('test/fixture/content'));
const claimsTable = claimsTableOf(catalogue);

test('the claims table holds every claim once, in the order of the accounts', () => {
  assert.ok(claimsTable.rows.length > 0);
  assert.deepEqual(
    claimsTable.rows.map(({ values, id }) => `${values.account.join()}/${id}`),
    catalogue.claims.map(({ key }) => key),
  );
});

test('every value of a claim is an option, and every option is the value of some claim', () => {
  for (const facet of facetNames) {
    const values = new Set(claimsTable.rows.flatMap((row) => row.values[facet]));
    assert.deepEqual(claimsTable.options[facet].map(({ value }) => value).toSorted(), [...values].toSorted());
    assert.ok(claimsTable.rows.every((row) => row.values[facet].length > 0 || facet === 'actor'));
  }
});

test('the claims table has every name, date and question that a claim refers to', () => {
  const dates = new Set(claimsTable.dates.map(({ edtf }) => edtf));
  for (const { chain, dates: own, questions } of claimsTable.rows) {
    assert.ok(chain.every((id) => claimsTable.names[id]));
    assert.ok(own.every((edtf) => dates.has(edtf)));
    assert.ok(questions.every((id) => claimsTable.questions[id]));
  }
});

test('a claim without a speaker is in the account’s own voice; a claim without answers has the value "no question"', () => {
  for (const [at, claim] of catalogue.claims.entries()) {
    assert.equal(claimsTable.rows[at]?.values.speaker.join(), claim.speaker ?? ownVoice);
    assert.equal(claimsTable.rows[at]?.values.state.includes(noQuestion), claim.answers.length === 0);
  }
});
