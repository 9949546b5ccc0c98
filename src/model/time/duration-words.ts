import { counted } from '../counts.ts';

/**
 * A duration in English, in one unit: "12 hours", "1 day", "3 months", "40 years". Below two days it is in the largest unit that divides it into fewer than 100. Any other
 * duration is rounded to the largest unit of which there are at least two.
 */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const exact = seconds < 2 * day ? units.find(([, size]) => seconds >= size && seconds % size === 0 && size <= day && seconds / size < 100) : undefined;
  const [unit, size] = exact ?? units.find(([, length]) => seconds / length >= nearlyTwo) ?? ['second', 1];
  return counted(Math.round(seconds / size), unit);
}

const day = 86_400;

/** 60 days are two months, and 729 days are two years. */
const nearlyTwo = 1.95;

/** Units with their seconds, longest first. A second is not listed: it is the unit of what no other fits. */
const units = [
  ['year', 365.25 * day],
  ['month', 30.44 * day],
  ['day', day],
  ['hour', 3600],
  ['minute', 60],
] as const;
