import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Paragraph } from '../model/retelling.ts';
import { retell } from './processor.ts';

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';

/** The paragraphs of a body that has no fault, as HTML. */
const htmlOf = (markdown: string, language = 'zh'): string[] => {
  const { blocks, faults } = retell(markdown, language);
  assert.deepEqual(faults, []);
  return blocks.filter(isParagraph).map(({ html }) => html);
};

/** "line:column message" */
const faultsOf = (markdown: string): string[] => retell(markdown, 'zh').faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

test('a link to an identity becomes the address of its page', () => {
  assert.deepEqual(htmlOf('[Kato](actor:katsunobu-kato), [bonds](topic:treasuries), [the round](event:round-1), [who?](question:who).'), [
    '<a href="/actors/katsunobu-kato/">Kato</a>, <a href="/topics/treasuries/">bonds</a>, <a href="/events/round-1/">the round</a>, <a href="/questions/who/">who?</a>.',
  ]);
});

test('a form that the account prints stands after the name, in an element of its own', () => {
  assert.deepEqual(htmlOf('[Scott Bessent](actor:scott-bessent "Basente") spoke.'), [
    '<a href="/actors/scott-bessent/" class="as">Scott Bessent<i> [Basente]</i></a> spoke.',
  ]);
});

test('claims are marked with numbers and notes with letters, in the order in which a reader meets them', () => {
  assert.deepEqual(htmlOf('[One](claim:b) and [odd](note:x).\n\n[Two](claim:a) and [even](note:y).'), [
    '<a href="#m-1" id="b" class="c">One<sup>1</sup></a> and <a href="#m-a" id="x" class="e">odd<sup>a</sup></a>.',
    '<a href="#m-2" id="a" class="c">Two<sup>2</sup></a> and <a href="#m-b" id="y" class="e">even<sup>b</sup></a>.',
  ]);
});

test("a claim that is the account's own view is told apart", () => {
  const { blocks } = retell('[One](claim:a), [two](claim:b).', 'zh', new Set(['b']));
  assert.equal(blocks.length, 1);
  assert.match(JSON.stringify(blocks), /id=\\"a\\" class=\\"c\\"/);
  assert.match(JSON.stringify(blocks), /id=\\"b\\" class=\\"c own\\"/);
});

test('what a link points at is kept with its words, its printed form and its place', () => {
  const [paragraph] = retell('So\nsaid [Scott **Bessent**](actor:scott-bessent "Basente"), [maybe](claim:maybe).', 'zh').blocks.filter(isParagraph);
  assert.deepEqual(paragraph?.anchors, [
    { scheme: 'actor', id: 'scott-bessent', printed: 'Basente', text: 'Scott Bessent', line: 2, column: 6 },
    { scheme: 'claim', id: 'maybe', mark: '1', text: 'maybe', line: 2, column: 58 },
  ]);
});

test('the words of a retelling are counted without marks and printed forms', () => {
  const [paragraph] = retell('[Scott Bessent](actor:scott-bessent "Basente") [may be a card](claim:card).', 'zh').blocks.filter(isParagraph);
  assert.equal(paragraph?.words, 6);
});

test('a link to the web stays a link', () => {
  assert.deepEqual(htmlOf('[The notice](https://river.example/a?b=c&d=e#f).'), ['<a href="https://river.example/a?b=c&#x26;d=e#f">The notice</a>.']);
});

test('Chinese characters say which language they are in', () => {
  assert.deepEqual(htmlOf('Printed 贝森特 and 卢特尼克.'), ['Printed <span lang="zh">贝森特</span> and <span lang="zh">卢特尼克</span>.']);
  assert.deepEqual(htmlOf('[柳桥](topic:bridge "古桥")', 'ja'), [
    '<a href="/topics/bridge/" class="as"><span lang="ja">柳桥</span><i> [<span lang="ja">古桥</span>]</i></a>',
  ]);
});

test('quotation marks, dashes and dots are printed as they were typed', () => {
  assert.deepEqual(htmlOf(`"card" -- it's 'open'... (c) 1/2`), [`"card" -- it's 'open'... (c) 1/2`]);
});

test('stress, strong stress and a line break are all the dress a sentence gets', () => {
  assert.deepEqual(htmlOf('*one* **two**\\\nthree'), ['<em>one</em> <strong>two</strong><br>\nthree']);
});

test('what looks like HTML once it is text stays text', () => {
  assert.deepEqual(htmlOf('1 &lt; 2 &amp; \\<b>'), ['1 &#x3C; 2 &#x26; &#x3C;b>']);
});

