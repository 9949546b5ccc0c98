import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Block, Paragraph } from '../model/entries/retelling.ts';
import { allowList } from './allow-list.ts';
import { retell } from './processor.ts';

const fragment = rehype().data('settings', { fragment: true }).freeze();

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';

/** Paragraphs of a body as HTML. Fails if the body has a fault. */
function htmlOf(markdown: string, language = 'zh'): string[] {
  const { blocks, faults } = retell(markdown, language);
  assert.deepEqual(faults, []);
  return blocks.filter(isParagraph).map(({ html }) => html);
}

/** "line:column message" */
const faultsOf = (markdown: string): string[] => retell(markdown, 'zh').faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

test('a link to an entry gets the address of its page', () => {
  assert.deepEqual(htmlOf('[Kato](actor:katsunobu-kato), [bonds](topic:treasuries), [the round](event:round-1), [who?](question:who).'), [
    '<a href="/actors/katsunobu-kato/">Kato</a>, <a href="/topics/treasuries/">bonds</a>, <a href="/events/round-1/">the round</a>, <a href="/questions/who/">who?</a>.',
  ]);
});

test('a printed form follows the name in an element of its own', () => {
  assert.deepEqual(htmlOf('[Scott Bessent](actor:scott-bessent "Basente") spoke.'), [
    '<a href="/actors/scott-bessent/" class="as">Scott Bessent<i> [Basente]</i></a> spoke.',
  ]);
});

test('claims are numbered and notes lettered in order of appearance', () => {
  assert.deepEqual(htmlOf('[One](claim:b) and [odd](note:x).\n\n[Two](claim:a) and [even](note:y).'), [
    '<a href="#m-1" id="b" class="c">One<sup>1</sup></a> and <a href="#m-a" id="x" class="e">odd<sup>a</sup></a>.',
    '<a href="#m-2" id="a" class="c">Two<sup>2</sup></a> and <a href="#m-b" id="y" class="e">even<sup>b</sup></a>.',
  ]);
});

test("a claim that is the account's own view has a class", () => {
  const { blocks } = retell('[One](claim:a), [two](claim:b).', 'zh', new Set(['b']));
  assert.equal(blocks.length, 1);
  assert.match(JSON.stringify(blocks), /id=\\"a\\" class=\\"c\\"/);
  assert.match(JSON.stringify(blocks), /id=\\"b\\" class=\\"c own\\"/);
});

test('an anchor has the target of a link, its words, its printed form and its place', () => {
  const [paragraph] = retell('So\nsaid [Scott **Bessent**](actor:scott-bessent "Basente"), [maybe](claim:maybe).', 'zh').blocks.filter(isParagraph);
  assert.deepEqual(paragraph?.anchors, [
    { scheme: 'actor', id: 'scott-bessent', printed: 'Basente', text: 'Scott Bessent', line: 2, column: 6 },
    { scheme: 'claim', id: 'maybe', mark: '1', text: 'maybe', line: 2, column: 58 },
  ]);
});

test('marks and printed forms are not counted as words', () => {
  const [paragraph] = retell('[Scott Bessent](actor:scott-bessent "Basente") [may be a card](claim:card).', 'zh').blocks.filter(isParagraph);
  assert.equal(paragraph?.words, 6);
});

test('a link to the web stays a link', () => {
  assert.deepEqual(htmlOf('[The notice](https://river.example/a?b=c&d=e#f).'), ['<a href="https://river.example/a?b=c&#x26;d=e#f">The notice</a>.']);
});

test('Chinese characters get a lang attribute', () => {
  assert.deepEqual(htmlOf('Printed 贝森特 and 卢特尼克.'), ['Printed <span lang="zh">贝森特</span> and <span lang="zh">卢特尼克</span>.']);
  assert.deepEqual(htmlOf('[柳桥](topic:bridge "古桥")', 'ja'), [
    '<a href="/topics/bridge/" class="as"><span lang="ja">柳桥</span><i> [<span lang="ja">古桥</span>]</i></a>',
  ]);
});

