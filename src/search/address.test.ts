import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, chosenIn, stateFrom } from './address.ts';

test('a search is restored from its address', () => {
  const search =
    '?q=Kato+chip&kind=claim&kind=account&account=cool-answer-to-washington&actor=japan&topic=rare-earths&claim=quote&from=2025-05-01&to=2025-05-31';
  const state = stateFrom(search);
  assert.deepEqual(state, {
    query: 'Kato chip',
    filters: {
      kind: ['claim', 'account'],
      account: ['cool-answer-to-washington'],
      actor: ['japan'],
      topic: ['rare-earths'],
      claimKind: ['quote'],
      from: '2025-05-01',
      to: '2025-05-31',
    },
  });
  assert.equal(addressOf(state), search);
  assert.deepEqual(stateFrom(addressOf({ query: '24% & “石破” + #?', filters: {} })), { query: '24% & “石破” + #?', filters: {} });
});

test('an old address with the kind "article" finds accounts', () => {
  assert.deepEqual(stateFrom('?q=rice&kind=article').filters, { kind: ['account'] });
});

test('invalid parameters of an address are ignored', () => {
  assert.deepEqual(stateFrom(''), { query: '', filters: {} });
  assert.deepEqual(stateFrom('?q=%20%0A&kind=toString&kind=&actor=%3Cscript%3E&topic=own_voice&from=yesterday&to=2025-5-1'), { query: '', filters: {} });
  assert.equal(stateFrom('?q=%FF%C0').query, '\ufffd\ufffd');
  assert.equal(addressOf({ query: '', filters: { kind: ['claim'] } }), '');
});

test('published addresses of the search are read and written unchanged', () => {
  for (const search of ['?q=rice', '?q=Kato&kind=claim', '?q=Ishiba&account=akazawa-lutnick-impasse&actor=george-glass&claim=quote', '?q=Kato&from=2025-05-04'])
    assert.equal(addressOf(stateFrom(search)), search);
  assert.deepEqual(stateFrom('?q=rice&claim=quote&kind=claim').filters, { kind: ['claim'], claimKind: ['quote'] });
});

test('every selected value counts as one filter, and so does a span of days', () => {
  assert.equal(chosenIn({}), 0);
  assert.equal(chosenIn({ actor: ['japan', 'china'], from: '2025-05-01', to: '2025-05-31' }), 3);
  assert.equal(chosenIn({ kind: ['claim'], to: '2025-05-31' }), 2);
});
