/** Direction in which the script of a language is written, for the `dir` of what is printed in it. `lang`: a valid language code. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr');

/** ISO 15924. */
const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);
