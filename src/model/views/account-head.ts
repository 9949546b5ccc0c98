import type { Catalogue, Event } from '../catalogue.ts';
import { counted, grouped } from '../counts.ts';
import { bounds } from '../time/dates.ts';
import type { Account } from '../relations/accounts.ts';
import { dateInWords } from '../time/date-words.ts';
import { dayInPath, instantInAddress } from '../time/address-dates.ts';
import { comparePublications, knowledgeOf } from '../time/publication.ts';
import { basisInWords } from '../time/publication-words.ts';
import { dateShown, momentShown, type DateShown } from './date-shown.ts';
import { mainCompanions } from './account-pairs.ts';
import { sourceInWords, tellsInWords } from './account-words.ts';
import { authorsOf } from '../entries/authors.ts';
import { mediumOf, type Medium } from '../entries/medium.ts';
import { accountGenres, publicationBases, titleBases } from '../entries/vocabulary.ts';
import { most } from './paging.ts';
import { urls } from '../urls.ts';

export interface Link {
  href: string;
  text: string;
  /** Text after the link, in words of the interface. */
  aside?: string;
  /** Words of the editors after that. */
  says?: string;
  /** Language of the account that the link leads to. */
  language?: string;
}

export interface LinkGroup {
  title: string;
  /** True if the texts of the links are labels of accounts, not words of the editors. */
  labels?: boolean;
  links: Link[];
}

/** The facts at the head of an account's page, in words. */
export interface AccountFacts {
  /** Label of the genre. */
  kind: string;
  form: string;
  /** True for video and audio. */
  recorded: boolean;
  /** Where the title comes from, as a sentence. */
  title: string;
  published: DateShown;
  publishedHow: string;
  publishedNote?: string;
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

export function accountFacts(catalogue: Catalogue, account: Account): AccountFacts {
  const { source, genre } = account;
  const medium = mediumOf(account);
  const linkTo = (id: string): Link => ({ href: urls.actor(id), text: catalogue.actor(id).name });
  const authors = authorsOf(source).map(linkTo);
  const { basis, note } = account.published;
  return {
    kind: accountGenres[genre],
    form: account.form,
    recorded: medium.time && !medium.paragraphs,
    title: titleBases[account.titleBasis],
    published: momentShown(account.published),
    publishedHow: basisInWords(account.published, { how: howDated(account), printed: basis === 'stated' }),
    ...(note !== undefined && { publishedNote: note }),
    updated: account.updated.toSorted(comparePublications).map(({ at, what }) => ({ date: momentShown({ at }), what })),
    ...(account.accessed !== undefined && { accessed: dateShown({ at: account.accessed }) }),
    tells: tellsOf(catalogue, account),
    authors,
    ...(source.outlet !== undefined && { outlet: linkTo(source.outlet) }),
    ...(source.outlet === undefined && source.platform !== undefined && authors.length === 0 && { platform: linkTo(source.platform) }),
    length: sourceInWords(source, retoldLength(account, medium)),
  };
}

/**
 * Links from an account: its actors, the accounts to compare it with, and its topics. A copy is compared with no
 * account. A group without links is left out. */
export const accountLinks = (catalogue: Catalogue, account: Account): LinkGroup[] =>
  [
    { title: 'Who occurs', links: account.actors.map((id) => ({ href: urls.actor(id), text: catalogue.actor(id).name })) },
    { title: 'Side by side with', labels: true, links: account.copyOf === undefined ? comparisonLinks(catalogue, account) : [] },
    { title: 'Topics', links: account.allTopics.map((id) => ({ href: urls.topic(id), text: catalogue.topic(id).label })) },
  ].filter(({ links }) => links.length > 0);

export const eventLink = ({ id, title, date }: Event): Link => ({ href: urls.event(id), text: title, aside: dateInWords(date) });

/** Length of the retelling after that of the source, in words: "700", "700 words", "700 words, in paragraphs of our own". */
const retoldLength = ({ source, words }: Account, { paragraphs }: Medium): string =>
  paragraphs && source.words !== undefined ? grouped(words) : `${counted(words, 'word')}${paragraphs ? '' : ', in paragraphs of our own'}`;

/** How the date of publication is known; of a number in the address, which one. */
function howDated({ published: { basis }, source: { url } }: Account): string {
  const number = basis === 'url-id' ? instantInAddress(url) : undefined;
  const day = basis === 'url-date' ? dayInPath(url) : undefined;
  if (number) return `decoded from ${number.says}`;
  return day === undefined ? publicationBases[basis] : `${publicationBases[basis]} (/${day.replaceAll('-', '/')}/)`;
}

function tellsOf(catalogue: Catalogue, account: Account): string {
  const past = account.events.map((id) => catalogue.event(id).date).filter((date) => knowledgeOf(account, bounds(date).from) !== 'cannot');
  return tellsInWords(
    past,
    account.claims.flatMap(({ due }) => due ?? []),
  );
}

/** Links to comparisons with the main companions and, if there are more, to the page for choosing any two accounts. */
function comparisonLinks(catalogue: Catalogue, { id }: Account): Link[] {
  const { shown, total } = mainCompanions(catalogue, id, most.beside);
  const links = shown.map(({ other, pair }) => ({
    href: pair ? urls.comparison(pair.first.id, pair.second.id) : urls.comparisonOf(id, other.id),
    text: other.label,
  }));
  return total > shown.length
    ? [...links, { href: urls.comparisonOf(id), text: `any of ${counted(total, 'account')} that speak on the same questions` }]
    : links;
}
