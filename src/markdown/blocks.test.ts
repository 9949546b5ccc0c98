import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, htmlOf, isParagraph } from '../../test/support/retold.ts';
import { retell } from './processor.ts';

/** Blocks of a body: paragraphs, lists, headings, and Markdown that retellings do not allow. */

test('Markdown that retellings do not allow is reported at its line and column', () => {
  assert.deepEqual(faultsOf('# One'), ['1:1 headings of a retelling have two number signs (##)']);
  assert.deepEqual(faultsOf('Text.\n\n### Three'), ['3:1 headings of a retelling have two number signs (##)']);
  assert.deepEqual(faultsOf('## !'), ['1:1 a heading needs a letter or a digit for its address']);
  assert.deepEqual(faultsOf('## [Oda](actor:oda-lind)'), ['1:4 a heading holds no links; mark the words in a paragraph']);
  assert.deepEqual(faultsOf('a ![b](c.png)'), ["1:3 a retelling has no pictures; the accounts' photos are not ours to show"]);
  assert.deepEqual(faultsOf('    code'), ['1:1 a retelling has no code; an indent of four spaces makes one by accident']);
  assert.deepEqual(faultsOf('```\ncode\n```'), ['1:1 a retelling has no code; an indent of four spaces makes one by accident']);
  assert.deepEqual(faultsOf('a `b`'), ['1:3 a retelling has no code; write it without the back quotes']);
  assert.deepEqual(faultsOf('a\n\n---\n'), ['3:1 a horizontal rule is not a paragraph of the account; use a heading (##)']);
  assert.deepEqual(faultsOf('> a'), ['1:1 a retelling has no block quotations; write it as a paragraph']);
  assert.deepEqual(faultsOf('- a\n- b'), ['1:1 a list of a retelling is numbered (1. 2. 3.)']);
  assert.deepEqual(faultsOf('1. a\n   1. b'), ['2:4 a list of a retelling holds no other list']);
  assert.deepEqual(faultsOf('1. a\n\n   b'), ['3:4 an item of a list is one paragraph of the account; do not indent the next paragraph']);
});

test('a link that Markdown does not recognise is reported', () => {
  const message = 'this link is incomplete; write [words](address) without a space in the address';
  assert.deepEqual(faultsOf('First.\n\nSee\n[the day](event: closing).'), [`4:9 ${message}`]);
  assert.deepEqual(faultsOf('See [the day][closing].'), [`1:13 ${message}`]);
  assert.deepEqual(faultsOf('See the day[^1].'), [`1:12 ${message}`]);
  assert.deepEqual(htmlOf('He said [so] (once).'), ['He said [so] (once).']);
});

test('all faults of a body are reported at once', () => {
  assert.equal(faultsOf('# One\n\ntwo <hr>\n\n[three](javascript:x)').length, 3);
});

test('each item of a numbered list is a paragraph with a number', () => {
  const { blocks, faults } = retell('Before.\n\n1. One.\n2. [Two](claim:two).\n\nAfter.', 'zh');
  assert.deepEqual(faults, []);
  assert.deepEqual(
    blocks.filter(isParagraph).map(({ html, item, line }) => ({ html, item, line })),
    [
      { html: 'Before.', item: undefined, line: 1 },
      { html: 'One.', item: 1, line: 3 },
      { html: '<a href="#m-1" id="two" class="c">Two<sup>1</sup></a>.', item: 2, line: 4 },
      { html: 'After.', item: undefined, line: 6 },
    ],
  );
});

test('blank lines between items do not end a list, and a continued list continues its numbers', () => {
  const { blocks, faults } = retell('1. One.\n\n2. Two.\n\nBetween.\n\n3. Three.', 'zh');
  assert.deepEqual(faults, []);
  assert.deepEqual(
    blocks.filter(isParagraph).map(({ html, item }) => [item, html]),
    [
      [1, 'One.'],
      [2, 'Two.'],
      [undefined, 'Between.'],
      [3, 'Three.'],
    ],
  );
});

test('headings have unique anchors', () => {
  const { blocks, faults } = retell('## The 2nd round\n\na\n\n## The 2nd round\n\nb\n\n## 柳桥', 'zh');
  assert.deepEqual(faults, []);
  assert.deepEqual(
    blocks.filter(({ type }) => type === 'heading'),
    [
      { type: 'heading', text: 'The 2nd round', slug: 'the-2nd-round' },
      { type: 'heading', text: 'The 2nd round', slug: 'the-2nd-round-2' },
      { type: 'heading', text: '柳桥', slug: '柳桥' },
    ],
  );
});

test('an empty body has no blocks', () => {
  assert.deepEqual(retell('', 'zh'), { blocks: [], faults: [], warnings: [] });
  assert.deepEqual(retell('\n \n', 'zh'), { blocks: [], faults: [], warnings: [] });
});

test('the same body gives the same result', () => {
  const body = '[Oda](actor:oda-lind "Lindt") [shut](claim:a) 柳桥 [it](note:b).\n\n1. [x](claim:c)';
  assert.deepEqual(retell(body, 'zh'), retell(body, 'zh'));
});
