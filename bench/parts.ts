import { parse, stringify } from 'yaml';
import type { SearchRecord } from '../src/search/record.ts';
import type { Made } from './archive.ts';

/** A large archive is read in parts: an actor's file names every account that prints a form of its name, and a content file holds 500 kB at most. */

const accountsAPart = 10_000;

/** The files of each part, path → text: its accounts, the questions that they answer, and all other entries. `size`: whole blocks of ten accounts. */
export const partsOf = ({ files, articles }: Made, size = accountsAPart): Map<string, string>[] => {
  if (articles.length <= size) return [files];
  return Array.from({ length: Math.ceil(articles.length / size) }, (_, part) => {
    const held = new Set(articles.slice(part * size, (part + 1) * size).map(({ id }) => id));
    const inPart = ([path, text]: [string, string]): [string, string][] => {
      const [folder, name = ''] = path.split('/');
      if (folder === 'articles') return held.has(name.replace('.md', '')) ? [[path, text]] : [];
      if (folder === 'questions') return Math.floor(Number(/\d+/.exec(name)) / (size / 2)) === part ? [[path, text]] : [];
      if (folder !== 'actors') return [[path, text]];
      const actor = parse(text) as Record<'printed' | 'implied' | 'lookalikes', { in: string }[]>;
      const here = ({ in: account }: { in: string }) => held.has(account);
      const its = { printed: actor.printed.filter(here), implied: actor.implied.filter(here), lookalikes: actor.lookalikes.filter(here) };
      return [[path, stringify({ ...actor, ...its }, { lineWidth: 0, aliasDuplicateObjects: false })]];
    };
    return new Map([...files].flatMap(inPart));
  });
};

const isAccount = ({ kind }: SearchRecord): boolean => kind === 'article';
const byDate = ({ date: a = '' }: SearchRecord, { date: b = '' }: SearchRecord): number => (a < b ? -1 : a > b ? 1 : 0);

/** The records of all parts as those of one archive; accounts by date. */
export const joined = (parts: readonly (readonly SearchRecord[])[]): SearchRecord[] => {
  const all = parts.flat();
  const once = [...new Map(all.map((record) => [`${record.kind}/${record.id}`, record])).values()];
  const accounts = once.filter(isAccount).toSorted(byDate);
  const printing = new Map<string, number>();
  for (const { mentions } of accounts)
    for (const { actor, forms } of mentions) for (const form of forms) printing.set(`${actor} ${form}`, (printing.get(`${actor} ${form}`) ?? 0) + 1);
  const forms = Map.groupBy(
    all.flatMap(({ id, printed }) => printed.map((form) => ({ actor: id, form }))),
    ({ actor }) => actor,
  );
  const printedFor = (actor: string): SearchRecord['printed'] =>
    [...new Map((forms.get(actor) ?? []).map(({ form }) => [form.form, form])).values()].map((form) => ({
      ...form,
      accounts: printing.get(`${actor} ${form.form}`) ?? 0,
    }));
  return [
    ...once.filter((record) => !isAccount(record)).map((record) => (record.kind === 'actor' ? { ...record, printed: printedFor(record.id) } : record)),
    ...accounts,
  ];
};
