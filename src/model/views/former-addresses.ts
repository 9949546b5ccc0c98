import type { Catalogue } from '../catalogue.ts';
import { urls } from '../urls.ts';
import { actorPages } from './actor.ts';
import { comparisonPages } from './comparison.ts';
import { topicPages } from './topic.ts';

/** The addresses that pages had before their entries were renamed. */

/** A page at a former address: it leads to the present one. */
export interface FormerAddress {
  from: string;
  to: string;
  /** What the page is about. */
  title: string;
}

/** Every former address of a page, also of pages that print two accounts, and of further pages of an entry. */
export function formerAddresses(catalogue: Catalogue): FormerAddress[] {
  const { accounts, copies, events, questions } = catalogue;
  return [
    ...[...accounts, ...copies].flatMap((entry) => renamed(entry, urls.account, entry.title)),
    ...actorPages(catalogue).flatMap(({ id, page }) => renamed(catalogue.actor(id), (one) => urls.actor(one, page), catalogue.actor(id).name)),
    ...topicPages(catalogue).flatMap(({ id, page }) => renamed(catalogue.topic(id), (one) => urls.topic(one, page), catalogue.topic(id).label)),
    ...events.flatMap((entry) => renamed(entry, urls.event, entry.title)),
    ...questions.flatMap((entry) => renamed(entry, urls.question, entry.asks)),
    ...comparisons(catalogue),
  ];
}

interface Renamed {
  id: string;
  formerIds?: string[] | undefined;
}

const renamed = ({ id, formerIds = [] }: Renamed, address: (id: string) => string, title: string): FormerAddress[] =>
  formerIds.map((former) => ({ from: address(former), to: address(id), title }));

/** The comparisons of renamed accounts. Two accounts that came out at the same time may have had the other order, which then followed from their ids. */
function comparisons(catalogue: Catalogue): FormerAddress[] {
  if (!catalogue.accounts.some(({ formerIds = [] }) => formerIds.length > 0)) return [];
  return comparisonPages(catalogue).flatMap(({ first, second }) => {
    const [one, other] = [catalogue.account(first), catalogue.account(second)];
    const to = urls.comparison(first, second);
    const pairs = idsOf(one).flatMap((a) => idsOf(other).map((b) => [a, b] as const));
    const orders = one.date === other.date ? pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]) : pairs;
    return orders
      .filter(([a, b]) => ![a, b].every((id) => id === first || id === second))
      .map(([a, b]) => ({ from: urls.comparison(a, b), to, title: `${one.title}; ${other.title}` }));
  });
}

const idsOf = ({ id, formerIds = [] }: Renamed): string[] => [id, ...formerIds];
