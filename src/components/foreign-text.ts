import { usesScript } from '../model/scripts/languages.ts';
import { languageOfRun, type ScriptLanguages } from '../model/scripts/run-language.ts';
import { isRightToLeft, runsOf } from '../model/scripts/runs.ts';
import { element } from './search/made-element.ts';

/** The languages of words in another script, and that of the account that an element is about. */
export interface LanguagesAround {
  languages?: ScriptLanguages | undefined;
  around?: string | undefined;
}

/** A text as nodes, its runs with their language and direction. `nodesOf` makes the nodes of each part of the text. */
export function foreignNodes(
  text: string,
  { languages, around }: LanguagesAround,
  nodesOf: (part: string) => (Node | string)[] = (part) => [part],
): (Node | string)[] {
  if (!languages) return nodesOf(text);
  const page = document.documentElement.dataset.written ?? document.documentElement.lang;
  let end = 0;
  const nodes = runsOf(text, Object.keys(languages.byScript)).flatMap(({ from, to, script }) => {
    const run = text.slice(from, to);
    const lang = page && usesScript(page, script) ? undefined : languageOfRun({ text: run, script }, languages, around);
    if (lang === undefined) return [];
    const isRtl = isRightToLeft(script);
    const before = text.slice(end, from);
    end = to;
    return [...(before ? nodesOf(before) : []), element(isRtl ? 'bdi' : 'span', { lang, ...(isRtl && { dir: 'rtl' }), translate: false }, ...nodesOf(run))];
  });
  const rest = text.slice(end);
  return rest || nodes.length === 0 ? [...nodes, ...nodesOf(rest)] : nodes;
}
