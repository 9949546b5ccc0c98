import { utcDay, utcMonth, utcYear, type CountableTimeInterval } from 'd3-time';
import { dayLength } from '../date-extent.ts';
import { dayOfMonth, shortMonth, yearOf } from '../text/date-labels.ts';
import type { Segment } from './segments.ts';

/** Tick labels under the time axis: a row for days, one for months, one for years. Positions and widths are in drawing units. */

export interface Tick {
  unit: Unit;
  position: number;
  text: string;
  /** True if the label is centred on its position; false if it starts there. */
  centred: boolean;
}

/**
 * The ticks of all segments, by unit, from left to right. Omits labels that would overlap the previous label of their unit, and repeated
 * years. `startInstants`: the instants to label in a segment that is too narrow for regular days.
 */
export function ticksOf(segments: readonly Segment[], scale: Scale, startInstants: readonly number[]): Tick[] {
  const ticks = segments.flatMap((segment) => segmentInstants(segment, startInstants).map((unitInstant) => tickAt(unitInstant, segment, scale)));
  const years = withoutOverlaps(ticks, 'year').filter((tick, index, all) => tick.text !== all[index - 1]?.text);
  return [...withoutOverlaps(ticks, 'day'), ...withoutOverlaps(ticks, 'month'), ...years];
}

type Unit = keyof typeof units;
type Scale = (instant: number) => number;

interface UnitInstant {
  unit: Unit;
  instant: number;
}

/** `steps`: units between two ticks. `days`: mean length of a unit. `minDistance`: minimum distance between two labels. */
const units = {
  day: { interval: utcDay, steps: [1, 2], days: 1, minDistance: 17, label: dayOfMonth },
  month: { interval: utcMonth, steps: [1, 2, 3, 6], days: 30.4, minDistance: 27, label: shortMonth },
  year: { interval: utcYear, steps: [1, 2, 5, 10, 20, 50, 100], days: 365, minDistance: 31, label: yearOf },
} as const;

const unitNames = Object.keys(units) as Unit[];

/** Segments shorter than this label days even if regular days do not fit. */
const daysOnlyBelow = 62 * dayLength;

/** Segments narrower than this have all their labels in the middle. */
const narrowBelow = 34;

/** What to label in a segment: the instants of its finest unit, and the first instant in it of each coarser unit. */
function segmentInstants(segment: Segment, startInstants: readonly number[]): UnitInstant[] {
  const { unit: finest, step } = finestUnit(segment);
  const coarser = unitNames.slice(unitNames.indexOf(finest) + 1);
  const finestInstants =
    step === undefined ? startInstants.filter((instant) => instant >= segment.from && instant <= segment.to) : regularInstants(segment, finest, step);
  return [
    ...finestInstants.map((instant) => ({ unit: finest, instant })),
    ...coarser.flatMap((unit) => unitStarts(segment, units[unit].interval).map((instant) => ({ unit, instant }))),
  ];
}

/** The finest unit whose labels fit, and the step between them; no step for the days of a short segment in which regular days do not fit. */
function finestUnit({ from, to, start, end }: Segment): { unit: Unit; step?: number } {
  const widthOfDay = (end - start) / ((to - from) / dayLength);
  for (const unit of unitNames) {
    const { steps, days, minDistance } = units[unit];
    const step = steps.find((count) => widthOfDay * days * count >= minDistance);
    if (step !== undefined) return { unit, step };
    if (unit === 'day' && to - from < daysOnlyBelow) return { unit };
  }
  return { unit: 'year', step: Math.max(...units.year.steps) };
}

function regularInstants({ from, to }: Segment, unit: Unit, step: number): number[] {
  const { interval } = units[unit];
  const first = interval.floor(new Date(from));
  const instants = (interval.every(step) ?? interval).range(first, new Date(to)).map(Number);
  return unit === 'year' && instants.length === 0 ? [Number(first)] : instants;
}

/** The start of the segment, and each start of a calendar unit after it. */
const unitStarts = ({ from, to }: Segment, interval: CountableTimeInterval): number[] => [
  from,
  ...interval.range(new Date(from + 1), new Date(to)).map(Number),
];

function tickAt({ unit, instant }: UnitInstant, segment: Segment, scale: Scale): Tick {
  const { from, to, start, end } = segment;
  const inside = Math.max(instant, from);
  const tick = { unit, text: units[unit].label(inside) };
  if (end - start < narrowBelow) return { ...tick, position: (start + end) / 2, centred: true };
  if (unit === 'day') return { ...tick, position: scale(Math.min(inside + dayLength / 2, (inside + to) / 2)), centred: true };
  return { ...tick, position: scale(inside), centred: false };
}

function withoutOverlaps(ticks: readonly Tick[], unit: Unit): Tick[] {
  const { minDistance } = units[unit];
  const left = ({ position, centred }: Tick) => position - (centred ? minDistance / 2 : 0);
  return ticks
    .filter((tick) => tick.unit === unit)
    .toSorted((a, b) => a.position - b.position)
    .reduce<Tick[]>((kept, tick) => {
      const previous = kept.at(-1);
      return previous && left(tick) - left(previous) < minDistance - 1 ? kept : [...kept, tick];
    }, []);
}
