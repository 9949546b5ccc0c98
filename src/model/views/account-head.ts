import type { Account, Catalogue, Event } from '../catalogue.ts';
import { bounds, compareDates, dateInWords, millisecondsOf, timeOf, zoneOf } from '../time/dates.ts';
import { mainCompanions } from '../relations/comparison.ts';
import { most } from './paging.ts';
import { accountGenres, publicationBases } from '../entries/schema.ts';
import { urls } from '../urls.ts';

export interface Link {
  href: string;
  text: string;
  /** A word or two after the link. */
  aside?: string;
}

export interface LinkGroup {
  title: string;
  links: Link[];
}

/** What a reader wants to know of an account before reading it. */
export interface AccountFacts {
  kind: string;
  published: string;
  publishedHow: string;
  /** When what it tells happened, and how far ahead it looks, in words. */
  tells: string;
  author: Link;
  outlet?: Link;
  length: string;
}

/** `zh` → "Chinese". */
export const languageName = (code: string): string => languageNames.of(code) ?? code;

/** Both clocks, the kind of text, its length and its author. */
export function accountFacts(catalogue: Catalogue, account: Account): AccountFacts {
  const author = catalogue.actor(account.source.author);
  const outlet = account.source.outlet === undefined ? undefined : catalogue.actor(account.source.outlet);
  const { at, basis, margin, note } = account.published;
  return {
    kind: `${accountGenres[account.genre]}, ${account.form}`,
    published: millisecondsOf(margin) < dayLength ? `${dateInWords(account.day)}, ${timeOf(at)} (${zoneOf(at)})` : dateInWords(account.day),
    publishedHow: [`${publicationBases[basis]}, ${marginInWords[margin] ?? `give or take ${margin}`}.`, note].filter(Boolean).join(' '),
    tells: tellsOf(catalogue, account),
    author: { href: urls.actor(author.id), text: author.name },
    ...(outlet && { outlet: { href: urls.actor(outlet.id), text: outlet.name } }),
    length: `${account.source.paragraphs} paragraphs, ${account.source.words} words in ${account.source.translation} translation from ${languageName(account.source.language)}; retold here in ${account.words}`,
  };
}

/** Where to go from an account: who occurs in it, its topics, and the accounts to compare it with. Its questions stand beside the claims that answer them. */
export const accountLinks = (catalogue: Catalogue, account: Account): LinkGroup[] => [
  { title: 'Who occurs', links: account.actors.map((id) => ({ href: urls.actor(id), text: catalogue.actor(id).name })) },
  { title: 'Side by side with', links: besideLinks(catalogue, account) },
  { title: 'Topics', links: account.allTopics.map((id) => ({ href: urls.topic(id), text: catalogue.topic(id).label })) },
];

export const eventLink = ({ id, title, date }: Event): Link => ({ href: urls.event(id), text: title, aside: dateInWords(date) });

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const dayLength = 86_400_000;

const marginInWords: Record<string, string> = { PT1M: 'to the minute', P1D: 'to the day' };

function tellsOf(catalogue: Catalogue, account: Account): string {
  const past = account.events
    .map((id) => catalogue.event(id).date)
    .filter((date) => bounds(date).from <= Date.parse(account.published.at))
    .toSorted(compareDates);
  const [first, last] = [past[0], past.at(-1)];
  const ahead = account.claims
    .flatMap(({ due }) => due ?? [])
    .toSorted(compareDates)
    .at(-1);
  return [
    first === undefined || last === undefined ? 'nothing dated' : first === last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`,
    ahead && `looks ahead to ${dateInWords(ahead)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** The accounts it shares most with; where it has more, also the page on which any two can be chosen. */
function besideLinks(catalogue: Catalogue, { id }: Account): Link[] {
  const { shown, total } = mainCompanions(catalogue, id, most.beside);
  const links = shown.map(({ other, pair }) => ({
    href: pair ? urls.comparison(pair.first.id, pair.second.id) : urls.comparisonOf(id, other.id),
    text: other.label,
  }));
  return total > shown.length ? [...links, { href: urls.comparisonOf(id), text: `any of ${total} accounts that speak on the same questions` }] : links;
}
