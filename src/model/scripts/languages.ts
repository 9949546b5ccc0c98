import { isRightToLeft } from './runs.ts';

/** Languages and the scripts they are written in, from the data of `Intl` (CLDR). */

/** Scripts that a language uses, as ISO 15924 codes of runs. An invalid code counts as a language in Latin script. */
export function scriptsOf(language: string): readonly string[] {
  const known = scripts.get(language) ?? scriptsIn(writingSystemOf(language));
  scripts.set(language, known);
  return known;
}

export const usesScript = (language: string, script: string): boolean => scriptsOf(language).includes(script);

/** `rtl` for a language that is written from right to left; else undefined. */
export const directionOf = (language: string): 'rtl' | undefined => (scriptsOf(language).some(isRightToLeft) ? 'rtl' : undefined);

/** Every code of a script other than Latin in which a language with a two-letter code is written. */
export const foreignScripts = (): readonly string[] =>
  (allScripts ??= [...languagesByScript().keys()].filter((script) => script !== 'Latn' && script !== 'Jpan'));

/** The language of a script that only one language with a two-letter code uses, such as Greek; else undefined. */
export function onlyLanguageOf(script: string): string | undefined {
  const [language, ...others] = languagesByScript().get(script) ?? [];
  return others.length === 0 ? language : undefined;
}

/** What is wrong with a language code, as a predicate without its subject; undefined if the language exists. */
export function languageFault(code: string): string | undefined {
  if (exists(code)) return undefined;
  const meant = meantBy(code);
  return `is not a language code like en, zh or zh-Hant${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
}

function writingSystemOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}

const scripts = new Map<string, readonly string[]>();
let byScript: ReadonlyMap<string, string[]> | undefined;
let allScripts: readonly string[] | undefined;

/** Scripts of which a code of a writing system consists. */
const writingSystems: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hanb: ['Hani', 'Bopo'],
  Jpan: ['Jpan', 'Hani'],
  Kore: ['Hang', 'Hani'],
};
const scriptsIn = (writingSystem: string) => writingSystems[writingSystem] ?? [writingSystem];

type CodeType = 'language' | 'region' | 'script';

function namesOf(type: CodeType): Intl.DisplayNames {
  const known = names.get(type) ?? new Intl.DisplayNames('en', { type, fallback: 'none' });
  names.set(type, known);
  return known;
}

const names = new Map<CodeType, Intl.DisplayNames>();

function languagesByScript(): ReadonlyMap<string, string[]> {
  if (byScript) return byScript;
  const found = new Map<string, string[]>();
  for (const language of shortCodes()) for (const script of scriptsOf(language)) found.set(script, [...(found.get(script) ?? []), language]);
  return (byScript = found);
}

/** Two-letter codes of languages. */
function shortCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = namesOf('language');
  return letters.flatMap((first) =>
    letters.map((second) => first + second).filter((code) => Intl.getCanonicalLocales(code)[0] === code && names.of(code) !== undefined),
  );
}

function exists(code: string): boolean {
  const known = existing.get(code) ?? isKnown(code);
  existing.set(code, known);
  return known;
}

const existing = new Map<string, boolean>();

/** CLDR names the script of almost every language, and has a name for the others. */
function isKnown(code: string): boolean {
  try {
    const { language = 'und', script, region } = new Intl.Locale(code);
    return (
      (language === 'und' || namesOf('language').of(language) !== undefined || new Intl.Locale(language).maximize().script !== undefined) &&
      (script === undefined || namesOf('script').of(script) !== undefined) &&
      (region === undefined || namesOf('region').of(region) !== undefined)
    );
  } catch {
    return false;
  }
}

/** The code that is meant by the English name of a language, by the code of a country, or by a code with underscores. */
function meantBy(code: string): string | undefined {
  const written = code.trim().toLowerCase();
  const named = shortCodes().find((short) => namesOf('language').of(short)?.toLowerCase() === written);
  if (named !== undefined) return named;
  const hyphened = code.trim().replaceAll('_', '-');
  if (hyphened !== code && exists(hyphened)) return Intl.getCanonicalLocales(hyphened)[0];
  return /^[a-z]{2}$/.test(written) && namesOf('region').of(written.toUpperCase()) !== undefined
    ? new Intl.Locale(`und-${written}`).maximize().language
    : undefined;
}
