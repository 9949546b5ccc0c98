import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyNumbers, inSourceOrder, numberedParagraphs, type Block, type NumberedBlock } from './retelling.ts';

const paragraph = (html: string): Block => ({ type: 'paragraph', html, text: html, anchors: [], line: 1, column: 1 });
const heading = (text: string): Block => ({ type: 'heading', slug: text.toLowerCase(), text });
const headline = { paragraph: 1, kind: 'headline' as const, says: 'The headline.' };
const caption = (number: number) => ({ paragraph: number, kind: 'caption' as const, says: 'A barrier.' });

/** Each block as "2 text", "3 caption" or "Heading". */
const outline = (blocks: readonly NumberedBlock[]): string[] =>
  blocks.map((block) => (block.type === 'heading' ? block.text : block.type === 'part' ? `${block.paragraph} ${block.kind}` : `${block.number} ${block.html}`));

test('paragraphs have the numbers of their source paragraphs', () => {
  assert.deepEqual(bodyNumbers({ paragraphs: 6, parts: [headline, caption(4)] }), [2, 3, 5, 6]);
  assert.deepEqual(
    numberedParagraphs([paragraph('a'), heading('Why'), paragraph('b'), paragraph('c')], { paragraphs: 4, parts: [headline] }).map(({ number }) => number),
    [2, 3, 4],
  );
});

test('a paragraph past the last body paragraph has no number', () => {
  assert.deepEqual(
    numberedParagraphs([paragraph('a'), paragraph('b')], { paragraphs: 1, parts: [] }).map(({ number }) => number),
    [1, undefined],
  );
});

test('parts are inserted in source order', () => {
  const blocks = [paragraph('a'), paragraph('b'), paragraph('c')];
  assert.deepEqual(
    outline(inSourceOrder(blocks, { paragraphs: 6, parts: [{ paragraph: 6, kind: 'rights-notice', says: 'No reprints.' }, caption(3), headline] })),
    ['1 headline', '2 a', '3 caption', '4 b', '5 c', '6 rights-notice'],
  );
});

test('a part at the position of a heading comes before the heading', () => {
  assert.deepEqual(outline(inSourceOrder([paragraph('a'), heading('Why'), paragraph('b')], { paragraphs: 3, parts: [caption(2)] })), [
    '1 a',
    '2 caption',
    'Why',
    '3 b',
  ]);
  assert.deepEqual(outline(inSourceOrder([heading('Why'), paragraph('b')], { paragraphs: 2, parts: [headline] })), ['1 headline', 'Why', '2 b']);
});

test('consecutive parts keep their order and occur once', () => {
  const parts = [caption(4), headline, caption(2), caption(3)];
  const shown = outline(inSourceOrder([heading('One'), paragraph('a'), heading('Two'), heading('Three')], { paragraphs: 5, parts: [...parts] }));
  assert.deepEqual(
    shown.filter((line) => /^\d/.test(line)),
    ['1 headline', '2 caption', '3 caption', '4 caption', '5 a'],
  );
  assert.equal(shown.length, 8);
});

test('a text without parts is unchanged', () => {
  assert.deepEqual(outline(inSourceOrder([paragraph('a'), heading('Why'), paragraph('b')], { paragraphs: 2, parts: [] })), ['1 a', 'Why', '2 b']);
});

test('a part after the last paragraph comes before a trailing heading', () => {
  assert.deepEqual(outline(inSourceOrder([paragraph('a'), heading('End')], { paragraphs: 2, parts: [caption(2)] })), ['1 a', '2 caption', 'End']);
});
