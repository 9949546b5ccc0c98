import type { SearchDocument } from '../src/search/documents/search-document.ts';
import { archiveOf, type Archive } from './archive.ts';

/** Large archives are generated and read in parts, to limit memory. */

/** The archive of `count` accounts as valid dossiers of `size` accounts each. `size` is a multiple of ten. */
export const partsOf = (seed: number, count: number, size = accountsPerPart): Archive[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, part) => archiveOf(seed, Math.min(count, (part + 1) * size), part * size));

/** Merges the search records of all parts into those of the whole archive. Accounts are last, by date. */
export function joined(parts: readonly (readonly SearchDocument[])[]): SearchDocument[] {
  const all = parts.flat();
  const unique = [...new Map(all.map((record) => [`${record.kind}/${record.id}`, record])).values()];
  const accounts = unique.filter(isAccount).toSorted(byDate);
  /** Number of accounts by actor and form. */
  const printing = new Map<string, number>();
  for (const { mentions } of accounts)
    for (const { actor, forms } of mentions) for (const form of forms) printing.set(`${actor} ${form}`, (printing.get(`${actor} ${form}`) ?? 0) + 1);
  const forms = Map.groupBy(
    all.flatMap(({ id, printed }) => printed.map((form) => ({ actor: id, form }))),
    ({ actor }) => actor,
  );
  const printedFor = (actor: string): SearchDocument['printed'] =>
    [...new Map((forms.get(actor) ?? []).map(({ form }) => [form.form, form])).values()].map((form) => ({
      ...form,
      accounts: printing.get(`${actor} ${form.form}`) ?? 0,
    }));
  return [
    ...unique.filter((record) => !isAccount(record)).map((record) => (record.kind === 'actor' ? { ...record, printed: printedFor(record.id) } : record)),
    ...accounts,
  ];
}

const accountsPerPart = 10_000;

const isAccount = ({ kind }: SearchDocument): boolean => kind === 'account';
const byDate = ({ date: a = '' }: SearchDocument, { date: b = '' }: SearchDocument): number => (a < b ? -1 : a > b ? 1 : 0);
