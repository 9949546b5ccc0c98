import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections, idPattern, type Collection } from '../model/schema.ts';
import { didYouMean } from '../model/suggestions.ts';

/** A fault at a place of a file. `file` is relative to the project, with forward slashes. */
export interface FileFault {
  file: string;
  line: number;
  column: number;
  field?: string;
  message: string;
}

export interface ContentFile {
  collection: Collection;
  id: string;
  file: string;
  text: string;
}

const endings: Record<Collection, string> = {
  articles: '.md',
  actors: '.yaml',
  topics: '.yaml',
  events: '.yaml',
  questions: '.yaml',
  sources: '.yaml',
  dossier: '.yaml',
};

const folders = (Object.keys(collections) as Collection[]).filter((name) => name !== 'dossier');

/** Characters that nobody sees: controls, zero-width spaces, odd line ends, and those that turn the direction of text around. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;

const at = (file: string, message: string, line = 1, column = 1): FileFault => ({ file, line, column, message });

const readText = (path: string, file: string): { text: string } | { fault: FileFault } => {
  const bytes = readFileSync(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes).replaceAll('\r\n', '\n');
    const found = forbidden.exec(text);
    if (!found) return { text };
    const before = text.slice(0, found.index).split('\n');
    const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return { fault: at(file, `holds the invisible character U+${code}; delete it`, before.length, (before.at(-1)?.length ?? 0) + 1) };
  } catch {
    return { fault: at(file, 'is not UTF-8 text; save it as UTF-8') };
  }
};

const names = (path: string) =>
  readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .toSorted();

/**
 * Reads every file of a content folder. What does not belong there, cannot be read or cannot be told apart is a fault; `unread` are the ids
 * that such files were probably meant to have.
 */
export const readFolder = (root: string, name = 'content'): { files: ContentFile[]; faults: FileFault[]; unread: Pick<ContentFile, 'collection' | 'id'>[] } => {
  const faults: FileFault[] = [];
  const files: ContentFile[] = [];
  const unread: Pick<ContentFile, 'collection' | 'id'>[] = [];

  const take = (collection: Collection, path: string, file: string, fileName: string) => {
    const ending = endings[collection];
    const id = fileName.slice(0, -ending.length);
    const refuse = (fault: FileFault) => {
      faults.push(fault);
      unread.push({ collection, id: fileName.replace(/\.[^.]*$/, '').toLowerCase() });
    };
    if (!lstatSync(path).isFile()) return refuse(at(file, `is not a plain file; ${collection} are files ending in ${ending}`));
    if (!fileName.endsWith(ending)) return refuse(at(file, `is not read; ${collection} are files ending in ${ending}`));
    if (!idPattern.test(id) || id.length > 80)
      return refuse(at(file, `the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2${ending}"`));
    const read = readText(path, file);
    if ('fault' in read) return refuse(read.fault);
    files.push({ collection, id, file, text: read.text });
  };

  for (const entry of names(root)) {
    const path = join(root, entry);
    const file = `${name}/${entry}`;
    if (entry === 'dossier.yaml') take('dossier', path, file, entry);
    else if (!lstatSync(path).isDirectory()) faults.push(at(file, `is not read; content is in dossier.yaml and the folders ${folders.join(', ')}`));
    else if (!(folders as string[]).includes(entry)) faults.push(at(file, `is not a folder of a dossier${didYouMean(entry, folders)}`));
    else {
      const twins = Map.groupBy(names(path), (fileName) => fileName.normalize('NFC').toLowerCase());
      for (const [, group] of twins)
        if (group.length > 1) faults.push(at(`${file}/${group.at(-1)}`, `differs from ${group[0]} only in capitals; an id is used once`));
      for (const fileName of names(path)) take(entry as Collection, join(path, fileName), `${file}/${fileName}`, fileName);
    }
  }
  for (const collection of [...folders, 'dossier'] as Collection[])
    if (!files.some((file) => file.collection === collection) && !faults.some(({ file }) => file.startsWith(`${name}/${collection}`)))
      faults.push(
        at(
          collection === 'dossier' ? `${name}/dossier.yaml` : `${name}/${collection}/`,
          collection === 'dossier' ? 'is missing; it names the site' : `holds no file; a dossier needs at least one ${endings[collection]} file there`,
        ),
      );
  return { files, faults, unread };
};
