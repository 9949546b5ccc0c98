import { daysOf, type ClaimRecord } from '../documents/search-document.ts';
import { fields, type Card, type CardMention } from '../index/format.ts';
import type { Result } from '../protocol.ts';
import type { Labels } from './facets.ts';
import type { DocumentMatch } from './scoring.ts';
import { allNames, bestName, covered, isNamed, matchedTerms, shortest, singleTerms, termsIn } from './name-match.ts';

/** What the results show of a document or claim, with the reason why it was found. */

export function resultOf(card: Card, match: DocumentMatch, { topics: labels }: Pick<Labels, 'topics'>): Result {
  const { kind, id, title, detail, actors = [], topics = [] } = card;
  return {
    kind,
    id,
    title,
    detail,
    why: topicReason(match, labels) || reasons[kind](card, match),
    ...dateOf(card),
    ...(kind === 'account' && { account: { id, label: detail } }),
    actors,
    topics,
  };
}

/** `card`: of the account. */
export function resultOfClaim(card: Card, claim: ClaimRecord, context: { match: DocumentMatch; labels: Pick<Labels, 'claimKinds'> }): Result {
  const { terms } = context.match;
  const mentions = (card.mentions ?? []).filter(({ actor }) => claim.actors.includes(actor));
  const inText = covered([claim.says], terms);
  const named = inText >= covered(mentions.flatMap(allNames), terms) ? [] : mentionReasons(mentions, terms);
  const speaker = card.mentions?.find(({ actor }) => actor === claim.speaker)?.name;
  return {
    kind: 'claim',
    id: `${card.id}/${claim.id}`,
    title: claim.says,
    detail: [context.labels.claimKinds.get(claim.kind), speaker, card.detail].filter(Boolean).join(', '),
    why: named.join('; '),
    ...dateOf(card),
    account: { id: card.id, label: card.detail },
    actors: claim.actors,
    topics: claim.topics,
    claimKind: claim.kind,
  };
}

const isIn = (field: number) => (mask: number) => (mask & field) > 0;

const reasons = { account: reasonOfAccount, actor: reasonOfActor, topic: reasonOfTopic, event: reasonOfEvent, question: reasonOfQuestion };

function reasonOfAccount({ mentions = [] }: Card, { masks, terms }: DocumentMatch): string {
  const named = masks.some(isIn(fields.alias)) ? mentionReasons(mentions, terms) : [];
  if (named.length > 0) return named.join('; ');
  if (masks.every(isIn(fields.name))) return '';
  return masks.some(isIn(fields.claims)) ? 'in its claims' : 'in the retelling';
}

function reasonOfActor({ names = [], printed = [], alsoKnown = [], title, person }: Card, { terms }: DocumentMatch): string {
  const forms = printed.map(({ form }) => form);
  const [asReal, asForm, asOffice] = [covered([title, ...names], terms), covered(forms, terms), covered(alsoKnown, terms)];
  if (asReal > 0 && asReal >= asForm) return covered([title], terms) > 0 ? '' : `also ${bestName(names, terms)}`;
  if (asOffice > 0 && asOffice >= asForm) return `${person ? 'has held the office:' : 'also called'} ${bestName(alsoKnown, terms)}`;
  const form = printed.find((candidate) => candidate.form === bestName(forms, terms));
  return form && asForm > 0 ? `printed as “${form.form}” in ${form.accounts === 1 ? form.first : `${form.accounts} accounts`}` : 'in the description';
}

function reasonOfTopic({ alsoKnown = [] }: Card, { masks, terms }: DocumentMatch): string {
  return !masks.every(isIn(fields.name)) && masks.some(isIn(fields.alias)) ? `found as “${bestName(alsoKnown, terms)}”` : '';
}

function reasonOfEvent({ mentions = [] }: Card, { masks, terms }: DocumentMatch): string {
  if (masks.every(isIn(fields.name))) return '';
  const named = mentions.filter((mention) => isNamed(mention, terms)).map(({ name }) => name);
  return named.length > 0 ? `about ${named.slice(0, 2).join(' and ')}` : 'in its description';
}

function reasonOfQuestion(_: Card, { masks }: DocumentMatch): string {
  return masks.every(isIn(fields.name)) ? '' : 'in one of its answers';
}

/** For an account that was found by its topic, and does not have the words itself. */
function topicReason({ terms }: DocumentMatch, labels: Labels['topics']): string {
  const [topic] = terms.flat().filter((term) => term.startsWith('#'));
  return topic === undefined ? '' : `on the topic ${labels.get(topic.slice(1)) ?? ''}`;
}

/** Reasons for the mentions that the query identifies best, at most two. */
function mentionReasons(mentions: readonly CardMention[], parts: readonly string[][]): string[] {
  const named = mentions.filter((mention) => isNamed(mention, parts)).map((mention) => ({ mention, count: covered(allNames(mention), parts) }));
  const most = Math.max(0, ...named.map(({ count }) => count));
  if (most === 0) return [];
  return named
    .filter(({ count }) => count === most)
    .map(({ mention }) => mentionReason(mention, parts))
    .toSorted((a, b) => a.order - b.order || a.words.length - b.words.length || (a.words < b.words ? -1 : 1))
    .slice(0, 2)
    .map(({ words }) => words);
}

/** How the account names somebody. `order`: real names first. */
function mentionReason({ name, names = [], forms = [], offices = [] }: CardMention, parts: readonly string[][]): { order: number; words: string } {
  const matched = matchedTerms(parts);
  const told = singleTerms(name).filter((term) => matched.has(term));
  const real = told.length > 0 ? told : singleTerms(name);
  const printsName = forms.some((form) => real.every((term) => termsIn(form).has(term)));
  const printed = printsName ? '' : forms.length > 0 ? `, printed here as ${shortest(forms)}` : ', meant here, not named';
  const [asReal, asForm, asOffice] = [covered([name, ...names], parts), covered(forms, parts), covered(offices, parts)];
  if (asOffice > asReal && asOffice >= asForm) return { order: 1, words: `${bestName(offices, parts)} then: ${name}${printed}` };
  if (told.length > 0 && printsName) return { order: 0, words: `names ${name}` };
  const form = bestName(forms, parts);
  if (asForm > asReal && form !== name) return { order: 2, words: `“${form}” is printed here for ${name}` };
  return { order: 0, words: printsName ? `names ${name}` : `${name}${printed}` };
}

function dateOf(card: Card): Pick<Result, 'date' | 'days'> {
  const days = daysOf(card);
  return card.date === undefined || days === undefined ? {} : { date: card.date, days };
}
