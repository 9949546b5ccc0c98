import { isAlias, isMap, isNode, isPair, isScalar, isSeq, Scalar, visit, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { invalid } from '../model/entries/partial.ts';
import { invisibleIn, withoutInvisible } from './invisible-characters.ts';

/** What YAML has and we refuse, at its offset in the text. */
export interface Refused {
  offset: number;
  message: string;
}

/** A key that is no text: nobody can tell which field it is to be, so that the whole is not read. */
export function strangeKeyIn(document: Document): Refused | undefined {
  let found: Refused | undefined;
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (isScalar(key) && key.value !== null) return undefined;
      found = { offset: offsetOf(isNode(key) ? key : value), message: 'the name of a field must be text' };
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * Everything refused in a document that is read: anchors, aliases and tags; keys that stand twice; what is cut off, taken in or hidden.
 * Where a value cannot be told, `invalid` takes its place.
 */
export function refuseIn(document: Document, text: string): Refused[] {
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
    if (isAlias(node) || (isScalar(node) && node.tag !== undefined)) return new Scalar(invalid);
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
}

const dress = {
  '&': 'anchors (&) are not read; write a value that starts with "&" in quotes',
  '!': 'tags (!) are not read; write a value that starts with "!" in quotes',
};

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** The anchor or tag that stands before a value. */
function dressOf(node: Node, text: string): Refused[] {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (isAlias(node) || (anchor === undefined && tag === undefined)) return [];
  const start = offsetOf(node);
  const offset = /[&!]\S*(?:\s+[&!]\S*)?\s*$/.exec(text.slice(0, start))?.index ?? start;
  return [{ offset, message: dress[text.charAt(offset) === '&' ? '&' : '!'] }];
}

const nameOf = ({ key }: Pair): unknown => (isScalar(key) ? String(key.value) : key);

/** Keys that stand twice: which of their values is meant, nobody can tell. */
function twicesIn(map: YAMLMap): Pair[] {
  const twices = [...Map.groupBy(map.items, nameOf).values()].filter(({ length }) => length > 1);
  for (const [first] of twices) if (first) first.value = new Scalar(invalid);
  const again = twices.flatMap(([, ...others]) => others);
  map.items = map.items.filter((pair) => !again.includes(pair));
  return again;
}

/** A text without quotes that goes on in a comment: YAML leaves it out, though an editor may mean "the #1 bridge". */
function cutOff({ type, range }: Scalar, text: string): Refused[] {
  const [, end, after] = range ?? [0, 0, 0];
  return type === 'PLAIN' && /^[ \t]+#/.test(text.slice(end, after))
    ? [{ offset: end, message: 'what follows a blank and # is left out; write the value in quotes, or the comment on a line of its own' }]
    : [];
}

/** An entry of a list indented further than the one before it: YAML takes it into that one. */
function takenIn({ type, range }: Scalar, text: string, parent: unknown): Refused[] {
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
}
