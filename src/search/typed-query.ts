/** What a reader types, and what is looked for of it. */

/** More characters than this are not searched. */
export const longestQuery = 200;

/** What is looked for of what was typed: control characters are spaces, and what is too long is cut, between words where there are some. */
export function queryFrom(typed: string): { query: string; cut: boolean } {
  const text = typed
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .toWellFormed()
    .trim();
  const start = text.slice(0, longestQuery + 1);
  const cut = text.length > longestQuery;
  const query = cut
    ? start
        .replace(/\s+\S*$/, '')
        .slice(0, longestQuery)
        .replace(/[\ud800-\udbff]$/, '')
    : text;
  return { query, cut };
}
