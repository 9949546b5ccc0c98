import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery, writeQuery } from '../../filters/query.ts';
import { storyForm } from './story-form.ts';

test('a link to a part of the story shows the same part as ever, and is written in the same way', () => {
  for (const [address, chosen] of [
    ['?actor=japan', { actor: 'japan' }],
    ['?topic=treasuries-as-leverage&account=cool-answer-to-washington', { topic: 'treasuries-as-leverage', account: 'cool-answer-to-washington' }],
    ['?actor=japan&topic=tariffs&account=april', { actor: 'japan', topic: 'tariffs', account: 'april' }],
  ] as const) {
    assert.deepEqual(
      readQuery(storyForm, address, () => true),
      chosen,
    );
    assert.equal(writeQuery(storyForm, chosen), address);
  }
});
