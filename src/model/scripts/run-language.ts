import { usesScript } from './languages.ts';

/** What a dossier says of the languages of its runs, apart from the language of each account. Plain data; browsers get it for what they print. */
export interface ScriptLanguages {
  /** Tag by script, for every script of the dossier: see `scriptLanguagesOf`. `und-…` if nothing tells the language. */
  byScript: Readonly<Record<string, string>>;
  /** Language by spelling of names, if it is another than that of the script. */
  bySpelling: Readonly<Record<string, string>>;
}

/** The BCP 47 tag of a run. `around`: the language of the account that prints it, or what its field says. Undefined for a script that the dossier does not have. */
export function languageOfRun({ text, script }: { text: string; script: string }, languages: ScriptLanguages, around?: string): string | undefined {
  if (around !== undefined && usesScript(around, script)) return around;
  return Object.hasOwn(languages.bySpelling, text) ? languages.bySpelling[text] : languages.byScript[script];
}

/** The tag of a run of which nothing tells the language. */
export const unknownIn = (script: string): string => `und-${script}`;

/** True if text of an account in this language needs to say so, because the language is not that of each of its scripts. */
export const isSpecial = (scripts: readonly string[], language: string, { byScript }: ScriptLanguages): boolean =>
  scripts.some((script) => script in byScript && byScript[script] !== language);
