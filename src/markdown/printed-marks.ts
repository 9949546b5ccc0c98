import type { Heading, Node, Text } from 'mdast';
import type { VFile } from 'vfile';
import { locate } from './locate.ts';

/** A node of the tree with its place in its parent. */
interface PlacedNode {
  node: Node;
  index: number | undefined;
  parent: Node | undefined;
}

/**
 * Reports marks that CommonMark leaves in the text of a node, so that a page would print them: half links, stress that does not take effect, marks of
 * other dialects of Markdown, of wikis, templates and TeX. A mark after a backslash is meant as text.
 */
export function reportPrintedMarks({ node, index, parent }: PlacedNode, source: string, file: VFile): void {
  if (node.type === 'text') reportMarks({ node: node as Text, startsLine: index === 0 && parent?.type === 'paragraph' }, source, file);
  if (node.type === 'heading') reportUnderline(node as Heading, source, file);
}

interface PlacedText {
  node: Text;
  /** True if nothing precedes the text in its paragraph. */
  startsLine: boolean;
}

function reportMarks({ node, startsLine }: PlacedText, source: string, file: VFile) {
  const written = sourceOf(node, source);
  if (!suspect.test(written)) return;
  // one character longer at the start, so that every start of a line follows a line break
  const text = `${startsLine ? '\n' : masked}${written.replace(asText, (signs) => masked.repeat(signs.length))}`;
  const pointAt = locate(written, node.position?.start);
  const found = [
    ...[...written.matchAll(tex.pattern)].map(({ index }) => ({ ...tex, index, end: index + 2 })),
    ...marks.flatMap(({ pattern, ...mark }) =>
      [...text.matchAll(pattern)].map(({ 0: all, index }) => ({ ...mark, index: index + Math.max(0, all.search(/\S/)) - 1, end: index + all.length - 1 })),
    ),
  ].toSorted((a, b) => a.index - b.index || b.end - a.end);
  const faults = apart(found.filter(({ warning }) => !warning));
  const warnings = apart(found.filter(({ warning }) => warning)).filter((mark) => !faults.some((fault) => fault.index < mark.end && mark.index < fault.end));
  for (const { message, index } of faults) file.message(message, pointAt(index));
  for (const { message, index } of warnings) file.info(message, pointAt(index));
}

/** Those of the marks, sorted by index, that do not overlap an earlier one. */
function apart<Found extends { index: number; end: number }>(found: readonly Found[]): Found[] {
  let end = 0;
  return found.filter((mark) => {
    if (mark.index < end) return false;
    end = mark.end;
    return true;
  });
}

