import { retell, type Retelling } from '../markdown/processor.ts';
import { invalid, type Invalid } from '../model/entries/partial.ts';
import type { Block } from '../model/entries/retelling.ts';
import { invisibleIn, withoutInvisible } from './invisible-characters.ts';

/** The body of an article, as far as it can be read. */
export interface Body {
  blocks: Block[] | Invalid;
  /** Line and column in the body, from 1. */
  faults: Retelling['faults'];
}

/** Renders a body. Whatever the steps of Markdown make of it, it is a fault of the body and never the end of the run. */
export function readBody(markdown: string, sourceLanguage: string, ownClaims: ReadonlySet<string>): Body {
  const piles = [...markdown.matchAll(pileOfMarks)].map(({ index }) => ({
    ...placeIn(markdown, index),
    message: 'here stand a hundred marks of Markdown and more in a row; delete them, or set words between them',
  }));
  try {
    const { blocks, faults } = retell(markdown.replace(pileOfMarks, ''), sourceLanguage, ownClaims);
    return { blocks: blocks.map(withoutHidden), faults: [...piles, ...faults, ...hidden(blocks)] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { blocks: invalid, faults: [...piles, { line: 1, column: 1, message: `cannot be rendered (${why}); look for marks within marks, many deep` }] };
  }
}

/** Marks of Markdown and nothing else, more in a row than anybody means: each opens a level, and none of the steps goes that deep. */
const pileOfMarks = /(?:(?:[*_>[\]!`~<(+#-]|\d+[.)]) ?){100,}/g;

function placeIn(text: string, index: number) {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Characters that nobody sees, written as `&#8203;`: the file shows nothing of them, the page would hold them. */
const hidden = (blocks: readonly Block[]): Retelling['faults'] =>
  blocks.flatMap((block) => {
    const { line, column } = block.type === 'paragraph' ? block : { line: 1, column: 1 };
    return invisibleIn(block.type === 'paragraph' ? block.html : block.text).map(({ name }) => ({
      line,
      column,
      message: `${block.type === 'paragraph' ? 'this paragraph' : `the heading "${withoutInvisible(block.text)}"`} holds the invisible character ${name}, written as an entity (&…;); delete it`,
    }));
  });

const withoutHidden = (block: Block): Block =>
  block.type === 'heading'
    ? block
    : { ...block, anchors: block.anchors.map((anchor) => (anchor.printed === undefined ? anchor : { ...anchor, printed: withoutInvisible(anchor.printed) })) };
