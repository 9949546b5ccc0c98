import { daysOf } from '../documents/cards.ts';
import type { Labels } from './facets.ts';
import type { Result } from '../protocol.ts';
import { places, type Card, type CardMention } from '../index/format.ts';
import type { ClaimRecord } from '../documents/documents.ts';
import { keysOf, pairsOf } from '../text/words.ts';

/** What is shown of a thing that was found, and why it was found. */

/** For each part of the query: where it stands in a thing, and the keys that stand there for it. */
export interface Matched {
  bits: number[];
  keys: string[][];
}

/** Words of a person's own in a name: of a long one, which has a title before it, the last; none that an office holds. */
export function ownWords(name: string, offices: readonly string[] = []): string[] {
  const all = singlesIn(name);
  return all.slice(all.length > 2 ? -1 : 0).filter((key) => key.length > 1 && !offices.some((office) => keysIn(office).has(key)));
}

/**
 * How the words found fit the names of a thing: `exact` where one name is all that was typed, `whole` where they hold a whole name or
 * some word of a person's own, else `part`.
 */
export function nameFit(card: Card, keys: readonly string[][], typed?: readonly string[]): 'exact' | 'whole' | 'part' {
  const found = words(keys);
  const names = [card.title, ...(card.names ?? []), ...(card.printed ?? []).map(({ form }) => form)];
  const whole = names.filter((name) => isWhole(name, found));
  if (typed && whole.some((name) => singlesIn(name).length >= new Set(typed).size)) return 'exact';
  if (whole.length > 0) return 'whole';
  return card.person === true && names.some((name) => ownWords(name, card.known).some((key) => found.has(key))) ? 'whole' : 'part';
}

/** Keys under which a claim of this account stands. */
export function keysOfClaim({ mentions = [] }: Card, claim: ClaimRecord): { has: (key: string) => boolean } {
  const own = keysOfWords(claim);
  const names = mentions.filter(({ actor }) => claim.actors.includes(actor)).flatMap(allNames);
  return { has: (key) => own.has(key) || names.some((name) => keysIn(name).has(key)) };
}

export function resultOf(card: Card, matched: Matched, { topics: labels }: Pick<Labels, 'topics'>): Result {
  const { kind, id, title, detail, actors = [], topics = [] } = card;
  return {
    kind,
    id,
    title,
    detail,
    why: throughTopic(matched, labels) || why[kind](card, matched),
    ...dateOf(card),
    ...(kind === 'account' && { account: { id, label: detail } }),
    actors,
    topics,
  };
}

export function resultOfClaim(card: Card, claim: ClaimRecord, { keys }: Matched, { claimKinds }: Pick<Labels, 'claimKinds'>): Result {
  const inWords = covered([claim.says], keys);
  const mentions = (card.mentions ?? []).filter(({ actor }) => claim.actors.includes(actor));
  const named = inWords >= covered(mentions.flatMap(allNames), keys) ? [] : namedThere(mentions, keys);
  const speaker = card.mentions?.find(({ actor }) => actor === claim.speaker)?.name;
  return {
    kind: 'claim',
    id: `${card.id}/${claim.id}`,
    title: claim.says,
    detail: [claimKinds.get(claim.kind), speaker, card.detail].filter(Boolean).join(', '),
    why: named.join('; '),
    ...dateOf(card),
    account: { id: card.id, label: card.detail },
    actors: claim.actors,
    topics: claim.topics,
    claimKind: claim.kind,
  };
}

const taken = new Map<string, ReadonlySet<string>>();

/** Keys of a name, taken apart once. */
function keysIn(name: string): ReadonlySet<string> {
  const known = taken.get(name) ?? new Set([...keysOf(name), ...pairsOf(name)]);
  if (taken.size > 20_000) taken.clear();
  taken.set(name, known);
  return known;
}

const singlesIn = (name: string): string[] => [...keysIn(name)].filter((key) => !key.includes(' '));

const words = (keys: readonly string[][]): Set<string> => new Set(keys.flat().flatMap((key) => [key, ...key.split(' ')]));

function isWhole(name: string, found: ReadonlySet<string>): boolean {
  const inName = singlesIn(name);
  return inName.length > 0 && inName.every((key) => found.has(key));
}

const shortest = (forms: readonly string[]): string => forms.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';

/** How many parts of the query stand in some of the names. */
const covered = (names: readonly string[], parts: readonly string[][]): number =>
  parts.filter((keys) => names.some((name) => keys.some((key) => keysIn(name).has(key)))).length;

/** The name that holds most of the query; the shorter of two. */
const fullest = (names: readonly string[], parts: readonly string[][]): string =>
  names.toSorted((a, b) => covered([b], parts) - covered([a], parts) || a.length - b.length || (a < b ? -1 : 1))[0] ?? '';

const allNames = ({ name, names = [], forms = [], offices = [] }: CardMention): string[] => [name, ...names, ...forms, ...offices];

const claimed = new WeakMap<ClaimRecord, ReadonlySet<string>>();

