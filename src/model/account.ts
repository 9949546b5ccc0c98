import type { Article, Catalogue, Event } from './catalogue.ts';
import { bounds, compareDates, dateInWords, millisecondsOf, timeOf, zoneOf } from './dates.ts';
import { mainCompanions } from './comparison.ts';
import { most } from './paging.ts';
import { articleGenres, publicationBases } from './schema.ts';
import { urls } from './urls.ts';

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

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** `zh` → "Chinese". */
export const languageName = (code: string): string => languageNames.of(code) ?? code;

const dayLength = 86_400_000;

const marginInWords: Record<string, string> = { PT1M: 'to the minute', P1D: 'to the day' };

const tellsOf = (catalogue: Catalogue, article: Article): string => {
  const past = article.events
    .map((id) => catalogue.event(id).date)
    .filter((date) => bounds(date).from <= Date.parse(article.published.at))
    .toSorted(compareDates);
  const [first, last] = [past[0], past.at(-1)];
  const ahead = article.claims
    .flatMap(({ due }) => due ?? [])
    .toSorted(compareDates)
    .at(-1);
  return [
    first === undefined || last === undefined ? 'nothing dated' : first === last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`,
    ahead && `looks ahead to ${dateInWords(ahead)}`,
  ]
    .filter(Boolean)
    .join('; ');
};

/** Both clocks, the kind of text, its length and its author. */
export const accountFacts = (catalogue: Catalogue, article: Article): AccountFacts => {
  const author = catalogue.actor(article.source.author);
  const outlet = article.source.outlet === undefined ? undefined : catalogue.actor(article.source.outlet);
  const { at, basis, margin, note } = article.published;
  return {
    kind: `${articleGenres[article.genre]}, ${article.form}`,
    published: millisecondsOf(margin) < dayLength ? `${dateInWords(article.day)}, ${timeOf(at)} (${zoneOf(at)})` : dateInWords(article.day),
    publishedHow: [`${publicationBases[basis]}, ${marginInWords[margin] ?? `give or take ${margin}`}.`, note].filter(Boolean).join(' '),
    tells: tellsOf(catalogue, article),
    author: { href: urls.actor(author.id), text: author.name },
    ...(outlet && { outlet: { href: urls.actor(outlet.id), text: outlet.name } }),
    length: `${article.source.paragraphs} paragraphs, ${article.source.words} words in ${article.source.translation} translation from ${languageName(article.source.language)}; retold here in ${article.words}`,
  };
};

/** The accounts it shares most with; where it has more, also the page on which any two can be chosen. */
const besideLinks = (catalogue: Catalogue, { id }: Article): Link[] => {
  const { shown, total } = mainCompanions(catalogue, id, most.beside);
  const links = shown.map(({ other, pair }) => ({
    href: pair ? urls.comparison(pair.first.id, pair.second.id) : urls.comparisonOf(id, other.id),
    text: other.label,
  }));
  return total > shown.length ? [...links, { href: urls.comparisonOf(id), text: `any of ${total} accounts that speak on the same questions` }] : links;
};

/** Where to go from an account: who occurs in it, its topics, and the accounts to compare it with. Its questions stand beside the claims that answer them. */
export const accountLinks = (catalogue: Catalogue, article: Article): LinkGroup[] => [
  { title: 'Who occurs', links: article.actors.map((id) => ({ href: urls.actor(id), text: catalogue.actor(id).name })) },
  { title: 'Side by side with', links: besideLinks(catalogue, article) },
  { title: 'Topics', links: article.allTopics.map((id) => ({ href: urls.topic(id), text: catalogue.topic(id).label })) },
];

export const eventLink = ({ id, title, date }: Event): Link => ({ href: urls.event(id), text: title, aside: dateInWords(date) });
