import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { fileNameFault } from '../model/entries/ids.ts';
import { type Collection } from '../model/entries/schema.ts';
import { didYouMean } from '../model/checks/suggestions.ts';
import { invisibleIn, withoutInvisible } from './invisible-characters.ts';
import { folders, type Folder } from '../model/entries/fields.ts';

/** A fault at a place of a file. `file` is relative to the project, with forward slashes. */
export interface FileFault {
  file: string;
  line: number;
  column: number;
  field?: string;
  message: string;
}

/** A file that is an entry, or was probably meant to be one. */
export interface ContentFile {
  collection: Collection;
  id: string;
  file: string;
  /** Undefined where it cannot be read. */
  text: string | undefined;
}

/**
 * Reads every file of a content folder. What does not belong there, cannot be read or cannot be told apart is a fault. A file that was
 * probably meant to be an entry is one all the same, so that nobody is at fault who points at it; of two with one id, one is read.
 */
export function readFolder(root: string, name = 'content'): { files: ContentFile[]; faults: FileFault[] } {
  const { got: names, faults: unreadable } = attempt(`${name}/`, () => namesIn(root));
  if (names === undefined) return { files: [], faults: unreadable };
  const read = names.map((entry): { files: ContentFile[]; faults: FileFault[] } => {
    const file = `${name}/${entry}`;
    const path = join(root, entry);
    if (entry === 'dossier.yaml') {
      const { text, faults } = readEntry(path, file, 'dossier');
      return { files: [{ collection: 'dossier', id: 'dossier', file, text }], faults };
    }
    if (lstatSync(path).isSymbolicLink())
      return { files: [], faults: [at(file, 'is a link, and what it leads to may change unseen; put the folder itself here')] };
    if (!lstatSync(path).isDirectory())
      return { files: [], faults: [at(file, `is not read; content is in dossier.yaml and the folders ${folders.join(', ')}`)] };
    return isFolder(entry)
      ? readEntries(root, name, entry)
      : { files: [], faults: [at(file, `is not a folder of a dossier${didYouMean(entry, [...folders])}`)] };
  });
  const files = read.flatMap((part) => part.files);
  const faults = [...read.flatMap((part) => part.faults)];
  const missing = (collection: Collection) =>
    !files.some((file) => file.collection === collection) && !faults.some(({ file }) => file.startsWith(`${name}/${collection}`));
  return {
    files,
    faults: [
      ...faults,
      ...folders.filter(missing).map((folder) => at(`${name}/${folder}/`, `holds no file; a dossier needs at least one ${endingOf(folder)} file there`)),
      ...(missing('dossier') ? [at(`${name}/dossier.yaml`, 'is missing; it names the site')] : []),
    ],
  };
}

const endingOf = (collection: Collection) => (collection === 'articles' ? '.md' : '.yaml');

/** Bytes. The longest account of the first dossier is a twentieth of it. */
const largest = 500_000;

const at = (file: string, message: string, line = 1, column = 1): FileFault => ({ file, line, column, message });

const whyUnread: Record<string, string> = {
  EACCES: 'may not be read; give yourself the right to read it',
  EPERM: 'may not be read; give yourself the right to read it',
  ENOENT: 'is missing; a dossier is dossier.yaml and a folder for each kind of entry',
};

/** What `read` returns; where the machine refuses to read, a fault. */
function attempt<Read>(file: string, read: () => Read): { got?: Read; faults: FileFault[] } {
  try {
    return { got: read(), faults: [] };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return { faults: [at(file, whyUnread[code] ?? `cannot be read (${code})`)] };
  }
}

const namesIn = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .toSorted();

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** The text of a file, without the invisible characters that are told as faults. */
function textOf(file: string, bytes: Uint8Array): { text?: string; faults: FileFault[] } {
  const text = decoded(bytes);
  if (text === undefined) return { faults: [at(file, 'is not UTF-8 text; save it as UTF-8')] };
  const placeOf = (index: number) => {
    const before = text.slice(0, index).split('\n');
    return [before.length, (before.at(-1)?.length ?? 0) + 1] as const;
  };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { faults: [at(file, 'holds the character U+0000, as text in UTF-16 does; save it as UTF-8', ...placeOf(nul))] };
  return {
    text: withoutInvisible(text),
    faults: invisibleIn(text).map(({ index, name }) => at(file, `holds the invisible character ${name}; delete it`, ...placeOf(index))),
  };
}

