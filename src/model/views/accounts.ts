import type { Catalogue } from '../catalogue.ts';
import type { Account } from '../relations/accounts.ts';
import { dateInWords } from '../time/date-words.ts';
import { monthKey } from '../time/dates.ts';
import { accountCard, type AccountCard } from './list-entries.ts';
import { pageOf, accountPageSize } from './paging.ts';
import { mostLetters } from '../relations/short-labels.ts';
import { urls } from '../urls.ts';
import { countBy, yearLinks } from './year-links.ts';

/**
 * A page of the list of all accounts. A list that fits on one page is in order of publication; a longer one is newest first, grouped by month,
 * with links to all months on the first page, and with the accounts without a date at its end.
 */
export function accountsView(catalogue: Catalogue, number: number) {
  const { accounts } = catalogue;
  const onOnePage = accounts.length <= accountPageSize;
  const inOrder = onOnePage ? accounts : newestFirst(accounts);
  const { shown, last } = pageOf(inOrder, number, accountPageSize);
  const months = onOnePage ? [] : monthsOf(inOrder);
  const starts = new Map(months.map(({ month, page }) => [month, page]));
  return {
    number,
    last,
    total: accounts.length,
    lettered: accounts.length <= mostLetters,
    years: yearLinks(
      (number === 1 ? months.filter(({ month }) => month !== undated) : []).map(({ month, count, page }) => ({
        when: month,
        href: urls.accountsOf(month, page),
        text: monthInWords(month),
        count,
      })),
    ),
    groups: onOnePage
      ? [{ title: 'In order of publication', cards: shown.map((account) => accountCard(catalogue, account)) }]
      : byMonth(catalogue, shown, (month) => starts.get(month) === number),
  };
}

const undated = 'undated';

function newestFirst(accounts: readonly Account[]): Account[] {
  const dated = ({ published }: Account) => published.at !== undefined;
  return [...accounts.filter(dated).toReversed(), ...accounts.filter((account) => !dated(account)).toReversed()];
}

/** `yyyy-mm`; `yyyy` for an account that is dated by its year alone; `undated`. */
const monthOf = ({ date, published }: Account) => (published.at === undefined ? undated : /^\d{4}[~?%]?$/.test(date) ? date.slice(0, 4) : monthKey(date));

/** For each month, the number of accounts and the page on which they start. */
function monthsOf(inOrder: readonly Account[]) {
  const starts = new Map<string, number>();
  for (const [index, account] of inOrder.entries()) if (!starts.has(monthOf(account))) starts.set(monthOf(account), Math.floor(index / accountPageSize) + 1);
  return [...countBy(inOrder, monthOf)].map(([month, count]) => ({ month, count, page: starts.get(month) ?? 1 }));
}

/** Name of a month (`yyyy-mm`) without the year: "May"; a year as it is. */
const monthInWords = (month: string) => dateInWords(month).replace(/ \d{4}$/, '');

/** Account cards under a heading. */
interface AccountGroup {
  title: string;
  cards: AccountCard[];
  /** Absent if all accounts fit on one page. `startsHere`: false if the month started on the previous page. */
  month?: { id: string; startsHere: boolean };
}

const byMonth = (catalogue: Catalogue, accounts: readonly Account[], startsHere: (month: string) => boolean): AccountGroup[] =>
  [...Map.groupBy(accounts, monthOf)].map(([id, group]) => ({
    title: id === undated ? 'Undated' : dateInWords(id),
    cards: group.map((account) => accountCard(catalogue, account)),
    month: { id, startsHere: startsHere(id) },
  }));
