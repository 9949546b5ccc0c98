import type { Archive } from './archive.ts';
import { mulberry32 } from './archive/random.ts';

/** Queries for the search benchmark, with the results that count as right. */

export const queryKinds = ['exact', 'alias', 'multi-word', 'one typo'] as const;

export interface Query {
  kind: (typeof queryKinds)[number];
  text: string;
  /** Right results, as `<kind>/<id>`. One of them is enough. */
  right: string[];
}

export const queriesPerKind = 100;

/** `queriesPerKind` queries of each kind, in the order of `queryKinds`. The same for the same archive. */
export function queriesFor({ actors, accounts }: Archive): Query[] {
  const random = mulberry32(11);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const times = (make: (number: number) => Query) => Array.from({ length: queriesPerKind }, (_, number) => make(number));
  const longestWord = (name: string) => name.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? name;
  const longForms = actors.flatMap(({ id, name, aliases }) => [name, ...aliases].filter((form) => longestWord(form).length >= 5).map((form) => ({ id, form })));
  const actorsCalled = (form: string) => actors.filter(({ name, aliases }) => name === form || aliases.includes(form)).map(({ id }) => `actor/${id}`);
  return [
    ...times(() => {
      const { id, title } = pick(accounts);
      return { kind: 'exact', text: title, right: [`account/${id}`] };
    }),
    ...times(() => {
      const form = pick(pick(actors.filter(({ aliases }) => aliases.length > 0)).aliases);
      return { kind: 'alias', text: form, right: actorsCalled(form) };
    }),
    ...times(() => {
      const account = pick(accounts);
      const claim = pick(account.claims);
      const words = [...new Set(claim.plain)].toSorted((a, b) => b.length - a.length).slice(0, 3);
      return { kind: 'multi-word', text: words.join(' '), right: [`account/${account.id}`, `claim/${account.id}/${claim.id}`] };
    }),
    ...times((number) => {
      const { form } = pick(longForms);
      const word = longestWord(form);
      return { kind: 'one typo', text: form.replace(word, typoIn(word, number, random)), right: actorsCalled(form) };
    }),
  ];
}

/** The word with one error: a letter replaced, dropped, added or transposed; `kind` (modulo 5) chooses which. Differs from the word in more than case. */
function typoIn(word: string, kind: number, random: () => number): string {
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const at = 1 + Math.floor(random() * (word.length - 2));
  const misspell = [
    () => letter + word.slice(1),
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ][kind % 5];
  const misspelt = misspell?.() ?? word;
  return misspelt.toLowerCase() === word.toLowerCase() ? typoIn(word, kind, random) : misspelt;
}
