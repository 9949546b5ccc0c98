import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOfRepository, served } from '../support/npm-commands.ts';

test('npm start serves the first dossier under its title', async () => {
  const [front = ''] = await served(copyOfRepository(), ['start']);
  assert.match(front, /<h1[^>]*>[^<]*US–Japan trade talks/);
});
