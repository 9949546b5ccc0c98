import type { Catalogue, Event } from '../catalogue.ts';
import { bounds, compareDates } from '../time/dates.ts';
import type { Account } from '../relations/accounts.ts';
import { dateInWords } from '../time/date-words.ts';
import { millisecondsOf, timeOf, zoneOf } from '../time/instants.ts';
import { mainCompanions } from './account-pairs.ts';
import { accountGenres, publicationBases } from '../entries/vocabulary.ts';
import { most } from './paging.ts';
import { urls } from '../urls.ts';

export interface Link {
  href: string;
  text: string;
  /** Text after the link. */
  aside?: string;
}

export interface LinkGroup {
  title: string;
  links: Link[];
}

/** The facts at the head of an account's page, in words. */
export interface AccountFacts {
  kind: string;
  published: string;
  publishedHow: string;
  /** The dates of its events, and how far ahead its forecasts look. */
  tells: string;
  author: Link;
  outlet?: Link;
  length: string;
}

/** English name of a language: `zh` → "Chinese". */
export const languageName = (code: string): string => languageNames.of(code) ?? code;

export function accountFacts(catalogue: Catalogue, account: Account): AccountFacts {
  const author = catalogue.actor(account.source.author);
  const outlet = account.source.outlet === undefined ? undefined : catalogue.actor(account.source.outlet);
  const { at, basis, margin, note } = account.published;
  return {
    kind: `${accountGenres[account.genre]}, ${account.form}`,
    published: millisecondsOf(margin) < millisecondsOfDay ? `${dateInWords(account.day)}, ${timeOf(at)} (${zoneOf(at)})` : dateInWords(account.day),
    publishedHow: [`${publicationBases[basis]}, ${marginInWords[margin] ?? `give or take ${margin}`}.`, note].filter(Boolean).join(' '),
    tells: tellsOf(catalogue, account),
    author: { href: urls.actor(author.id), text: author.name },
    ...(outlet && { outlet: { href: urls.actor(outlet.id), text: outlet.name } }),
    length: `${account.source.paragraphs} paragraphs, ${account.source.words} words in ${account.source.translation} translation from ${languageName(account.source.language)}; retold here in ${account.words}`,
  };
}

/** Links from an account: its actors, the accounts to compare it with, and its topics. A copy is compared with no account. */
export const accountLinks = (catalogue: Catalogue, account: Account): LinkGroup[] =>
  [
    { title: 'Who occurs', links: account.actors.map((id) => ({ href: urls.actor(id), text: catalogue.actor(id).name })) },
    { title: 'Side by side with', links: account.copyOf === undefined ? comparisonLinks(catalogue, account) : [] },
    { title: 'Topics', links: account.allTopics.map((id) => ({ href: urls.topic(id), text: catalogue.topic(id).label })) },
  ].filter(({ links }) => links.length > 0);

export const eventLink = ({ id, title, date }: Event): Link => ({ href: urls.event(id), text: title, aside: dateInWords(date) });

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const millisecondsOfDay = 86_400_000;

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

/** Links to comparisons with the main companions and, if there are more, to the page for choosing any two accounts. */
function comparisonLinks(catalogue: Catalogue, { id }: Account): Link[] {
  const { shown, total } = mainCompanions(catalogue, id, most.beside);
  const links = shown.map(({ other, pair }) => ({
    href: pair ? urls.comparison(pair.first.id, pair.second.id) : urls.comparisonOf(id, other.id),
    text: other.label,
  }));
  return total > shown.length ? [...links, { href: urls.comparisonOf(id), text: `any of ${total} accounts that speak on the same questions` }] : links;
}
