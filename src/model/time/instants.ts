import { edtfFault } from './dates.ts';

/** Instants and durations, ISO 8601. An instant has an offset, and its day and time are those of that offset. */

/** True if `text` is an instant of a day that exists, with hours, minutes and an offset; seconds are optional. */
export const isInstant = (text: string): boolean => instantPattern.test(text) && edtfFault(dayOf(text)) === undefined;

/** `yyyy-mm-dd` of an instant. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** `hh:mm` of an instant. */
export const timeOf = (instant: string): string => instant.slice(11, 16);

/** "UTC+8" for the offset of an instant; "UTC" for `Z` and `+00:00`. */
export function zoneOf(instant: string): string {
  const offset = /([+-])(?!00:00)(\d\d):(\d\d)$/.exec(instant);
  if (!offset) return 'UTC';
  const [, sign, hours, minutes] = offset;
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** True if `text` is an ISO 8601 duration of days, hours, minutes and seconds, such as PT1M or P1D. */
export const isDuration = (text: string): boolean => durationPattern.test(text);

/** Milliseconds of a duration. Throws RangeError if `isDuration` is false. */
export function millisecondsOf(duration: string): number {
  const parts = durationPattern.exec(duration);
  if (!parts) throw new RangeError(`"${duration}" is not a duration of days, hours, minutes and seconds`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((digits) => Number(digits ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** Returns why a text cannot be the accuracy of an instant of publication, as a predicate without its subject; undefined if it can. */
export function marginFault(text: string): string | undefined {
  if (!isDuration(text)) return 'is not a duration like PT1M (a minute) or P1D (a day)';
  return millisecondsOf(text) > longestMargin ? 'is longer than ten years; write how far the time of publication may be off' : undefined;
}

/** Returns why an instant has an offset that no place on earth has, as a predicate without its subject; undefined if it may have it. */
export function offsetFault(instant: string): string | undefined {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return offset < -12 * 60 || offset > 14 * 60 || Number(minutes) % 15 !== 0
    ? `has the offset ${sign}${hours}:${minutes}, which no place has (they run from -12:00 to +14:00 in quarters of an hour); correct it`
    : undefined;
}

const instantPattern = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const longestMargin = 3653 * 86_400_000;

const durationPattern = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
