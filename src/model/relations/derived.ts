import type { AccountEntry } from '../entries/entries.ts';
import type { ActorData } from '../entries/actor-schema.ts';
import { mediumOf } from '../entries/medium.ts';
import { paragraphCount } from '../entries/retelling.ts';

/** What an entry leaves out because another place of the content gives it. */

/** The entry of an account with its platform and, if the source has paragraphs, their number. `platformOf`: see below. */
export function withCompleteSource(entry: AccountEntry, platformOf: PlatformOf): AccountEntry {
  const { source, blocks } = entry;
  const platform = source.platform ?? platformOf(source.url);
  const paragraphs = mediumOf(entry).paragraphs ? paragraphCount(source, blocks) : undefined;
  return { ...entry, source: { ...source, ...(platform !== undefined && { platform }), ...(paragraphs !== undefined && { paragraphs }) } };
}

/** The actor that has the host of a web address, or the longest one of which it is a subdomain; undefined if no actor has it. */
export type PlatformOf = (address: string) => string | undefined;

/** The actors by their hosts. */
export const hostOwners = (actors: readonly { id: string; hosts: readonly string[] }[]): Map<string, string> =>
  new Map(actors.toReversed().flatMap(({ id, hosts }) => hosts.map((host) => [host, id] as const)));

export const platformAmong =
  (owners: ReadonlyMap<string, string>): PlatformOf =>
  (address) => {
    const labels = new URL(address).hostname.split('.');
    return labels.map((_, index) => owners.get(labels.slice(index).join('.'))).find((owner) => owner !== undefined);
  };

/** The kind of each actor that accounts name as outlet, platform or author. An actor that is several of them has the first of these. */
export function kindsInUse(sources: readonly Publishers[]): Map<string, ActorKind> {
  const kinds = new Map<string, ActorKind>();
  const add = (kind: ActorKind, ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined && !kinds.has(id)) kinds.set(id, kind);
  };
  add(
    'outlet',
    sources.map(({ outlet }) => outlet),
  );
  add(
    'platform',
    sources.map(({ platform }) => platform),
  );
  add(
    'person',
    sources.flatMap(({ author, authors = [] }) => [author, ...authors]),
  );
  return kinds;
}

export type ActorKind = Exclude<ActorData['kind'], undefined>;

interface Publishers extends Pick<AccountEntry['source'], 'platform' | 'outlet' | 'author'> {
  authors?: readonly string[] | undefined;
}