test('an address of a script, of data or of a file is no link', () => {
  const message = 'a link must lead to http, https, actor:, topic:, event:, question:, claim:, note:; check its spelling';
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,hello',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@b.example',
    '//river.example/',
    '/about/',
    '#top',
    '',
    'http://',
  ]) {
    const { blocks, faults } = retell(`See [this](<${address}>).`, 'zh');
    assert.deepEqual(faults, [{ line: 1, column: 5, message }], address);
    assert.doesNotMatch(JSON.stringify(blocks), /script:|data:|file:/i, address);
  }
});

test('raw HTML is told, and never published', () => {
  assert.deepEqual(faultsOf('Text.\n\n<script>alert(1)</script>\n\nMore <img src=x onerror=alert(1)> text.\n\n<!-- later -->'), [
    '3:1 raw HTML is not published; write it as Markdown',
    '5:6 raw HTML is not published; write it as Markdown',
    '7:1 raw HTML is not published; write it as Markdown',
  ]);
  assert.doesNotMatch(
    JSON.stringify(retell('Text.\n\n<script>alert(1)</script>\n\nMore <img src=x onerror=alert(1)> text.', 'zh').blocks),
    /script|img|onerror/,
  );
});

test('what a retelling cannot hold is told at its place', () => {
  assert.deepEqual(faultsOf('# One'), ['1:1 headings of a retelling have two number signs (##)']);
  assert.deepEqual(faultsOf('Text.\n\n### Three'), ['3:1 headings of a retelling have two number signs (##)']);
  assert.deepEqual(faultsOf('## !'), ['1:1 a heading needs a letter or a digit to be found by']);
  assert.deepEqual(faultsOf('## [Oda](actor:oda-lind)'), ['1:4 a heading holds no links; mark the words in a paragraph']);
  assert.deepEqual(faultsOf('a ![b](c.png)'), ["1:3 a retelling has no pictures; the accounts' photos are not ours to show"]);
  assert.deepEqual(faultsOf('    code'), ['1:1 a retelling has no code; an indent of four spaces makes one by accident']);
  assert.deepEqual(faultsOf('```\ncode\n```'), ['1:1 a retelling has no code; an indent of four spaces makes one by accident']);
  assert.deepEqual(faultsOf('a `b`'), ['1:3 a retelling has no code; write it without the back quotes']);
  assert.deepEqual(faultsOf('a\n\n---\n'), ['3:1 a rule is not a paragraph of the account; use a heading (##)']);
  assert.deepEqual(faultsOf('> a'), ['1:1 a retelling has no block quotations; write it as a paragraph']);
  assert.deepEqual(faultsOf('- a\n- b'), ['1:1 a list of a retelling is numbered (1. 2. 3.)']);
  assert.deepEqual(faultsOf('1. a\n   1. b'), ['2:4 a list of a retelling holds no other list']);
  assert.deepEqual(faultsOf('1. a\n\n   b'), ['3:4 an item of a list is one paragraph of the account; do not indent the next paragraph']);
});

test('a link that Markdown does not read as one is told, and not printed with its brackets', () => {
  const message = 'this is no link yet; write [words](address) without a space in the address';
  assert.deepEqual(faultsOf('First.\n\nSee\n[the day](event: closing).'), [`4:9 ${message}`]);
  assert.deepEqual(faultsOf('See [the day][closing].'), [`1:13 ${message}`]);
  assert.deepEqual(faultsOf('See the day[^1].'), [`1:12 ${message}`]);
  assert.deepEqual(htmlOf('He said [so] (once).'), ['He said [so] (once).']);
});

test('every fault of a body comes in one run', () => {
  assert.equal(faultsOf('# One\n\ntwo <br>\n\n[three](javascript:x)').length, 3);
});

test('each item of a numbered list is a paragraph of the account, with its number', () => {
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

test('a list with air between its items is the same list, and one that goes on keeps counting', () => {
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

test('headings are anchors that a reader can link to, also when two are alike', () => {
  assert.deepEqual(
    retell('## The 2nd round\n\na\n\n## The 2nd round\n\nb\n\n## 柳桥', 'zh').blocks.filter(({ type }) => type === 'heading'),
    [
      { type: 'heading', text: 'The 2nd round', slug: 'the-2nd-round' },
      { type: 'heading', text: 'The 2nd round', slug: 'the-2nd-round-2' },
      { type: 'heading', text: '柳桥', slug: '柳桥' },
    ],
  );
});

test('an empty body is no block', () => {
  assert.deepEqual(retell('', 'zh'), { blocks: [], faults: [] });
  assert.deepEqual(retell('\n \n', 'zh'), { blocks: [], faults: [] });
});

test('the same body gives the same bytes', () => {
  const body = '[Oda](actor:oda-lind "Lindt") [shut](claim:a) 柳桥 [it](note:b).\n\n1. [x](claim:c)';
  assert.deepEqual(retell(body, 'zh'), retell(body, 'zh'));
});
