import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainOf, isOwnView } from './claims.ts';

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

test('an own view is an opinion, interpretation or forecast without a speaker', () => {
  assert.equal(isOwnView({ speaker: undefined, kind: 'opinion' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'interpretation' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'forecast' }), true);
  assert.equal(isOwnView({ speaker: undefined, kind: 'statement' }), false);
  assert.equal(isOwnView({ speaker: undefined, kind: 'figure' }), false);
  assert.equal(isOwnView({ speaker: 'oda-lind', kind: 'opinion' }), false);
});
