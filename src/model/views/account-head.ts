import type { Catalogue, Event } from '../catalogue.ts';
import { bounds } from '../time/dates.ts';
import type { Account } from '../relations/accounts.ts';
import { dateInWords } from '../time/date-words.ts';
import { millisecondsOf, timeOf, zoneOf } from '../time/instants.ts';
import { mainCompanions } from './account-pairs.ts';
import { lengthInWords, marginInWords, tellsInWords } from './account-words.ts';
import { counted } from '../counts.ts';
import { accountGenres, publicationBases } from '../entries/vocabulary.ts';
import { most } from './paging.ts';
import { urls } from '../urls.ts';

export interface Link {
  href: string;
  text: string;
  /** Text after the link, in words of the interface. */
  aside?: string;
  /** Words of the editors after that. */
  says?: string;
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
  published: string;
  publishedHow: string;
  /** The dates of its events, and how far ahead its forecasts look. */
  tells: string;
  author: Link;
  outlet?: Link;
  length: string;
}

export function accountFacts(catalogue: Catalogue, account: Account): AccountFacts {
  const author = catalogue.actor(account.source.author);
  const outlet = account.source.outlet === undefined ? undefined : catalogue.actor(account.source.outlet);
  const { at, basis, margin } = account.published;
  return {
    kind: accountGenres[account.genre],
    form: account.form,
    published: millisecondsOf(margin) < millisecondsOfDay ? `${dateInWords(account.day)}, ${timeOf(at)} (${zoneOf(at)})` : dateInWords(account.day),
    publishedHow: `${publicationBases[basis]}, ${marginInWords(margin)}.`,
    tells: tellsOf(catalogue, account),
    author: { href: urls.actor(author.id), text: author.name },
    ...(outlet && { outlet: { href: urls.actor(outlet.id), text: outlet.name } }),
    length: lengthInWords({ ...account.source, retold: account.words }),
  };
}

/** Links from an account: its actors, the accounts to compare it with, and its topics. */
export const accountLinks = (catalogue: Catalogue, account: Account): LinkGroup[] => [
  { title: 'Who occurs', links: account.actors.map((id) => ({ href: urls.actor(id), text: catalogue.actor(id).name })) },
  { title: 'Side by side with', labels: true, links: comparisonLinks(catalogue, account) },
  { title: 'Topics', links: account.allTopics.map((id) => ({ href: urls.topic(id), text: catalogue.topic(id).label })) },
];

export const eventLink = ({ id, title, date }: Event): Link => ({ href: urls.event(id), text: title, aside: dateInWords(date) });

const millisecondsOfDay = 86_400_000;

function tellsOf(catalogue: Catalogue, account: Account): string {
  const past = account.events.map((id) => catalogue.event(id).date).filter((date) => bounds(date).from <= Date.parse(account.published.at));
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
