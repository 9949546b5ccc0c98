import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitLanguageTag, withLanguageTag } from './language-tag.ts';
import { withMarkedRuns } from './marked-html.ts';

/** Languages of runs in HTML. */

const languages = { byScript: { Hani: 'und-Hani', Jpan: 'ja', Cyrl: 'ru', Arab: 'ar', Hebr: 'he' }, bySpelling: { 柳橋: 'ja' } };
const marked = (html: string) => withMarkedRuns(html, languages);

test('a run has the language of the account around it if that uses its script', () => {
  assert.equal(
    marked('<p>贝森特</p><ul data-around="zh"><li>贝森特 Правда</li><li data-around="ja">石破</li></ul>'),
    '<p><span lang="und-Hani" translate="no">贝森特</span></p><ul><li><span lang="zh" translate="no">贝森特</span> <span lang="ru" translate="no">Правда</span></li><li><span lang="ja" translate="no">石破</span></li></ul>',
  );
});

test('without an account it has the language of the name that is spelt so, else that of the script', () => {
  assert.equal(
    marked('<p>柳橋 のうた Ιτιά</p>'),
    '<p><span lang="ja" translate="no">柳橋</span> <span lang="ja" translate="no">のうた</span> <span lang="el" translate="no">Ιτιά</span></p>',
  );
});

test('words in an element of their own language stay as they are', () => {
  const html = '<html lang="en"><body><q lang="ru">Правда <em>и</em> Известия</q><br><img src="x"></body></html>';
  assert.equal(marked(html), html);
  assert.equal(marked('<p lang="ru">Правда</p> Правда'), '<p lang="ru">Правда</p> <span lang="ru" translate="no">Правда</span>');
});

test('what is written from right to left is isolated', () => {
  assert.equal(marked('<p>(نعم &amp; لا) 5</p>'), '<p>(<bdi lang="ar" dir="rtl" translate="no">نعم &amp; لا</bdi>) 5</p>');
  assert.equal(marked('<svg><text>x שלום</text></svg>'), '<svg><text>x <tspan lang="he" direction="rtl">שלום</tspan></text></svg>');
});

test('an element that can hold no others has the language if its text is one run', () => {
  assert.equal(marked('<title>Правда · Crossread</title>'), '<title lang="ru">Правда · Crossread</title>');
  assert.equal(marked('<option value="1" data-around="ar">نعم</option>'), '<option value="1" lang="ar" dir="rtl">نعم</option>');
  assert.equal(marked('<title>See نعم</title><option>See Правда and نعم</option>'), '<title>See نعم</title><option>See Правда and \u2068نعم\u2069</option>');
});

test('attributes, scripts, styles and comments stay as they are', () => {
  const html = '<a title="Правда > 柳橋" href="/?q=Правда">x</a><script>"Правда"</script><style>a::after{content:"Правда"}</style><!-- Правда -->';
  assert.equal(marked(html), html);
});

test('a page without another script only loses the hints', () => {
  assert.equal(marked('<p data-around="zh">One &amp; two</p>'), '<p>One &amp; two</p>');
});

test('a text with a language tag gives its text and its language', () => {
  assert.deepEqual(splitLanguageTag(withLanguageTag('柳橋 reopens', 'zh-Hant')), { text: '柳橋 reopens', language: 'zh-Hant' });
  assert.deepEqual(splitLanguageTag('柳橋 reopens'), { text: '柳橋 reopens' });
});
