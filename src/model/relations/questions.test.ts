import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from './claims.ts';
import { compatible, couldNotKnow, originCount, questionStates, selfConflicting, stateOf, type Answer } from './questions.ts';

/** A claim by which an account gives a reading: who makes it and on what it rests, which is all that counts here. */
const answer = (account: string, reading: string, { hedged = false, ...rests }: { hedged?: boolean; speaker?: string; occasion?: string } = {}): Answer => ({
  reading,
  hedged,
  claim: { account, ...rests } as Claim,
});

const noneTogether = { compatible: [] };
const floodWithPier = { compatible: [{ readings: ['flood', 'cracked-pier'], why: 'A flood can crack a pier.' }] };

test('accounts that say the same agree', () => {
  assert.equal(stateOf(noneTogether, [answer('post', 'flood'), answer('digest', 'flood')]), 'agree');
});

test('accounts whose readings exclude each other are in conflict', () => {
  assert.equal(stateOf(noneTogether, [answer('post', 'flood'), answer('digest', 'lorry')]), 'conflict');
});

test('readings that an editor has explained can be true together are no conflict', () => {
  assert.equal(stateOf(floodWithPier, [answer('post', 'flood'), answer('digest', 'cracked-pier')]), 'compatible');
});

test('one reading outside the group is enough for a conflict', () => {
  assert.equal(stateOf(floodWithPier, [answer('post', 'flood'), answer('digest', 'cracked-pier'), answer('letter', 'lorry')]), 'conflict');
});

test('compatibility does not pass from one group to the next', () => {
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

test('a group of three allows every pair in it', () => {
  const group = { compatible: [{ readings: ['a', 'b', 'c'], why: 'As-of dates.' }] };
  assert.equal(stateOf(group, [answer('post', 'a'), answer('digest', 'b'), answer('letter', 'c')]), 'compatible');
});

test('one account alone is neither agreement nor conflict, however often it says so', () => {
  assert.equal(stateOf(noneTogether, [answer('post', 'flood')]), 'single');
  assert.equal(stateOf(noneTogether, [answer('post', 'flood'), answer('post', 'flood')]), 'single');
  assert.equal(stateOf(floodWithPier, [answer('post', 'flood'), answer('post', 'cracked-pier')]), 'single');
  assert.equal(stateOf(noneTogether, []), 'single');
});

test('an account that excludes itself is a conflict within one account, and is named', () => {
  const answers = [answer('post', 'flood'), answer('post', 'lorry')];
  assert.equal(stateOf(noneTogether, answers), 'self-conflict');
  assert.deepEqual(selfConflicting(noneTogether, answers), ['post']);
});

test('where accounts exclude each other and one also excludes itself, the conflict between accounts counts, and the torn account is still named', () => {
  const answers = [answer('post', 'flood'), answer('post', 'lorry'), answer('digest', 'flood')];
  assert.equal(stateOf(noneTogether, answers), 'conflict');
  assert.deepEqual(selfConflicting(noneTogether, answers), ['post']);
});

test('compatible readings within one account do not tear it', () => {
  assert.deepEqual(selfConflicting(floodWithPier, [answer('post', 'flood'), answer('post', 'cracked-pier')]), []);
});

test('a hedge is shown and does not change what is said', () => {
  assert.equal(stateOf(noneTogether, [answer('post', 'flood', { hedged: true }), answer('digest', 'lorry')]), 'conflict');
  assert.equal(stateOf(noneTogether, [answer('post', 'flood', { hedged: true }), answer('digest', 'flood')]), 'agree');
});

test('the order in which accounts stand changes nothing', () => {
  const answers = [answer('post', 'flood'), answer('post', 'cracked-pier'), answer('digest', 'lorry'), answer('letter', 'flood')];
  assert.equal(stateOf(floodWithPier, answers), stateOf(floodWithPier, answers.toReversed()));
  assert.deepEqual(selfConflicting(floodWithPier, answers), selfConflicting(floodWithPier, answers.toReversed()));
});

test('three accounts of one speech are one origin, not three', () => {
  const speech = { speaker: 'oda-lind', occasion: 'council-meeting' };
  assert.equal(originCount([answer('post', 'flood', speech), answer('digest', 'flood', speech), answer('letter', 'flood', speech)]), 1);
  assert.equal(originCount([answer('post', 'flood', speech), answer('digest', 'flood')]), 2);
  assert.equal(originCount([answer('post', 'flood'), answer('post', 'flood')]), 1);
});

test('an account that came out before the events could not know of them', () => {
  assert.equal(couldNotKnow('2024-03-04T12:00:00+01:00', ['2024-03-05']), true);
  assert.equal(couldNotKnow('2024-03-05T12:00:00+01:00', ['2024-03-05']), false);
  assert.equal(couldNotKnow('2024-03-05T00:30:00+08:00', ['2024-03-05']), true);
});

test('of several events the first counts, and a question about no event could always be answered', () => {
  assert.equal(couldNotKnow('2024-03-05T12:00:00Z', ['2024-05/2024-06', '2024-03-05']), false);
  assert.equal(couldNotKnow('2024-03-04T12:00:00Z', ['2024-05/2024-06', '2024-03-05']), true);
  assert.equal(couldNotKnow('1999-01-01T00:00:00Z', []), false);
});

test('every state has a word and a mark of its own, so that none is told by colour alone', () => {
  const marks = Object.values(questionStates).map(({ mark }) => mark);
  assert.equal(marks.length, 5);
  assert.equal(new Set(marks).size, 5);
  assert.equal(new Set(Object.values(questionStates).map(({ label }) => label)).size, 5);
});
