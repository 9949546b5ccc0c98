import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import edtf from 'edtf';
import fc from 'fast-check';
import { dateInWords } from './date-words.ts';
import { bounds, compareDates, isBefore, isEdtf } from './dates.ts';

/** Generated EDTF dates. The expected bounds come from counting days one by one, without an EDTF parser. */

interface GeneratedDate {
  text: string;
  from: number;
  to: number;
}

const pad = (number: number, digits = 2) => String(number).padStart(digits, '0');
const day = 86_400_000;

const point: fc.Arbitrary<GeneratedDate> = fc
  .record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
    mark: fc.constantFrom('', '~', '?', '%'),
  })
  .map(({ year, month, day: date, parts, mark }) => {
    const text = [pad(year, 4), pad(month), pad(date)].slice(0, parts).join('-') + mark;
    const from = Date.UTC(year, parts > 1 ? month - 1 : 0, parts > 2 ? date : 1);
    let to = from;
    const same = (time: number) => {
      const at = new Date(time);
      return at.getUTCFullYear() === year && (parts < 2 || at.getUTCMonth() === month - 1) && (parts < 3 || at.getUTCDate() === date);
    };
    while (same(to + day)) to += day;
    return { text, from, to: to + day - 1 };
  });

const date: fc.Arbitrary<GeneratedDate> = fc.oneof(
  point,
  fc
    .tuple(point, point)
    .map(([a, b]): [GeneratedDate, GeneratedDate] => (a.from <= b.from ? [a, b] : [b, a]))
    .filter(([a, b]) => a.from <= b.to)
    .map(([a, b]) => ({ text: `${a.text}/${b.text}`, from: a.from, to: b.to })),
  point.map(({ text, from }) => ({ text: `${text}/..`, from, to: Infinity })),
  point.map(({ text, to }) => ({ text: `../${text}`, from: -Infinity, to })),
);

describe('for any valid date', () => {
  test('the bounds equal those found by counting days', () =>
    fc.assert(
      fc.property(date, ({ text, from, to }) => {
        assert.ok(isEdtf(text), text);
        assert.deepEqual(bounds(text), { from, to });
      }),
    ));

  test('the bounds of a day, month or year equal those of the edtf parser', () =>
    fc.assert(fc.property(point, ({ text }) => assert.deepEqual(bounds(text), { from: edtf(text).min, to: edtf(text).max }))));

  test('the words contain every year of the date', () =>
    fc.assert(
      fc.property(date, ({ text }) => {
        const words = dateInWords(text);
        for (const [year] of text.matchAll(/\d{4}/g)) assert.ok(words.includes(String(Number(year))), `${text}: ${words}`);
      }),
    ));

  test('the order is antisymmetric, and only equal strings compare as equal', () =>
    fc.assert(
      fc.property(date, date, ({ text: a }, { text: b }) => {
        assert.equal(Math.sign(compareDates(a, b)), -Math.sign(compareDates(b, a)) || 0);
        assert.equal(compareDates(a, b) === 0, a === b);
      }),
    ));

  test('the sorted order does not depend on the input order', () =>
    fc.assert(
      fc.property(
        fc
          .array(date, { maxLength: 12 })
          .chain((dates) => fc.tuple(fc.constant(dates), fc.shuffledSubarray(dates, { minLength: dates.length, maxLength: dates.length }))),
        ([dates, shuffled]) => {
          const texts = (list: GeneratedDate[]) => list.map(({ text }) => text).toSorted(compareDates);
          assert.deepEqual(texts(dates), texts(shuffled));
        },
      ),
    ));

  test('a date that ends before another starts sorts before it', () =>
    fc.assert(
      fc.property(date, date, (a, b) => {
        assert.equal(isBefore(a.text, b.text), a.to < b.from);
        if (a.to < b.from) assert.ok(compareDates(a.text, b.text) < 0);
      }),
    ));

  test('a reversed interval is rejected', () =>
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(a.from > b.to);
        assert.equal(isEdtf(`${a.text}/${b.text}`), false);
      }),
    ));
});
