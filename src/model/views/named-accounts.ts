import { accountName, isLetter, type AccountName } from '../relations/short-labels.ts';
import { grouped } from '../counts.ts';
import { cappedMap, mostInLine, type Capped } from './paging.ts';

/** The accounts that a line of a list names. */

/** The first accounts, at most `mostInLine`. */
export const namedAccounts = (accounts: readonly AccountName[]): Capped<AccountName> =>
  cappedMap(accounts, accounts[0] && !isLetter(accounts[0].siglum) ? mostInLine.labels : mostInLine.letters, accountName);

/** "A, B, C". Short labels contain commas and are separated by semicolons: "Guancha, 3 May 2025; Nikkei, 4 May 2025 and 30 more". */
export function namesInWords({ shown, total }: Capped<Pick<AccountName, 'siglum'>>): string {
  const names = shown.map(({ siglum }) => siglum);
  return `${names.join(names.every(isLetter) ? ', ' : '; ')}${total > names.length ? ` and ${grouped(total - names.length)} more` : ''}`;
}
