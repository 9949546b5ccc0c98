import { onlyLanguageOf, usesScript } from './languages.ts';

/** What a dossier says of the languages of its runs, apart from the language of each account. Plain data. */
export interface ScriptLanguages {
  /** Language by script: what `dossier.yaml` says, the language of the dossier, or the only language of the accounts that uses the script. */
  byScript: Readonly<Record<string, string>>;
  /** Language by spelling of native names and of printed words whose note names the language, if only one language has the spelling. */
  bySpelling: Readonly<Record<string, string>>;
}

/**
 * The BCP 47 tag of a run. `around`: the language of the account that prints it, or what its field says. `und-…` if nothing tells the language.
 */
export function languageOfRun({ text, script }: { text: string; script: string }, languages: ScriptLanguages, around?: string): string {
  if (around !== undefined && usesScript(around, script)) return around;
  const spelt = Object.hasOwn(languages.bySpelling, text) ? languages.bySpelling[text] : undefined;
  return spelt ?? languages.byScript[script] ?? onlyLanguageOf(script) ?? `${unknown}${script}`;
}

/** True for the tag of a run whose language nothing tells. */
export const isUnknown = (tag: string): boolean => tag.startsWith(unknown);

const unknown = 'und-';
