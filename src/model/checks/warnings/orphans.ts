import type { Entries } from '../../entries/entries.ts';
import { folders, type Folder } from '../../entries/fields.ts';
import { hostOwners, platformAmong } from '../../relations/derived.ts';
import { reportIn, type Problem } from '../problem.ts';
import { referencesOf } from '../references.ts';

/**
 * Entries that no other entry, no link and no address names. An actor with printed forms, and an event with actors or
 * sources, is content of its own. An account needs no one to name it, and a question without answers is a fault.
 */
export function orphanWarnings(entries: Entries): Problem[] {
  const named = new Map<Folder, Set<string>>(folders.map((folder) => [folder, new Set()]));
  for (const folder of folders)
    for (const entry of entries[folder])
      for (const { to, id } of referencesOf(folder, entry)) for (const target of to) if (target !== folder || id !== entry.id) named.get(target)?.add(id);
  const platformOf = platformAmong(hostOwners(entries.actors));
  for (const { source } of entries.articles) named.get('actors')?.add(platformOf(source.url) ?? '');
  for (const { blocks } of entries.articles)
    for (const block of blocks)
      if (block.type === 'paragraph') for (const { scheme, id } of block.anchors) if (scheme !== 'claim' && scheme !== 'note') named.get(`${scheme}s`)?.add(id);
  const mayBeOrphans = {
    actors: entries.actors.filter(({ printed, implied }) => printed.length + implied.length === 0),
    topics: entries.topics,
    events: entries.events.filter(({ actors, sources }) => actors.length + sources.length === 0),
    sources: entries.sources,
  };
  return (['actors', 'topics', 'events', 'sources'] as const).flatMap((folder) =>
    mayBeOrphans[folder]
      .filter(({ id }) => !named.get(folder)?.has(id))
      .map(({ id }) => reportIn(folder, id)(`nothing names this ${folder.slice(0, -1)}; name it where it belongs, or delete the file`)),
  );
}
