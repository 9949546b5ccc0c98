/** Characters that no content may have: invisible ones, and those that show that a letter or a picture was lost. */

/** A character of a text that is not allowed. */
export interface RefusedCharacter {
  /** Index in UTF-16 units, from 0. */
  index: number;
  /** A name like "the invisible character U+200B". */
  name: string;
  remedy: string;
}

/** The characters of a text that are not allowed. */
export const invisibleIn = (text: string): RefusedCharacter[] =>
  ordinary.test(text) ? [] : [...text.matchAll(invisible)].map(({ 0: character, index }) => ({ index, ...describe(character) }));

export const withoutInvisible = (text: string): string => (ordinary.test(text) ? text : text.replace(invisible, ''));

/**
 * Invisible characters: control characters, lone surrogates, zero-width spaces, and controls of the text direction. Joiners and variation selectors are
 * allowed if a script or an emoji needs them, which excludes a place after a Latin letter or a space. Also the replacement characters U+FFFC and U+FFFD,
 * private-use characters and noncharacters.
 */
const invisible =
  /[[\p{Cc}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffd]--[\t\n\u200c\u200d\p{Variation_Selector}]]|(?<=^|[\p{Script=Latin}\s])[\u200c\u200d\p{Variation_Selector}]|(?<=[\p{Script=Han}\p{N}])[\u200c\u200d]/gv;

/** Matches texts without such characters quickly: nearly every text has only these characters. */
const ordinary = /^[\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3001-\u3029\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]*$/;

function describe(character: string): Omit<RefusedCharacter, 'index'> {
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === '\ufffd') return { name: `the character ${code}, which replaces a letter that was lost`, remedy: 'write the letter' };
  if (character === '\ufffc') return { name: `the character ${code}, which holds the place of a pasted picture or object`, remedy: 'delete it' };
  if (/\p{Co}/u.test(character))
    return { name: `the private-use character ${code}, which every font shows differently`, remedy: 'write the character that is meant' };
  return { name: `the invisible character ${code}`, remedy: 'delete it' };
}
