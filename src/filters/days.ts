/** Spans of days, `yyyy-mm-dd`. */

/** A span with both its days; an end that is not given is open. */
export interface DaySpan {
  from?: string | undefined;
  to?: string | undefined;
}

/** True if the text is a day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true;
}

/** True if an item from its first to its last day shares a day with the span. An item without days is in the open span alone. */
export function isWithin([first, last]: readonly string[], { from = '', to = '9999' }: DaySpan): boolean {
  return (from === '' && to === '9999') || (first !== undefined && last !== undefined && last >= from && first <= to);
}
