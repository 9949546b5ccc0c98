import { foreignScripts, onlyLanguageOf, usesScript } from './languages.ts';
import { languageOfRun, unknownIn, type ScriptLanguages } from './run-language.ts';
import { isRightToLeft, mayHaveRuns, runsOf, type Run } from './runs.ts';

/**
 * The attribute by which a page names the language of the account that an element tells of. It never reaches the browser. Unlike `lang`, it says
 * nothing of the words themselves, which are the editor's.
 */
const aroundAttribute = 'data-around';

/**
 * Marks every run in an HTML page or fragment with its language and direction. Runs in an element whose `lang` uses their script stay as they are.
 * `around`: language of the account, if no element says another. `untold` is called for each run whose language nothing tells.
 */
export function withMarkedRuns(
  html: string,
  languages: ScriptLanguages,
  options: { around?: string; untold?: (run: string, script: string) => void } = {},
): string {
  if (!mayHaveRuns(html)) return html.replaceAll(aroundAttributes, '');
  const open: Open[] = [{ name: '', lang: undefined, around: options.around, isSvg: false }];
  const pieces: string[] = [];
  let written = 0;
  const replace = (from: number, to: number, piece: string) => {
    pieces.push(html.slice(written, from), piece);
    written = to;
  };
  for (let at = 0; at < html.length;) {
    const parent = open.at(-1) as Open;
    if (html.charAt(at) !== '<') {
      const end = html.indexOf('<', at);
      const text = end < 0 ? html.slice(at) : html.slice(at, end);
      if (mayHaveRuns(text) && (parent.name !== 'title' || parent.isSvg))
        replace(at, at + text.length, markedText(text, { parent, languages, untold: options.untold }));
      at += text.length;
      continue;
    }
    tag.lastIndex = at;
    const [whole = '<', closed, opened, attributes = ''] = tag.exec(html) ?? [];
    const start = at;
    at += whole.length;
    if (closed !== undefined) {
      const index = open.findLastIndex(({ name }) => name === closed);
      if (index > 0) open.length = index;
    }
    if (opened === undefined) continue;
    const element: Open = {
      name: opened,
      lang: attributeIn(attributes, langAttribute) ?? parent.lang,
      around: attributeIn(attributes, aroundAttributes) ?? parent.around,
      isSvg: opened === 'svg' || parent.isSvg,
    };
    const own = textOnly.test(opened) && element.lang === parent.lang ? languageOfWhole(textAt(html, at), element, languages) : undefined;
    if (!voids.test(opened) && !attributes.endsWith('/')) open.push({ ...element, lang: own?.tag ?? element.lang });
    const isAround = attributes.includes(aroundAttribute);
    if (own || isAround) {
      const plain = isAround ? whole.replace(aroundAttributes, '') : whole;
      replace(start, at, own ? plain.replace(/>$/, `${attributesOf(own)}>`) : plain);
    }
  }
  return pieces.join('') + html.slice(written);
}

/** The attributes of an element that holds one run. */
const attributesOf = ({ tag, script }: { tag: string; script: string }) => ` lang="${tag}"${isRightToLeft(script) ? ' dir="rtl"' : ''}`;

interface Open {
  name: string;
  lang: string | undefined;
  around: string | undefined;
  isSvg: boolean;
}

const aroundAttributes = new RegExp(` ${aroundAttribute}="([^"]*)"`, 'g');
const langAttribute = /\slang="([^"]*)"/g;

/** A comment, a script or style with its content, a closing tag, or an opening tag. */
const tag = /<!--[^]*?-->|<(?:script|style)\b[^]*?<\/(?:script|style)>|<![^>]*>|<\/([\w-]+)\s*>|<([\w-]+)((?:"[^"]*"|'[^']*'|[^">'])*)>/y;

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Elements that hold no other elements. */
const textOnly = /^(?:title|desc|option|textarea)$/;

/** Value of the first attribute that the pattern, a global one, finds. */
function attributeIn(attributes: string, pattern: RegExp): string | undefined {
  pattern.lastIndex = 0;
  return attributes.includes('="') ? pattern.exec(attributes)?.[1] : undefined;
}

/** The text of an element that holds no other elements. */
const textAt = (html: string, from: number) => html.slice(from, html.indexOf('<', from));

/** Character references are punctuation to the search for runs. */
const masked = (text: string) => text.replace(/&#?\w+;/g, (reference) => '&'.repeat(reference.length));

interface Context {
  parent: Open;
  languages: ScriptLanguages;
  untold: ((run: string, script: string) => void) | undefined;
}

/** The runs of a text that the language around it does not cover. */
const foreignRuns = (text: string, lang: string | undefined): Run[] =>
  runsOf(masked(text), foreignScripts()).filter(({ script }) => lang === undefined || !usesScript(lang, script));

const tagOf = (run: { text: string; script: string }, languages: ScriptLanguages, around: string | undefined): string =>
  languageOfRun(run, languages, around) ?? onlyLanguageOf(run.script) ?? unknownIn(run.script);

function markedText(text: string, { parent, languages, untold }: Context): string {
  let end = 0;
  const pieces = foreignRuns(text, parent.lang).flatMap(({ from, to, script }) => {
    const run = text.slice(from, to);
    const tag = tagOf({ text: run, script }, languages, parent.around);
    if (tag === unknownIn(script)) untold?.(run, script);
    const before = text.slice(end, from);
    end = to;
    return [before, textOnly.test(parent.name) ? isolated(run, script) : markedRun(run, { tag, script, isSvg: parent.isSvg })];
  });
  return pieces.join('') + text.slice(end);
}

/** A run where no element can mark it. */
const isolated = (run: string, script: string) => (isRightToLeft(script) ? `\u2068${run}\u2069` : run);

function markedRun(run: string, { tag, script, isSvg }: { tag: string; script: string; isSvg: boolean }): string {
  if (isSvg) return `<tspan lang="${tag}"${isRightToLeft(script) ? ' direction="rtl"' : ''}>${run}</tspan>`;
  const name = isRightToLeft(script) ? 'bdi' : 'span';
  return `<${name}${attributesOf({ tag, script })} translate="no">${run}</${name}>`;
}

/** The language of a text that consists of one run, apart from what follows the last ` · `: the name of the site. */
function languageOfWhole(text: string, { lang, around }: Open, languages: ScriptLanguages): { tag: string; script: string } | undefined {
  const [run, ...others] = foreignRuns(text, lang);
  const rest = run && text.slice(0, run.from) + text.slice(run.to).replace(/ · [^·]*$/, '');
  if (!run || others.length > 0 || rest === undefined || /\p{L}/u.test(rest)) return undefined;
  return { tag: tagOf({ text: text.slice(run.from, run.to), script: run.script }, languages, around), script: run.script };
}
