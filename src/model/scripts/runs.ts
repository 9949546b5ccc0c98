/** Runs of text in a script other than Latin. Browsers load this file, so it imports nothing. */

/** A run: whole words of one script with the digits and punctuation between them. */
export interface Run {
  from: number;
  /** Exclusive. */
  to: number;
  /** ISO 15924 code. `Hani`: Han characters only; `Jpan`: with Kana. */
  script: string;
}

/** True if the text may have a run. One cheap test, because most texts have none. */
export const mayHaveRuns = (text: string): boolean => /[\u0370-\u1cff\u1f00-\u1fff\u2c80-\u2dff\u2e80-\uffdc]/.test(text);

/** Runs of a text in order. `codes`: the scripts to look for; `Hani` and `Jpan` imply each other. */
export function runsOf(text: string, codes: readonly string[]): Run[] {
  if (!mayHaveRuns(text)) return [];
  const scripts = [...new Set(codes.map((code) => (code === 'Jpan' ? 'Hani' : code)))];
  const words = [...text.matchAll(wordsIn(scripts))].flatMap(({ 0: word, index, groups = {} }): Run[] => {
    const found = scripts.find((script) => groups[script] !== undefined) ?? '';
    if (!hasLetters(word, found)) return [];
    return [{ from: index, to: index + word.length, script: found === 'Hani' && kana.test(word) ? 'Jpan' : found }];
  });
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.script === word.script && gap(word.script).test(text.slice(last.to, word.from))) last.to = word.to;
    else runs.push(word);
  }
  return runs.map((run) => withWholePairs(text, run));
}

/** True for the scripts that are written from right to left. */
export const isRightToLeft = (script: string): boolean => /^(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)$/.test(script);

const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;

/** Scripts whose letters a run with this code has. */
const partsOf = (script: string): string[] => (script === 'Hani' ? ['Hani', 'Hira', 'Kana'] : [script]);

/** One Greek letter is a sign of mathematics. */
const hasLetters = (word: string, script: string): boolean =>
  pattern(
    `[${partsOf(script)
      .map((part) => `\\p{sc=${part}}`)
      .join('')}]${script === 'Grek' ? '{2}' : ''}`,
  ).test(word.normalize('NFC'));

/** What joins two words of a run: no letter of another script. */
const gap = (script: string): RegExp => pattern(`^[\\P{L}\\p{sc=Zyyy}\\p{sc=Zinh}\\p{sc=${script === 'Jpan' ? 'Kana' : script}}]*$`);

/** A pattern with the flag `u`, compiled once. */
function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, known);
  return known;
}

/** Words by script, with the punctuation and digits that Unicode gives to this script and not to Latin. */
function wordsIn(scripts: readonly string[]): RegExp {
  const key = scripts.join();
  const words = scripts.map((script) => `(?<${script}>(?:${signsOf(script)}|\\p{M}|[\\u200c\\u200d])+)`);
  const known = patterns.get(key) ?? new RegExp(`(?=[^\\0-ÿ])(?:${words.join('|')})`, 'gu');
  patterns.set(key, known);
  return known;
}

const signsOf = (script: string) =>
  `(?!\\p{scx=Latn})[${partsOf(script)
    .map((part) => `\\p{scx=${part}}`)
    .join('')}]`;
const patterns = new Map<string, RegExp>();

const openers = '([{«“「『《〈（【';
const closers = ')]}»”」』》〉）】';

/** The run with the other half of a pair of brackets or quotation marks of which it holds one half; a half at its end that has no other is left out. */
function withWholePairs(text: string, { from, to, script }: Run): Run {
  const open: string[] = [];
  for (const sign of text.slice(from, to)) {
    const [opener, closer] = [openers.indexOf(sign), closers.indexOf(sign)];
    if (opener >= 0) open.push(closers.charAt(opener));
    else if (closer >= 0 && open.at(-1) === sign) open.pop();
    else if (closer >= 0 && text.charAt(from - 1) === openers.charAt(closer)) from -= 1;
    else if (sign === '"' && open.at(-1) === sign) open.pop();
    else if (sign === '"') open.push(sign);
  }
  while (open.length > 0 && text.charAt(to) === open.at(-1) && open.pop()) to += 1;
  if (open.length > 0 && closers.includes(open.at(-1) ?? ' ') && text.charAt(to - 1) === openers.charAt(closers.indexOf(open.at(-1) ?? ' '))) to -= 1;
  return { from, to, script };
}
