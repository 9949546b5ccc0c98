import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choicesOf,
  facetNames,
  noQuestion,
  ownVoice,
  queryOf,
  rowsIn,
  sorts,
  viewFrom,
  type ClaimsTable,
  type ClaimsTableRow,
  type View,
} from './claims-table.ts';

const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));

const row = (
  id: string,
  account: string,
  kind: string,
  speaker: string,
  actor: string[],
  topic: string[],
  state: string[],
  ...dates: string[]
): ClaimsTableRow => ({
  id,
  paragraph: 1,
  says: id,
  values: { kind: [kind], speaker: [speaker], actor, topic, account: [account], state },
  chain: speaker === ownVoice ? [] : [speaker],
  dates,
  questions: [],
});

const claimsTable: ClaimsTable = {
  options: {
    kind: options('figure', 'quote'),
    speaker: options('akazawa', 'kato', ownVoice),
    actor: options('japan', 'united-states'),
    topic: options('tariffs', 'treasuries'),
    account: options('april', 'may'),
    state: options('conflict', 'agree', noQuestion),
  },
  names: {},
  dates: [
    { edtf: '2025-04', words: 'April 2025' },
    { edtf: '2025-05-02', words: '2 May 2025' },
  ],
  questions: {},
  rows: [
    row('tariff', 'april', 'figure', ownVoice, ['united-states'], ['tariffs'], ['conflict', 'agree'], '2025-04'),
    row('talks', 'april', 'quote', 'akazawa', ['japan', 'united-states'], ['tariffs'], [noQuestion]),
    row('card', 'may', 'quote', 'kato', ['japan'], ['treasuries'], ['conflict'], '2025-05-02'),
    row('holdings', 'may', 'figure', ownVoice, ['japan'], ['treasuries', 'tariffs'], ['agree'], '2025-04', '2025-05-02'),
  ],
};

const ids = (view: View) => rowsIn(claimsTable, view).map(({ id }) => id);
const idsAt = (query: string) => ids(viewFrom(claimsTable, query));

/** Every combination of known filter values, each with one of the sort orders. */
function everyView(): View[] {
  const chosen = facetNames.reduce<View[]>(
    (views, facet) => views.flatMap((view) => [view, ...claimsTable.options[facet].map(({ value }) => ({ ...view, [facet]: value }))]),
    [{}],
  );
  const orders = Object.keys(sorts);
  return chosen.map((each, at) => (at % 8 === 0 ? each : { ...each, sort: orders[at % 8] }));
}

test('an address without a query shows every claim in the order of the accounts', () => {
  assert.deepEqual(idsAt(''), ['tariff', 'talks', 'card', 'holdings']);
});

test('several filters are combined with "and"', () => {
  assert.deepEqual(idsAt('?claim=quote&actor=japan&account=may'), ['card']);
});

test('a claim that answers two questions is found under the state of each question', () => {
  assert.deepEqual(idsAt('?state=conflict'), ['tariff', 'card']);
  assert.deepEqual(idsAt('?state=agree'), ['tariff', 'holdings']);
});

test('the filters include "own voice" and "no question"', () => {
  assert.deepEqual(idsAt(`?speaker=${ownVoice}`), ['tariff', 'holdings']);
  assert.deepEqual(idsAt(`?state=${noQuestion}`), ['talks']);
});

test('unknown values and parameters of an address are ignored', () => {
  assert.deepEqual(viewFrom(claimsTable, '?claim=poem&actor=&topic=tariffs&sort=constructor&utm_source=x'), { topic: 'tariffs' });
});

test('an old address with the parameter `kind` instead of `claim` shows the same claims in the same order', () => {
  for (const rest of ['', '&actor=japan', '&speaker=kato&sort=-date', '&sort=-kind']) {
    assert.deepEqual(viewFrom(claimsTable, `?kind=quote${rest}`), viewFrom(claimsTable, `?claim=quote${rest}`));
    assert.equal(queryOf(viewFrom(claimsTable, `?kind=quote${rest}`)), `?claim=quote${rest}`);
  }
  assert.deepEqual(idsAt('?kind=quote'), ['talks', 'card']);
  assert.deepEqual(idsAt('?kind=quote&sort=-account'), ['card', 'talks']);
});

test('claims without a date sort last in both directions', () => {
  assert.deepEqual(idsAt('?sort=date'), ['tariff', 'holdings', 'card', 'talks']);
  assert.deepEqual(idsAt('?sort=-date'), ['card', 'tariff', 'holdings', 'talks']);
});

test('claims in the account’s own voice sort after all speakers in both directions', () => {
  assert.deepEqual(idsAt('?sort=speaker'), ['talks', 'card', 'tariff', 'holdings']);
  assert.deepEqual(idsAt('?sort=-speaker'), ['card', 'talks', 'tariff', 'holdings']);
});

test('claims of the same kind or account keep the order of the accounts', () => {
  assert.deepEqual(idsAt('?sort=kind'), ['tariff', 'holdings', 'talks', 'card']);
  assert.deepEqual(idsAt('?sort=-kind'), ['talks', 'card', 'tariff', 'holdings']);
  assert.deepEqual(idsAt('?sort=-account'), ['holdings', 'card', 'talks', 'tariff']);
});

test('a value without matching claims is not offered unless it is selected', () => {
  const values = (query: string) => choicesOf(claimsTable, viewFrom(claimsTable, query), 'speaker').map(({ value, count }) => `${value} ${count}`);
  assert.deepEqual(values('?topic=treasuries'), [' 2', 'kato 1', `${ownVoice} 1`]);
  assert.deepEqual(values('?topic=treasuries&speaker=akazawa'), [' 2', 'akazawa 0', 'kato 1', `${ownVoice} 1`]);
});

test('every count is the number of claims that are shown if the option is selected', () => {
  const views = everyView();
  assert.ok(views.length > 1000);
  for (const view of views)
    for (const facet of facetNames)
      for (const { value, count } of choicesOf(claimsTable, view, facet))
        assert.equal(count, ids({ ...view, [facet]: value }).length, `${queryOf(view)} ${facet}=${value}`);
});

test('every view is restored from its address', () => {
  for (const view of everyView()) assert.deepEqual(viewFrom(claimsTable, queryOf(view)), view);
  assert.equal(queryOf({ actor: 'japan', kind: 'quote', sort: 'date' }), '?claim=quote&actor=japan&sort=date');
  assert.equal(queryOf({}), '');
});
