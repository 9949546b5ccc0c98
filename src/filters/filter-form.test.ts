import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, type Selection } from './filter-form.ts';

test('a change in one field keeps the values of the other fields', () => {
  assert.deepEqual(changed<Selection>({ actor: ['japan'], from: '2025-05-01' }, { actor: ['japan', 'china'] }), {
    actor: ['japan', 'china'],
    from: '2025-05-01',
  });
});

test('a field without a value is removed from the selection', () => {
  assert.deepEqual(changed<Selection>({ actor: ['japan'], from: '2025-05-01' }, { actor: [] }), { from: '2025-05-01' });
  assert.deepEqual(changed<Selection>({ actor: ['japan'], from: '2025-05-01', to: '2025-05-31' }, { from: '', to: undefined }), { actor: ['japan'] });
});
