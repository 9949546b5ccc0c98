/** Types of the part of `edtf` 4 that `dates.ts` uses. The package ships none. */
declare module 'edtf' {
  interface DateValues {
    type: 'Date';
    /** Year, month from 0 and day, to the precision of the date. */
    values: number[];
  }
  interface Bounded {
    /** First millisecond, UTC. */
    min: number;
    /** Last millisecond, UTC. */
    max: number;
  }
  export default function edtf(date: DateValues | string): Bounded;
}
