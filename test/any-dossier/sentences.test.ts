import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDossier } from '../../src/loader/dossier.ts';
import { builtPages, linesOf } from '../support/built.ts';
import { assertNone } from '../support/elements.ts';

/** Sentences with numbers, dates and lists are well-formed. Words that occur in the content itself are not checked. */

const kinds: Record<string, RegExp> = {
  'one of a kind in the plural':
    /(?<![\p{L}\d.,:–-]|\d\s)1 (?:accounts|claims|notes|questions|events|entries|words|paragraphs|marks|forms|origins|forecasts|days|hours)\b/gu,
  'a duration for machines': /\bP(?:\d+[YMWD]|T\d+[HMS])[\dYMWDTHS]*\b/g,
  'an instant for machines': /\b\d{4}-\d\d-\d\dT\d/g,
  'a translation that is none': /\bnone translation\b/g,
  'a value that is missing': /\b(?:undefined|null|NaN|Infinity)\b|\[object /g,
  'parentheses or quotation marks around nothing': /\(\s*\)|“\s*”/g,
  'a word twice': /(?<![\p{L}\d])(\p{L}{2,}) \1(?![\p{L}\d])/giu,
  'a mark of punctuation twice, or after a space': /(?<!\.)[.,;:] ?[.,;:](?!\.)| [,;](?= )/g,
};

test('no page has a sentence with a gap, a doubled word, a wrong plural or a value for machines', () => {
  const written = JSON.stringify(readDossier(process.env.CROSSREAD_CONTENT ?? 'content')).replace(/\s+/g, ' ');
  const lines = builtPages().flatMap(({ path, tree }) => linesOf(tree).map((line) => ({ path, line })));
  assert.ok(lines.length > 100);
  assertNone(
    lines.flatMap(({ path, line }) =>
      Object.entries(kinds).flatMap(([kind, pattern]) =>
        (line.match(pattern) ?? []).filter((words) => !written.includes(words)).map((words) => `${path} has ${kind}: “${words}” in “${line}”`),
      ),
    ),
    'sentences to mend',
  );
});

test('each of these slips is found, and what only looks like one is not', () => {
  const slips = [
    '1 notes',
    'give or take PT12H',
    'P24D',
    'at 2024-03-06T18:20',
    '300 words in none translation',
    'of undefined',
    'printed in ()',
    'the the bridge',
    'one.. two',
    'A , B',
  ];
  const good = ['21 notes', '1 note', '1 204 notes', 'P23', 'the bridge', 'one … two', 'and so on...', 'A, B: C', 'had hadron'];
  const found = (line: string) => Object.values(kinds).some((pattern) => line.match(pattern));
  assert.deepEqual([slips.filter((line) => !found(line)), good.filter(found)], [[], []]);
});
