import assert from 'node:assert/strict';
import type { Block, Paragraph } from '../../src/model/entries/retelling.ts';
import { retell } from '../../src/markdown/processor.ts';

/** Converts the Markdown body of an account for tests. */

export const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';

/** Paragraphs of a body as HTML. Fails if the body has a fault. */
export function htmlOf(markdown: string, language = 'zh'): string[] {
  const { blocks, faults } = retell(markdown, language);
  assert.deepEqual(faults, []);
  return blocks.filter(isParagraph).map(({ html }) => html);
}

/** "line:column message" */
export const faultsOf = (markdown: string): string[] => retell(markdown, 'zh').faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
