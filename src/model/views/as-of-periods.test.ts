import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laterInWords } from './as-of-periods.ts';

test('how many accounts came later is said without counting those that may have come before', () => {
  const sentence = (later: number, perhaps: number, exact = true) => {
    const words = laterInWords({ count: later, perhaps, next: '2024-03-06', exact });
    return `${words.later}${words.nextIs}`;
  };
  assert.equal(sentence(1, 0), 'After it came 1 account, on');
  assert.equal(sentence(5, 3), 'After it came 5 accounts and perhaps 3 more, the next on');
  assert.equal(sentence(5, 3, false), 'After it came 5 accounts and perhaps 3 more; the next page is that of');
  assert.equal(sentence(0, 2, false), 'After it came perhaps 2 accounts, of which only a span is known; the next page is that of');
  assert.equal(sentence(0, 0, false), 'No account came after it');
});
