import type { Catalogue, Event } from '../catalogue.ts';
import { counted } from '../counts.ts';
import { bounds, compareDates } from '../time/dates.ts';
import type { Account } from '../relations/accounts.ts';
import { dateInWords } from '../time/date-words.ts';
import { millisecondsOf, timeOf, zoneOf } from '../time/instants.ts';
import { mainCompanions } from './account-pairs.ts';
import { authorsOf } from '../entries/authors.ts';
import { mediumOf, type Medium } from '../entries/medium.ts';
import { accountGenres, publicationBases, titleBases } from '../entries/vocabulary.ts';
import { most } from './paging.ts';
import { lengthInWords } from './source-length.ts';
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
  /** True for video and audio. */
  recorded: boolean;
  /** Where the title comes from, as a sentence. */
  title: string;
  published: string;
  publishedHow: string;
  /** The dates of its events, and how far ahead its forecasts look. */
  tells: string;
  authors: Link[];
  outlet?: Link;
  /** Set if neither an author nor an outlet is known. */
  platform?: Link;
  length: string;
}

/** English name of a language: `zh` → "Chinese". */
export const languageName = (code: string): string => languageNames.of(code) ?? code;

export function accountFacts(catalogue: Catalogue, account: Account): AccountFacts {
  const { source, genre } = account;
  const medium = mediumOf(account);
  const linkTo = (id: string): Link => ({ href: urls.actor(id), text: catalogue.actor(id).name });
  const authors = authorsOf(source).map(linkTo);
  const { at, basis, margin, note } = account.published;
  return {
    kind: `${accountGenres[genre]}, ${account.form}`,
    recorded: medium.time && !medium.paragraphs,
    title: titleBases[account.titleBasis],
    published: millisecondsOf(margin) < millisecondsOfDay ? `${dateInWords(account.day)}, ${timeOf(at)} (${zoneOf(at)})` : dateInWords(account.day),
    publishedHow: [`${publicationBases[basis]}, ${marginInWords[margin] ?? `give or take ${margin}`}.`, note].filter(Boolean).join(' '),
    tells: tellsOf(catalogue, account),
    authors,
    ...(source.outlet !== undefined && { outlet: linkTo(source.outlet) }),
    ...(source.outlet === undefined && source.platform !== undefined && authors.length === 0 && { platform: linkTo(source.platform) }),
    length: `${lengthInWords(source)} in ${source.translation} translation from ${languageName(source.language)}; retold here in ${retoldLength(account, medium)}`,
  };
}

/**
 * Links from an account: its actors, the accounts to compare it with, and its topics. A copy is compared with no
 * account. A group without links is left out. */
export const accountLinks = (catalogue: Catalogue, account: Account): LinkGroup[] =>
  [
    { title: 'Who occurs', links: account.actors.map((id) => ({ href: urls.actor(id), text: catalogue.actor(id).name })) },
    { title: 'Side by side with', links: account.copyOf === undefined ? comparisonLinks(catalogue, account) : [] },
    { title: 'Topics', links: account.allTopics.map((id) => ({ href: urls.topic(id), text: catalogue.topic(id).label })) },
  ].filter(({ links }) => links.length > 0);

export const eventLink = ({ id, title, date }: Event): Link => ({ href: urls.event(id), text: title, aside: dateInWords(date) });

/** Length of the retelling after that of the source, in words: "700", "700 words", "700 words, in paragraphs of our own". */
const retoldLength = ({ source, words }: Account, { paragraphs }: Medium): string =>
  paragraphs && source.words !== undefined ? String(words) : `${counted(words, 'word')}${paragraphs ? '' : ', in paragraphs of our own'}`;

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
