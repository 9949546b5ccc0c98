import type { Account, Catalogue } from '../catalogue.ts';
import { dateInWords } from '../time/dates.ts';
import { accountCard, type AccountCard } from './lines.ts';
import { pageOf, accountPageSize } from './paging.ts';
import { mostLetters } from '../relations/short-labels.ts';
import { urls } from '../urls.ts';
import { countBy, yearLinks } from './year-links.ts';

/**
 * A page of the list of all accounts. What fits on one page is read from the beginning; of a longer list a reader wants the newest first,
 * and a way to any month.
 */
export function accountsView(catalogue: Catalogue, number: number) {
  const { accounts } = catalogue;
  const onOnePage = accounts.length <= accountPageSize;
  const inOrder = onOnePage ? accounts : accounts.toReversed();
  const { shown, last } = pageOf(inOrder, number, accountPageSize);
  const months = onOnePage ? [] : monthsOf(inOrder);
  const starts = new Map(months.map(({ month, page }) => [month, page]));
  return {
    number,
    last,
    total: accounts.length,
    lettered: accounts.length <= mostLetters,
    years: yearLinks(
      (number === 1 ? months : []).map(({ month, count, page }) => ({ when: month, href: urls.accountsOf(month, page), text: monthInWords(month), count })),
    ),
    groups: onOnePage ? [{ title: 'In order of publication', cards: shown.map(accountCard) }] : byMonth(shown, (month) => starts.get(month) === number),
  };
}

const monthOf = ({ day }: Account) => day.slice(0, 7);

/** For each month the accounts of it, and the page of the list on which they start. */
function monthsOf(inOrder: readonly Account[]) {
  const starts = new Map<string, number>();
  for (const [at, account] of inOrder.entries()) if (!starts.has(monthOf(account))) starts.set(monthOf(account), Math.floor(at / accountPageSize) + 1);
  return [...countBy(inOrder, monthOf)].map(([month, count]) => ({ month, count, page: starts.get(month) ?? 1 }));
}

/** A month's name without its year: "May". */
const monthInWords = (month: string) => dateInWords(month).replace(/ \d{4}$/, '');

/** Cards under a heading. */
interface AccountGroup {
  title: string;
  cards: AccountCard[];
  /** Absent where all accounts fit on one page. `startsHere`: not on a page before. */
  month?: { id: string; startsHere: boolean };
}

const byMonth = (accounts: readonly Account[], startsHere: (month: string) => boolean): AccountGroup[] =>
  [...Map.groupBy(accounts, monthOf)].map(([id, group]) => ({
    title: dateInWords(id),
    cards: group.map(accountCard),
    month: { id, startsHere: startsHere(id) },
  }));
