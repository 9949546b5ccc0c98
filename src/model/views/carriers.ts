import type { Catalogue } from '../catalogue.ts';
import type { Account } from '../relations/accounts.ts';
import { dateInWords } from '../time/date-words.ts';
import { urls } from '../urls.ts';
import type { Link } from './account-head.ts';
import { mostInLine } from './paging.ts';

/** Who else carries the text of an account, and the report on which the account rests. */

/** What the page of an account prints about copies and its report. */
export interface CarriersView {
  /** Other addresses of the same text. `page`: the page of a copy that has a file of its own. */
  copies: (Link & { page?: string })[];
  /** The original of a copy. */
  original?: Link;
  report?: ReportLink;
  /** Accounts that rest on this one. */
  resting: Link[];
}

/** A link to a report. `written`: true for the label of a source, which the editors wrote; false for the label of an account. */
export interface ReportLink extends Link {
  written: boolean;
}

export function carriersView(catalogue: Catalogue, account: Account): CarriersView {
  const report = reportLink(catalogue, account);
  return {
    copies: account.carriers.map(({ url, name, published, accessed, account: copy }) => ({
      href: url,
      text: name,
      aside: [published && dateInWords(published), accessed && `read ${dateInWords(accessed)}`].filter(Boolean).join(', '),
      ...(copy !== undefined && { page: urls.account(copy) }),
    })),
    ...(account.copyOf !== undefined && { original: accountLink(catalogue.account(account.copyOf)) }),
    ...(report && { report }),
    resting: catalogue.accountsRestingOn(account.id).map(accountLink),
  };
}

/** A link to the last report of a chain of accounts that rest on each other; undefined if the account rests on none and none on it. */
export function lastReportLink(catalogue: Catalogue, { id }: Account): ReportLink | undefined {
  const report = catalogue.reportOf(id);
  return report === undefined ? undefined : linkTo(catalogue, report.replace(/^source:/, ''));
}

/** "also carried by Gulf News and Pipedot; rests wholly on Bloomberg, 4 August 2023", under `aside`; an empty object if neither is true. */
export function carrierAside(catalogue: Catalogue, account: Account): { aside?: string } {
  const report = reportLink(catalogue, account);
  const parts = [
    ...(account.carriers.length > 0 ? [`also carried by ${namesOf(account.carriers.map(({ name }) => name))}`] : []),
    ...(report ? [`rests wholly on ${report.text}`] : []),
  ];
  return parts.length === 0 ? {} : { aside: parts.join('; ') };
}

const reportLink = (catalogue: Catalogue, { restsOn }: Account): ReportLink | undefined => (restsOn === undefined ? undefined : linkTo(catalogue, restsOn));

/** A link to an account or a source by its id. */
function linkTo(catalogue: Catalogue, id: string): ReportLink {
  if (catalogue.hasAccount(id)) return { ...accountLink(catalogue.account(id)), written: false };
  const { label, url } = catalogue.source(id);
  return { href: url, text: label, written: true };
}

const accountLink = ({ id, label, title }: Account): Link => ({ href: urls.account(id), text: label, says: title });

/** "A", "A and B", "A, B and C", "A, B, C and 2 more". A name that occurs several times is printed once. */
function namesOf(all: readonly string[]): string {
  const names = [...new Set(all)];
  const more = names.length - mostInLine.labels;
  const parts = more > 0 ? [...names.slice(0, mostInLine.labels), `${more} more`] : names;
  return parts.length === 1 ? `${parts[0]}` : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
