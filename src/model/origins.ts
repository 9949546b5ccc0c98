import { claimInPlace, tellersOf, type ClaimInPlace } from './apparatus.ts';
import type { Actor, Article, Catalogue, Event } from './catalogue.ts';
import { originOf } from './claims.ts';

/** What claims finally rest on: a speaker on an occasion, or an account's own voice. */
export interface Origin {
  key: string;
  /** Absent for an account's own voice. */
  speaker?: Actor;
  occasion?: Event;
  claims: ClaimInPlace[];
  /** Accounts that carry it, in order of publication. */
  accounts: Article[];
}

/** Every origin with a speaker; those carried by most accounts first, then by most claims, then by name. */
export const originsOf = (catalogue: Catalogue): Origin[] =>
  [...Map.groupBy(catalogue.claims, originOf)]
    .map(([key, group]): Origin => {
      const [first] = group;
      const carrying = new Set(group.map(({ article }) => article));
      return {
        key,
        ...(first?.speaker && { speaker: catalogue.actor(first.speaker) }),
        ...(first?.occasion && { occasion: catalogue.event(first.occasion) }),
        claims: group.map((claim) => claimInPlace(catalogue, claim)),
        accounts: catalogue.articles.filter(({ id }) => carrying.has(id)),
      };
    })
    .toSorted(
      (a, b) =>
        b.accounts.length - a.accounts.length ||
        b.claims.length - a.claims.length ||
        (a.speaker?.name ?? '').localeCompare(b.speaker?.name ?? '', 'en') ||
        (a.key < b.key ? -1 : 1),
    );

/** An event on which more than one account rests. */
export interface SharedEvent {
  event: Event;
  accounts: Article[];
}

/** Events that several accounts tell of, most accounts first, then by date. */
export const sharedEvents = (catalogue: Catalogue): SharedEvent[] =>
  catalogue.events
    .map((event) => ({ event, accounts: tellersOf(catalogue, event.id).telling }))
    .filter(({ accounts }) => accounts.length > 1)
    .toSorted((a, b) => b.accounts.length - a.accounts.length);
