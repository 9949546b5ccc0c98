import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody } from '../../../src/loader/body.ts';
import { invalid } from '../../../src/model/entries/partial.ts';

test('emphasis nested thousands of levels deep is rendered or reported, without a crash', () => {
  const { blocks, faults } = readBody(`${'*a '.repeat(4000)}${'b* '.repeat(4000)}`, 'zh');
  if (blocks !== invalid) assert.equal(blocks.length, 1);
  else
    assert.match(
      faults.map(({ line, column, message }) => `${line}:${column} ${message}`).join(),
      /^1:1 this paragraph has more than 1000 Markdown signs; divide it, or delete the signs$/,
    );
});
