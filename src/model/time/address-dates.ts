import { edtfFault } from './dates.ts';

/** Dates in the addresses of accounts. Each function reads one form and returns undefined for an address without it. */

/** Milliseconds since 1970 in a long Toutiao id: 19 digits with the seconds in the bits above the lowest 32. */
export const toutiaoLongIdInstant = (address: string): number | undefined => toutiaoInstant(address, 19, 32n);

/** Milliseconds since 1970 in a short Toutiao id: 16 digits with the seconds in the bits above the lowest 20. */
export const toutiaoShortIdInstant = (address: string): number | undefined => toutiaoInstant(address, 16, 20n);

/** A number of exactly 13 digits: milliseconds since 1970. Returns undefined if there are two different ones, or if it means a year above 2099. */
export function millisecondsInstant(address: string): number | undefined {
  const [first, ...others] = new Set([...afterHost(address).matchAll(/(?<!\d)[1-4]\d{12}(?!\d)/g)].map(([digits]) => Number(digits)));
  return others.length === 0 && first !== undefined && first < Date.UTC(2100) ? first : undefined;
}

/** The day (`yyyy-mm-dd`) of a path such as `/2023/07/30/title`. Returns undefined if there is no such day. */
export function dayInPath(address: string): string | undefined {
  const parts = /\/(\d{4})\/(\d\d)\/(\d\d)(?=[/?#]|$)/.exec(afterHost(address));
  const day = parts?.slice(1).join('-');
  return day !== undefined && edtfFault(day) === undefined ? day : undefined;
}

/** The number of an address that holds the instant of publication, with what the page says of it. */
export interface AddressInstant {
  /** Milliseconds since 1970, UTC. */
  instant: number;
  /** "the Toutiao id of 19 digits in its address (seconds above 32 bits)". */
  says: string;
}

/** Decodes the number of an address. Returns undefined if no form fits. */
export function instantInAddress(address: string): AddressInstant | undefined {
  for (const { decode, says } of numberForms) {
    const instant = decode(address);
    if (instant !== undefined) return { instant, says };
  }
  return undefined;
}

const numberForms = [
  { decode: toutiaoLongIdInstant, says: 'the Toutiao id of 19 digits in its address (seconds above 32 bits)' },
  { decode: toutiaoShortIdInstant, says: 'the Toutiao id of 16 digits in its address (seconds above 20 bits)' },
  { decode: millisecondsInstant, says: 'the number of 13 digits in its address, which counts milliseconds since 1970' },
] as const;

/** Ids exceed 2^53, so the arithmetic is BigInt. */
function toutiaoInstant(address: string, digits: number, shift: bigint): number | undefined {
  const id = /\/\/(?:[\w-]+\.)*toutiao\.com\/article\/(\d+)(?!\d)/.exec(address)?.[1];
  return id?.length === digits ? Number(BigInt(id) >> shift) * 1000 : undefined;
}

/** The path, query and fragment of an address. */
const afterHost = (address: string): string => address.replace(/^[a-z]+:\/\/[^/?#]*/i, '');
