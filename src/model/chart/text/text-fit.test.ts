import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textWidth, truncated, wrapped } from './text-fit.ts';

const text = 'The bridge is closed';
const room = (width: number) => ({ fontSize: 12, width });

test('a text that fits is kept; a longer one ends after a word, with an ellipsis', () => {
  assert.equal(truncated(text, room(textWidth(text, 12))), text);
  assert.equal(truncated(text, room(textWidth(text, 12) - 1)), 'The bridge is…');
});

test('a single word that is too long is truncated within the word', () => assert.equal(truncated('Supercalifragilistic', room(60)), 'Supercal…'));

test('a text is wrapped at words; the last line is truncated', () => {
  assert.deepEqual(wrapped(text, room(70), 3), ['The bridge', 'is closed']);
  assert.deepEqual(wrapped(text, room(40), 2), ['The', 'bridg…']);
  for (const line of wrapped(text, room(50), 2)) assert.ok(textWidth(line, 12) <= 50, line);
});
