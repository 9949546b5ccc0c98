import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignScripts } from './languages.ts';
import { mayHaveRuns, runsOf } from './runs.ts';

/** Runs of text in another script. */

/** "script: run" for each run. */
const runsIn = (text: string) => runsOf(text, foreignScripts()).map(({ from, to, script }) => `${script}: ${text.slice(from, to)}`);

test('a word in any script is a run of its own script', () => {
  assert.deepEqual(runsIn('Read 贝森特, ベッセント, 베센트, Бессент, بيسنت, בסנט, Μπέσεντ, बेसेंट and เบสเซนต์.'), [
    'Hani: 贝森特',
    'Jpan: ベッセント',
    'Hang: 베센트',
    'Cyrl: Бессент',
    'Arab: بيسنت',
    'Hebr: בסנט',
    'Grek: Μπέσεντ',
    'Deva: बेसेंट',
    'Thai: เบสเซนต์',
  ]);
});

test('a Japanese phrase of Han and Kana is one run', () => {
  assert.deepEqual(runsIn('the song 柳橋のうた again'), ['Jpan: 柳橋のうた']);
  assert.deepEqual(runsIn('スコット・ベッセント氏は、東京で'), ['Jpan: スコット・ベッセント氏は、東京で']);
});

test('punctuation and digits between two words of a script belong to the run, those at its ends do not', () => {
  assert.deepEqual(runsIn('(Правда и «Известия», 12 мая 1925 года).'), ['Cyrl: Правда и «Известия», 12 мая 1925 года']);
  assert.deepEqual(runsIn('On 2 May, 贝森特 said 5%.'), ['Hani: 贝森特']);
  assert.deepEqual(runsIn('《人民日报》 and श्री मोदी।'), ['Hani: 《人民日报》', 'Deva: श्री मोदी।']);
});

test('a run holds both brackets of a pair or none', () => {
  assert.deepEqual(runsIn('جسر الصفصاف (القديم), he said'), ['Arab: جسر الصفصاف (القديم)']);
  assert.deepEqual(runsIn('the bridge (القديم) of old'), ['Arab: القديم']);
  assert.deepEqual(runsIn('אמר "כן" and "לא"'), ['Hebr: אמר "כן"', 'Hebr: לא']);
  assert.deepEqual(runsIn('the 「한국」 sign'), ['Hang: 「한국」']);
});

test('words of two scripts are two runs, and a word between them ends a run', () => {
  assert.deepEqual(runsIn('한국 (韓國), own底气and Правда or Известия'), ['Hang: 한국', 'Hani: 韓國', 'Hani: 底气', 'Cyrl: Правда', 'Cyrl: Известия']);
});

test('Latin letters with accents, signs and single Greek letters are no run', () => {
  assert.deepEqual(runsIn('Gödel, naïve, Việt, Ægir, €5, 20 °C → μm, ΔT, β-decay'), []);
  assert.equal(mayHaveRuns('Gödel, naïve, Việt, Ægir, €5, 20 °C → “x” – y…'), false);
});

test('apostrophes within a word do not end it', () => {
  assert.deepEqual(runsIn("об’єкт, обʼєкт and з'їзд"), ['Cyrl: об’єкт, обʼєкт', "Cyrl: з'їзд"]);
});

test('a long gap between two words of a script takes no longer than its length', () => {
  assert.deepEqual(runsIn(`Москва${' .'.repeat(5000)}x Москва`), ['Cyrl: Москва', 'Cyrl: Москва']);
  assert.equal(runsIn('мир x '.repeat(5000)).length, 5000);
});