/** Hyphens or equals signs under a paragraph turn it into a heading, mostly unintended. */
function reportUnderline(node: Heading, source: string, file: VFile) {
  if (node.depth === 2 && !/^\s{0,3}#/.test(sourceOf(node, source)))
    file.message('the hyphens below make this paragraph a heading; delete them, or write ## before a heading', node);
}

const sourceOf = ({ position }: Node, source: string) => source.slice(position?.start.offset, position?.end.offset);

/** Replaces each character of what is meant as text: a sign after a backslash, an omission, a remark like [sic]. */
const masked = '\u0001';
const asText = /\\[!-/:-@[-`{-~]|\[(?:…|\.\.\.|sic|!|\?)\]/g;

/** Matches every text with a mark, and few others. */
const suspect = /[*_~`[\]|{}^\\•▪◦●■（］]|%%|\$(?!\d)|&(?:amp;|[a-z]+(?![;\w]))|[:：][a-z0-9:]|(?:^|\n)[ \t]*[:#·]|\+\+|==/;

/** A mark that would be printed. `warning`: it may be meant. */
interface Mark {
  pattern: RegExp;
  message: string;
  warning?: true;
}

const schemes = '(?:actor|topic|event|question|claim|note)';
const halfLink = 'this link is incomplete; write [words](address) without a space in the address';
const noMark = (what: string) => `${what} would be printed as it is; delete it, or write a backslash before a sign that is meant`;

const tex: Mark = {
  pattern: /(?<!\])\\\((?=[^\n]{0,200}?\\\))/g,
  message: 'these brackets look like TeX; write the formula in words or plain signs',
  warning: true,
};

/** The marks; those at the start of a line begin with its line break. */
const marks: Mark[] = [
  { pattern: /\]\(|\]\[|\[\^/g, message: halfLink },
  { pattern: /[\])）］]\s*[(（[［]\s*(?:(?:actor|topic|event|question|claim|note)\s*[:：]|https?:)|\][（［]|［[^］\n]{0,200}］\s?[(（]/g, message: halfLink },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${schemes}[:：](?=[a-z0-9])`, 'giu'),
    message: 'the address of a link is printed here; write [words](address)',
  },
  { pattern: /!?\[\[|\]\]/g, message: 'this double bracket of a wiki would be printed as it is; write [words](address) for a link' },
  { pattern: /!\[/g, message: 'this picture is incomplete, and a retelling has no pictures; delete it' },
  {
    pattern: /\*+/g,
    message: 'this asterisk takes no effect and would be printed; stress whole words with no punctuation at their edge, or write \\* for the sign itself',
  },
  { pattern: /__+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, message: noMark('an underscore') },
  { pattern: /`+/g, message: 'a retelling has no code; write it without the back quotes' },
  { pattern: /~~|~(?![\s~])[^~\n]{0,200}?[^\s~]~/g, message: 'a retelling strikes nothing out; delete the tildes, and the words if they are withdrawn' },
  { pattern: /%%/g, message: 'a private remark (%%…%%) would be published; delete it' },
  { pattern: /\{\{|\}\}|\{[%#.:][\s\w]|[%#]\}|\{(?:\+\+|--|>>|==)|(?:\+\+|--|<<|==)\}/g, message: noMark('a bracket of a template') },
  { pattern: /==(?=[^\s=])[^=\n]{1,200}==|\+\+(?=[^\s+])[^+\n]{1,200}\+\+|\|\|/g, message: noMark('this pair of signs') },
  { pattern: /\^(?=[^\s^])[^\s^]{1,80}\^|\^\[/g, message: noMark('a caret') },
  { pattern: /\n[ \t]*\|[^\n]*|\n[ \t]*:?-{3,}:?[ \t]*\|[^\n]*/g, message: 'a retelling has no tables; write it as paragraphs or a numbered list' },
  { pattern: /\n[ \t]*:{3,}[^\n]*|\n[ \t]*:[ \t]+|\n[ \t]*\+{3,}[ \t]*(?=\n|$)/g, message: noMark('this line') },
  {
    pattern: /\n[ \t]*#{1,6}(?=[\p{L}#])/gu,
    message: 'a heading needs a space after its number signs (##), and an empty line before it; write \\# for the sign itself',
  },
  { pattern: /\n[ \t]*[•▪◦●■][ \t]?/g, message: 'this bullet is printed; write a numbered list (1. 2. 3.) or a paragraph' },
  { pattern: /\$(?![\d\s$])[^$\n]{0,120}?[\\^_={][^$\n]{0,120}?\$|\$\$/g, message: 'a retelling has no TeX; write the formula in words or plain signs' },
  { pattern: /\\(?=[a-z])/gi, message: noMark('a backslash') },
  {
    pattern: /&amp;(?:#?\w+;)|&(?:nbsp|amp|lt|gt|quot|apos|mdash|ndash|hellip|[lr][sd]quo)(?![;\w])/g,
    message: 'this entity would be printed as it is written; write the character',
  },
  { pattern: /(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}:])/gu, message: 'this name of an emoji is printed; delete it', warning: true },
  {
    pattern: /\[[^[\]\n]{0,200}\]/g,
    message: 'square brackets are printed; add (address) if this is a link, or write round brackets',
    warning: true,
  },
  { pattern: /[[\]]/g, message: 'this bracket has no partner and is printed; write [words](address) for a link, or delete it', warning: true },
];
