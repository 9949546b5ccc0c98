import { accountFacts, accountLinks } from '../account.ts';
import { rowsOf } from '../apparatus.ts';
import type { Catalogue } from '../catalogue.ts';

/** Everything on the page of an account. `index`: its place in the order of publication, from 0. Throws where there is no such account. */
export const accountView = (catalogue: Catalogue, index: number) => {
  const article = catalogue.articles[index];
  if (!article) throw new Error(`there is no account number ${index}`);
  return {
    article,
    facts: accountFacts(catalogue, article),
    rows: rowsOf(catalogue, article),
    headings: article.blocks.filter((block) => block.type === 'heading'),
    links: accountLinks(catalogue, article),
    previous: catalogue.articles[index - 1],
    next: catalogue.articles[index + 1],
  };
};
