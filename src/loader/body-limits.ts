/**
 * Limits of a body, far above those of any retelling. The time that Markdown takes grows with the square of the signs of a paragraph, and the checks are
 * not made for more links and headings.
 */

/** Returns the place where a body exceeds a limit, as an index in UTF-16 units, with a message; undefined if it keeps all limits. */
export function excessIn(markdown: string): { index: number; message: string } | undefined {
  if (markdown.length < harmlessLength) return undefined;
  for (const { pattern, most, what } of limits) {
    const index = placeOf(pattern, markdown, most);
    if (index !== undefined)
      return {
        index,
        message: `the body has more than ${most} ${what}; an account is retold in a few pages, so divide it or delete what was pasted by mistake`,
      };
  }
  const ends = [...[...markdown.matchAll(emptyLine)].map(({ index }) => index), markdown.length];
  for (const [number, end] of ends.entries()) {
    const start = number === 0 ? 0 : (ends[number - 1] ?? 0);
    const paragraph = markdown.slice(start, end);
    if (paragraph.length > mostSigns && placeOf(sign, paragraph, mostSigns) !== undefined)
      return { index: start + paragraph.search(/\S/), message: `this paragraph has more than ${mostSigns} Markdown signs; divide it, or delete the signs` };
  }
  return undefined;
}

const emptyLine = /\n[ \t]*(?=\n)/g;
const sign = /[*_`~[\]<>&!\\$|^#]/g;
const mostSigns = 1000;

/** A shorter body is read quickly, whatever it has. */
const harmlessLength = 20_000;

const limits = [
  { pattern: /\]\(/g, most: 4000, what: 'links' },
  { pattern: /^ {0,3}#/gm, most: 1000, what: 'headings' },
  { pattern: emptyLine, most: 6000, what: 'paragraphs' },
  { pattern: /\n/g, most: 20_000, what: 'lines' },
  { pattern: /^[ \t]{24,}\S/gm, most: 100, what: 'deeply indented lines' },
  { pattern: sign, most: 30_000, what: 'Markdown signs' },
];

/** Index of the match with number `most + 1`; undefined if there are fewer. */
function placeOf(pattern: RegExp, text: string, most: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) if ((count += 1) > most) return index;
  return undefined;
}
