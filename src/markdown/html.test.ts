import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, htmlOf, isParagraph } from '../../test/support/retold.ts';
import { retell } from './processor.ts';

/** HTML in a body, and the elements and attributes that the allow-list removes. */

const notListed = 'not published; write it as Markdown (of HTML, a retelling holds a, abbr, bdi, br, cite, em, h2, li, ol, p, q, span, strong, sub)';

test('a link with an invalid id gets no address and no id', () => {
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

test('every element, attribute and comment that is removed is reported at its line and column', () => {
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

test('errors that the HTML parser silently repairs are reported too', () => {
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

test('HTML that would hide the text after it is reported', () => {
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
