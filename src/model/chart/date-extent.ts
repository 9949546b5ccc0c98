import { bounds, compareDates, type Bounds } from '../time/dates.ts';
import { boundsAmongEvents, type PublicationDate } from '../time/publication.ts';

/** Dates of events (EDTF) and of publications on the time axis. Instants are milliseconds since 1970, UTC. */

export const dayLength = 86_400_000;

/** First and last instant of a date, both finite. */
export interface DateExtent extends Bounds {
  /** The start is approximate, uncertain or open. */
  softStart: boolean;
  /** The end is approximate, uncertain or open. */
  softEnd: boolean;
}

/** The extent of an EDTF date; an open end takes the instant of the other end. Throws RangeError if `isEdtf` is false. */
export function extentOf(date: string): DateExtent {
  const { from, to } = bounds(date);
  const ends = date.split('/');
  return {
    from: Number.isFinite(from) ? from : to,
    to: Number.isFinite(to) ? to : from,
    softStart: isSoft(ends[0]),
    softEnd: isSoft(ends.at(-1)),
  };
}

/** The extent of a publication; without a bound it is a day. `unbounded`: the same with infinite bounds. */
export function publicationExtent(published: PublicationDate): Bounds & { unbounded: Bounds } {
  const unbounded = boundsAmongEvents(published);
  const { from, to } = unbounded;
  const day = dayLength - 1;
  return { from: Number.isFinite(from) ? from : to - day, to: Number.isFinite(to) ? to : from + day, unbounded };
}

/**
 * The parts of the extent of a publication for which an axis must have room: all of it if it is a day or less, otherwise its first and its last day.
 * A long span between them is no reason to draw a gap between events.
 */
export function publicationEnds(published: PublicationDate): Bounds[] {
  const { from, to } = publicationExtent(published);
  const day = dayLength - 1;
  return to - from <= day
    ? [{ from, to }]
    : [
        { from, to: from + day },
        { from: to - day, to },
      ];
}

/** Orders by date, then by id. */
export const byDate = (a: { id: string; date: string }, b: { id: string; date: string }): number => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1);

const isSoft = (end = '') => /[~?%]|^\.\.$/.test(end);
