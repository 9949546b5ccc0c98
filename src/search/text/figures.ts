/** Numbers and units, which are searched as figures. */

/** Writes numbers as figures: "24%" for "twenty-four per cent". Writes the first ten ordinals as words: "second" for "2nd". */
export function withFigures(text: string): string {
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

/** The unit that a term names, in its short form; undefined if it is no unit. */
export function unitOf(term: string): string | undefined {
  const unit = units[term] ?? term;
  return unitWords.has(unit) ? unit : undefined;
}

/** The number that a term names, up to nineteen; undefined for "zero" and other words. */
export function countOf(term: string): number | undefined {
  const count = countWords.indexOf(term);
  return count > 0 ? count : undefined;
}

/** Short forms of units. */
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

/** The number of a day, as in "May 2nd". */
const ofMonth = new RegExp(`(?<=${months} )(\\d+)[a-z]{2}\\b|\\b(\\d+)[a-z]{2}(?= (?:of )?${months})`, 'gi');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const hasCount = /(?:twen|thir|for|fif|six|seven|eigh|nine)ty|per ?cent/i;
