/** Instants and durations, ISO 8601. An instant has an offset, and its day and time are those of that offset. */

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

/**
 * Seconds since 1970 encoded in a Toutiao id: 19 digits carry the time in the bits above 32, 16 digits in those above 20. Ids exceed 2^53,
 * so the arithmetic is BigInt. Returns undefined for any other length.
 */
export function secondsInToutiaoId(toutiaoId: string): number | undefined {
  const shift = { 19: 32n, 16: 20n }[/^\d+$/.test(toutiaoId) ? toutiaoId.length : 0];
  return shift === undefined ? undefined : Number(BigInt(toutiaoId) >> shift);
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

const durationPattern = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
