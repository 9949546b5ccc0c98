import { tellersOf } from '../views/apparatus.ts';
import type { Actor, Account, Catalogue, Event } from '../catalogue.ts';
import { originOf, type Claim } from './claims.ts';
import { compareNames } from './names.ts';
import { oncePerCatalogue } from '../once.ts';

/** What claims finally rest on: a speaker on an occasion, or an account's own voice. */
export interface Origin {
  key: string;
  /** Absent for an account's own voice. */
  speaker?: Actor;
  occasion?: Event;
  claims: Claim[];
  /** Accounts that carry it, in order of publication. */
  accounts: Account[];
}

/** Every origin; those carried by most accounts first, then by most claims, then by the speaker's name. */
export const originsOf = oncePerCatalogue((catalogue): Origin[] =>
  [...Map.groupBy(catalogue.claims, originOf)]
    .map(([key, claims]): Origin => {
      const [first] = claims;
      return {
        key,
        ...(first?.speaker && { speaker: catalogue.actor(first.speaker) }),
        ...(first?.occasion && { occasion: catalogue.event(first.occasion) }),
        claims,
        accounts: [...new Set(claims.map(({ account }) => account))].map(catalogue.account),
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

/** Origins that several accounts share, in the order of all. */
export const sharedOrigins = oncePerCatalogue((catalogue) => originsOf(catalogue).filter(({ speaker, accounts }) => speaker && accounts.length > 1));

/** What one speaker says in single accounts: origins that no two accounts share. */
export interface SoleSpeaker {
  speaker: Actor;
  claims: number;
  accounts: number;
}

/** Those who are carried by single accounts: most claims first, then by name. */
export function soleSpeakers(catalogue: Catalogue): SoleSpeaker[] {
  const single = originsOf(catalogue).flatMap(({ speaker, claims, accounts }) => (speaker && accounts.length === 1 ? [{ speaker, claims, accounts }] : []));
  return [...Map.groupBy(single, ({ speaker }) => speaker)]
    .map(([speaker, origins]) => ({
      speaker,
      claims: origins.reduce((sum, { claims }) => sum + claims.length, 0),
      accounts: new Set(origins.flatMap(({ accounts }) => accounts)).size,
    }))
    .toSorted((a, b) => b.claims - a.claims || compareNames(a.speaker.name, b.speaker.name) || (a.speaker.id < b.speaker.id ? -1 : 1));
}

/** An event on which more than one account rests. */
export interface SharedEvent {
  event: Event;
  accounts: Account[];
}

/** Events that several accounts tell of, most accounts first, then by date. */
export const sharedEvents = (catalogue: Catalogue): SharedEvent[] =>
  catalogue.events
    .map((event) => ({ event, accounts: tellersOf(catalogue, event.id).telling }))
    .filter(({ accounts }) => accounts.length > 1)
    .toSorted((a, b) => b.accounts.length - a.accounts.length);