const whatMakesItSmaller = (collection: Collection): string =>
  collection === 'actors'
    ? 'list each form of the name for one account and delete the rest: other accounts say in their own links that they print it'
    : 'an entry is one account, retold in a few pages';

/** Why something in a folder is no file to read; undefined where it is one. */
const whatIsNoFile = (stats: Stats, collection: Collection): string | undefined =>
  stats.isSymbolicLink()
    ? 'is a link, and what it leads to may change unseen; put the file itself here'
    : stats.isDirectory()
      ? 'is a folder, and no folder lies within a folder; put its files one up'
      : !stats.isFile()
        ? 'is no file'
        : stats.size > largest
          ? `is larger than ${largest / 1000} kB; ${whatMakesItSmaller(collection)}`
          : undefined;

function readEntry(path: string, file: string, collection: Collection): { text?: string; faults: FileFault[] } {
  const ending = endingOf(collection);
  const { got, faults } = attempt(file, () => {
    const why = whatIsNoFile(lstatSync(path), collection) ?? (file.endsWith(ending) ? undefined : `is not read; ${collection} are files ending in ${ending}`);
    return why === undefined ? textOf(file, readFileSync(path)) : { faults: [at(file, why)] };
  });
  return got ?? { faults };
}

interface Named {
  fileName: string;
  /** The id that the file has, or was probably meant to have. */
  id: string;
  isEntry: boolean;
  /** What is wrong with the name. */
  fault?: string;
}

function named(fileName: string, ending: string): Named {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const isEntry = fileName.endsWith(ending);
  const fault = isEntry ? fileNameFault(stem, ending) : undefined;
  return { fileName, id: stem.normalize('NFC').toLowerCase(), isEntry, ...(fault !== undefined && { fault }) };
}

const differsOnly = (first: string, other: string) =>
  `differs from ${first} only in ${first.toLowerCase() === other.toLowerCase() ? 'capitals' : 'how a letter is put together'}; an id is used once`;

/** The files of a folder. Of several that would have one id, the one with a right name is read, or else the first. */
function readEntries(root: string, name: string, folder: Folder): { files: ContentFile[]; faults: FileFault[] } {
  const fileOf = ({ fileName }: Pick<Named, 'fileName'>) => `${name}/${folder}/${fileName}`;
  const { got: fileNames = [], faults: unreadable } = attempt(fileOf({ fileName: '' }), () => namesIn(join(root, folder)));
  const all = fileNames.map((fileName) => named(fileName, endingOf(folder)));
  const byId = [...Map.groupBy(all, ({ id }) => id).values()];
  const chosen = new Set(
    byId.map((same) => same.find(({ isEntry, fault }) => isEntry && fault === undefined) ?? same.find(({ isEntry }) => isEntry) ?? same[0]),
  );
  const read = all
    .filter((entry) => chosen.has(entry) || !entry.isEntry)
    .map((entry) => ({ entry, ...readEntry(join(root, folder, entry.fileName), fileOf(entry), folder) }));
  const twins = byId.map((same) => same.filter(({ isEntry }) => isEntry));
  return {
    files: read.flatMap(({ entry, text }) => (chosen.has(entry) ? [{ collection: folder, id: entry.id, file: fileOf(entry), text }] : [])),
    faults: [
      ...unreadable,
      ...all.flatMap((entry) => (entry.fault === undefined ? [] : [at(fileOf(entry), entry.fault)])),
      ...twins.flatMap(([first, ...others]) =>
        first === undefined ? [] : others.map((other) => at(fileOf(other), differsOnly(first.fileName, other.fileName))),
      ),
      ...read.flatMap(({ faults }) => faults),
    ],
  };
}

const isFolder = (name: string): name is Folder => (folders as readonly string[]).includes(name);
