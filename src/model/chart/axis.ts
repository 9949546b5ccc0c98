import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';
import type { Bounds } from '../time/dates.ts';

/** The broken time axis of the chart: parts in which time runs evenly, and between them gaps that are cut out and marked. Instants are UTC milliseconds. */

export const day = 86_400_000;

/** A stretch of time that is drawn, from `start` to `end` in the chart's units. */
interface Part extends Bounds {
  start: number;
  end: number;
}

/** A stretch that is not drawn. */
interface Cut extends Bounds {
  start: number;
  end: number;
  /** "33 years", "8 months", "19 days". */
  words: string;
}

/** A word under the axis: the day, the month or the year. */
interface Tick {
  tier: 'day' | 'month' | 'year';
  at: number;
  text: string;
  /** Centred on `at`; otherwise it begins there. */
  centred: boolean;
}

export interface Axis {
  /** Place of an instant. Instants in a cut lie within its mark; those before and after the axis lie on its ends. */
  place: (instant: number) => number;
  parts: Part[];
  cuts: Cut[];
  ticks: Tick[];
}

/** What an axis is to show, how heavy it weighs when room is shared out, and where it may lie. */
export interface AxisRoom {
  start: number;
  end: number;
  /** Least width of a part. */
  part: number;
  /** Width of the mark of a cut. */
  cut: number;
  mostCuts: number;
}

export interface Weighted extends Bounds {
  weight: number;
}

/** A length of time in the largest unit of which there are at least two, rounded. */
export const lengthInWords = (length: number): string =>
  years(length) >= 2
    ? counted(years(length), 'year')
    : length >= 60 * day
      ? counted(Math.round(length / (30.44 * day)), 'month')
      : counted(Math.max(1, Math.round(length / day)), 'day');

/** The stretches that something covers, in order, cut only at the longest of the long gaps. */
export function stretchesOf<T extends Bounds>(moments: readonly T[], mostCuts: number): { from: number; to: number; moments: T[] }[] {
  const ordered = moments.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const ends = ordered.reduce<number[]>((reached, { to }) => [...reached, Math.max(to, reached.at(-1) ?? -Infinity)], []);
  const gaps = ordered.slice(1).map(({ from }, index) => ({ before: index + 1, length: from - (ends[index] ?? from) }));
  const usual = gaps
    .map(({ length }) => length)
    .filter((length) => length >= day)
    .toSorted((a, b) => a - b);
  const long = longerThanShortGaps * (usual[Math.floor((usual.length - 1) / 4)] ?? Infinity);
  const cuts = gaps
    .filter(({ length }) => length > long)
    .toSorted((a, b) => b.length - a.length || a.before - b.before)
    .slice(0, mostCuts)
    .map(({ before }) => before)
    .toSorted((a, b) => a - b);
  return [0, ...cuts].flatMap((from, index) => {
    const group = ordered.slice(from, cuts[index] ?? ordered.length);
    const [first] = group;
    return first ? [{ from: first.from, to: Math.max(...group.map(({ to }) => to)), moments: group }] : [];
  });
}

export const shortMonth = (instant: number): string => monthNames[new Date(instant).getUTCMonth()] ?? '';
export const yearOf = (instant: number): string => String(new Date(instant).getUTCFullYear());

/**
 * An axis over `moments`, which must be finite. Every part gets the least width, and what room is left goes to the parts with more than one
 * moment, by weight. Without moments the axis has no parts, and everything lies at its start.
 */
