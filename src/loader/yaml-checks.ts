import { isAlias, isMap, isNode, isPair, isScalar, isSeq, Scalar, visit, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { invalid } from '../model/entries/partial.ts';
import { invisibleIn, withoutInvisible } from './invisible-characters.ts';

/** Finds what is valid YAML but not allowed in content: anchors, aliases, tags, duplicate keys, and text that YAML reads differently from how it looks. */

export interface YamlFault {
  /** Index in the YAML text. */
  offset: number;
  message: string;
}

/**
 * The first key that is not text, or the first list or group with more entries than any entry of a dossier has. Such a document is not read at all: the
 * key may be meant as any field, and the checks compare entries in pairs.
 */
export const unreadableIn = ({ contents }: Document): YamlFault | undefined => unreadable(contents);

const mostFields = 1000;
const mostItems = 5000;

/**
 * Returns the faults of a parsed document. Changes the document: a value that is not allowed becomes `invalid`, and `__proto__`, the repetitions of a
 * duplicate key and invisible characters are removed. `text`: source of the document.
 */
export function checkDocument(document: Document, text: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, (_key, node, path) => {
    if (isPair(node) && isScalar(node.key) && node.key.value === '__proto__') {
      found.push({ offset: offsetOf(node.key), message: 'no field can be named "__proto__"; choose another name' });
      return visit.REMOVE;
    }
    if (!isNode(node)) return undefined;
    found.push(...propertyFaults(node, text));
    if (isAlias(node)) found.push({ offset: offsetOf(node), message: 'aliases (*) are not read; write the value out' });
    if (isAlias(node) || (isScalar(node) && node.tag !== undefined)) return new Scalar(invalid);
    if (isMap(node)) found.push(...removeDuplicates(node).map(({ key }) => ({ offset: offsetOf(key), message: 'this field appears twice; keep one' })));
    if (isScalar(node) && typeof node.value === 'string') {
      for (const { name, remedy } of invisibleIn(node.value))
        found.push({ offset: offsetOf(node), message: `holds ${name}, written with a backslash; ${remedy}` });
      found.push(...commentFaults(node, text), ...foldedEntryFaults(node, text, path.at(-1)));
      node.value = withoutInvisible(node.value);
    }
    return undefined;
  });
  return found;
}

function unreadable(node: unknown): YamlFault | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined;
  const most = isMap(node) ? mostFields : mostItems;
  if (node.items.length > most)
    return { offset: offsetOf(node), message: `has more than ${most} entries here; delete what was pasted by mistake, or divide it` };
  for (const item of node.items as unknown[]) {
    if (isPair(item) && !(isScalar(item.key) && item.key.value !== null))
      return { offset: offsetOf(isNode(item.key) ? item.key : item.value), message: 'the name of a field must be text' };
    const found = unreadable(isPair(item) ? item.value : item);
    if (found) return found;
  }
  return undefined;
}

const propertyMessages = {
  '&': 'anchors (&) are not read; write a value that starts with "&" in quotes',
  '!': 'tags (!) are not read; write a value that starts with "!" in quotes',
};

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** The properties of a node (YAML's word for its anchor and tag), at the place of the first. */
function propertyFaults(node: Node, text: string): YamlFault[] {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (isAlias(node) || (anchor === undefined && tag === undefined)) return [];
  const start = offsetOf(node);
  const offset = /[&!]\S*(?:\s+[&!]\S*)?\s*$/.exec(text.slice(0, start))?.index ?? start;
  return [{ offset, message: propertyMessages[text.charAt(offset) === '&' ? '&' : '!'] }];
}

const nameOf = ({ key }: Pair): unknown => (isScalar(key) ? String(key.value) : key);

/** Removes the repetitions of duplicate keys and returns them. The first pair of each key becomes invalid, because any of its values may be meant. */
function removeDuplicates(map: YAMLMap): Pair[] {
  if (new Set(map.items.map(nameOf)).size === map.items.length) return [];
  const duplicates = [...Map.groupBy(map.items, nameOf).values()].filter(({ length }) => length > 1);
  for (const [first] of duplicates) if (first) first.value = new Scalar(invalid);
  const repetitions = duplicates.flatMap(([, ...others]) => others);
  map.items = map.items.filter((pair) => !repetitions.includes(pair));
  return repetitions;
}

/** A comment after an unquoted value: the editor may have meant it as text ("the #1 bridge"). */
function commentFaults({ type, range }: Scalar, text: string): YamlFault[] {
  const [, end, after] = range ?? [0, 0, 0];
  return type === 'PLAIN' && /^[ \t]+#/.test(text.slice(end, after))
    ? [{ offset: end, message: 'YAML reads what follows a space and # as a comment; write the value in quotes, or the comment on a line of its own' }]
    : [];
}

/** A folded line in a list entry that starts with "- ": an entry that is indented further than the one before becomes part of its text. */
function foldedEntryFaults({ type, range }: Scalar, text: string, parent: unknown): YamlFault[] {
  const [start, end] = range ?? [0, 0];
  const line = type === 'PLAIN' && isSeq(parent) ? /\n\s*-(?=\s)/.exec(text.slice(start, end)) : null;
  if (!line) return [];
  const offset = start + line.index + line[0].length - 1;
  return [{ offset, message: 'YAML reads this line as part of the entry before it; indent both alike, or write the value in quotes' }];
}
