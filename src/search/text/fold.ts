/** Folding: one form for texts that differ only in width, accents or variants of a character. The index and the query use the same. */

/** Folds width, accents and variant characters. Keeps Japanese voicing marks. Control characters become spaces; format characters are removed. */
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

/** Chinese and Japanese characters. */
export const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]/u;

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
