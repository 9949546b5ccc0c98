import { existsSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { fileNameFault } from '../model/entries/ids.ts';
import { type Collection } from '../model/entries/schema.ts';
import { didYouMean } from '../model/checks/suggestions.ts';
import type { FileFault } from './file-fault.ts';
import { textOf } from './file-text.ts';
import { folders, neededFolders, type Folder } from '../model/entries/fields.ts';

/** A file that is an entry, or was probably meant to be one. */
export interface ContentFile {
  collection: Collection;
  id: string;
  file: string;
  /** Undefined if the file cannot be read. */
  text: string | undefined;
}

/** Name of the record of a change of several files that a command of the desk is making. Names that begin with a dot are not content. */
export const changeRecord = '.changes.json';

export interface FolderContent {
  files: ContentFile[];
  faults: FileFault[];
}

/** The extension of the files of a folder. */
export const extensionOf = (collection: Collection) => (collection === 'articles' ? '.md' : '.yaml');

/**
 * Reads all files of a content folder. `name`: name of the folder in faults. A file that was probably meant to be an entry is returned even if it has
 * a fault, so that references to it cause no further faults. If several files have the same id, one of them is returned.
 */
export function readFolder(root: string, name = 'content'): FolderContent {
  const { result: names, faults: unreadable } = attempt(`${name}/`, () => namesIn(root));
  if (names === undefined) return { files: [], faults: unreadable };
  const read = names.map((entry): FolderContent => {
    const file = `${name}/${entry}`;
    const path = join(root, entry);
    if (entry === 'dossier.yaml') {
      const { text, faults } = readEntry(path, file, 'dossier');
      return { files: [{ collection: 'dossier', id: 'dossier', file, text }], faults };
    }
    const message = whyNotFolder(entry, lstatSync(path));
    return isFolder(entry) && message === undefined
      ? readEntries({ path, file, folder: entry })
      : { files: [], faults: message === undefined ? [] : [fileFault(file, message)] };
  });
  const cutShort = existsSync(join(root, changeRecord));
  const files = read.flatMap((part) => part.files);
  const faults = read.flatMap((part) => part.faults);
  const isMissing = (collection: Collection) =>
    !files.some((file) => file.collection === collection) && !faults.some(({ file }) => file.startsWith(`${name}/${collection}`));
  return {
    files,
    faults: [
      ...(cutShort ? [fileFault(`${name}/${changeRecord}`, 'a change of several files was cut short; run npm run rename to finish it')] : []),
      ...faults,
      ...neededFolders
        .filter(isMissing)
        .map((folder) => fileFault(`${name}/${folder}/`, `holds no file; a dossier needs at least one ${extensionOf(folder)} file there`)),
      ...(isMissing('dossier') ? [fileFault(`${name}/dossier.yaml`, 'is missing; it names the site')] : []),
    ],
  };
}

/** Maximum size of a file in bytes: twenty times the longest account of the first dossier. */
const maxBytes = 500_000;

/** A fault of a file as a whole. */
const fileFault = (file: string, message: string): FileFault => ({ file, line: 1, column: 1, message });

const systemErrors: Record<string, string> = {
  EACCES: 'cannot be read without permission; give yourself the right to read it',
  EPERM: 'cannot be read without permission; give yourself the right to read it',
  ENOENT: 'is missing; a dossier is dossier.yaml and a folder for each kind of entry',
};

/** Returns the result of `read`, or a fault if the system refuses to read. */
function attempt<Result>(file: string, read: () => Result): { result?: Result; faults: FileFault[] } {
  try {
    return { result: read(), faults: [] };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return { faults: [fileFault(file, systemErrors[code] ?? `cannot be read (${code})`)] };
  }
}

const namesIn = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .toSorted();

/** Says why something in the content folder is not a folder of entries; undefined if it is one. */
function whyNotFolder(name: string, stats: Stats): string | undefined {
  if (stats.isSymbolicLink()) return 'is a symbolic link, and its target may change unnoticed; put the folder itself here';
  if (!stats.isDirectory()) return `is not read; content is in dossier.yaml and the folders ${folders.join(', ')}`;
  if (/^drafts?$/.test(name)) return 'is not read; put unfinished files into the folder of their kind, and write draft: true into each';
  return isFolder(name) ? undefined : `is not a folder of a dossier${didYouMean(name, [...folders])}`;
}

/** Says why something in a folder is not a file to read; undefined if it is one. */
function whyNotFile(file: string, stats: Stats, collection: Collection): string | undefined {
  if (stats.isSymbolicLink()) return 'is a symbolic link, and its target may change unnoticed; put the file itself here';
  if (stats.isDirectory()) return 'is a folder within a folder; move its files one folder up';
  if (!stats.isFile()) return 'is not a regular file; delete it';
  if (stats.size > maxBytes) return `is larger than ${maxBytes / 1000} kB; ${howToShorten(collection)}`;
  return file.endsWith(extensionOf(collection)) ? undefined : `is not read; ${collection} are files ending in ${extensionOf(collection)}`;
}

const howToShorten = (collection: Collection): string =>
  collection === 'actors'
    ? 'list each form of the name for one account and delete the rest: other accounts name the form in their own links'
    : 'an entry is one account, retold in a few pages';

function readEntry(path: string, file: string, collection: Collection): { text?: string; faults: FileFault[] } {
  const { result, faults } = attempt(file, () => {
    const message = whyNotFile(file, lstatSync(path), collection);
    return message === undefined ? textOf(file, readFileSync(path)) : { faults: [fileFault(file, message)] };
  });
  return result ?? { faults };
}

/** A name in a folder of entries. */
interface Candidate {
  fileName: string;
  /** The id that the file has, or was probably meant to have. */
  id: string;
  hasExtension: boolean;
  /** What is wrong with the name. */
  fault?: string;
}

function candidateOf(fileName: string, extension: string): Candidate {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const hasExtension = fileName.endsWith(extension);
  const fault = hasExtension ? fileNameFault(stem, extension) : undefined;
  return { fileName, id: stem.normalize('NFC').toLowerCase(), hasExtension, ...(fault !== undefined && { fault }) };
}

const duplicateMessage = (first: string, other: string) =>
  `differs from ${first} only in ${first.toLowerCase() === other.toLowerCase() ? 'capitals' : 'the Unicode form of a letter'}; an id is used once`;

/** Reads the files of a folder. If several have the same id, the first with a valid name is returned, or else the first. */
function readEntries({ path, file, folder }: { path: string; file: string; folder: Folder }): FolderContent {
  const fileOf = ({ fileName }: Candidate) => `${file}/${fileName}`;
  const { result: fileNames = [], faults: unreadable } = attempt(`${file}/`, () => namesIn(path));
  const all = fileNames.map((fileName) => candidateOf(fileName, extensionOf(folder)));
  const byId = [...Map.groupBy(all, ({ id }) => id).values()];
  const chosen = new Set(
    byId.map((same) => same.find(({ hasExtension, fault }) => hasExtension && fault === undefined) ?? same.find(({ hasExtension }) => hasExtension) ?? same[0]),
  );
  const read = all
    .filter((entry) => chosen.has(entry) || !entry.hasExtension)
    .map((entry) => ({ entry, ...readEntry(join(path, entry.fileName), fileOf(entry), folder) }));
  const duplicates = byId.map((same) => same.filter(({ hasExtension }) => hasExtension));
  return {
    files: read.flatMap(({ entry, text }) => (chosen.has(entry) ? [{ collection: folder, id: entry.id, file: fileOf(entry), text }] : [])),
    faults: [
      ...unreadable,
      ...all.flatMap((entry) => (entry.fault === undefined ? [] : [fileFault(fileOf(entry), entry.fault)])),
      ...duplicates.flatMap(([first, ...others]) =>
        first === undefined ? [] : others.map((other) => fileFault(fileOf(other), duplicateMessage(first.fileName, other.fileName))),
      ),
      ...read.flatMap(({ faults }) => faults),
    ],
  };
}

const isFolder = (name: string): name is Folder => (folders as readonly string[]).includes(name);
