import type { Actor, Catalogue, Event } from '../catalogue.ts';
import { oncePerCatalogue } from '../once.ts';
import type { Account } from '../relations/accounts.ts';
import type { Claim } from '../relations/claims.ts';
import { byId } from '../relations/lookup.ts';
import { compareNames } from '../relations/printed-names.ts';
import { tellersOf } from './event-tellers.ts';

/** The origins of claims (see `originOf`): speakers on occasions, accounts in their own voice, and reports on which accounts rest. */

/** An origin with the claims that rest on it. */
export interface Origin {
  key: string;
  /** Absent for the own voice of an account, or of a report on which accounts rest. */
  speaker?: Actor;
  occasion?: Event;
  claims: Claim[];
  /** Accounts of the claims, in order of publication. */
  accounts: Account[];
}

/** All origins by number of accounts, then by number of claims, both descending, then by name of the speaker. */
export const originsOf = oncePerCatalogue((catalogue): Origin[] =>
  [...Map.groupBy(catalogue.claims, catalogue.originOf)]
    .map(([key, claims]): Origin => {
      const [first] = claims;
      return {
        key,
        ...(first?.speaker && { speaker: catalogue.actor(first.speaker) }),
        ...(first?.occasion && { occasion: catalogue.event(first.occasion) }),
        claims,
        accounts: catalogue.accountsMaking(claims),
      };
    })
    .toSorted(
      (a, b) =>
        b.accounts.length - a.accounts.length ||
        b.claims.length - a.claims.length ||
        compareNames(a.speaker?.name ?? '', b.speaker?.name ?? '') ||
        (a.key < b.key ? -1 : 1),
    ),
);

/** Speakers on occasions, and reports, that several accounts share, in the order of `originsOf`. */
export const sharedOrigins = oncePerCatalogue((catalogue) => originsOf(catalogue).filter(({ accounts }) => accounts.length > 1));

/** A speaker with the claims whose origin occurs in one account only. */
export interface SoleSpeaker {
  speaker: Actor;
  /** Number of claims. */
  claims: number;
  /** Number of accounts. */
  accounts: number;
}

/** Sole speakers by number of claims, descending, then by name. */
export function soleSpeakers(catalogue: Catalogue): SoleSpeaker[] {
  const single = originsOf(catalogue).flatMap(({ speaker, claims, accounts }) => (speaker && accounts.length === 1 ? [{ speaker, claims, accounts }] : []));
  return [...Map.groupBy(single, ({ speaker }) => speaker)]
    .map(([speaker, origins]) => ({
      speaker,
      claims: origins.reduce((sum, { claims }) => sum + claims.length, 0),
      accounts: new Set(origins.flatMap(({ accounts }) => accounts)).size,
    }))
    .toSorted((a, b) => b.claims - a.claims || compareNames(a.speaker.name, b.speaker.name) || byId(a.speaker, b.speaker));
}

/** An event that several accounts report. */
export interface SharedEvent {
  event: Event;
  accounts: Account[];
}

/** Events that several accounts report, by number of accounts, descending, then by date. */
export const sharedEvents = (catalogue: Catalogue): SharedEvent[] =>
  catalogue.events
    .map((event) => ({ event, accounts: tellersOf(catalogue, event.id).telling }))
    .filter(({ accounts }) => accounts.length > 1)
    .toSorted((a, b) => b.accounts.length - a.accounts.length);
