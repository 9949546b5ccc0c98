import { locate } from '../markdown/locate.ts';
import { retell, type Retelling } from '../markdown/processor.ts';
import type { MarkOptions } from '../markdown/rehype-identity-links.ts';
import { invalid, type Invalid } from '../model/entries/partial.ts';
import type { Block } from '../model/entries/retelling.ts';
import { excessIn } from './body-limits.ts';
import { invisibleIn, withoutInvisible } from './invisible-characters.ts';
import { leftoversIn } from './text-leftovers.ts';

/** The body of an account. */
export interface Body {
  /** Invalid if the body cannot be rendered. */
  blocks: Block[] | Invalid;
  /** Lines and columns are counted in the body, from 1. */
  faults: Retelling['faults'];
  /** Placed like the faults. */
  warnings: Retelling['faults'];
}

/** Renders a body. Never throws: an error of a Markdown plugin becomes a fault. `sourceLanguage` and `marks`: see `retell`. */
export function readBody(markdown: string, sourceLanguage: string, marks: Partial<MarkOptions> = {}): Body {
  const pointAt = locate(markdown);
  const placeIn = (index: number) => {
    const { line, column } = pointAt(index);
    return { line, column };
  };
  const runFaults = [...markdown.matchAll(markupRun)].map(({ index }) => {
    return { ...placeIn(index), message: 'a hundred or more Markdown signs in a row; delete them, or put words between them' };
  });
  const written = markdown.replace(markupRun, '');
  const excess = excessIn(written);
  if (excess) return { blocks: invalid, faults: [...runFaults, { ...placeIn(excess.index), message: excess.message }], warnings: [] };
  try {
    const { blocks, faults, warnings } = retell(written, sourceLanguage, marks);
    const sections = emptySections(blocks, markdown);
    return {
      blocks: blocks.map(withoutInvisibleForms),
      faults: [...runFaults, ...faults, ...invisibleFaults(blocks), ...sections.filter(({ last }) => last)],
      warnings: [...warnings, ...sections.filter(({ last }) => !last), ...leftoversIn(markdown).map(({ index, message }) => ({ ...placeIn(index), message }))],
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      blocks: invalid,
      faults: [...runFaults, { line: 1, column: 1, message: `cannot be rendered (${why}); look for deeply nested Markdown` }],
      warnings: [],
    };
  }
}

/** Headings without a paragraph below them. Before another heading, a part of the source that is not body text may be meant. */
function emptySections(blocks: readonly Block[], markdown: string) {
  const headings = blocks.flatMap(({ type }, index) => (type === 'heading' ? [index] : []));
  const empty = headings.flatMap((index, number) => (blocks[index + 1]?.type === 'paragraph' ? [] : [{ number, next: blocks[index + 1] }]));
  if (empty.length === 0) return [];
  const pointAt = locate(markdown);
  const written = [...markdown.matchAll(/^ {0,3}##(?=[ \t])/gm)];
  return empty.map(({ number, next }) => ({
    line: pointAt(written[number]?.index ?? 0).line,
    column: 1,
    message: `no paragraph follows this heading${next ? ' before the next one' : ''}; delete it, or write what belongs below it`,
    last: next === undefined,
  }));
}

/** A hundred or more Markdown signs in a row. Each may open a level, and the plugins overflow the stack at some thousand levels. */
const markupRun = /(?:(?:[*_>[\]!`~<(+#-]|\d+[.)]) ?){100,}/g;

/** Invisible characters that are written as entities (`&#8203;`), which the check of the file cannot see. */
const invisibleFaults = (blocks: readonly Block[]): Retelling['faults'] =>
  blocks.flatMap((block) => {
    const { line, column } = block.type === 'paragraph' ? block : { line: 1, column: 1 };
    return invisibleIn(block.type === 'paragraph' ? block.html : block.text).map(({ name, remedy }) => ({
      line,
      column,
      message: `${block.type === 'paragraph' ? 'this paragraph' : `the heading "${withoutInvisible(block.text)}"`} holds ${name}, written as an entity (&…;); ${remedy}`,
    }));
  });

/** Removes invisible characters from printed forms, so that they cause no further faults. */
const withoutInvisibleForms = (block: Block): Block =>
  block.type === 'heading'
    ? block
    : { ...block, anchors: block.anchors.map((anchor) => (anchor.printed === undefined ? anchor : { ...anchor, printed: withoutInvisible(anchor.printed) })) };
