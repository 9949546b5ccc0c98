import { isMap, isNode, isPair, isScalar, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { locate } from '../markdown/locate.ts';
import { checkDocument, unreadableIn } from './yaml-checks.ts';

export interface Place {
  line: number;
  column: number;
}

/** A YAML text as data, with the places of its fields. */
export interface Yaml {
  /** Undefined if the text is not a YAML map. A value that content may not have (see yaml-checks.ts) is unread. */
  value: Record<string, unknown> | undefined;
  faults: (Place & { message: string })[];
  /** Place of the value at `path`, or of the nearest enclosing value that exists. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** Place of a key in the map at `path`. */
  placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
  /** Source of the scalar at `path`: "1.10" for the number 1.1. */
  writtenAt: (path: readonly PropertyKey[]) => string | undefined;
}

/** Parses YAML 1.2 with the core schema: dates and ids stay strings. `firstLine`: line of the file on which `text` starts. */
export function parseYaml(text: string, firstLine = 1): Yaml {
  const pointAt = locate(text, { line: firstLine, column: 1 });
  const at = (offset: number): Place => {
    const { line, column } = pointAt(offset);
    return { line, column };
  };
  const document = documentOf(text);
  if (!document) return nestedTooDeeply(at(nesting.exec(text)?.index ?? 0));
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
  const lookups = { placeOf, placeOfKey, writtenAt };

  const error = syntaxErrorOf(document);
  if (error) return { value: undefined, faults: [syntaxFault(error, document, text)].map(({ offset, message }) => ({ ...at(offset), message })), ...lookups };
  const unreadable = unreadableIn(document);
  if (unreadable) return { value: undefined, faults: [{ ...at(unreadable.offset), message: unreadable.message }], ...lookups };
  const faults = checkDocument(document, text).map(({ offset, message }) => ({ ...at(offset), message }));
  if (!isMap(document.contents))
    return {
      value: undefined,
      faults: faults.length > 0 ? faults : [{ ...start(), message: 'the file must hold fields, one "name: value" a line' }],
      ...lookups,
    };
  return { value: document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>, faults, ...lookups };
}

/** Messages for the error codes of the parser. */
const syntaxMessages: Record<string, string> = {
  TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
  MISSING_CHAR: 'a quote, a bracket or a colon is missing here',
  BAD_INDENT: 'this line is indented differently from its neighbours',
  BLOCK_AS_IMPLICIT_KEY: 'this value holds a colon and a space, or the next line is indented too far; write a value with a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'this line has no colon after the name of its field',
  UNEXPECTED_TOKEN: 'this is not allowed here; look for a quote too many or a line indented differently from its neighbours',
  BAD_SCALAR_START: 'a value cannot start with this character; write it in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes starts an escape; use single quotes or two backslashes',
  MULTIPLE_DOCS: 'a line of three hyphens (or dots) starts a second document; a file holds one',
  BAD_DIRECTIVE: 'a line that starts with % is for programs; delete it',
  BAD_COLLECTION_TYPE: 'this is not allowed here; look for a line indented differently from its neighbours',
  BAD_PROP_ORDER: 'this is not allowed here; write a value that starts with & or ! in quotes',
  MULTIPLE_ANCHORS: 'this is not allowed here; write a value that starts with & in quotes',
  MULTIPLE_TAGS: 'this is not allowed here; write a value that starts with ! in quotes',
  BLOCK_IN_FLOW: 'within brackets a list is written as [one, two]',
  COMMENT_SPACE: 'a comment needs a space before its #; write a value with a # in quotes',
  KEY_OVER_1024_CHARS: 'the name of this field is very long; look for a quote or a colon too many',
  IMPOSSIBLE: 'this cannot be read; write the value on the line of its field, in quotes',
};

/** A hundred or more nested brackets, lists or fields. The depth at which the parser fails depends on the machine. */
const nesting = /(?:(?<![\w-])|(?=[[{]))(?:[[{]\s*|-\s+|[\w-]{1,80}:\s+){100,}/;

/** Parses a text; returns undefined if it is nested too deeply. */
function documentOf(text: string): Document | undefined {
  if (nesting.test(text)) return undefined;
  try {
    const document: Document = parseDocument(text, { schema: 'core', version: '1.2', prettyErrors: false, uniqueKeys: false });
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Errors after which the rest of the document is still read correctly; `checkDocument` reports them. */
const recoverable = new Set(['TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'ALIAS_PROPS']);

/** The first error that is not recoverable. Later errors are ignored, because they may result from it. */
const syntaxErrorOf = ({ errors, warnings }: Document): YAMLError | undefined =>
  [...errors, ...warnings].toSorted((a, b) => a.pos[0] - b.pos[0]).find(({ code }) => !recoverable.has(code));

function syntaxFault({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): { offset: number; message: string } {
  const opening = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? unclosedAt(document, text, offset) : undefined;
  return opening === undefined
    ? { offset, message: syntaxMessages[code] ?? message }
    : { offset: opening, message: `the ${/["']/.test(text.charAt(opening)) ? 'quote' : 'bracket'} that opens here is not closed` };
}

/** Offset of the unclosed quote or bracket that encloses `offset`; undefined if there is none. */
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

function nestedTooDeeply(place: Place): Yaml {
  const message = 'lists, brackets or fields are nested a hundred levels deep here; no field needs more than four';
  return { value: undefined, faults: [{ ...place, message }], placeOf: () => place, placeOfKey: () => place, writtenAt: () => undefined };
}
