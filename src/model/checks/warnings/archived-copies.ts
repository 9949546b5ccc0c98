import type { Entries } from '../../entries/entries.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Accounts without an archived copy, if most accounts of the dossier have one: a dossier that archives nothing hears nothing. */
export function archivedCopyWarnings({ articles }: Entries): Problem[] {
  const without = articles.filter(({ source }) => source.archived === undefined);
  if (without.length * 2 >= articles.length) return [];
  return without.map(({ id }) =>
    reportIn('articles', id)('has no archived copy, as most accounts here have; archive the address, and give that of the copy', 'source', 'archived'),
  );
}
