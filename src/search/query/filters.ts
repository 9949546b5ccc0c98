import type { Filters, RecordKind, Result } from '../protocol.ts';
import { fields } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** Which results pass what a reader narrows them by. Loaded with the first filter. */

/** What the filters let through. */
export async function filterOf(index: SearchIndex, filters: Filters) {
  const { kind, account = [], actor = [], topic = [], claimKind = [] } = filters;
  const terms = [account.map((id) => `&${id}`), actor.map((id) => `@${id}`), topic.map((id) => `#${id}`)].filter((some) => some.length > 0);
  const sets = await Promise.all(terms.map(async (some) => (await Promise.all(some.map(index.posting))).filter((posting) => posting !== undefined)));
  const days = filters.from || filters.to ? await index.days() : () => [];
  const stands = (doc: number, mask: number): boolean => sets.every((postings) => postings.some(({ docs }) => ((docs.get(doc) ?? 0) & mask) > 0));
  const isWanted = (one: RecordKind) => has(kind, [one]);
  return {
    /** What can be shown: things that pass, and accounts with claims that may. Told by the index, before anything shown is fetched. */
    passing: <Hit extends { doc: number }>(hits: readonly Hit[]): { docs: Hit[]; claiming: Hit[] } => {
      const dated = hits.filter(({ doc }) => lies(days(doc), filters));
      return {
        docs: claimKind.length > 0 ? [] : dated.filter(({ doc }) => isWanted(index.kindOf(doc)) && stands(doc, fields.name)),
        claiming: isWanted('claim') ? dated.filter(({ doc }) => index.kindOf(doc) === 'account' && stands(doc, fields.claims)) : [],
      };
    },
    /** Whether a result passes. */
    passes: (result: Result): boolean =>
      has(kind, [result.kind]) &&
      has(account, [result.account?.id]) &&
      has(actor, result.actors) &&
      has(topic, result.topics) &&
      has(claimKind, [result.claimKind]) &&
      lies(result.days ?? [], filters),
    /** Names of the actors, and labels of the accounts, that are chosen. */
    actors: await titlesOf(index, 'actor', actor),
    accounts: await titlesOf(index, 'account', account),
  };
}

const has = (allowed: readonly string[] | undefined, values: readonly (string | undefined)[]): boolean =>
  !allowed || allowed.length === 0 || values.some((value) => value !== undefined && allowed.includes(value));

const lies = ([first, last]: readonly string[], { from = '', to = '9999' }: Filters): boolean =>
  (from === '' && to === '9999') || (first !== undefined && last !== undefined && last >= from && first <= to);

/** What an actor or account that is chosen is called. */
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
