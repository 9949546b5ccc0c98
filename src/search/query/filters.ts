import { isWithin } from '../../filters/days.ts';
import { matches } from '../../filters/match.ts';
import { valuesOf } from './facets.ts';
import type { RecordKind, Result } from '../protocol.ts';
import type { Filters } from '../search-form.ts';
import { fields } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** Which results pass the filters. Loaded with the first filter. */

/** The filter, undefined if nothing is chosen, and the names of the actors and accounts of `listed`. */
export async function filtering(index: SearchIndex, filters: Filters, listed: Filters) {
  return {
    filter: Object.keys(filters).length > 0 ? await filterOf(index, filters) : undefined,
    actors: await titlesOf(index, 'actor', listed.actor),
    accounts: await titlesOf(index, 'account', listed.account),
  };
}

async function filterOf(index: SearchIndex, filters: Filters) {
  const { from, to, ...chosen } = filters;
  const { kind, account = [], actor = [], topic = [], claimKind = [] } = chosen;
  const terms = [account.map((id) => `&${id}`), actor.map((id) => `@${id}`), topic.map((id) => `#${id}`)].filter((some) => some.length > 0);
  const sets = await Promise.all(terms.map(async (some) => (await Promise.all(some.map(index.posting))).filter((posting) => posting !== undefined)));
  const days = from || to ? await index.days() : () => [];
  const stands = (doc: number, mask: number): boolean => sets.every((postings) => postings.some(({ docs }) => ((docs.get(doc) ?? 0) & mask) > 0));
  const isWanted = (one: RecordKind) => matches({ kind }, { kind: [one] });
  return {
    /** Documents that pass, and accounts with claims that may pass. Decided by posting lists, before stored fields are read. */
    passing: <Hit extends { doc: number }>(hits: readonly Hit[]): { docs: Hit[]; claiming: Hit[] } => {
      const dated = hits.filter(({ doc }) => isWithin(days(doc), filters));
      return {
        docs: claimKind.length > 0 ? [] : dated.filter(({ doc }) => isWanted(index.kindOf(doc)) && stands(doc, fields.name)),
        claiming: isWanted('claim') ? dated.filter(({ doc }) => index.kindOf(doc) === 'account' && stands(doc, fields.claims)) : [],
      };
    },
    passes: (result: Result): boolean => matches(chosen, valuesOf(result)) && isWithin(result.days ?? [], filters),
  };
}

/** The names of actors or the labels of accounts, by id; ids without an entry are left out. */
async function titlesOf(index: SearchIndex, kind: 'actor' | 'account', ids: readonly string[] = []): Promise<Map<string, string>> {
  const found = await Promise.all(
    ids.map(async (id): Promise<[string, string][]> => {
      const posting = await index.posting(`${kind === 'actor' ? '@' : '&'}${id}`);
      const doc = [...(posting?.docs.keys() ?? [])].find((one) => index.kindOf(one) === kind);
      if (doc === undefined) return [];
      const { title, detail } = await index.card(doc);
      return [[id, kind === 'actor' ? title : detail]];
    }),
  );
  return new Map(found.flat());
}
