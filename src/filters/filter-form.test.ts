import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, type Selection } from './filter-form.ts';

test('what is chosen in one field leaves the other fields as they were', () => {
  assert.deepEqual(changed<Selection>({ actor: ['japan'], from: '2025-05-01' }, { actor: ['japan', 'china'] }), {
    actor: ['japan', 'china'],
    from: '2025-05-01',
  });
});

test('a field whose last value is taken back is no filter', () => {
  assert.deepEqual(changed<Selection>({ actor: ['japan'], from: '2025-05-01' }, { actor: [] }), { from: '2025-05-01' });
  assert.deepEqual(changed<Selection>({ actor: ['japan'], from: '2025-05-01', to: '2025-05-31' }, { from: '', to: undefined }), { actor: ['japan'] });
});
