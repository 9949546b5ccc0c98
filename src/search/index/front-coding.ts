/** Terms in order as one text: each as one figure, how many first letters it shares with the one before, and the rest. */

/** One a line; none of them holds a line end. */
export const frontCoded = (terms: readonly string[]): string =>
  terms
    .map((term, at) => {
      const length = shared(terms[at - 1] ?? '', term);
      return length + term.slice(length);
    })
    .join('\n');

export function frontDecoded(text: string): string[] {
  let before = '';
  return text === '' ? [] : text.split('\n').map((line) => (before = before.slice(0, Number(line[0])) + line.slice(1)));
}

const mostShared = 9;

function shared(a: string, b: string): number {
  let length = 0;
  while (length < mostShared && length < a.length && a[length] === b[length]) length += 1;
  return length;
}
