import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { reportPrintedMarks } from './printed-marks.ts';

/** Reports every Markdown construct that a retelling cannot have, and marks that would be printed. Does not change the tree. */
export const remarkRetellingOnly = () => (tree: Root, file: VFile) => {
  const source = String(file);
  visit(tree, (node, index, parent) => {
    reportPrintedMarks({ node, index, parent }, source, file);
    const why = notAllowed[node.type as RootContent['type']];
    if (why) file.message(why, node);
    if (node.type === 'heading' && node.depth !== 2) file.message('headings of a retelling have two number signs (##)', node);
    if (node.type === 'list' && !node.ordered) file.message('a list of a retelling is numbered (1. 2. 3.)', node);
    else if (node.type === 'list' && parent?.type === 'listItem') file.message('a list of a retelling holds no other list', node);
    if (node.type === 'listItem' && node.children.filter(({ type }) => type === 'paragraph').length > 1)
      file.message('an item of a list is one paragraph of the account; do not indent the next paragraph', node.children[1]);
    if (node.type === 'link' && parent?.type === 'heading') file.message('a heading holds no links; mark the words in a paragraph', node);
  });
};

const notAllowed: Partial<Record<RootContent['type'], string>> = {
  image: "a retelling has no pictures; the accounts' photos are not ours to show",
  code: 'a retelling has no code; an indent of four spaces makes one by accident',
  inlineCode: 'a retelling has no code; write it without the back quotes',
  blockquote: 'a retelling has no block quotations; write it as a paragraph',
  thematicBreak: 'a horizontal rule is not a paragraph of the account; use a heading (##)',
  definition: 'write links in place, as [words](address)',
};
