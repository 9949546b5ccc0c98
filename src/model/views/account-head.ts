import type { Catalogue, Event } from '../catalogue.ts';
import { counted } from '../counts.ts';
import { bounds, compareDates } from '../time/dates.ts';
import type { Account } from '../relations/accounts.ts';
import { dateInWords } from '../time/date-words.ts';
import { dayInPath, instantInAddress } from '../time/address-dates.ts';
import { comparePublications, knowledgeOf } from '../time/publication.ts';
import { basisInWords } from '../time/publication-words.ts';
import { dateShown, momentShown, type DateShown } from './date-shown.ts';
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
  published: DateShown;
  publishedHow: string;
  /** Later changes, in order: "31 July 2023: A table was added." */
  updated: { date: DateShown; what: string }[];
  /** Day on which the editor read it. */
  accessed?: DateShown;
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
  const { basis, note } = account.published;
  return {
    kind: `${accountGenres[genre]}, ${account.form}`,
    recorded: medium.time && !medium.paragraphs,
    title: titleBases[account.titleBasis],
    published: momentShown(account.published),
    publishedHow: basisInWords(account.published, { how: howDated(account), printed: basis === 'stated', note }),
    updated: account.updated.toSorted(comparePublications).map(({ at, what }) => ({ date: momentShown({ at }), what })),
    ...(account.accessed !== undefined && { accessed: dateShown({ at: account.accessed }) }),
    tells: tellsOf(catalogue, account),
    authors,
    ...(source.outlet !== undefined && { outlet: linkTo(source.outlet) }),
    ...(source.outlet === undefined && source.platform !== undefined && authors.length === 0 && { platform: linkTo(source.platform) }),
    length: `${lengthInWords(source)} in ${source.translation} translation from ${languageName(source.language)}; retold here in ${retoldLength(account, medium)}`,
  };
}

/** Links from an account: its actors, the accounts to compare it with, and its topics. A group without links is left out. */
export const accountLinks = (catalogue: Catalogue, account: Account): LinkGroup[] =>
  [
    { title: 'Who occurs', links: account.actors.map((id) => ({ href: urls.actor(id), text: catalogue.actor(id).name })) },
    { title: 'Side by side with', links: comparisonLinks(catalogue, account) },
    { title: 'Topics', links: account.allTopics.map((id) => ({ href: urls.topic(id), text: catalogue.topic(id).label })) },
  ].filter(({ links }) => links.length > 0);

export const eventLink = ({ id, title, date }: Event): Link => ({ href: urls.event(id), text: title, aside: dateInWords(date) });

/** Length of the retelling after that of the source, in words: "700", "700 words", "700 words, in paragraphs of our own". */
const retoldLength = ({ source, words }: Account, { paragraphs }: Medium): string =>
  paragraphs && source.words !== undefined ? String(words) : `${counted(words, 'word')}${paragraphs ? '' : ', in paragraphs of our own'}`;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** How the date of publication is known; of a number in the address, which one. */
function howDated({ published: { basis }, source: { url } }: Account): string {
  const number = basis === 'url-id' ? instantInAddress(url) : undefined;
  const day = basis === 'url-date' ? dayInPath(url) : undefined;
  if (number) return `decoded from ${number.says}`;
  return day === undefined ? publicationBases[basis] : `${publicationBases[basis]} (/${day.replaceAll('-', '/')}/)`;
}

function tellsOf(catalogue: Catalogue, account: Account): string {
  const past = account.events
    .map((id) => catalogue.event(id).date)
    .filter((date) => knowledgeOf(account, bounds(date).from) !== 'cannot')
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
