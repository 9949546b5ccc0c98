import { isAlias, type Scalar } from 'yaml';
import { collections } from '../../model/entries/schema.ts';
import { documentOf, type EntryFile, type FileParts } from './entry-file.ts';
import type { Edit } from './edits.ts';
import { linkPlaces } from './link-places.ts';
import { namedIdsIn, type NamedId } from './named-ids.ts';
import { isInner, schemeOf, type Target } from './target.ts';

/** The edits of one file that replace an id by another. */

/** A place whose bytes cannot be replaced. */
export interface FixedPlace {
  offset: number;
  why: string;
}

/** Finds every place of a file that names the target, in its fields and in the links of its body. */
export function idEdits(file: EntryFile, parts: FileParts, target: Target): { edits: Edit[]; fixed: FixedPlace[] } {
  const says = `${target.old} → ${target.new}`;
  const { document, fields, yaml, yamlStart, body, bodyStart } = parts;
  const within = { document, ...(file.collection === 'questions' && { question: file.id }) };
  const named = namedIdsIn(collections[file.collection], fields, within).filter((found) => found.id === target.old && isMeant(found, file, target));
  const aliases = named.filter(({ node }) => isAlias(node));
  const inFields = named.flatMap(({ node }): Edit[] => {
    const place = isAlias(node) ? undefined : placeOf(node, yaml, target.old);
    return place ? [{ start: yamlStart + place.start, end: yamlStart + place.end, text: place.quoted ? target.new : yamlOf(target.new), says }] : [];
  });
  const scheme = schemeOf(target);
  const isLinked = scheme !== undefined && (!isInner(target) || (file.collection === target.folder && file.id === target.owner));
  const links = isLinked && body.includes(target.old.charAt(0)) ? linkPlaces(body, scheme, target.old) : [];
  const inBody = links.map(({ start, end, whole }): Edit => {
    return { start: bodyStart + start, end: bodyStart + end, text: whole ? `${scheme}:${target.new}` : target.new, says };
  });
  return {
    edits: unique([...inFields, ...inBody]),
    fixed: aliases.map(({ node }) => ({ offset: yamlStart + (node.range?.[0] ?? 0), why: 'names it through an alias (*); write the value out' })),
  };
}

/** True if a field with the old id names the target. */
function isMeant({ to, of, question }: NamedId, file: EntryFile, target: Target): boolean {
  if (!isInner(target)) return to?.includes(target.folder) ?? false;
  if (of !== target.kind) return false;
  return target.kind === 'reading' ? question === target.owner : file.collection === target.folder && file.id === target.owner;
}

/** Characters of a scalar, and whether quotes enclose them. */
interface ScalarPlace {
  start: number;
  end: number;
  quoted: boolean;
}

/** The place of the id in the source of a scalar: all between quotes, or the id itself. */
function placeOf({ type, range }: Scalar, yaml: string, id: string): ScalarPlace | undefined {
  const [start, end] = range ?? [0, 0];
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return { start: start + 1, end: end - 1, quoted: true };
  const at = yaml.slice(start, end).lastIndexOf(id);
  return at < 0 ? undefined : { start: start + at, end: start + at + id.length, quoted: type !== 'PLAIN' };
}

/** An id as a YAML scalar. An id that YAML reads as a number, a truth value or null is quoted. */
export const yamlOf = (id: string): string => (typeof documentOf(id).toJS() === 'string' ? id : `"${id}"`);

/** Each place once: an anchored scalar may be met twice. */
const unique = (edits: readonly Edit[]): Edit[] => [...new Map(edits.map((edit) => [edit.start, edit])).values()];
