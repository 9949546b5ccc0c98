import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument, type Document, type YAMLMap } from 'yaml';
import { excessIn } from '../../loader/body-limits.ts';
import { readFolder } from '../../loader/files.ts';
import { split } from '../../loader/read-entry.ts';
import { parseYaml } from '../../loader/yaml.ts';
import type { Collection } from '../../model/entries/schema.ts';

/** The files of a content folder as they are on the disk, with their parts. */

/** A file of the content. Offsets are those of its text, in UTF-16 units. */
export interface EntryFile {
  collection: Collection;
  id: string;
  /** Path within the content folder, with forward slashes. */
  path: string;
  /** The text of the file, unchanged: `Buffer.from(text)` gives its bytes, if the file is UTF-8. */
  text: string;
}

/** The parts of a file that can be read. */
export interface FileParts {
  document: Document;
  fields: YAMLMap;
  /** The fields as plain data. */
  value: Record<string, unknown>;
  yaml: string;
  /** Offset of the YAML in the text. */
  yamlStart: number;
  body: string;
  bodyStart: number;
  /** The end of lines. */
  eol: string;
}

/** Why a file cannot be read. */
export interface Unreadable {
  fault: string;
  line: number;
  column: number;
}

/** All files of entries in a content folder, and `dossier.yaml`. */
export const entryFilesIn = (content: string): EntryFile[] =>
  readFolder(content).files.flatMap(({ collection, id, file }): EntryFile[] => {
    const path = file.slice(file.indexOf('/') + 1);
    try {
      const stats = lstatSync(join(content, path));
      return stats.isFile() && stats.size < maxBytes ? [{ collection, id, path, text: readFileSync(join(content, path), 'utf8') }] : [];
    } catch {
      return []; // the check reports a file that cannot be opened
    }
  });

/** Larger files are not content; the check reports every file of more than 500 kB. */
const maxBytes = 10_000_000;

/** Divides a file into its parts. */
export function partsOf({ collection, text }: Pick<EntryFile, 'collection' | 'text'>): FileParts | Unreadable {
  if (text.includes('\uFFFD')) return { ...placeIn(text, text.indexOf('\uFFFD')), fault: 'is not UTF-8 text; save it as UTF-8' };
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const plain = withUnixLineEnds(text.slice(mark));
  const parts = split(collection, plain);
  if ('fault' in parts) return { line: 1, column: 1, fault: parts.fault };
  const { yaml, yamlLine, body = '' } = parts;
  const read = parseYaml(yaml, yamlLine);
  const [fault] = read.faults;
  const document = read.value && documentOf(yaml);
  if (!read.value || !document || !isMap(document.contents))
    return fault ? { ...fault, fault: fault.message } : { line: 1, column: 1, fault: 'holds no fields' };
  const excess = excessIn(body);
  if (excess) return { ...placeIn(plain, plain.length - body.length + excess.index), fault: excess.message };
  return {
    document,
    fields: document.contents,
    value: read.value,
    yaml,
    yamlStart: mark + (yamlLine === 1 ? 0 : plain.indexOf('\n') + 1),
    body,
    bodyStart: text.length - body.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** Parses YAML as `parseYaml` does, with the ranges of its nodes. */
export const documentOf = (yaml: string): Document => parseDocument(yaml, { schema: 'core', version: '1.2', prettyErrors: false, uniqueKeys: false });

/** Line and column of an offset, both from 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = withUnixLineEnds(text.slice(0, offset));
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A text of the same length in which every line ends with "\n". A carriage return before it becomes a space. */
const withUnixLineEnds = (text: string): string => text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
