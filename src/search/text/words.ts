/** What counts as a word, when a text is indexed and when a query is read: both sides must agree, so both come here. Keys are folded words. */

/** Width, accents and variant characters folded; Japanese voicing marks are kept. Control characters become spaces, invisible ones nothing. */
export const folded = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .replace(/\p{Cc}/gu, ' ')
        .replace(/\p{Cf}/gu, '')
        .replace(variant, (character) => variants[character] ?? character);

export const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]/u;

export interface Word {
  /** The folded form that is looked up. */
  term: string;
  /** In lower case, with its ending. */
  plain: string;
  /** As written, in one width and without accents. */
  written: string;
  stop: boolean;
  type: 'word' | 'figure' | 'cjk';
}

/** What says which of several has a name, and is no part of it: "(second term)". */
export const whichOne = / \((?:first|second|third)\b[^)]*\)/g;

/** The words of a text in order, stop words included and marked. `typed`: by a reader, who may write "us" and "may" for US and May. */
export function wordsOf(text: string, typed = false): Word[] {
  if (!typed && text === last.text) return last.words;
  const plain = folded(text)
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/'s\b/g, '')
    .replace(/\b(?:\p{L}\.)+\p{L}\b\.?/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/\bUSA\b/gi, 'US');
  const asTyped = typed
    ? plain
        .replace(whichOne, '')
        .replace(courtesies, ' ')
        .replace(/(\d),(?=\d{1,2}\b)/g, '$1.')
    : plain;
  const found = [...withFigures(asTyped).matchAll(token)].map(([written]): Word => {
    if (/^\d/.test(written)) return { term: written, plain: written, written, stop: false, type: 'figure' };
    if (cjk.test(written)) return { term: written, written, stop: written.length < 2, type: 'cjk', plain: written };
    const lower = written.toLowerCase();
    const proper = written === 'US' || written === 'May' || (typed && (lower === 'us' || (lower === 'may' && plain.split(/\s+/).length < 4)));
    return {
      term: stem(lower),
      plain: lower,
      written,
      stop: !proper && (stopWords.has(lower) || (lower.length === 1 && (lower !== 'x' || !(typed || written === 'X')))),
      type: 'word',
    };
  });
  const unitOf = (word: Word | undefined) => (word && unitWords.has(units[word.term] ?? word.term) ? (units[word.term] ?? word.term) : undefined);
  const words = found.flatMap((word, index): Word[] => {
    const count = countWords.indexOf(word.term);
    const number = word.type === 'figure' ? word.term : count > 0 ? String(count) : undefined;
    const unit = number === undefined ? undefined : unitOf(found[index + 1]);
    if (number !== undefined && unit !== undefined)
      return [{ term: `${number} ${unit}`, plain: number, written: `${word.written} ${found[index + 1]?.written ?? ''}`, stop: false, type: 'figure' }];
    const previous = found[index - 1];
    const isCount = (one: Word | undefined) => one !== undefined && (one.type === 'figure' || countWords.indexOf(one.term) > 0);
    const counted = typed && unitOf(word) !== undefined && (isCount(previous) || (isCount(found[index - 2]) && unitOf(previous) !== undefined));
    return counted ? [] : [word];
  });
  if (!typed) last = { text, words };
  return words;
}

/** The keys under which a text is found: its words, and each figure with and without its unit. */
export const termsOf = (text: string): string[] =>
  wordsOf(text).flatMap(({ term, stop, type }) => (stop ? [] : type === 'figure' ? [...new Set([term, term.replace(/%| .*$/, '')])] : [term]));

/** The key of two neighbouring words, in whichever order. */
export const pairOf = (first: string, second: string): string => (first < second ? `${first} ${second}` : `${second} ${first}`);

/** Words without the small ones that a name may hold: "Minister for Economic Revitalization". */
export const bridgedOver = (words: readonly Word[]): Word[] => words.filter(({ written, stop }) => !(stop && bridged.has(written.toLowerCase())));

/** Pairs of neighbouring words, with "of", "for" and "the" passed over. Figures form none. */
export function pairsOf(text: string): string[] {
  const words = bridgedOver(wordsOf(text));
  return words.flatMap(({ term, stop, type }, index) => {
    const next = words[index + 1];
    return next && !stop && !next.stop && type !== 'figure' && next.type !== 'figure' ? [pairOf(term, next.term)] : [];
  });
}

/** Key of a whole phrase that readers type for a topic. */
export const phraseTerm = (phrase: string): string =>
  `=${bridgedOver(wordsOf(phrase, true))
    .flatMap(({ term, stop }) => (stop ? [] : [term]))
    .join(' ')}`;

/** Whether a phrase has a word by which it can be looked up. */
export const isPhrase = (term: string): boolean => term.length > 1;

/** Words that the beginning of one is taken for. */
export const mostCompletions = 12;

