import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOfRepository, served } from '../../support/npm-commands.ts';

test('an editor who runs npm run dev sees a draft, marked as one, on its page and on the front page', async () => {
  const copy = copyOfRepository('test/fixture/reprints');
  const [front = '', draft = ''] = await served(copy, ['run', 'dev'], ['/articles/notes-on-the-pump/']);
  assert.match(front, /Somebody has sold the pump \[Draft\]/);
  assert.match(draft, /<h1[^>]*>Somebody has sold the pump \[Draft\]<\/h1>/);
});
