import { isDuration, millisecondsOf } from './instants.ts';

/** Positions in recordings, and the lengths of recordings. */

/** True for a position in a recording: minutes and seconds, or hours, minutes and seconds, such as 1:05 or 1:02:05. */
export const isPosition = (text: string): boolean => positionPattern.test(text);

/** True for the length of a recording: a time like 18:30, or an ISO 8601 duration like PT18M30S. It is at least a second. */
export const isRunningTime = (text: string): boolean => (isPosition(text) || isDuration(text)) && secondsOf(text) > 0;

/** Seconds of a position or of a running time. Throws RangeError for any other text. */
export function secondsOf(text: string): number {
  if (!isPosition(text)) return millisecondsOf(text) / 1000;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** A running time in words: "12 min 5 s", "1 h 2 min". Throws RangeError if `isRunningTime` is false. */
export function runningTimeInWords(text: string): string {
  const seconds = secondsOf(text);
  const parts = [
    { count: Math.floor(seconds / 3600), unit: 'h' },
    { count: Math.floor(seconds / 60) % 60, unit: 'min' },
    { count: seconds % 60, unit: 's' },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${count}\u00a0${unit}`)
    .join(' ');
}

const positionPattern = /^(?:\d{1,3}:[0-5]\d|\d{1,2}:[0-5]\d:[0-5]\d)$/;
