/** The query that a typed text becomes. */

/** More characters than this are not searched. */
export const longestQuery = 200;

/** The query for a typed text: control characters become spaces, and a text over `longestQuery` is cut, between words if it has any. `cut` is true for such a text. */
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
