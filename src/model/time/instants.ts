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

const instantPattern = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const durationPattern = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
