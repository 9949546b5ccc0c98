import { accountFacts, accountLinks, type AccountFacts, type LinkGroup } from './account-head.ts';
import { rowsOf, type Row } from './apparatus.ts';
import type { Account, Catalogue } from '../catalogue.ts';

/** What the page of an account prints. */
export interface AccountView {
  title: string;
  summary: string;
  /** Headings of the text. */
  headings: { slug: string; text: string }[];
  facts: AccountFacts;
  /** Where it comes from, as the editors wrote it. */
  origin: Pick<Account, 'source' | 'titleBasis' | 'published'>;
  rows: Row[];
  links: LinkGroup[];
  previous?: Neighbour;
  next?: Neighbour;
}

export function accountView(catalogue: Catalogue, id: string): AccountView {
  const account = catalogue.account(id);
  const { title, summary, source, titleBasis, published } = account;
  const place = catalogue.placeOf(id);
  const [previous, next] = [catalogue.accounts[place - 1], catalogue.accounts[place + 1]];
  return {
    title,
    summary,
    headings: account.blocks.flatMap((block) => (block.type === 'heading' ? [{ slug: block.slug, text: block.text }] : [])),
    facts: accountFacts(catalogue, account),
    origin: { source, titleBasis, published },
    rows: rowsOf(catalogue, account),
    links: accountLinks(catalogue, account),
    ...(previous && { previous: { id: previous.id, title: previous.title } }),
    ...(next && { next: { id: next.id, title: next.title } }),
  };
}

/** An account before or after another. */
type Neighbour = Pick<Account, 'id' | 'title'>;
