/**
 * The form under which a word is indexed: the singular of a regular plural (but "Treasuries" are bonds), the country of "Asian" and "American", and
 * one of two English spellings. See root.ts for the coarser form that a relaxed search compares.
 */
export function stem(word: string): string {
  if (word.length <= 3 || word === 'treasuries') return word;
  const singular =
    /[^ae]ies$/.test(word) && word.length > 4
      ? word.replace(/ies$/, 'y')
      : /(?:ss|sh|[^t]ch|tch|x)es$/.test(word)
        ? word.slice(0, -2)
        : /[^us]s$/.test(word)
          ? word.slice(0, -1)
          : word;
  const base = /(?:ia|ica)n$/.test(singular) ? singular.slice(0, -1) : singular;
  return spellings.reduce((spelt, [pattern, replacement]) => spelt.replace(pattern, replacement), base);
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/isation$/, 'ization'],
  [/(..)ise$/, '$1ize'],
  [/^defense/, 'defence'],
  [/^aluminum$/, 'aluminium'],
  [/^center/, 'centre'],
  [/^labor/, 'labour'],
  [/program$/, 'programme'],
];
