import type { AccountData } from './account-schema.ts';

/** Ids of the authors, in the order of the source; empty if it prints none. */
export const authorsOf = ({ author, authors }: Pick<AccountData['source'], 'author' | 'authors'>): string[] =>
  authors ?? (author === undefined ? [] : [author]);
