import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInPath, instantInAddress, millisecondsInstant, toutiaoLongIdInstant, toutiaoShortIdInstant } from './address-dates.ts';

const inToutiao = (id: string) => `https://www.toutiao.com/article/${id}/`;
const inWords = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString());

test('a Toutiao id of 19 digits holds the seconds above its lowest 32 bits, without loss of precision', () => {
  assert.ok(Number('7500128107811111424') > Number.MAX_SAFE_INTEGER);
  assert.equal(inWords(toutiaoLongIdInstant(inToutiao('7500067747854959156'))), '2025-05-03T04:13:21.000Z');
  assert.equal(inWords(toutiaoLongIdInstant(inToutiao('7494885862094717478'))), '2025-04-19T05:04:59.000Z');
  assert.equal(inWords(toutiaoLongIdInstant(inToutiao('7500128107811111424'))), '2025-05-03T08:07:34.000Z');
});

test('a Toutiao id of 16 digits holds the seconds above its lowest 20 bits', () => {
  assert.equal(inWords(toutiaoShortIdInstant(inToutiao('1833607160973315'))), '2025-05-31T04:00:55.000Z');
  assert.equal(inWords(toutiaoShortIdInstant(inToutiao('1856992400842060'))), '2026-02-13T06:59:18.000Z');
});

test('an id of any other length, form or site is no Toutiao id', () => {
  for (const id of ['', '1', '183360716097331', '18336071609733155', '750006774785495915', '75000677478549591566', '183360716097331a', '-833607160973315'])
    assert.deepEqual([toutiaoLongIdInstant(inToutiao(id)), toutiaoShortIdInstant(inToutiao(id))], [undefined, undefined], id);
  assert.equal(toutiaoLongIdInstant('https://nottoutiao.com/article/7500067747854959156/'), undefined);
  assert.equal(toutiaoShortIdInstant(inToutiao('7500067747854959156')), undefined);
  assert.equal(toutiaoLongIdInstant(inToutiao('1833607160973315')), undefined);
});

test('a number of 13 digits counts milliseconds', () => {
  const address = 'https://gulfnews.com/world/asia/superconductor-lk-99-breakthrough-claims-traced-to-seoul-basement-lab-1.1691165579601';
  assert.equal(inWords(millisecondsInstant(address)), '2023-08-04T16:12:59.601Z');
  assert.equal(inWords(millisecondsInstant('https://example.org/a?t=1691165579601#1691165579601')), '2023-08-04T16:12:59.601Z');
});

test('a longer or shorter number, a number in the name of the host, a year above 2099 and two different numbers are not milliseconds', () => {
  for (const address of [
    'https://example.org/169116557960',
    'https://example.org/16911655796011',
    'https://1691165579601.example/a',
    'https://example.org/4999999999999',
    'https://example.org/0691165579601',
    'https://example.org/1691165579601/1691165579602',
  ])
    assert.equal(millisecondsInstant(address), undefined, address);
});

test('a path may give the day as year, month and day', () => {
  assert.equal(dayInPath('https://eirifu.wordpress.com/2023/07/30/lk-99-superconductor-summary/'), '2023-07-30');
  assert.equal(dayInPath('https://example.org/news/2023/07/30'), '2023-07-30');
  for (const path of ['/2023/07/', '/2023/02/30/a', '/2023/7/30/a', '/2023/07/301/a', '/12023/07/30/a', '-2023/07/30/a'])
    assert.equal(dayInPath(`https://example.org${path}`), undefined, path);
});

test('each number is named with its form', () => {
  assert.match(instantInAddress(inToutiao('7500067747854959156'))?.says ?? '', /^the Toutiao id of 19 digits/);
  assert.match(instantInAddress(inToutiao('1833607160973315'))?.says ?? '', /^the Toutiao id of 16 digits/);
  assert.match(instantInAddress('https://example.org/1.1691165579601')?.says ?? '', /^the number of 13 digits .* milliseconds/);
  assert.equal(instantInAddress('https://example.org/2023/07/30/'), undefined);
});