export function axisOf(moments: readonly Weighted[], { start, end, part: least, cut, mostCuts }: AxisRoom): Axis {
  const stretches = stretchesOf(moments, mostCuts);
  const weights = stretches.map(({ moments: inside }) =>
    new Set(inside.map(({ from }) => Math.floor(from / day))).size > 1 ? inside.reduce((sum, { weight }) => sum + weight, 0) : 0,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = end - start - stretches.length * least - (stretches.length - 1) * cut;
  const widths = weights.map((weight) => least + (total > 0 ? (free * weight) / total : free / Math.max(1, stretches.length)));
  const parts = stretches.map(({ from, to }, index): Part => {
    const before = start + widths.slice(0, index).reduce((sum, width) => sum + width + cut, 0);
    return { from, to: Math.max(to, from + 1), start: before, end: before + (widths[index] ?? 0) };
  });
  const scale = scaleUtc()
    .domain(parts.flatMap(({ from, to }) => [from, to]))
    .range(parts.flatMap((part) => [part.start, part.end]))
    .clamp(true);
  const place = (instant: number) => (parts.length === 0 ? start : scale(instant));
  const cuts = parts.slice(1).map((next, index): Cut => {
    const last = parts[index] ?? next;
    return { from: last.to, to: next.from, start: last.end, end: next.start, words: lengthInWords(next.from - last.to) };
  });
  return {
    place,
    parts,
    cuts,
    ticks: ticksOf(
      parts,
      place,
      [...new Set(moments.map(({ from }) => from))].toSorted((a, b) => a - b),
    ),
  };
}

const years = (length: number) => Math.round(length / (365.25 * day));
const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A gap is cut where it is longer than so many times the short gaps of the story: the lower quartile of those of a day or more. */
const longerThanShortGaps = 4;

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const dayOfMonth = (instant: number) => String(new Date(instant).getUTCDate());

/** Least room of a word of each tier, in the chart's units. */
const room = { day: 17, month: 27, year: 31 } as const;

/** The days, months or years of a part that can be named without crowding: all days or every other one, else the days on which something begins. */
function named(part: Part, beginnings: readonly number[]): { tier: Tick['tier']; instants: number[] } {
  const perDay = (part.end - part.start) / ((part.to - part.from) / day);
  const [from, to] = [new Date(part.from), new Date(part.to)];
  const all = (dates: Date[]) => dates.map(Number);
  const dayStep = [utcDay, utcDay.every(2) ?? utcDay].find((_, index) => perDay * (index + 1) >= room.day);
  if (dayStep) return { tier: 'day', instants: all(dayStep.range(utcDay.floor(from), to)) };
  if (part.to - part.from < 62 * day) return { tier: 'day', instants: beginnings.filter((instant) => instant >= part.from && instant <= part.to) };
  const monthStep = [1, 2, 3, 6].find((step) => perDay * 30.4 * step >= room.month);
  if (monthStep) return { tier: 'month', instants: all((utcMonth.every(monthStep) ?? utcMonth).range(utcMonth.floor(from), to)) };
  const yearStep = [1, 2, 5, 10, 20, 50, 100].find((step) => perDay * 365 * step >= room.year) ?? 100;
  const whole = all((utcYear.every(yearStep) ?? utcYear).range(utcYear.floor(from), to));
  return { tier: 'year', instants: whole.length > 0 ? whole : [Number(utcYear.floor(from))] };
}

const textOf = { day: dayOfMonth, month: shortMonth, year: yearOf } as const;

/** Words of one tier from left to right; one that would run into the last is left out. */
const spaced = (ticks: readonly Tick[], tier: Tick['tier']): Tick[] =>
  ticks
    .filter((tick) => tick.tier === tier)
    .toSorted((a, b) => a.at - b.at)
    .reduce<Tick[]>((kept, tick) => {
      const last = kept.at(-1);
      const left = (entry: Tick) => entry.at - (entry.centred ? room[tier] / 2 : 0);
      return last && left(tick) - left(last) < room[tier] - 1 ? kept : [...kept, tick];
    }, []);

function ticksOf(parts: readonly Part[], place: Axis['place'], beginnings: readonly number[]): Tick[] {
  const ticks = parts.flatMap((part): Tick[] => {
    const { tier, instants } = named(part, beginnings);
    const narrow = part.end - part.start < 34;
    const word = (of: Tick['tier'], instant: number): Tick => {
      const inside = Math.max(instant, part.from);
      const centre = of === 'day' && tier === 'day' ? place(Math.min(inside + day / 2, (inside + part.to) / 2)) : place(inside);
      return narrow
        ? { tier: of, at: (part.start + part.end) / 2, text: textOf[of](inside), centred: true }
        : { tier: of, at: centre, text: textOf[of](inside), centred: of === 'day' };
    };
    const starts = (floor: typeof utcMonth) => [part.from, ...floor.range(new Date(part.from + 1), new Date(part.to)).map(Number)];
    return [
      ...(tier === 'day' ? instants.map((instant) => word('day', instant)) : []),
      ...(tier === 'month'
        ? instants.map((instant) => word('month', instant))
        : tier === 'day'
          ? starts(utcMonth).map((instant) => word('month', instant))
          : []),
      ...(tier === 'year' ? instants : starts(utcYear)).map((instant) => word('year', instant)),
    ];
  });
  const yearsOnce = spaced(ticks, 'year').filter((tick, index, all) => tick.text !== all[index - 1]?.text);
  return [...spaced(ticks, 'day'), ...spaced(ticks, 'month'), ...yearsOnce];
}
