/** Front coding: each term of a sorted list is a digit, the length of the prefix that it shares with the term before, and the rest. */

/** One term a line. Terms must not contain line ends. */
export const frontCoded = (terms: readonly string[]): string =>
  terms
    .map((term, at) => {
      const length = sharedPrefix(terms[at - 1] ?? '', term);
      return length + term.slice(length);
    })
    .join('\n');

export function frontDecoded(text: string): string[] {
  let previous = '';
  return text === '' ? [] : text.split('\n').map((line) => (previous = previous.slice(0, Number(line[0])) + line.slice(1)));
}

/** One digit. */
const mostShared = 9;

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < mostShared && length < a.length && a[length] === b[length]) length += 1;
  return length;
}
