import type { Chosen, FilterForm, Selection } from './filter-form.ts';

/** The query of an address and what it chooses: `?actor=japan&actor=china&sort=date`. */

/**
 * Reads a query, with or without its question mark. Keeps the values that have the form of an id and that `accepts` takes: in a field with several values the first 20 different
 * ones, in any other the first. Ignores other values and unknown parameters.
 */
export function readQuery<Form extends FilterForm>(form: Form, query: string, accepts: (field: keyof Form & string, value: string) => boolean): Chosen<Form> {
  const asked = new URLSearchParams(query);
  return Object.fromEntries(
    Object.entries(form).flatMap(([field, { parameter = field, formerParameters = [], formerValues, several }]) => {
      const given = [parameter, ...formerParameters].flatMap((each) => asked.getAll(each)).map((value) => formerValues?.get(value) ?? value);
      const values = [...new Set(given)].filter((value) => /^[a-z0-9_-]{1,100}$/.test(value) && accepts(field, value));
      return values.length > 0 ? [[field, several ? values.slice(0, most) : values[0]]] : [];
    }),
  ) as Chosen<Form>;
}

/** Writes what is chosen as a query with its question mark, after the parameters in `first`; an empty text if there is no parameter. */
export function writeQuery<Form extends FilterForm>(form: Form, chosen: Chosen<Form>, first: string[][] = []): string {
  const parameters = Object.entries(form).flatMap(([field, { parameter = field }]) =>
    [(chosen as Selection)[field] ?? []].flat().map((value) => [parameter, value]),
  );
  const query = new URLSearchParams([...first, ...parameters]).toString();
  return query && `?${query}`;
}

/** Values that an address can choose in one field. */
const most = 20;
