import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from './claims.ts';
import { compatible, questionStates, selfConflicting, stateOf, type Answer } from './questions.ts';

/** An answer of an account with the fields that determine its voice and origin. */
const answer = (account: string, reading: string, { hedged = false, ...origin }: { hedged?: boolean; speaker?: string; occasion?: string } = {}): Answer => ({
  reading,
  hedged,
  claim: { account, ...origin } as Claim,
});

const noneTogether = { compatible: [] };
const floodWithPier = { compatible: [{ readings: ['flood', 'cracked-pier'], why: 'A flood can crack a pier.' }] };

test('accounts with the same reading agree', () => {
  assert.equal(stateOf(noneTogether, [answer('post', 'flood'), answer('digest', 'flood')]), 'agree');
});

test('accounts with exclusive readings are in conflict', () => {
  assert.equal(stateOf(noneTogether, [answer('post', 'flood'), answer('digest', 'lorry')]), 'conflict');
});

test('accounts with compatible readings are compatible', () => {
  assert.equal(stateOf(floodWithPier, [answer('post', 'flood'), answer('digest', 'cracked-pier')]), 'compatible');
});

test('a reading outside the compatible group makes a conflict', () => {
  assert.equal(stateOf(floodWithPier, [answer('post', 'flood'), answer('digest', 'cracked-pier'), answer('letter', 'lorry')]), 'conflict');
});

test('compatibility is not transitive across groups', () => {
  const chain = {
    compatible: [
      { readings: ['a', 'b'], why: 'Rounding.' },
      { readings: ['b', 'c'], why: 'Rounding.' },
    ],
  };
  assert.equal(compatible(chain, 'a', 'b'), true);
  assert.equal(compatible(chain, 'c', 'b'), true);
  assert.equal(compatible(chain, 'a', 'c'), false);
  assert.equal(compatible(chain, 'd', 'd'), true);
  assert.equal(stateOf(chain, [answer('post', 'a'), answer('digest', 'b'), answer('letter', 'c')]), 'conflict');
});

test('all pairs in a compatible group of three are compatible', () => {
  const group = { compatible: [{ readings: ['a', 'b', 'c'], why: 'As-of dates.' }] };
  assert.equal(stateOf(group, [answer('post', 'a'), answer('digest', 'b'), answer('letter', 'c')]), 'compatible');
});

test('answers of only one account have the state "single"', () => {
  assert.equal(stateOf(noneTogether, [answer('post', 'flood')]), 'single');
  assert.equal(stateOf(noneTogether, [answer('post', 'flood'), answer('post', 'flood')]), 'single');
  assert.equal(stateOf(floodWithPier, [answer('post', 'flood'), answer('post', 'cracked-pier')]), 'single');
  assert.equal(stateOf(noneTogether, []), 'single');
});

test('exclusive readings of one account are a self-conflict', () => {
  const answers = [answer('post', 'flood'), answer('post', 'lorry')];
  assert.equal(stateOf(noneTogether, answers), 'self-conflict');
  assert.deepEqual(selfConflicting(noneTogether, answers), ['post']);
});

test('a conflict between accounts takes precedence over a self-conflict', () => {
  const answers = [answer('post', 'flood'), answer('post', 'lorry'), answer('digest', 'flood')];
  assert.equal(stateOf(noneTogether, answers), 'conflict');
  assert.deepEqual(selfConflicting(noneTogether, answers), ['post']);
});

test('compatible readings of one account are not a self-conflict', () => {
  assert.deepEqual(selfConflicting(floodWithPier, [answer('post', 'flood'), answer('post', 'cracked-pier')]), []);
});

test('a hedge does not change the state', () => {
  assert.equal(stateOf(noneTogether, [answer('post', 'flood', { hedged: true }), answer('digest', 'lorry')]), 'conflict');
  assert.equal(stateOf(noneTogether, [answer('post', 'flood', { hedged: true }), answer('digest', 'flood')]), 'agree');
});

test('the state does not depend on the order of the answers', () => {
  const answers = [answer('post', 'flood'), answer('post', 'cracked-pier'), answer('digest', 'lorry'), answer('letter', 'flood')];
  assert.equal(stateOf(floodWithPier, answers), stateOf(floodWithPier, answers.toReversed()));
  assert.deepEqual(selfConflicting(floodWithPier, answers), selfConflicting(floodWithPier, answers.toReversed()));
});

test('every state has a unique label and a unique mark', () => {
  const marks = Object.values(questionStates).map(({ mark }) => mark);
  assert.equal(marks.length, 5);
  assert.equal(new Set(marks).size, 5);
  assert.equal(new Set(Object.values(questionStates).map(({ label }) => label)).size, 5);
});
