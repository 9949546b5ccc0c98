import type { ClaimRecord } from '../documents/search-document.ts';
import type { Card, CardMention } from '../index/format.ts';
import { pairsOf, termsOf } from '../text/tokenize.ts';

/** How matched terms relate to names. `parts`: for each clause of the query, the terms that matched. */

/**
 * How the matched terms fit the names of a document. `exact`: one name is all that was typed (`typed`). `whole`: they hold a whole name, or a
 * name of a person that is not part of an office. `part`: otherwise.
 */
export function nameFit(card: Card, parts: readonly string[][], typed?: readonly string[]): 'exact' | 'whole' | 'part' {
  const matched = matchedTerms(parts);
  const names = [card.title, ...(card.names ?? []), ...(card.printed ?? []).map(({ form }) => form)];
  const whole = names.filter((name) => isWhole(name, matched));
  if (typed && whole.some((name) => singleTerms(name).length >= new Set(typed).size)) return 'exact';
  if (whole.length > 0) return 'whole';
  return card.person === true && names.some((name) => personalTerms(name, card.alsoKnown).some((term) => matched.has(term))) ? 'whole' : 'part';
}

/** Given and family names in the name of a person: the last term if the name begins with a title, and no term of an office. */
export function personalTerms(name: string, offices: readonly string[] = []): string[] {
  const all = singleTerms(name);
  return all.slice(all.length > 2 ? -1 : 0).filter((term) => term.length > 1 && !offices.some((office) => termsIn(office).has(term)));
}

/** Terms under which a claim is found: those of its text, and of the names of its actors in this account. */
export function termsOfClaim({ mentions = [] }: Card, claim: ClaimRecord): { has: (term: string) => boolean } {
  const inText = termsOfText(claim);
  const names = mentions.filter(({ actor }) => claim.actors.includes(actor)).flatMap(allNames);
  return { has: (term) => inText.has(term) || names.some((name) => termsIn(name).has(term)) };
}

/** True if the matched terms identify the mention: a full name; a given or family name of a person; or, for offices and aliases, every part of the query. */
export function isNamed(mention: CardMention, parts: readonly string[][]): boolean {
  const matched = matchedTerms(parts);
  const { name, names = [], forms = [], offices = [], person } = mention;
  return (
    allNames(mention).some((one) => isWhole(one, matched)) ||
    (person ? offices : allNames(mention)).some((one) => covered([one], parts) === parts.length) ||
    (person === true && [name, ...names, ...forms].some((one) => personalTerms(one, offices).some((term) => matched.has(term))))
  );
}

export const allNames = ({ name, names = [], forms = [], offices = [] }: CardMention): string[] => [name, ...names, ...forms, ...offices];

export const matchedTerms = (parts: readonly string[][]): Set<string> => new Set(parts.flat().flatMap((term) => [term, ...term.split(' ')]));

/** Number of parts of the query of which a term occurs in one of the names. */
export const covered = (names: readonly string[], parts: readonly string[][]): number =>
  parts.filter((terms) => names.some((name) => terms.some((term) => termsIn(name).has(term)))).length;

/** The name that covers most parts of the query; the shorter of two. */
export const bestName = (names: readonly string[], parts: readonly string[][]): string =>
  names.toSorted((a, b) => covered([b], parts) - covered([a], parts) || a.length - b.length || (a < b ? -1 : 1))[0] ?? '';

export const shortest = (forms: readonly string[]): string => forms.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';

/** Terms of a name, pairs included. Memoized, because names repeat from account to account. */
export function termsIn(name: string): ReadonlySet<string> {
  const terms = termsByName.get(name) ?? new Set([...termsOf(name), ...pairsOf(name)]);
  if (termsByName.size > mostMemoized) termsByName.clear();
  termsByName.set(name, terms);
  return terms;
}

/** Terms of a name without pairs. */
export const singleTerms = (name: string): string[] => [...termsIn(name)].filter((term) => !term.includes(' '));

const termsByName = new Map<string, ReadonlySet<string>>();
const mostMemoized = 20_000;

function isWhole(name: string, matched: ReadonlySet<string>): boolean {
  const terms = singleTerms(name);
  return terms.length > 0 && terms.every((term) => matched.has(term));
}

const termsByClaim = new WeakMap<ClaimRecord, ReadonlySet<string>>();

function termsOfText(claim: ClaimRecord): ReadonlySet<string> {
  const terms = termsByClaim.get(claim) ?? new Set([claim.says, ...claim.phrases].flatMap((text) => [...termsIn(text)]));
  termsByClaim.set(claim, terms);
  return terms;
}
