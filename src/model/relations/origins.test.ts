import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originCount, originOf, reportsAmong } from './origins.ts';

const claim = (account: string, rests: { speaker?: string; occasion?: string } = {}) => ({ account, speaker: rests.speaker, occasion: rests.occasion });

const speech = { speaker: 'oda-lind', occasion: 'council-meeting' };

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

test('claims that rest on one speech have one origin', () => {
  assert.equal(originCount([claim('post', speech), claim('digest', speech), claim('letter', speech)]), 1);
  assert.equal(originCount([claim('post', speech), claim('digest')]), 2);
  assert.equal(originCount([claim('post'), claim('post')]), 1);
});

test('accounts that rest wholly on one agency report are one origin', () => {
  const reportOf = reportsAmong([{ id: 'post', restsOn: 'wire' }, { id: 'digest', restsOn: 'wire' }, { id: 'letter' }]);
  assert.equal(originCount([claim('post'), claim('digest')], reportOf), 1);
  assert.equal(originCount([claim('post', { speaker: 'oda-lind' }), claim('digest')], reportOf), 1);
  assert.equal(originCount([claim('post'), claim('digest'), claim('letter')], reportOf), 2);
  assert.equal(originOf(claim('post', { speaker: 'oda-lind' }), reportOf), originOf(claim('digest', { speaker: 'oda-lind' }), reportOf));
});

test('an account is one origin with the account that rests on it, also through a third', () => {
  const reportOf = reportsAmong([{ id: 'post' }, { id: 'digest', restsOn: 'post' }, { id: 'letter', restsOn: 'digest' }]);
  assert.equal(originCount([claim('post'), claim('digest'), claim('letter')], reportOf), 1);
  assert.equal(originCount([claim('post')], reportOf), 1);
});

test('a report adds nothing to what another account knows of the same speech', () => {
  const reportOf = reportsAmong([{ id: 'post', restsOn: 'wire' }, { id: 'digest', restsOn: 'wire' }, { id: 'letter' }]);
  assert.equal(originCount([claim('post', speech), claim('digest'), claim('letter', speech)], reportOf), 1);
});

test('an account that rests on a report is not less than it was before: two speeches in it are two origins', () => {
  const reportOf = reportsAmong([
    { id: 'post', restsOn: 'wire' },
    { id: 'digest', restsOn: 'wire' },
  ]);
  const both = [claim('post', speech), claim('post', { speaker: 'the-ferryman', occasion: 'landing' })];
  assert.equal(originCount(both, reportOf), 2);
  assert.equal(originCount([...both, claim('digest')], reportOf), 2);
});

test('reports of two agencies are two origins', () => {
  const reportOf = reportsAmong([
    { id: 'post', restsOn: 'wire' },
    { id: 'digest', restsOn: 'cable' },
  ]);
  assert.equal(originCount([claim('post'), claim('digest')], reportOf), 2);
});