/** Keys of what a claim says, taken together once. */
function keysOfWords(claim: ClaimRecord): ReadonlySet<string> {
  const known = claimed.get(claim) ?? new Set([claim.says, ...claim.phrases].flatMap((text) => [...keysIn(text)]));
  claimed.set(claim, known);
  return known;
}

/** What the account has to do with that name, the real ones first. */
function standsFor({ name, names = [], forms = [], offices = [] }: CardMention, parts: readonly string[][]): { order: number; words: string } {
  const found = words(parts);
  const told = singlesIn(name).filter((key) => found.has(key));
  const real = told.length > 0 ? told : singlesIn(name);
  const printsName = forms.some((form) => real.every((key) => keysIn(form).has(key)));
  const printed = printsName ? '' : forms.length > 0 ? `, printed here as ${shortest(forms)}` : ', meant here, not named';
  const [asReal, asForm, asOffice] = [covered([name, ...names], parts), covered(forms, parts), covered(offices, parts)];
  if (asOffice > asReal && asOffice >= asForm) return { order: 1, words: `${fullest(offices, parts)} then: ${name}${printed}` };
  if (told.length > 0 && printsName) return { order: 0, words: `names ${name}` };
  const form = fullest(forms, parts);
  if (asForm > asReal && form !== name) return { order: 2, words: `“${form}” is printed here for ${name}` };
  return { order: 0, words: printsName ? `names ${name}` : `${name}${printed}` };
}

/** Whether the words found name somebody: a whole name, a word of a person's own, or of an office or another name all that is looked for. */
function isNamed(mention: CardMention, parts: readonly string[][]): boolean {
  const found = words(parts);
  const { name, names = [], forms = [], offices = [], person } = mention;
  return (
    allNames(mention).some((one) => isWhole(one, found)) ||
    (person ? offices : allNames(mention)).some((one) => covered([one], parts) === parts.length) ||
    (person === true && [name, ...names, ...forms].some((one) => ownWords(one, offices).some((key) => found.has(key))))
  );
}

/** Those of an account whom the words name best; two at most. */
function namedThere(mentions: readonly CardMention[], parts: readonly string[][]): string[] {
  const scored = mentions.filter((mention) => isNamed(mention, parts)).map((mention) => ({ mention, count: covered(allNames(mention), parts) }));
  const most = Math.max(0, ...scored.map(({ count }) => count));
  return most === 0
    ? []
    : scored
        .filter(({ count }) => count === most)
        .map(({ mention }) => standsFor(mention, parts))
        .toSorted((a, b) => a.order - b.order || a.words.length - b.words.length || (a.words < b.words ? -1 : 1))
        .slice(0, 2)
        .map(({ words }) => words);
}

function whyAccount({ mentions = [] }: Card, { bits, keys }: Matched): string {
  const named = bits.some((place) => place & places.known) ? namedThere(mentions, keys) : [];
  if (named.length > 0) return named.join('; ');
  if (bits.every((place) => place & places.own)) return '';
  return bits.some((place) => place & places.claims) ? 'in its claims' : 'in the retelling';
}

const whyTopic = ({ known = [] }: Card, { bits, keys }: Matched): string =>
  bits.every((place) => place & places.own) ? '' : bits.some((place) => place & places.known) ? `found as “${fullest(known, keys)}”` : '';

function whyEvent({ mentions = [] }: Card, { bits, keys }: Matched): string {
  if (bits.every((place) => place & places.own)) return '';
  const named = mentions.filter((mention) => isNamed(mention, keys)).map(({ name }) => name);
  return named.length > 0 ? `about ${named.slice(0, 2).join(' and ')}` : 'in its description';
}

const whyQuestion = (_: Card, { bits }: Matched): string => (bits.every((place) => place & places.own) ? '' : 'in one of its answers');

function whyActor({ names = [], printed = [], known = [], title, person }: Card, { keys }: Matched): string {
  const forms = printed.map(({ form }) => form);
  const [asReal, asForm, asOffice] = [covered([title, ...names], keys), covered(forms, keys), covered(known, keys)];
  if (asReal > 0 && asReal >= asForm) return covered([title], keys) > 0 ? '' : `also ${fullest(names, keys)}`;
  if (asOffice > 0 && asOffice >= asForm) return `${person ? 'has held the office:' : 'also called'} ${fullest(known, keys)}`;
  const form = printed.find((candidate) => candidate.form === fullest(forms, keys));
  return form && asForm > 0 ? `printed as “${form.form}” in ${form.accounts === 1 ? form.first : `${form.accounts} accounts`}` : 'in the description';
}

function dateOf(card: Card): Pick<Result, 'date' | 'days'> {
  const days = daysOf(card);
  return card.date === undefined || days === undefined ? {} : { date: card.date, days };
}

const why = { account: whyAccount, actor: whyActor, topic: whyTopic, event: whyEvent, question: whyQuestion };

/** The topic through which something was found that does not hold the words itself. */
function throughTopic({ keys }: Matched, labels: Labels['topics']): string {
  const [topic] = keys.flat().filter((key) => key.startsWith('#'));
  return topic === undefined ? '' : `on the topic ${labels.get(topic.slice(1)) ?? ''}`;
}
