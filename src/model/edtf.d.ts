/** The part of `edtf` 4 that `dates.ts` uses; the package ships no types. */
declare module 'edtf' {
  interface Parsed {
    type: 'Date' | 'Interval' | 'Season' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    /** Milliseconds since 1970, UTC. */
    min: number;
    /** Last millisecond, UTC; Infinity for an open end. */
    max: number;
    /** Of a date: 1 = year, 2 = month, 3 = day, 0 = with a time of day. */
    precision: number;
    approximate?: { value: number };
    uncertain?: { value: number };
    unspecified?: { value: number };
    lower?: Parsed | null | number;
    upper?: Parsed | null | number;
    edtf: string;
  }
  export default function edtf(text: string): Parsed;
}
