/**
 * The language of a text as a prefix of Unicode tag characters (U+E0001 and the letters of the code), in data that browsers read. Searching removes
 * them, as all format characters.
 */

export const withLanguageTag = (text: string, language: string): string =>
  String.fromCodePoint(tagStart, ...[...language].map((letter) => tagBase + (letter.codePointAt(0) ?? 0))) + text;

/** Splits a text from its tag. */
export function splitLanguageTag(tagged: string): { text: string; language?: string } {
  const [tag = ''] = /^\u{e0001}[\u{e002d}-\u{e007a}]+/u.exec(tagged) ?? [];
  if (tag === '') return { text: tagged };
  return {
    text: tagged.slice(tag.length),
    language: [...tag]
      .slice(1)
      .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - tagBase))
      .join(''),
  };
}

const tagStart = 0xe0001;
const tagBase = 0xe0000;
