import { sum } from 'd3-array';

/** Estimated widths of sans-serif text, and texts cut or wrapped to a width. Widths and font sizes are in drawing units. */

/** The space for a line of text. */
export interface TextRoom {
  fontSize: number;
  width: number;
}

/** Estimates the width of a text from advance widths by character class. The estimate errs on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  return fontSize * sum([...text], advanceOf);
}

/** Distance from the middle of a line of text down to its baseline. */
export const baselineShift = (fontSize: number): number => fontSize * 0.36;

/** Returns the text if it fits; otherwise as many whole words as fit, or part of the first word, with an ellipsis. */
export function truncated(text: string, room: TextRoom): string {
  if (textWidth(text, room.fontSize) <= room.width) return text;
  const words = text.split(' ');
  const count = fittingWordCount(words, room, '…');
  const wordPart = () => text.slice(0, Math.max(1, Math.floor(room.width / room.fontSize / meanAdvance)));
  return `${count === 0 ? wordPart() : words.slice(0, count).join(' ')}…`;
}

/** Breaks a text into at most `maxLines` lines; a line that is still too wide is truncated. */
export function wrapped(text: string, room: TextRoom, maxLines: number): string[] {
  const words = text.split(' ');
  const count = Math.max(1, fittingWordCount(words, room));
  if (maxLines === 1 || count >= words.length) return [truncated(text, room)];
  return [truncated(words.slice(0, count).join(' '), room), ...wrapped(words.slice(count).join(' '), room, maxLines - 1)];
}

/** Advance widths in em; the first class that matches applies. */
const advances: readonly (readonly [characters: RegExp, em: number])[] = [
  [/\p{Lu}/u, 0.66],
  [/[mw%@—]/, 0.88],
  [/[iljtfr.,'’:;|!() -]/, 0.33],
];
const otherAdvance = 0.55;

/** Em per character by which a single long word is cut. */
const meanAdvance = 0.6;

const advanceOf = (character: string): number => advances.find(([characters]) => characters.test(character))?.[1] ?? otherAdvance;

/** Number of leading words that fit, with `suffix` after the last. */
const fittingWordCount = (words: readonly string[], { fontSize, width }: TextRoom, suffix = ''): number =>
  words.findLastIndex((_, index) => textWidth(`${words.slice(0, index + 1).join(' ')}${suffix}`, fontSize) <= width) + 1;