/** Letters below which no word is taken for misspelt. */
export const shortestMisspelt = 4;

/** One spelling for characters that Japan, Taiwan and the mainland write differently in names. */
const variants: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '沢澤泽',
    '斉齊齐斎齋',
    '鉄鐵铁',
    '勝胜',
    '国國',
    '広廣广',
    '浜濱滨',
    '辺邊邉边',
    '高髙',
    '崎﨑',
    '関關关',
    '税稅',
    '経經经',
    '済濟济',
    '産產产',
    '東东',
    '財财',
    '務务',
    '長长',
    '習习',
    '総總总',
    '閣阁',
    '権權权',
    '債债',
    '証證证',
    '対對对',
    '貿贸',
    '貝贝',
    '納纳',
    '爾尔',
    '馬马',
    '頓顿',
    '聞闻',
    '報报',
    '会會',
    '党黨',
    '観觀观',
    '電电',
    '華华',
    '統统',
    '諸诸',
    '銀银',
    '億亿',
    '領领',
    '駐驻',
    '亜亞亚',
    '欧歐',
  ].flatMap(([first = '', ...others]) => others.map((other) => [other, first])),
);
const variant = new RegExp(`[${Object.keys(variants).join('')}]`, 'gu');

const stopWords = new Set(
  'a about an and are as at be been but by can could did do does for from had has have he her him his how i if in into is it its may not of on or our she should so than that the their them then there these they this to us was we were what when where which while who whom whose why will with would you your say said says'.split(
    ' ',
  ),
);

/** Words that name the unit of the number before them; number and unit are searched as one figure. */
const units: Readonly<Record<string, string>> = {
  kilometre: 'km',
  kilometer: 'km',
  km: 'km',
  metre: 'm',
  meter: 'm',
  bn: 'billion',
  bln: 'billion',
  tn: 'trillion',
  trn: 'trillion',
  tln: 'trillion',
  hr: 'hour',
  hrs: 'hour',
  min: 'minute',
};
const unitWords = new Set([
  'billion',
  'trillion',
  'million',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'point',
  'km',
  'm',
  'dollar',
  'yen',
  'time',
  'round',
]);
const countWords = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const tensInWords = new RegExp(`\\b(${tens.join('|')})(?:[- ](${countWords.slice(1, 10).join('|')}))?\\b`, 'gi');
const percent = new RegExp(`\\b(${countWords.join('|')})\\s(?:per cent|percent)\\b`, 'gi');
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** The number of a day: "May 2nd". */
const ofMonth = new RegExp(`(?<=${months} )(\\d+)[a-z]{2}\\b|\\b(\\d+)[a-z]{2}(?= (?:of )?${months})`, 'gi');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const hasCount = /(?:twen|thir|for|fif|six|seven|eigh|nine)ty|per ?cent/i;

/** Numbers in figures: 24% for "twenty-four per cent"; the first ten of a row in words: "second" for 2nd. */
function withFigures(text: string): string {
  const counted = hasCount.test(text)
    ? text
        .replace(tensInWords, (_, ten: string, one?: string) =>
          String((tens.indexOf(ten.toLowerCase()) + 2) * 10 + Math.max(0, countWords.indexOf(one?.toLowerCase() ?? ''))),
        )
        .replace(percent, (_, count: string) => `${countWords.indexOf(count.toLowerCase())}%`)
    : text;
  return /\d/.test(counted)
    ? counted
        .replace(ofMonth, '$1$2')
        .replace(/\b(\d+)(?:st|nd|rd|th)\b/gi, (written, number: string) => ordinals[Number(number) - 1] ?? written)
        .replace(/\bUS\$|\bUSD\b|\bUS(?= dollars?\b)/g, '$')
        .replace(/(\d),(?=\d{3}\b)/g, '$1')
        .replace(/(\d)\s*(?:%|per cent\b|percent\b)/gi, '$1%')
    : counted;
}

/** Forms of address that a reader may type with a name. */
const courtesies = /\b(?:Mr|Mrs|Ms|Dr)\b\.?|-(?:san|sama|shi)\b/gi;

const spellings: readonly (readonly [RegExp, string])[] = [
  [/isation$/, 'ization'],
  [/(..)ise$/, '$1ize'],
  [/^defense/, 'defence'],
  [/^aluminum$/, 'aluminium'],
  [/^center/, 'centre'],
  [/^labor/, 'labour'],
  [/program$/, 'programme'],
];

/** The singular of a regular plural (but Treasuries are bonds), the country of "Asian" and "American", and one of two English spellings. */
function stem(word: string): string {
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

const token =
  /\d+(?:\.\d+)?%?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]]+/gv;

/** The text that was last taken apart: its words are asked for, and then its pairs. */
let last: { text: string; words: Word[] } = { text: '', words: [] };

const bridged = new Set(['of', 'for', 'the', 'to']);
