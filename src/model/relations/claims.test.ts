import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainOf, isOwnView, originOf } from './claims.ts';

test('a chain of attribution runs from the speaker through the relays, nearest the speaker first', () => {
  assert.deepEqual(chainOf({ speaker: 'katsunobu-kato', via: ['tv-tokyo', 'wall-street-journal'] }), [
    { actor: 'katsunobu-kato', role: 'speaker' },
    { actor: 'tv-tokyo', role: 'relay' },
    { actor: 'wall-street-journal', role: 'relay' },
  ]);
});

test('a claim in the own voice of an account has no chain', () => {
  assert.deepEqual(chainOf({ speaker: undefined, via: [] }), []);
});

test('two accounts of one interview rest on one origin', () => {
  const first = originOf({ speaker: 'oda-lind', occasion: 'council-meeting', account: 'bridge-closed' });
  const second = originOf({ speaker: 'oda-lind', occasion: 'council-meeting', account: 'lorry-on-the-bridge' });
  assert.equal(first, second);
});

test('one speaker on two occasions, or on no known one, is more than one origin', () => {
  const origins = [
    originOf({ speaker: 'oda-lind', occasion: 'council-meeting', account: 'bridge-closed' }),
    originOf({ speaker: 'oda-lind', occasion: 'closing', account: 'bridge-closed' }),
    originOf({ speaker: 'oda-lind', occasion: undefined, account: 'bridge-closed' }),
    originOf({ speaker: 'oda-lind', occasion: undefined, account: 'lorry-on-the-bridge' }),
  ];
  assert.equal(new Set(origins).size, 4);
});

test('what an account says in its own voice rests on that account alone, whatever it is about', () => {
  assert.equal(
    originOf({ speaker: undefined, occasion: 'council-meeting', account: 'bridge-closed' }),
    originOf({ speaker: undefined, occasion: undefined, account: 'bridge-closed' }),
  );
  assert.notEqual(
    originOf({ speaker: undefined, occasion: undefined, account: 'bridge-closed' }),
    originOf({ speaker: undefined, occasion: undefined, account: 'lorry-on-the-bridge' }),
  );
});

test('an own view is an opinion, interpretation or forecast that nobody else is made to say', () => {
  assert.equal(isOwnView({ speaker: undefined, kind: 'opinion' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'interpretation' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'forecast' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'statement' }), false);
  assert.equal(isOwnView({ speaker: undefined, kind: 'figure' }), false);
  assert.equal(isOwnView({ speaker: 'oda-lind', kind: 'opinion' }), false);
});
