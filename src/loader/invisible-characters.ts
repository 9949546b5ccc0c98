/** The invisible characters of a text: index in UTF-16 units from 0, and a name like "U+200B". */
export const invisibleIn = (text: string): { index: number; name: string }[] =>
  ordinary.test(text)
    ? []
    : [...text.matchAll(invisible)].map(({ 0: character, index }) => ({
        index,
        name: `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
      }));

export const withoutInvisible = (text: string): string => (ordinary.test(text) ? text : text.replace(invisible, ''));

/**
 * Invisible characters: control characters, lone surrogates, zero-width and unusual spaces, and controls of the text direction. Joiners and variation
 * selectors are allowed if a script or an emoji needs them, which excludes a place after a Latin letter or a space.
 */
const invisible =
  /[[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]--[\t\n\u200c\u200d\p{Variation_Selector}]]|(?<=^|[\p{Script=Latin}\s])[\u200c\u200d\p{Variation_Selector}]|(?<=[\p{Script=Han}\p{N}])[\u200c\u200d]/gv;

/** Matches texts without invisible characters quickly: nearly every text has only these characters. */
const ordinary = /^[\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3001-\u3029\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]*$/;
