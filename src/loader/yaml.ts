import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';

export interface Place {
  line: number;
  column: number;
}

/** A YAML text as data, with the place of every field. */
export interface Yaml {
  /** Undefined where the text is no YAML map. */
  value: Record<string, unknown> | undefined;
  faults: (Place & { message: string })[];
  /** Place of the value at `path`, or of the nearest enclosing one that exists. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** Place of a key within the map at `path`. */
  placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
}

const wording: Record<string, string> = {
  DUPLICATE_KEY: 'this key stands twice; keep one',
  TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
  MISSING_CHAR: 'a quote, a bracket or a colon is missing here',
  BAD_INDENT: 'this line is indented differently from its neighbours',
  BLOCK_AS_IMPLICIT_KEY: 'this value holds a colon and a space, or the next line is indented too far; write a value with a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'this line has no colon after the name of its field',
  UNEXPECTED_TOKEN: 'this cannot stand here; look for a quote too many or a line indented differently from its neighbours',
  BAD_SCALAR_START: 'a value cannot start with this character; write it in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes starts an escape; use single quotes or two backslashes',
  MULTIPLE_DOCS: 'a line of three hyphens starts a second document; a file holds one',
  TAG_RESOLVE_FAILED: 'tags (!) are not read; write a value that starts with "!" in quotes',
};

/** Errors that leave the rest of the text readable, so that each is a slip of its own. */
const alone = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

/** One broken line makes the parser stumble on: only the first stumble is reported, and what stands alone. */
const slips = (errors: readonly YAMLError[]): YAMLError[] => {
  const first = errors.find(({ code }) => !alone.has(code));
  return first ? [first] : [...errors];
};

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

/** What is YAML and is refused here: aliases, and keys that are no text. */
const refusedIn = (document: Document): { offset: number; message: string }[] => {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Alias: (_key, { range }) => void found.push({ offset: range?.[0] ?? 0, message: 'aliases (*) are not read; write the value out' }),
    Pair: (_key, { key }) => {
      if (isNode(key) && !isScalar(key)) found.push({ offset: key.range?.[0] ?? 0, message: 'the name of a field must be text' });
    },
  });
  return found;
};

/** Parses YAML 1.2, core schema: dates and ids stay strings. `firstLine` is the line of the file on which `text` starts. */
export const parseYaml = (text: string, firstLine = 1): Yaml => {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { schema: 'core', version: '1.2', lineCounter: lines, prettyErrors: false, uniqueKeys: true });
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

  const errors = slips([...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])).map(({ code, message, pos }) => {
    const unclosed = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? unclosedAt(document, text, pos[0]) : undefined;
    return unclosed === undefined
      ? { ...at(pos[0]), message: wording[code] ?? message }
      : { ...at(unclosed), message: `the ${/["']/.test(text.charAt(unclosed)) ? 'quote' : 'bracket'} that opens here is not closed` };
  });
  const refused = refusedIn(document).map(({ offset, message }) => ({ ...at(offset), message }));
  if (errors.length > 0 || refused.length > 0) return { value: undefined, faults: errors.length > 0 ? errors : refused, placeOf, placeOfKey };
  if (!isMap(document.contents))
    return { value: undefined, faults: [{ ...start(), message: 'the file must hold fields, one "name: value" a line' }], placeOf, placeOfKey };
  return { value: document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>, faults: [], placeOf, placeOfKey };
};
