import { isWithin } from '../../filters/days.ts';
import { matches } from '../../filters/match.ts';
import { valuesOf } from './facets.ts';
import type { RecordKind, Result } from '../protocol.ts';
import type { Filters } from '../search-form.ts';
import { places } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** Which results pass what a reader narrows them by. Loaded with the first filter. */

/** What the filters let through, and what the actors and accounts of `listed` are called. Without a filter `narrow` is undefined. */
export async function filtering(index: SearchIndex, filters: Filters, listed: Filters) {
  return {
    narrow: Object.keys(filters).length > 0 ? await narrowing(index, filters) : undefined,
    actors: await titlesOf(index, 'actor', listed.actor),
    accounts: await titlesOf(index, 'account', listed.account),
  };
}

async function narrowing(index: SearchIndex, filters: Filters) {
  const { from, to, ...chosen } = filters;
  const { kind, account = [], actor = [], topic = [], claimKind = [] } = chosen;
  const keys = [account.map((id) => `&${id}`), actor.map((id) => `@${id}`), topic.map((id) => `#${id}`)].filter((some) => some.length > 0);
  const sets = await Promise.all(keys.map(async (some) => (await Promise.all(some.map(index.posting))).filter((posting) => posting !== undefined)));
  const days = from || to ? await index.days() : () => [];
  const stands = (thing: number, place: number): boolean => sets.every((postings) => postings.some(({ things }) => ((things.get(thing) ?? 0) & place) > 0));
  const isWanted = (one: RecordKind) => matches({ kind }, { kind: [one] });
  return {
    /** What can be shown: things that pass, and accounts with claims that may. Told by the index, before anything shown is fetched. */
    suitable: <Hit extends { thing: number }>(hits: readonly Hit[]): { things: Hit[]; claiming: Hit[] } => {
      const dated = hits.filter(({ thing }) => isWithin(days(thing), filters));
      return {
        things: claimKind.length > 0 ? [] : dated.filter(({ thing }) => isWanted(index.kindOf(thing)) && stands(thing, places.own)),
        claiming: isWanted('claim') ? dated.filter(({ thing }) => index.kindOf(thing) === 'account' && stands(thing, places.claims)) : [],
      };
    },
    /** Whether a result passes. */
    passes: (result: Result): boolean => matches(chosen, valuesOf(result)) && isWithin(result.days ?? [], filters),
  };
}

/** The names of actors or the labels of accounts, by id; ids without an entry are left out. */
async function titlesOf(index: SearchIndex, kind: 'actor' | 'account', ids: readonly string[] = []): Promise<Map<string, string>> {
  const found = await Promise.all(
    ids.map(async (id): Promise<[string, string][]> => {
      const posting = await index.posting(`${kind === 'actor' ? '@' : '&'}${id}`);
      const thing = [...(posting?.things.keys() ?? [])].find((one) => index.kindOf(one) === kind);
      if (thing === undefined) return [];
      const { title, detail } = await index.card(thing);
      return [[id, kind === 'actor' ? title : detail]];
    }),
  );
  return new Map(found.flat());
}
