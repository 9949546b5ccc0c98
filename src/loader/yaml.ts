import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import type { Document, Node, Pair, YAMLError, YAMLMap } from 'yaml';
import { unread } from '../model/readable.ts';
import { invisibleIn, withoutInvisible } from './invisible-characters.ts';

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
const pile = /(?:[[{]\s*|-\s+|[\w-]{1,80}:\s+){100,}/;
const tooDeep = 'lists, brackets or fields lie within each other here, a hundred deep; no field needs more than four levels';

/** The YAML of a text; undefined where it is nested too deeply to be read at all. */
const documentOf = (text: string, lines: LineCounter): Document | undefined => {
  if (pile.test(text)) return undefined;
  try {
    const document: Document = parseDocument(text, { schema: 'core', version: '1.2', lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** Slips that leave the rest of the text readable: each is refused by itself. One of the others makes the parser stumble on, so that the first counts. */
const alone = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'ALIAS_PROPS']);

const stumbleOf = ({ errors, warnings }: Document): YAMLError | undefined =>
  [...errors, ...warnings].toSorted((a, b) => a.pos[0] - b.pos[0]).find(({ code }) => !alone.has(code));

/** Offset of the quote or bracket that `offset` lies within and that is never closed; undefined where there is none. */
const unclosedAt = (document: Document, text: string, offset: number): number | undefined => {
  let found: number | undefined;
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range) return;
    const [start, end] = node.range;
    const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[text.charAt(start)];
    if (closing !== undefined && start <= offset && offset <= end + 1 && (end - start < 2 || text.charAt(end - 1) !== closing)) found = start;
  });
  return found;
};

interface Refused {
  offset: number;
  message: string;
}

const dress = {
  '&': 'anchors (&) are not read; write a value that starts with "&" in quotes',
  '!': 'tags (!) are not read; write a value that starts with "!" in quotes',
};

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** The anchor or tag that stands before a value. */
const dressOf = (node: Node, text: string): Refused[] => {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (isAlias(node) || (anchor === undefined && tag === undefined)) return [];
  const start = offsetOf(node);
  const offset = /[&!]\S*(?:\s+[&!]\S*)?\s*$/.exec(text.slice(0, start))?.index ?? start;
  return [{ offset, message: dress[text.charAt(offset) === '&' ? '&' : '!'] }];
};

/** Offset of a key that is no text: nobody can tell which field it is to be. */
const strangeKeyIn = (document: Document): number | undefined => {
  let found: number | undefined;
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (isScalar(key) && key.value !== null) return undefined;
      found = offsetOf(isNode(key) ? key : value);
      return visit.BREAK;
    },
  });
  return found;
};

const nameOf = ({ key }: Pair): unknown => (isScalar(key) ? String(key.value) : key);

/** Keys that stand twice: which of their values is meant, nobody can tell. */
const twicesIn = (map: YAMLMap): Pair[] => {
  const twices = [...Map.groupBy(map.items, nameOf).values()].filter(({ length }) => length > 1);
  for (const [first] of twices) if (first) first.value = new Scalar(unread);
  const again = twices.flatMap(([, ...others]) => others);
  map.items = map.items.filter((pair) => !again.includes(pair));
  return again;
};

/** A text without quotes that goes on in a comment: YAML leaves it out, though an editor may mean "the #1 bridge". */
const cutOff = ({ type, range }: Scalar, text: string): Refused[] => {
  const [, end, after] = range ?? [0, 0, 0];
  return type === 'PLAIN' && /^[ \t]+#/.test(text.slice(end, after))
    ? [{ offset: end, message: 'what follows a blank and # is left out; write the value in quotes, or the comment on a line of its own' }]
    : [];
};

/** An entry of a list indented further than the one before it: YAML takes it into that one. */
const takenIn = ({ type, range }: Scalar, text: string, parent: unknown): Refused[] => {
  const [start, end] = range ?? [0, 0];
  const entry = type === 'PLAIN' && isSeq(parent) ? /\n\s*-(?=\s)/.exec(text.slice(start, end)) : null;
  return entry
    ? [
        {
          offset: start + entry.index + entry[0].length - 1,
          message: 'this line goes on with the entry before it; indent both alike, or write the value in quotes',
        },
      ]
    : [];
};

/**
 * What is YAML and is refused here: anchors, aliases and tags; keys that stand twice or are no text; what escapes hide. In the document
 * `unread` takes its place.
 */
const refuseIn = (document: Document, text: string): Refused[] => {
  const found: Refused[] = [];
  visit(document, (_key, node, path) => {
    if (isPair(node) && isScalar(node.key) && node.key.value === '__proto__') {
      found.push({ offset: offsetOf(node.key), message: 'no field can be named "__proto__"; choose another name' });
      return visit.REMOVE;
    }
    if (!isNode(node)) return undefined;
    const dressed = dressOf(node, text);
    found.push(...dressed);
    if (isAlias(node)) found.push({ offset: offsetOf(node), message: 'aliases (*) are not read; write the value out' });
    if (isAlias(node) || (isScalar(node) && node.tag !== undefined)) return new Scalar(unread);
    if (isMap(node)) found.push(...twicesIn(node).map(({ key }) => ({ offset: offsetOf(key), message: 'this key stands twice; keep one' })));
    if (isScalar(node) && typeof node.value === 'string') {
      for (const { name } of invisibleIn(node.value))
        found.push({ offset: offsetOf(node), message: `holds the invisible character ${name}, written with a backslash; delete it` });
      found.push(...cutOff(node, text), ...takenIn(node, text, path.at(-1)));
      node.value = withoutInvisible(node.value);
    }
    return undefined;
  });
  return found;
};

const unreadable = (text: string, firstLine: number): Yaml => {
  const before = text.slice(0, pile.exec(text)?.index ?? 0).split('\n');
  const place = { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  return { value: undefined, faults: [{ ...place, message: tooDeep }], placeOf: () => place, placeOfKey: () => place, writtenAt: () => undefined };
};

/** Parses YAML 1.2, core schema: dates and ids stay strings. `firstLine` is the line of the file on which `text` starts. */
export const parseYaml = (text: string, firstLine = 1): Yaml => {
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
  if (strange !== undefined) return { value: undefined, faults: [{ ...at(strange), message: 'the name of a field must be text' }], ...ways };
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
};
