import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationInWords } from './duration-words.ts';
import { millisecondsOf } from './instants.ts';

const inWords = (duration: string) => durationInWords(millisecondsOf(duration));

test('a reader is told a margin in words: 12 hours, 1 day, 90 minutes', () =>
  assert.deepEqual(['PT12H', 'P1D', 'PT24H', 'PT1M', 'PT90M', 'PT36H', 'P24D', 'PT30S', 'P1DT1S', 'PT1M1S', 'PT0S'].map(inWords), [
    '12 hours',
    '1 day',
    '1 day',
    '1 minute',
    '90 minutes',
    '36 hours',
    '24 days',
    '30 seconds',
    '24 hours',
    '61 seconds',
    '0 seconds',
  ]));

test('a duration of more than two days is rounded to the largest unit of which there are at least two', () =>
  assert.deepEqual(['P19D', 'P59D', 'P90D', 'P729D', 'P731D', 'P14600D', 'P2DT11H'].map(inWords), [
    '19 days',
    '59 days',
    '3 months',
    '2 years',
    '2 years',
    '40 years',
    '2 days',
  ]));

test('a millisecond that is missing from a day is not told', () => assert.equal(durationInWords(86_400_000 - 1), '1 day'));
