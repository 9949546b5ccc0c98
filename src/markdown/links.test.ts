import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf, isParagraph } from '../../test/support/retold.ts';
import { retell } from './processor.ts';

/** Links, marks and inline text of a body. */

test('a link to an entry gets the address of its page', () => {
  assert.deepEqual(htmlOf('[Kato](actor:katsunobu-kato), [bonds](topic:treasuries), [the round](event:round-1), [who?](question:who).'), [
    '<a href="/actors/katsunobu-kato/">Kato</a>, <a href="/topics/treasuries/">bonds</a>, <a href="/events/round-1/">the round</a>, <a href="/questions/who/">who?</a>.',
  ]);
});

test('a printed form follows the name in a separate element', () => {
  assert.deepEqual(htmlOf('[Scott Bessent](actor:scott-bessent "Basente") spoke.'), [
    '<a href="/actors/scott-bessent/" class="as">Scott Bessent<i translate="no"> [Basente]</i></a> spoke.',
  ]);
});

test('claims are numbered and notes lettered in order of appearance', () => {
  assert.deepEqual(htmlOf('[One](claim:b) and [odd](note:x).\n\n[Two](claim:a) and [even](note:y).'), [
    '<a href="#m-1" id="b" class="c">One<sup>1</sup></a> and <a href="#m-a" id="x" class="e">odd<sup>a</sup></a>.',
    '<a href="#m-2" id="a" class="c">Two<sup>2</sup></a> and <a href="#m-b" id="y" class="e">even<sup>b</sup></a>.',
  ]);
});

test("a claim that is the account's own view has a class", () => {
  const { blocks } = retell('[One](claim:a), [two](claim:b).', 'zh', { ownClaims: new Set(['b']) });
  assert.equal(blocks.length, 1);
  assert.match(JSON.stringify(blocks), /id=\\"a\\" class=\\"c\\"/);
  assert.match(JSON.stringify(blocks), /id=\\"b\\" class=\\"c own\\"/);
});

test('an anchor has the target, the words, the printed form and the position of its link', () => {
  const [paragraph] = retell('So\nsaid [Scott **Bessent**](actor:scott-bessent "Basente"), [maybe](claim:maybe).', 'zh').blocks.filter(isParagraph);
  assert.deepEqual(paragraph?.anchors, [
    { scheme: 'actor', id: 'scott-bessent', printed: 'Basente', text: 'Scott Bessent', line: 2, column: 6 },
    { scheme: 'claim', id: 'maybe', mark: '1', text: 'maybe', line: 2, column: 58 },
  ]);
});

test('the text of a paragraph has neither marks nor printed forms', () => {
  const [paragraph] = retell('[Scott Bessent](actor:scott-bessent "Basente") [may be a card](claim:card).', 'zh').blocks.filter(isParagraph);
  assert.equal(paragraph?.text, 'Scott Bessent may be a card.');
});

test('a link to the web stays a link', () => {
  assert.deepEqual(htmlOf('[The notice](https://river.example/a?b=c&d=e#f).'), ['<a href="https://river.example/a?b=c&#x26;d=e#f">The notice</a>.']);
});

test('words in a script of the account carry its language, and their direction if it is the other', () => {
  assert.deepEqual(htmlOf('Printed 贝森特 and 卢特尼克.'), [
    'Printed <span lang="zh" translate="no">贝森特</span> and <span lang="zh" translate="no">卢特尼克</span>.',
  ]);
  assert.deepEqual(htmlOf('[柳桥](topic:bridge "古桥") 柳橋のうた', 'ja'), [
    '<a href="/topics/bridge/" class="as"><span lang="ja" translate="no">柳桥</span><i translate="no"> [<span lang="ja" translate="no">古桥</span>]</i></a> <span lang="ja" translate="no">柳橋のうた</span>',
  ]);
  assert.deepEqual(htmlOf('It says <q>قال نعم (5%)</q>.', 'ar'), ['It says <q translate="no"><bdi lang="ar" dir="rtl" translate="no">قال نعم</bdi> (5%)</q>.']);
  assert.deepEqual(htmlOf('Правда and <span lang="he">שלום</span>', 'zh'), ['Правда and <span lang="he" translate="no" dir="rtl">שלום</span>']);
});

test('a language of a body that does not exist is a fault', () => {
  const says = (code: string) => retell(`<span lang="${code}">x</span>`, 'zh').faults.map(({ message }) => message);
  assert.deepEqual(says('xx'), ['"xx" is not a language code like en, zh or zh-Hant']);
  assert.deepEqual(says('jp'), ['"jp" is not a language code like en, zh or zh-Hant; did you mean "ja"?']);
  assert.deepEqual(says('zh-Hant'), []);
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
