/** Traces that other programs and unfinished work leave in a text: nothing is wrong for a parser, but an editor should look twice. */

export interface Leftover {
  /** Index in UTF-16 units, from 0. */
  index: number;
  message: string;
}

/** The leftovers of a text, in order. */
export const leftoversIn = (text: string): Leftover[] =>
  [...text.matchAll(leftover)].map(({ 0: found, index, groups = {} }) => {
    const kind = Object.keys(messages).find((name) => groups[name] !== undefined) ?? 'program';
    return { index, message: (messages[kind] ?? messages.program)(found.trim().slice(0, 40)) };
  });

const codeOf = (text: string) => `U+${text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

const messages: Record<string, (found: string) => string> & { program: (found: string) => string } = {
  unfinished: (found) => `"${found}" looks unfinished; finish it or delete it`,
  space: () => 'has a space of unusual width; write an ordinary space',
  garbled: (found) => `"${found}" looks like text read in a wrong encoding; write the letter that is meant`,
  ligature: (found) => `"${found}" is one character (${codeOf(found)}), as PDF files have it; write its letters`,
  lookalike: (found) => `"${found}" is a letter of another alphabet within a word; write the letter of this one`,
  program: (found) => `"${found}" looks like a leftover of a mail, a chat or a word processor; delete it`,
};

/** Every alternative starts with a rare character, so that ordinary text is passed over quickly. */
const leftover = new RegExp(
  [
    String.raw`(?<unfinished>\b(?:TODO|FIXME|XXX|TBD|TBA|TKTK)\b|\?{3,}|(?:Lorem|LOREM) (?:ipsum|IPSUM))`,
    String.raw`(?<space>(?<!\d)[\u2000-\u200a\u205f\u1680]|[\u2000-\u200a\u205f\u1680](?!\d)|(?<=[\p{Script=Latin},.;:])\u3000|\u3000(?=\p{Script=Latin}))`,
    String.raw`(?<garbled>â(?:€[^\s\p{L}\d]?|\u0080[\u0080-\u00bf])|Ã[\u0080-\u00bf\u0192\u0160\u0161\u0178\u017d\u017e\u02c6\u2018-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]|Â[\u00a0-\u00bf]|ï¿½|ï»¿|ï¼[\u0080-\u00bf]|锟斤拷|烫烫烫)`,
    String.raw`(?<ligature>[\ufb00-\ufb06])`,
    String.raw`(?<lookalike>(?<=\p{Script=Latin})\p{Script=Cyrillic}|\p{Script=Cyrillic}(?=\p{Script=Latin}))`,
    String.raw`Sent from my \w+|Get Outlook for|Begin forwarded message|-{3,} ?(?:Original|Forwarded) [Mm]essage|^(?:From|To|Cc|Sent|Subject): .+|\[cid:[^\]\n]*`,
    String.raw`<(?:Media|image|video|audio|sticker) omitted>|\[\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: [AP]M)?, ?\d|\[\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d|This message was (?:deleted|edited)|Forwarded many times`,
    String.raw`Error! (?:Reference|Bookmark|Hyperlink)[^.\n]*|\{ ?(?:HYPERLINK|PAGEREF|TOC|SEQ) |MERGEFORMAT|Click (?:or tap )?here to enter text|Commented \[\w+\]|Formatted: `,
    String.raw`=(?:[C-F][0-9A-F]=[89AB][0-9A-F]|3D\b|20$)|【\d+[†:][^】\n]*】?|:contentReference\S*|\[oaicite|As an AI (?:language )?model|Ask ChatGPT|!\[image\d|image\d{3}\.(?:png|jpe?g|gif)`,
    String.raw`(?:Retweeted|RT) @\w+|@everyone\b|@channel\b`,
  ].join('|'),
  'gmu',
);
