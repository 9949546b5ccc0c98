import type { AccountEntry } from '../entries/entries.ts';
import { byId } from './lookup.ts';

/** Copies: the same text under other addresses. An account and its copies are one witness. */

/** A place that carries a copy of an account. */
export interface Carrier {
  url: string;
  /** Name of the outlet or the platform, otherwise the host of the address. */
  name: string;
  /** EDTF; absent for a copy with a file of its own, whose page prints its date. */
  published?: string | undefined;
  /** EDTF. */
  accessed?: string | undefined;
  /** Id of the copy, if it has a file of its own. */
  account?: string;
}

/** Divides accounts into those that count and the copies that have a file of their own. */
export function withoutCopies<Some extends Pick<AccountEntry, 'copyOf'>>(accounts: readonly Some[]): { counting: Some[]; copies: Some[] } {
  const { counting = [], copies = [] } = Object.groupBy(accounts, ({ copyOf }) => (copyOf === undefined ? 'counting' : 'copies'));
  return { counting, copies };
}

/** The carriers of an account: copies that its own file lists, then those with a file, by id. `names`: names of actors by id. */
export function carriersOf({ source }: AccountEntry, copies: readonly AccountEntry[], names: ReadonlyMap<string, string>): Carrier[] {
  const nameOf = ({ outlet, platform, url }: { outlet?: string | undefined; platform?: string | undefined; url: string }) =>
    names.get(outlet ?? platform ?? '') ?? hostOf(url);
  return [
    ...source.copies.map((copy): Carrier => ({ url: copy.url, name: nameOf(copy), published: copy.published, accessed: copy.accessed })),
    ...copies.toSorted(byId).map((copy): Carrier => ({ url: copy.source.url, name: nameOf(copy.source), account: copy.id })),
  ];
}

/** Host of an address, without "www.". */
export const hostOf = (url: string): string => new URL(url).hostname.replace('www.', '');
