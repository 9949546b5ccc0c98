import { accountFacts, accountLinks, type AccountFacts, type LinkGroup } from '../account.ts';
import { rowsOf, type Row } from '../apparatus.ts';
import type { Article, Catalogue } from '../catalogue.ts';

/** An account before or after another. */
type Neighbour = Pick<Article, 'id' | 'title'>;

/** What the page of an account prints. */
export interface AccountView {
  title: string;
  summary: string;
  /** Headings of the text. */
  headings: { slug: string; text: string }[];
  facts: AccountFacts;
  /** Where it comes from, as the editors wrote it. */
  origin: Pick<Article, 'source' | 'titleBasis' | 'published'>;
  rows: Row[];
  links: LinkGroup[];
  previous?: Neighbour;
  next?: Neighbour;
}

export const accountView = (catalogue: Catalogue, id: string): AccountView => {
  const article = catalogue.article(id);
  const { title, summary, source, titleBasis, published } = article;
  const place = catalogue.placeOf(id);
  const [previous, next] = [catalogue.articles[place - 1], catalogue.articles[place + 1]];
  return {
    title,
    summary,
    headings: article.blocks.flatMap((block) => (block.type === 'heading' ? [{ slug: block.slug, text: block.text }] : [])),
    facts: accountFacts(catalogue, article),
    origin: { source, titleBasis, published },
    rows: rowsOf(catalogue, article),
    links: accountLinks(catalogue, article),
    ...(previous && { previous: { id: previous.id, title: previous.title } }),
    ...(next && { next: { id: next.id, title: next.title } }),
  };
};
