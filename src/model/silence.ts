import type { Article } from './catalogue.ts';
import { accountName, type AccountName } from './in-brief.ts';
import { couldNotKnow } from './questions.ts';

/** In an archive of more accounts, those that say nothing are counted and not named: they are nearly all of them. */
export const mostNamed = 26;

/** The accounts that say nothing of something. */
export interface Silence {
  /** How many could have spoken. */
  silent: number;
  /** How many came out before the first of the events in question. */
  tooEarly: number;
  /** Who they are, in order of publication; absent above `mostNamed` accounts. */
  named?: { silent: AccountName[]; tooEarly: AccountName[] };
}

/** How many of the accounts, which are in order of publication, came out too early. A binary search. */
const earlyAmong = (articles: readonly Article[], dates: readonly string[], from = 0, to = articles.length): number => {
  if (from === to) return from;
  const middle = Math.floor((from + to) / 2);
  const early = couldNotKnow(articles[middle]?.published.at ?? '', dates);
  return early ? earlyAmong(articles, dates, middle + 1, to) : earlyAmong(articles, dates, from, middle);
};

/** What counts the silence among accounts in order of publication: `speaking` are the ids of those that speak, `dates` those of the events (EDTF). */
export const silenceAmong = (articles: readonly Article[]) => {
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  return (speaking: ReadonlySet<string>, dates: readonly string[]): Silence => {
    const early = earlyAmong(articles, dates);
    const speakingEarly = [...speaking].filter((id) => (places.get(id) ?? 0) < early).length;
    const others = (some: readonly Article[]) => some.filter(({ id }) => !speaking.has(id)).map(accountName);
    return {
      silent: articles.length - early - (speaking.size - speakingEarly),
      tooEarly: early - speakingEarly,
      ...(articles.length <= mostNamed && { named: { silent: others(articles.slice(early)), tooEarly: others(articles.slice(0, early)) } }),
    };
  };
};
