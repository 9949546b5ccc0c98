import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capped, cappedEnd, newestOf, numbersToPrint, pageNumbers, pageOf, pagePaths } from './paging.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('a truncated list states its total', () => {
  assert.deepEqual(capped(numbers(5), 3), { shown: [1, 2, 3], total: 5 });
  assert.deepEqual(cappedEnd(numbers(5), 3), { shown: [3, 4, 5], total: 5 });
  assert.deepEqual(capped(numbers(2), 3), { shown: [1, 2], total: 2 });
});

test('a list that fits keeps its order; a longer list shows the newest items first', () => {
  assert.deepEqual(newestOf(numbers(3), 3).shown, [1, 2, 3]);
  assert.deepEqual(newestOf(numbers(4), 3), { shown: [4, 3, 2], total: 4 });
});

test('a list has at least one page, and its first page has no number in its path', () => {
  assert.deepEqual(pageNumbers(0, 100), [1]);
  assert.deepEqual(pageNumbers(100, 100), [1]);
  assert.deepEqual(pageNumbers(101, 100), [1, 2]);
  assert.deepEqual(pageOf(numbers(101), 2, 100), { shown: [101], current: 2, last: 2 });
  assert.deepEqual(
    pagePaths(101, 100).map(({ params }) => params.page),
    [undefined, '2'],
  );
});

test('a list of more than twelve pages prints only the numbers at the ends and near the current page', () => {
  assert.deepEqual(numbersToPrint(3, 12), numbers(12));
  assert.deepEqual(numbersToPrint(1, 100), [1, 2, 3, 0, 100]);
  assert.deepEqual(numbersToPrint(50, 100), [1, 0, 48, 49, 50, 51, 52, 0, 100]);
  assert.deepEqual(numbersToPrint(99, 100), [1, 0, 97, 98, 99, 100]);
});
