import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery, writeQuery } from '../../filters/query.ts';
import { storyForm } from './story-form.ts';

test('published addresses of the filtered story are read and written unchanged', () => {
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
