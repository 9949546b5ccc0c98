import Fuse from 'fuse.js';
import type { SearchRecord } from './found.ts';

/** How well it matches. The only file that knows Fuse. */

/** One spelling for characters that Japan, Taiwan and the mainland write differently, and for full and half width. */
const folded = (text: string) => text.normalize('NFKC').replace(/[澤泽]/gu, '沢').replace(/[齋斎齐]/gu, '斉');

/** A function that finds records for a query, best first. Every word of the query must match; a query without words finds nothing. */
export const finder = (records: readonly SearchRecord[]): ((query: string) => SearchRecord[]) => {
  const searchable = records.map(({ title, names, text }) => ({ title: folded(title), names: names.map(folded), text: folded(text) }));
  const fuse = new Fuse(searchable, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'names', weight: 3 },
      { name: 'text', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.25,
  });
  return (query) => (/[\p{L}\p{N}]/u.test(query) ? fuse.search(folded(query).slice(0, 200)).flatMap(({ refIndex }) => records[refIndex] ?? []) : []);
};
