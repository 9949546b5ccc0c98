import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { refuseIn, strangeKeyIn } from './yaml-refusals.ts';

export interface Place {
  line: number;
  column: number;
}

/** A YAML text as data, with the place of every field. */
export interface Yaml {
  /** Undefined where the text is no YAML map. A value that YAML has and we refuse is unread. */
  value: Record<string, unknown> | undefined;
  faults: (Place & { message: string })[];
  /** Place of the value at `path`, or of the nearest enclosing one that exists. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** Place of a key within the map at `path`. */
  placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
  /** The value at `path` as it was typed: "1.10", where it is read as the number 1.1. */
  writtenAt: (path: readonly PropertyKey[]) => string | undefined;
}

/** Parses YAML 1.2, core schema: dates and ids stay strings. `firstLine` is the line of the file on which `text` starts. */
export function parseYaml(text: string, firstLine = 1): Yaml {
  const lines = new LineCounter();
  const document = documentOf(text, lines);
  if (!document) return unreadable(text, firstLine);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const start = () => (isNode(document.contents) && document.contents.range ? at(document.contents.range[0]) : at(0));

  const nodeAt = (path: readonly PropertyKey[]): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const node = nodeAt(path);
    if (isNode(node) && node.range) return at(node.range[0]);
    return path.length === 0 ? start() : placeOf(path.slice(0, -1));
  };
  const placeOfKey = (path: readonly PropertyKey[], key: string): Place => {
    const map = nodeAt(path);
    const pair = isMap(map) ? map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key) : undefined;
    return pair && isScalar(pair.key) && pair.key.range ? at(pair.key.range[0]) : placeOf(path);
  };

  const writtenAt = (path: readonly PropertyKey[]) => {
    const node = nodeAt(path);
    return isScalar(node) ? node.source : undefined;
  };
  const ways = { placeOf, placeOfKey, writtenAt };

  const stumble = stumbleOf(document);
  const strange = stumble ? undefined : strangeKeyIn(document);
  if (strange) return { value: undefined, faults: [{ ...at(strange.offset), message: strange.message }], ...ways };
  if (stumble) {
    const { code, message, pos } = stumble;
    const unclosed = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? unclosedAt(document, text, pos[0]) : undefined;
    const fault =
      unclosed === undefined
        ? { ...at(pos[0]), message: wording[code] ?? message }
        : { ...at(unclosed), message: `the ${/["']/.test(text.charAt(unclosed)) ? 'quote' : 'bracket'} that opens here is not closed` };
    return { value: undefined, faults: [fault], ...ways };
  }
  const faults = refuseIn(document, text).map(({ offset, message }) => ({ ...at(offset), message }));
  if (!isMap(document.contents))
    return { value: undefined, faults: faults.length > 0 ? faults : [{ ...start(), message: 'the file must hold fields, one "name: value" a line' }], ...ways };
  return { value: document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>, faults, ...ways };
}

const wording: Record<string, string> = {
  TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
  MISSING_CHAR: 'a quote, a bracket or a colon is missing here',
  BAD_INDENT: 'this line is indented differently from its neighbours',
  BLOCK_AS_IMPLICIT_KEY: 'this value holds a colon and a space, or the next line is indented too far; write a value with a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'this line has no colon after the name of its field',
  UNEXPECTED_TOKEN: 'this cannot stand here; look for a quote too many or a line indented differently from its neighbours',
  BAD_SCALAR_START: 'a value cannot start with this character; write it in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes starts an escape; use single quotes or two backslashes',
  MULTIPLE_DOCS: 'a line of three hyphens (or dots) starts a second document; a file holds one',
  BAD_DIRECTIVE: 'a line that starts with % is for programs; delete it',
  BAD_COLLECTION_TYPE: 'this cannot stand here; look for a line indented differently from its neighbours',
  BAD_PROP_ORDER: 'this cannot stand here; a value that starts with & or ! is written in quotes',
  MULTIPLE_ANCHORS: 'this cannot stand here; a value that starts with & is written in quotes',
  MULTIPLE_TAGS: 'this cannot stand here; a value that starts with ! is written in quotes',
  BLOCK_IN_FLOW: 'within brackets a list is written as [one, two]',
  COMMENT_SPACE: 'a comment needs a blank before its #; a value with a # is written in quotes',
  KEY_OVER_1024_CHARS: 'the name of this field is very long; look for a quote or a colon too many',
  IMPOSSIBLE: 'this cannot be read; write the value on the line of its field, in quotes',
};

/** Brackets, lists or fields that open one within the other, a hundred and more: how far a parser gets in them depends on the machine. */
const pile = /(?:(?<![\w-])|(?=[[{]))(?:[[{]\s*|-\s+|[\w-]{1,80}:\s+){100,}/;
const tooDeep = 'lists, brackets or fields lie within each other here, a hundred deep; no field needs more than four levels';

/** The YAML of a text; undefined where it is nested too deeply to be read at all. */
function documentOf(text: string, lines: LineCounter): Document | undefined {
  if (pile.test(text)) return undefined;
  try {
    const document: Document = parseDocument(text, { schema: 'core', version: '1.2', lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Slips that leave the rest of the text readable: each is refused by itself. One of the others makes the parser stumble on, so that the first counts. */
const alone = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'ALIAS_PROPS']);

const stumbleOf = ({ errors, warnings }: Document): YAMLError | undefined =>
  [...errors, ...warnings].toSorted((a, b) => a.pos[0] - b.pos[0]).find(({ code }) => !alone.has(code));

/** Offset of the quote or bracket that `offset` lies within and that is never closed; undefined where there is none. */
function unclosedAt(document: Document, text: string, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range) return;
    const [start, end] = node.range;
    const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[text.charAt(start)];
    if (closing !== undefined && start <= offset && offset <= end + 1 && (end - start < 2 || text.charAt(end - 1) !== closing)) found = start;
  });
  return found;
}

function unreadable(text: string, firstLine: number): Yaml {
  const before = text.slice(0, pile.exec(text)?.index ?? 0).split('\n');
  const place = { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  return { value: undefined, faults: [{ ...place, message: tooDeep }], placeOf: () => place, placeOfKey: () => place, writtenAt: () => undefined };
}
