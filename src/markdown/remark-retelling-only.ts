import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';

const refused: Partial<Record<RootContent['type'], string>> = {
  html: 'raw HTML is not published; write it as Markdown',
  image: 'a retelling has no pictures; the accounts\' photos are not ours to show',
  code: 'a retelling has no code; an indent of four spaces makes one by accident',
  thematicBreak: 'a rule is not a paragraph of the account; use a heading (##)',
  definition: 'write links in place, as [words](address)',
};

/** Reports, at its place, every Markdown construct that a retelling cannot hold. Changes nothing. */
export const remarkRetellingOnly = () => (tree: Root, file: VFile) => {
  visit(tree, (node) => {
    const why = refused[node.type as RootContent['type']];
    if (why) file.message(why, node);
    if (node.type === 'heading' && node.depth !== 2) file.message('headings of a retelling have two number signs (##)', node);
  });
};
