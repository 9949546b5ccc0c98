import type { AccountEntry } from '../entries/entries.ts';
import type { ActorData } from '../entries/actor-schema.ts';
import { paragraphCount } from '../entries/retelling.ts';

/** What an entry leaves out because another place of the content gives it. */

/** The source of an account, with its platform and the number of its paragraphs. */
export interface CompleteSource extends SourceFields {
  platform: string;
  paragraphs: number;
}

/** `platformOf`: see below. */
export const completeSource = ({ source, blocks }: Pick<AccountEntry, 'source' | 'blocks'>, platformOf: PlatformOf): CompleteSource => ({
  ...source,
  platform: source.platform ?? platformOf(source.url) ?? '',
  paragraphs: paragraphCount(source, blocks),
});

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

/** The kind of each actor that accounts name as outlet, platform or author. An actor that is several of them has the first. */
export function kindsInUse(sources: readonly Partial<Pick<SourceFields, 'platform' | 'outlet' | 'author'>>[]): Map<string, ActorKind> {
  const kinds = new Map<string, ActorKind>();
  for (const [field, kind] of uses) for (const source of sources) if (source[field] !== undefined && !kinds.has(source[field])) kinds.set(source[field], kind);
  return kinds;
}

type SourceFields = AccountEntry['source'];
export type ActorKind = Exclude<ActorData['kind'], undefined>;

const uses = [
  ['outlet', 'outlet'],
  ['platform', 'platform'],
  ['author', 'person'],
] as const;
