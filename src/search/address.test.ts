import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, chosenIn, longestQuery, queryFrom, stateFrom, withChoice, withoutField } from './address.ts';

test('a search and its address are the same thing', () => {
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

test('an address of the time when the kind of an account was called "article" still finds accounts', () => {
  assert.deepEqual(stateFrom('?q=rice&kind=article').filters, { kind: ['account'] });
});

test('an address that means nothing asks for nothing', () => {
  assert.deepEqual(stateFrom(''), { query: '', filters: {} });
  assert.deepEqual(stateFrom('?q=%20%0A&kind=toString&kind=&actor=%3Cscript%3E&from=yesterday&to=2025-5-1'), { query: '', filters: {} });
  assert.equal(stateFrom('?q=%FF%C0').query, '\ufffd\ufffd');
  assert.equal(addressOf({ query: '', filters: { kind: ['claim'] } }), '');
});

test('what is typed is cut at its length, and control characters are spaces', () => {
  assert.deepEqual(queryFrom('  Kato\u0000chip\u202e '), { query: 'Kato chip', cut: false });
  assert.equal(queryFrom('tariff '.repeat(100)).query, 'tariff '.repeat(28).trim());
  assert.deepEqual(queryFrom('a'.repeat(5000)), { query: 'a'.repeat(longestQuery), cut: true });
  assert.equal(queryFrom(`${'a'.repeat(longestQuery - 1)}😀`).query, 'a'.repeat(longestQuery - 1));
  assert.doesNotThrow(() => addressOf({ query: queryFrom('\ud800').query, filters: {} }));
});

test('a value is chosen once, and a field without values is no filter', () => {
  const one = withChoice({}, 'actor', 'japan', true);
  assert.deepEqual(withChoice(one, 'actor', 'japan', true), { actor: ['japan'] });
  assert.deepEqual(withChoice(one, 'actor', 'japan', false), {});
  const filters = { actor: ['japan', 'china'], from: '2025-05-01', to: '2025-05-31' };
  assert.equal(chosenIn(filters), 3);
  assert.deepEqual(withoutField(filters, 'actor'), { from: '2025-05-01', to: '2025-05-31' });
  assert.deepEqual(withoutField(filters, 'days'), { actor: ['japan', 'china'] });
});
