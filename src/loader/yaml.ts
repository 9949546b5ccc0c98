import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

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
  MISSING_CHAR: 'a quote or bracket is not closed, or a colon is missing',
  BAD_INDENT: 'this line is indented differently from its neighbours',
  BAD_ALIAS: 'an alias (*) points at nothing; write the value out',
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
    const pair = isMap(map) ? map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key) : undefined;
    return pair && isScalar(pair.key) && pair.key.range ? at(pair.key.range[0]) : placeOf(path);
  };

  const errors = document.errors.map(({ code, message, pos }) => ({ ...at(pos[0]), message: wording[code] ?? message }));
  if (errors.length > 0) return { value: undefined, faults: errors, placeOf, placeOfKey };
  if (!isMap(document.contents))
    return { value: undefined, faults: [{ ...start(), message: 'the file must hold fields, one "name: value" a line' }], placeOf, placeOfKey };
  try {
    const value = document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
    return { value, faults: [], placeOf, placeOfKey };
  } catch {
    return { value: undefined, faults: [{ ...start(), message: 'aliases (*) are not read; write the values out' }], placeOf, placeOfKey };
  }
};