test('quotation marks, dashes and dots are not changed', () => {
  assert.deepEqual(htmlOf(`"card" -- it's 'open'... (c) 1/2`), [`"card" -- it's 'open'... (c) 1/2`]);
});

test('emphasis, strong emphasis and line breaks become HTML', () => {
  assert.deepEqual(htmlOf('*one* **two**\\\nthree'), ['<em>one</em> <strong>two</strong><br>\nthree']);
});

test('escaped HTML stays text', () => {
  assert.deepEqual(htmlOf('1 &lt; 2 &amp; \\<b>'), ['1 &#x3C; 2 &#x26; &#x3C;b>']);
});

test('a link to a script, to data or to a file is a fault and gets no href', () => {
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

const notListed = 'not published; write it as Markdown (of HTML, a retelling holds a, abbr, bdi, br, cite, em, h2, li, ol, p, q, span, strong, sub)';

test('an invalid id is in no address and no attribute', () => {
  for (const id of ['x"y', '../../evil', 'javascript:x', '', 'A b', '__proto__'])
    assert.deepEqual(
      retell(`[a](<actor:${id}>) [b](<claim:${id}>) [c](<note:${id}>)`, 'zh')
        .blocks.filter(isParagraph)
        .map(({ html }) => html),
      ['<a>a</a> <a class="c">b<sup>1</sup></a> <a class="e">c<sup>a</sup></a>'],
    );
});

test('harmless inline HTML is published', () => {
  const harmless =
    'One<br>two <em>three</em> <strong>4</strong> H<sub>2</sub>O <abbr title="so &lt; b">abbr</abbr> <bdi>x</bdi> <cite>y</cite> <q>z</q> <span lang="de-AT">Haus</span>';
  assert.deepEqual(htmlOf(harmless), [harmless.replace('&lt;', '<')]);
  assert.deepEqual(htmlOf('<EM>x</Em>'), ['<em>x</em>']);
  assert.deepEqual(htmlOf('<p>One.</p>\n<p>Two.</p>\n\n<ol start="3"><li>Three</li></ol>'), ['One.', 'Two.', 'Three']);
});

test('a lang attribute that an editor has written is kept', () => {
  assert.deepEqual(htmlOf('<span lang="ja">柳橋 <em>橋</em></span> 柳桥'), ['<span lang="ja">柳橋 <em>橋</em></span> <span lang="zh">柳桥</span>']);
});

test('a link written as HTML gives the same result as one written as Markdown', () => {
  assert.deepEqual(
    htmlOf('<a href="claim:b">One</a> <a title="Basente" href="actor:scott-bessent">S. B.</a> <a href="https://river.example/">x</a>'),
    htmlOf('[One](claim:b) [S. B.](actor:scott-bessent "Basente") [x](https://river.example/)'),
  );
  const [paragraph] = retell('So\n<a href="claim:b">One</a>', 'zh').blocks.filter(isParagraph);
  assert.deepEqual(paragraph?.anchors, [{ scheme: 'claim', id: 'b', mark: '1', text: 'One', line: 2, column: 1 }]);
});

test('every element, attribute and comment that is removed is reported at its place', () => {
  assert.deepEqual(faultsOf('Text.\n\n<script>alert(1)</script>\n\nMore <img src=x onerror=alert(1)> text <b>b</b>.\n\n<!-- later -->'), [
    `3:1 <script> and what it holds are ${notListed}`,
    `5:6 <img> is ${notListed}`,
    `5:40 <b> is ${notListed}`,
    '7:1 a comment is not published; delete it',
  ]);
  assert.deepEqual(faultsOf('A <em class="x" onclick=\'y\'>b</em><!-- c --> <a id=d href="javascript:e">f</a>'), [
    '1:7 class of <em> is not published; leave it out',
    '1:17 onclick of <em> is not published; leave it out',
    '1:35 a comment is not published; delete it',
    '1:46 a link must lead to http, https, actor:, topic:, event:, question:, claim:, note:; check its spelling',
    '1:49 id of <a> is not published; leave it out',
  ]);
  assert.deepEqual(faultsOf('1. One\n\n   <div\n   class=x>two <u>three</u></div>'), [`3:4 <div> is ${notListed}`, `4:16 <u> is ${notListed}`]);
  assert.deepEqual(faultsOf('<!DOCTYPE html>\n\n<?php x ?>'), [
    '1:1 what begins with <! is not published; delete it',
    '3:1 what begins with <? is not published; delete it',
  ]);
  assert.deepEqual(faultsOf('a <span lang="de" lang="en" __proto__="x" constructor>b</span> <span lang="!">c</span>'), [
    '1:19 lang stands twice in <span>; keep one',
    '1:29 __proto__ of <span> is not published; leave it out',
    '1:43 constructor of <span> is not published; leave it out',
    '1:70 lang of <span> is not published; leave it out',
  ]);
});

test('what the HTML parser silently drops or repairs is reported too', () => {
  assert.deepEqual(faultsOf('a <body onload=alert(1)> b</body> <td>c</td>'), [`1:3 <body> is ${notListed}`, `1:35 <td> is ${notListed}`]);
  assert.deepEqual(faultsOf('a <em>b\n\nc</em> d'), ['1:3 <em> is not closed; write </em> in the same paragraph', '3:2 </em> closes nothing; delete it']);
  assert.deepEqual(faultsOf('<em>a <q>b</em> c</q>'), ['1:7 <q> is not closed; write </q> in the same paragraph', '1:18 </q> closes nothing; delete it']);
  assert.deepEqual(faultsOf('[a <em>b](claim:c) d</em>'), [
    '1:4 <em> is not closed; write </em> in the same paragraph',
    '1:21 </em> closes nothing; delete it',
  ]);
  assert.deepEqual(faultsOf('<div a"><p onload="x">y</p>')[0], '1:1 this tag is incomplete; write it as Markdown, or "\\<" for the sign itself');
  assert.deepEqual(faultsOf('a </br> b'), ['1:3 </br> closes nothing; delete it']);
});

test('HTML that swallows the text after it is reported', () => {
  for (const swallower of [
    '<textarea>',
    '<plaintext>',
    '<title>',
    '<noscript>',
    '<script>',
    '<style>',
    '<xmp>',
    '<svg>',
    '<template>',
    '<select>',
    '<!--',
    '<![CDATA[',
    '<?',
    '<!x',
    '<p',
  ])
    assert.ok(
      faultsOf(`First.\n\n${swallower}\n\nSecond.\n\nThird.`).some((fault) => fault.startsWith('3:1 ')),
      swallower,
    );
});

test('HTML outside of paragraphs, items and headings is reported', () => {
  assert.deepEqual(faultsOf('<em>\n\nOne\n\n</em>'), ['1:1 this is outside of a paragraph, a list item or a heading; move it into one']);
  assert.deepEqual(faultsOf('<p>One</p> two'), ['1:11 this is outside of a paragraph, a list item or a heading; move it into one']);
  assert.deepEqual(faultsOf('<p></p>'), ['1:1 this paragraph has no words; delete it']);
  assert.deepEqual(faultsOf('<ol>one<li>two</li></ol>'), ['1:5 this is in a list, but not in an item; move it out of the list']);
  assert.deepEqual(faultsOf('<ol><li><p>one</p><p>two</p></li></ol>'), ['1:19 this block is inside a paragraph; move it out']);
  assert.deepEqual(faultsOf('<h2>One <a href="claim:a">two</a></h2>'), ['1:9 a heading holds only text; put links and markup in a paragraph']);
  assert.deepEqual(faultsOf('## One <q>two</q>'), ['1:8 a heading holds only text; put links and markup in a paragraph']);
});

test('Markdown that a retelling cannot have is reported at its place', () => {
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

test('a list with blank lines between its items is the same list, and a continued list keeps counting', () => {
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
  assert.deepEqual(retell('', 'zh'), { blocks: [], faults: [] });
  assert.deepEqual(retell('\n \n', 'zh'), { blocks: [], faults: [] });
});

test('the same body gives the same result', () => {
  const body = '[Oda](actor:oda-lind "Lindt") [shut](claim:a) 柳桥 [it](note:b).\n\n1. [x](claim:c)';
  assert.deepEqual(retell(body, 'zh'), retell(body, 'zh'));
});

/** Pieces from which random bodies are joined. Harmless pieces are more frequent, so that much of a body is published. */
const pieces = [
  ...Array<string>(4).fill('word '),
  ...[
    '\n\n',
    '\n',
    ' ',
    '柳',
    '&lt;',
    '&#x6a;',
    '\\',
    '"',
    "'",
    '<',
    '>',
    '`',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '](',
    '1. ',
    '## ',
    '- ',
    '> ',
    '   ',
    '\t',
  ],
  ...['[a](claim:b)', '[a](actor:c "D")', '[a](https://e.example/)', '[a](javascript:f)', '<https://g.example>', '![h](i.png)', '[j]: k'],
  ...[
    'a',
    'abbr',
    'p',
    'h2',
    'ol',
    'li',
    'em',
    'span',
    'q',
    'sub',
    'b',
    'i',
    'sup',
    'div',
    'svg',
    'math',
    'table',
    'td',
    'body',
    'select',
    'option',
    'form',
    'title',
  ].flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...['script', 'style', 'textarea', 'template', 'noscript', 'iframe', 'plaintext', 'xmp', 'foreignObject', 'mtext'].flatMap((name) => [
    `<${name}>`,
    `</${name}>`,
  ]),
  ...[
    '<a href="javascript:x">',
    '<a href="claim:y" title="z">',
    '<a href=\'https://q.example\' onclick="r">',
    '<span lang="de">',
    '<span lang=x class=y>',
    '<br/>',
    '<br>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<p onclick="s">',
    '<ol start="3" type=a>',
    '<!-- t -->',
    '<!--',
    '-->',
    '<!doctype html>',
    '<?u?>',
    '<![CDATA[',
    ']]>',
    '<em',
    '<a b"c>',
  ],
];
const randomBody = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }), { maxLength: 14 })
  .map((some) => some.join(''));
const runs = { seed: 20250503, numRuns: 1500 };

/** Attributes that elements may have in the output, including elements and attributes that the site adds. */
const ours: Record<string, string[]> = { a: ['href', 'id', 'className', 'title'], abbr: ['title'], span: ['lang'], sup: [], i: [] };

test('any body gives only allowed HTML', () => {
  fc.assert(
    fc.property(randomBody, (body) => {
      for (const { html } of retell(body, 'zh').blocks.filter(isParagraph))
        visit(fragment.parse(html), (node) => {
          assert.ok(['root', 'text', 'element'].includes(node.type), html);
          if (node.type !== 'element') return;
          assert.ok(allowList.tagNames.includes(node.tagName) || node.tagName in ours, html);
          for (const [name, value] of Object.entries(node.properties)) {
            assert.ok(ours[node.tagName]?.includes(name) || (node.tagName === 'ol' && name === 'start'), html);
            if (name === 'href') assert.match(String(value), /^(?:https?:\/\/|#m-|\/(?:actors|topics|events|questions)\/)/);
          }
        });
    }),
    runs,
  );
});

const textIn = (node: Nodes): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '');

test('a body without faults loses nothing: every word is there in order, and every tag as an element or as text', () => {
  let faultless = 0;
  fc.assert(
    fc.property(randomBody, (wordless) => {
      let words = 0;
      const body = wordless.replaceAll('word', () => `word${++words}.`);
      const { blocks, faults } = retell(body, 'zh');
      if (faults.length > 0) return;
      faultless += 1;
      const trees = blocks.map((block) => fragment.parse(block.type === 'heading' ? block.text.replaceAll('<', '&lt;') : block.html));
      const text = trees.map(textIn).join('\n');
      assert.deepEqual(text.match(/word\d+\./g) ?? [], body.match(/word\d+\./g) ?? [], body);
      for (const name of new Set([...body.matchAll(/<([a-z][a-z0-9]*)(?=[\s/>])/gi)].map(([, found = '']) => found.toLowerCase()))) {
        let left = text.toLowerCase().split(`<${name}`).length - 1;
        for (const tree of trees) visit(tree, 'element', ({ tagName }) => void (left += tagName === name ? 1 : 0));
        if (name === 'p' || name === 'ol' || name === 'li' || name === 'h2') left += blocks.length;
        assert.ok(left >= body.toLowerCase().split(`<${name}`).length - 1, `${name} of ${body}`);
      }
    }),
    runs,
  );
  assert.ok(faultless > 100, `only ${faultless} bodies have no fault`);
});

interface Piece {
  name: string;
  attributes: string[];
  children: (Piece | string)[];
}

const sentence = fc.letrec<{ inner: (Piece | string)[]; piece: Piece }>((tie) => ({
  inner: fc.array(fc.oneof({ maxDepth: 3 }, fc.constantFrom('word', '柳 <', ' two words', '\nnext'), tie('piece')), { maxLength: 4 }),
  piece: fc.record({
    name: fc.constantFrom('em', 'strong', 'q', 'cite', 'bdi', 'sub', 'span', 'abbr', 'b', 'i', 'sup', 'mark', 'u', 'x-card', 'video', 'kbd'),
    attributes: fc.uniqueArray(fc.constantFrom('lang', 'title', 'class', 'id', 'style', 'onclick', 'onmouseover', 'data-x', 'xlink:href', 'constructor'), {
      maxLength: 3,
    }),
    children: tie('inner'),
  }),
}));

/** Writes a piece as HTML. Adds the expected reports to `reports`, with their offsets. */
function written(piece: Piece | string, before: string, reports: [offset: number, what: string][]): string {
  if (typeof piece === 'string') return `${piece} `;
  const { name, attributes, children } = piece;
  const listed = allowList.tagNames.includes(name);
  if (!listed) reports.push([before.length, `<${name}>`]);
  let html = `<${name}`;
  for (const attribute of attributes) {
    html += ' ';
    if (listed && !(name === 'span' && attribute === 'lang') && !(name === 'abbr' && attribute === 'title'))
      reports.push([before.length + html.length, `${attribute} of <${name}>`]);
    html += `${attribute}="de"`;
  }
  html += '>';
  for (const child of children) html += written(child, before + html, reports);
  return `${html}</${name}>`;
}

test('exactly the elements and attributes that are removed are reported, each at its place', () => {
  let removed = 0;
  fc.assert(
    fc.property(fc.array(sentence.inner, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const reports: [number, string][] = [];
      const body = paragraphs.reduce<string>(
        (before, inner) => inner.reduce<string>((text, piece) => text + written(piece, text, reports), `${before}\n\nA `),
        '',
      );
      const expected = reports.map(([offset, what]) => {
        const lines = body.slice(0, offset).split('\n');
        return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1} ${what}`;
      });
      removed += expected.length;
      assert.deepEqual(
        faultsOf(body).map((fault) => fault.replace(/ is not published;.*/, '')),
        expected,
        body,
      );
    }),
    { ...runs, numRuns: 500 },
  );
  assert.ok(removed > 500, `only ${removed} pieces are removed`);
});
