import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainOf, isOwnView, originOf } from './claims.ts';

test('a chain of attribution consists of the speaker and the relays', () => {
  assert.deepEqual(chainOf({ speaker: 'katsunobu-kato', via: ['tv-tokyo', 'wall-street-journal'] }), [
    { actor: 'katsunobu-kato', role: 'speaker' },
    { actor: 'tv-tokyo', role: 'relay' },
    { actor: 'wall-street-journal', role: 'relay' },
  ]);
});

test('a claim in the account’s own voice has an empty chain', () => {
  assert.deepEqual(chainOf({ speaker: undefined, via: [] }), []);
});

test('accounts of one interview have the same origin', () => {
  const first = originOf({ speaker: 'oda-lind', occasion: 'council-meeting', account: 'bridge-closed' });
  const second = originOf({ speaker: 'oda-lind', occasion: 'council-meeting', account: 'lorry-on-the-bridge' });
  assert.equal(first, second);
});

test('each occasion is an origin; claims without a known occasion have one origin per account', () => {
  const origins = [
    originOf({ speaker: 'oda-lind', occasion: 'council-meeting', account: 'bridge-closed' }),
    originOf({ speaker: 'oda-lind', occasion: 'closing', account: 'bridge-closed' }),
    originOf({ speaker: 'oda-lind', occasion: undefined, account: 'bridge-closed' }),
    originOf({ speaker: 'oda-lind', occasion: undefined, account: 'lorry-on-the-bridge' }),
  ];
  assert.equal(new Set(origins).size, 4);
});

test('the account’s own voice is one origin', () => {
  assert.equal(
    originOf({ speaker: undefined, occasion: 'council-meeting', account: 'bridge-closed' }),
    originOf({ speaker: undefined, occasion: undefined, account: 'bridge-closed' }),
  );
  assert.notEqual(
    originOf({ speaker: undefined, occasion: undefined, account: 'bridge-closed' }),
    originOf({ speaker: undefined, occasion: undefined, account: 'lorry-on-the-bridge' }),
  );
});

test('an own view is an opinion, interpretation or forecast without a speaker', () => {
  assert.equal(isOwnView({ speaker: undefined, kind: 'opinion' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'interpretation' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'forecast' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'statement' }), false);
  assert.equal(isOwnView({ speaker: undefined, kind: 'figure' }), false);
  assert.equal(isOwnView({ speaker: 'oda-lind', kind: 'opinion' }), false);
});
