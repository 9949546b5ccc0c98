import type { Html, Node, Parent, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { allowList, refusalOf } from './allow-list.ts';
import { locate } from './locate.ts';
import { markup } from './written-tags.ts';

/**
 * Reports tags that are not on the allow-list, that are not closed within their parent node, or that close nothing: the HTML parser silently drops or
 * repairs some of them.
 *
 * Restores the indentation that the Markdown parser strips from raw HTML, so that later steps report correct columns.
 */
export const remarkWholeTags = () => (tree: Root, file: VFile) => {
  if (!String(file).includes('<')) return;
  visit(tree, (node: Node) => {
    if (!('children' in node)) return;
    const pieces = (node as Parent).children.filter((child) => child.type === 'html');
    for (const piece of pieces) piece.value = String(file).slice(piece.position?.start.offset, piece.position?.end.offset);
    reportUnmatched(
      pieces.flatMap((piece) => tagsOf(piece, file)),
      file,
    );
  });
};

interface Tag {
  name: string;
  opens: boolean;
  place: Point;
}

/** Index of the next `text`, which is lower-case, in any case; the length of `value` if there is none. */
function indexOf(text: string, value: string, from: number) {
  const found = value.toLowerCase().indexOf(text, from);
  return found < 0 ? value.length : found;
}

/** The tags of a raw HTML node, without those inside stripped elements. Reports comments, declarations and incomplete tags. */
function tagsOf({ value, position }: Html, file: VFile): Tag[] {
  const tags: Tag[] = [];
  const pattern = markup('g');
  const pointAt = locate(value, position?.start);
  for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
    const { open, close, other } = match.groups ?? {};
    const name = (open ?? close ?? '').toLowerCase();
    const place = pointAt(match.index);
    if (name !== '') {
      tags.push({ name, opens: open !== undefined, place });
      if (open !== undefined && allowList.strip.includes(name)) pattern.lastIndex = indexOf(`</${name}`, value, pattern.lastIndex);
    } else if (other === '!--') {
      file.message('a comment is not published; delete it', place);
      pattern.lastIndex = indexOf('-->', value, match.index + 2);
    } else if (other === '!' || other === '?') file.message(`what begins with <${other} is not published; delete it`, place);
    else file.message('this tag is incomplete; write it as Markdown, or "\\<" for the sign itself', place);
  }
  return tags;
}

function reportUnmatched(tags: readonly Tag[], file: VFile) {
  const open: Tag[] = [];
  const unclosed = ({ name, place }: Tag) => file.message(`<${name}> is not closed; write </${name}> in the same paragraph`, place);
  for (const tag of tags) {
    const { name, opens, place } = tag;
    if (opens) {
      if (!allowList.tagNames.includes(name)) file.message(refusalOf(name), place);
      if (name !== 'br') open.push(tag);
      continue;
    }
    const index = open.findLastIndex((other) => other.name === name);
    if (index < 0) file.message(`</${name}> closes nothing; delete it`, place);
    else open.splice(index).slice(1).forEach(unclosed);
  }
  open.forEach(unclosed);
}
