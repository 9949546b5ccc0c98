import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionOf } from '../../loader/files.ts';
import { CommandError } from '../command-error.ts';
import type { FileChange } from '../write-files.ts';
import { applied, type Edit } from './edits.ts';
import { entryFilesIn, partsOf, placeIn, type EntryFile } from './entry-file.ts';
import { formerIdEdit } from './former-id-edit.ts';
import { idEdits } from './id-edits.ts';
import { renamedFile } from './refusals.ts';
import { isInner, type Target } from './target.ts';

/** All changes of a rename. */

/** A place that is changed: before and after. Lines and columns count from 1. */
interface ChangedPlace {
  before: Place;
  after: Place;
  says: string;
}

export interface Plan {
  places: ChangedPlace[];
  /** Files that get another name: paths within the content folder. */
  moved: { from: string; to: string }[];
  changes: FileChange[];
}

interface Place {
  path: string;
  line: number;
  column: number;
}

/** Plans a rename. Throws a CommandError with every reason why it cannot be made. */
export function planOf(content: string, target: Target): Plan {
  const files = entryFilesIn(content);
  const renamed = renamedFile(files, target);
  const read = files
    .filter((file) => file.collection !== 'dossier' && (file === renamed || mayName(file.text, target.old)))
    .map((file) => ({ file, ...editsOf(file, target, file === renamed) }));
  const refusals = read.flatMap((one) => one.refusals);
  if (refusals.length > 0) throw new CommandError(`${refusals.join('\n')}\nNothing was changed.`);
  const edited = read.filter(({ file, edits }) => edits.length > 0 || file === renamed);
  const written = edited.map(({ file, edits }) => {
    const to = file === renamed && !isInner(target) ? `${target.folder}/${target.new}${extensionOf(target.folder)}` : file.path;
    return { file, to, ...applied(file.text, edits) };
  });
  const texts = isInner(target) || target.kind !== 'account' ? [] : sourceText(content, target);
  return {
    places: written.flatMap(({ file, to, text, edits }) =>
      edits.map(({ start, offset, says }) => ({
        before: { path: file.path, ...placeIn(file.text, start) },
        after: { path: to, ...placeIn(text, offset) },
        says,
      })),
    ),
    moved: [...written.filter(({ file, to }) => file.path !== to).map(({ file, to }) => ({ from: file.path, to })), ...texts],
    changes: [
      ...written.flatMap(({ file, to, text }) => changesOf({ from: file.path, to, before: file.text, after: text })),
      ...texts.flatMap(({ from, to, text }) => changesOf({ from, to, before: text, after: text })),
    ],
  };
}

/** The edits of one file, or why they cannot be made. */
function editsOf(file: EntryFile, target: Target, isRenamed: boolean): { edits: Edit[]; refusals: string[] } {
  const parts = partsOf(file);
  if ('fault' in parts) {
    const names = isRenamed || idIn(target.old).test(file.text);
    const reason = `${file.path}:${parts.line}:${parts.column} ${parts.fault}; the file ${isRenamed ? 'is to be renamed' : `names "${target.old}"`}, so correct it first`;
    return { edits: [], refusals: names ? [reason] : [] };
  }
  const { edits, fixed } = idEdits(file, parts, target);
  const refusals = fixed.map(({ offset, why }) => {
    const { line, column } = placeIn(file.text, offset);
    return `${file.path}:${line}:${column} ${why}`;
  });
  if (!isRenamed) return { edits, refusals };
  const former = formerIdEdit(parts, target);
  if (!former) return { edits, refusals: [...refusals, `${file.path} ${noPlace}`] };
  const { yamlStart } = parts;
  return { edits: [...edits, { ...former, start: yamlStart + former.start, end: yamlStart + former.end }], refusals };
}

const noPlace = 'is written so that the old id cannot be added to formerIds; write each field on a line of its own';

/** False if a file certainly does not name an id. Escapes and entities may hide one. */
const mayName = (text: string, id: string): boolean => text.includes(id) || /\\|&[#a-zA-Z]/.test(text);

/** Matches an id as a whole word. */
const idIn = (id: string): RegExp => new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`);

/** The text of the source that an import has written beside the dossier, if there is one. */
function sourceText(content: string, target: Target): { from: string; to: string; text: string }[] {
  const [from, to] = [`.sources/${target.old}.txt`, `.sources/${target.new}.txt`];
  if (!existsSync(join(content, from))) return [];
  if (existsSync(join(content, to))) throw new CommandError(`${to} exists; nothing was changed. Move it away first.`);
  const bytes = readFileSync(join(content, from));
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new CommandError(`${from} is not UTF-8 text; nothing was changed. Save it as UTF-8.`);
  return [{ from, to, text }];
}

/** A file that gets another text, name or both. The new file is written before the old one is deleted. */
const changesOf = ({ from, to, before, after }: { from: string; to: string; before: string; after: string }): FileChange[] =>
  from === to
    ? [{ path: to, before, after }]
    : [
        { path: to, before: undefined, after },
        { path: from, before, after: undefined },
      ];
