import { didYouMean } from '../../model/checks/suggestions.ts';
import { fileNameFault, idPattern, invalidId, longestId } from '../../model/entries/ids.ts';
import { isGroup } from '../../model/entries/schema-shape.ts';
import { anchors } from '../../model/urls.ts';
import { extensionOf } from '../../loader/files.ts';
import { CommandError } from '../command-error.ts';
import { partsOf, type EntryFile } from './entry-file.ts';
import { namedTogether } from './named-ids.ts';
import { isInner, type EntryTarget, type InnerTarget, type Target } from './target.ts';

/** Why a rename is refused. */

/** Returns the file of the entry that is renamed, or that has what is renamed. Throws a CommandError if the old id does not exist or the new id cannot be used. */
export function renamedFile(files: readonly EntryFile[], target: Target): EntryFile {
  if (target.old === target.new) throw new CommandError(`"${target.old}" is the id already; nothing was changed.`);
  const inFolder = files.filter(({ collection }) => collection === target.folder);
  return isInner(target) ? ownerFile(inFolder, target) : entryFile({ files, inFolder }, target);
}

function entryFile({ files, inFolder }: { files: readonly EntryFile[]; inFolder: readonly EntryFile[] }, target: EntryTarget): EntryFile {
  const { kind, folder, old } = target;
  const fault = fileNameFault(target.new, extensionOf(folder));
  if (fault !== undefined) throw refusal(`"${target.new}" cannot be an id: ${fault}`);
  const former = formerIdsIn(inFolder);
  const file = inFolder.find(({ id }) => id === old);
  if (!file) throw unknown(`no ${kind} "${old}"`, { old, ids: inFolder.map(({ id }) => id), now: former.get(old) });
  const taken = inFolder.find(({ id }) => id === target.new);
  if (taken) throw refusal(`"${target.new}" is taken by ${taken.path}`);
  const owner = former.get(target.new);
  if (owner !== undefined && owner !== old) throw refusal(`"${target.new}" is a former id of ${kind} "${owner}", and its old address leads there`);
  const alike = files.find(({ collection, id }) => id === target.new && namedTogether(folder, collection));
  if (alike) throw refusal(`"${target.new}" is the id of ${alike.path}, and a field such as restsOn could not tell the two apart`);
  return file;
}

function ownerFile(inFolder: readonly EntryFile[], target: InnerTarget): EntryFile {
  const { kind, owner, old } = target;
  const file = inFolder.find(({ id }) => id === owner);
  const ownerKind = kind === 'reading' ? 'question' : 'account';
  if (!file) throw unknown(`no ${ownerKind} "${owner}"`, { old: owner, ids: inFolder.map(({ id }) => id), now: formerIdsIn(inFolder).get(owner) });
  const parts = partsOf(file);
  if ('fault' in parts) throw refusal(`${file.path}:${parts.line}:${parts.column} ${parts.fault}`);
  if (!idPattern.test(target.new) || target.new.length > longestId) throw refusal(`"${target.new}" ${invalidId(target.new)}`);
  if (kind !== 'reading' && anchors.reserved.test(target.new)) throw refusal(`"${target.new}" is an anchor of the page itself`);
  const { ids, same, former } = kind === 'reading' ? readingsIn(parts.value) : marksIn(parts.value, kind);
  const place = `${ownerKind} "${owner}"`;
  if (!same.includes(old)) throw unknown(`no ${kind} "${old}" in ${place}`, { old, ids: same, now: former.get(old) });
  if (same.indexOf(old) !== same.lastIndexOf(old)) throw refusal(`"${old}" is the id of two ${kind}s of ${place}; give one of them another id by hand`);
  if (ids.includes(target.new)) throw refusal(`"${target.new}" is taken in ${place}`);
  const other = former.get(target.new);
  if (other !== undefined && other !== old) throw refusal(`"${target.new}" is a former id of "${other}" in ${place}`);
  return file;
}

/** The ids within an entry, those of the same kind, and the former ids with the present ones. */
interface InnerIds {
  ids: readonly string[];
  same: readonly string[];
  former: ReadonlyMap<string, string>;
}

function readingsIn({ readings, formerReadings }: Record<string, unknown>): InnerIds {
  const ids = isGroup(readings) ? Object.keys(readings) : [];
  return { ids, same: ids, former: new Map(isGroup(formerReadings) ? Object.entries(formerReadings).map(([id, now]) => [id, String(now)]) : []) };
}

function marksIn({ claims, notes }: Record<string, unknown>, kind: 'claim' | 'note'): InnerIds {
  const groupsIn = (list: unknown) => (Array.isArray(list) ? list.filter(isGroup) : []);
  const idsIn = (list: unknown) => groupsIn(list).map(({ id }) => String(id));
  const former = [...groupsIn(claims), ...groupsIn(notes)].flatMap(({ id, formerIds }) => listOf(formerIds).map((old) => [old, String(id)] as const));
  return { ids: [...idsIn(claims), ...idsIn(notes)], same: idsIn(kind === 'claim' ? claims : notes), former: new Map(former) };
}

/** The former ids of the entries of a folder, with the present ones. */
function formerIdsIn(files: readonly EntryFile[]): Map<string, string> {
  return new Map(
    files
      .filter(({ text }) => text.includes('formerIds'))
      .flatMap((file) => {
        const parts = partsOf(file);
        return 'fault' in parts ? [] : listOf(parts.value.formerIds).map((old) => [old, file.id] as const);
      }),
  );
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const refusal = (why: string) => new CommandError(`${why}; nothing was changed.`);

const unknown = (what: string, { old, ids, now }: { old: string; ids: readonly string[]; now: string | undefined }) =>
  refusal(`${what}${now === undefined ? didYouMean(old, ids) : `; it was renamed to "${now}"`}`);
