import { accountFacts, accountLinks, type AccountFacts, type LinkGroup } from './account-head.ts';
import { carriersView, type CarriersView } from './carriers.ts';
import { directionOf } from '../scripts/languages.ts';
import { accountRows, type AccountRow } from './account-rows.ts';
import type { Account } from '../relations/accounts.ts';
import type { Catalogue } from '../catalogue.ts';

/** What the page of an account prints. */
export interface AccountView {
  title: string;
  summary: string;
  language: string;
  /** The headline as printed, if it is not the title. */
  headline?: { text: string; lang: string; dir: 'rtl' | undefined };
  /** Headings of the retelling. */
  headings: { slug: string; text: string }[];
  facts: AccountFacts;
  /** Fields of the frontmatter that describe the source. */
  origin: Pick<Account, 'source'>;
  carriers: CarriersView;
  rows: AccountRow[];
  links: LinkGroup[];
  previous?: Neighbour;
  next?: Neighbour;
}

export function accountView(catalogue: Catalogue, id: string): AccountView {
  const account = catalogue.account(id);
  const { title, summary, headline, source, language } = account;
  const lang = headline?.lang ?? source.language;
  const position = catalogue.positionOf(id);
  const [previous, next] = position < 0 ? [] : [catalogue.accounts[position - 1], catalogue.accounts[position + 1]];
  return {
    title,
    summary,
    language,
    ...(headline && headline.text !== title && { headline: { text: headline.text, lang, dir: directionOf(lang) } }),
    headings: account.blocks.flatMap((block) => (block.type === 'heading' ? [{ slug: block.slug, text: block.text }] : [])),
    facts: accountFacts(catalogue, account),
    origin: { source },
    carriers: carriersView(catalogue, account),
    rows: accountRows(catalogue, account),
    links: accountLinks(catalogue, account),
    ...(previous && { previous: neighbour(previous) }),
    ...(next && { next: neighbour(next) }),
  };
}

/** The ids of the accounts, then of the copies that have a file of their own. */
export const accountPages = ({ accounts, copies }: Catalogue): string[] => [...accounts, ...copies].map(({ id }) => id);

/** The previous or next account in order of publication. */
type Neighbour = Pick<Account, 'id' | 'title' | 'language'>;

const neighbour = ({ id, title, language }: Account): Neighbour => ({ id, title, language });
