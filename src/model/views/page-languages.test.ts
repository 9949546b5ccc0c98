import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languagesOf } from './page-languages.ts';

test('only a dossier in another language than that of the interface needs lang attributes', () => {
  assert.deepEqual(languagesOf('de-AT'), { written: 'de-AT', ours: 'en' });
  assert.deepEqual(languagesOf('en-GB'), {});
});
