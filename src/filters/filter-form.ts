/**
 * The fields that a list is filtered by, and what is chosen in them. The files of this folder import nothing else, so that a browser gets nothing
 * else with them.
 */

export interface FilterField {
  /** Its heading in the form. */
  label: string;
  /** Its parameter in an address; the name of the field if not given. */
  parameter?: string;
  /** Parameters of earlier addresses, which are still read. */
  formerParameters?: readonly string[];
  /** Values of earlier addresses, each with the value that replaces it. */
  formerValues?: ReadonlyMap<string, string>;
  /** True if several values can be chosen at once. */
  several?: boolean;
}

/** Fields by name, in the order of the form and of the address. An order or a day is a field of the address that items are not matched by. */
export type FilterForm = Readonly<Record<string, FilterField>>;

/** What is chosen in a form: a text, or a list of them in a field with several values. A field without a value restricts nothing. */
export type Chosen<Form extends FilterForm> = {
  readonly [Field in keyof Form]?: (Form[Field] extends { several: true } ? readonly string[] : string) | undefined;
};

/** What is chosen in fields that items are matched by. */
export type Selection = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The values of an item by field. */
export type Values = Readonly<Record<string, readonly string[] | undefined>>;

/** `chosen` with other values in some fields; fields without a value are left out. */
export function changed<C extends Selection>(chosen: C, change: Partial<C>): C {
  return Object.fromEntries(Object.entries({ ...chosen, ...change }).filter(([, value]) => value?.length)) as C;
}
