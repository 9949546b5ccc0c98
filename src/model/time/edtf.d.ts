/** The part of `edtf` 4 that `dates.ts` uses; the package ships no types. */
declare module 'edtf' {
  interface Written {
    type: 'Date';
    /** Year, month from 0, day; as many as are known. */
    values: number[];
  }
  interface Bounded {
    /** First millisecond, UTC. */
    min: number;
    /** Last millisecond, UTC. */
    max: number;
  }
  export default function edtf(date: Written | string): Bounded;
}
