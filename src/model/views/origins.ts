import { carrierAside, lastReportLink } from './carriers.ts';
import { claimView } from './claim-view.ts';
import { accountName } from '../relations/short-labels.ts';
import { originsOf, sharedEvents, sharedOrigins, soleSpeakers, type Origin } from './claim-origins.ts';
import { namedAccounts } from './named-accounts.ts';
import type { Catalogue } from '../catalogue.ts';
import { actorName } from './in-brief.ts';
import { capped, cappedMap, mostOrigins, pageOf } from './paging.ts';

/** Number of listed origins, from which the number of pages follows. */
export const listedOrigins = (catalogue: Catalogue): number => listed(catalogue).length;

export type OriginLine = ReturnType<typeof originLine>;

/** A page of the shared origins. `number` counts from 1. The first page also summarizes all other origins. */
export function originsView(catalogue: Catalogue, number: number) {
  const { shown, last } = pageOf(listed(catalogue), number, mostOrigins.onPage);
  return {
    number,
    last,
    shared: sharedOrigins(catalogue).length,
    listed: listed(catalogue).length,
    origins: shown.map((origin) => originLine(catalogue, origin)),
    ...(number === 1 && { others: others(catalogue) }),
  };
}

/** The listed shared origins. The omitted ones have the fewest accounts. */
const listed = (catalogue: Catalogue) => sharedOrigins(catalogue).slice(0, mostOrigins.onPage * mostOrigins.pages);

const originLine = (catalogue: Catalogue, { speaker, occasion, claims, accounts }: Origin) => ({
  ...(speaker && { speaker: actorName(speaker) }),
  ...(occasion && { occasion: { id: occasion.id, title: occasion.title } }),
  ...(!speaker && { report: accounts.flatMap((account) => lastReportLink(catalogue, account) ?? [])[0] }),
  accounts: accounts.length,
  claims: cappedMap(claims, mostOrigins.claims, (claim) => claimView(catalogue, claim)),
});

/** Shared events, sole speakers and own voices. */
function others(catalogue: Catalogue) {
  const speakers = soleSpeakers(catalogue);
  const own = originsOf(catalogue).filter(({ speaker, accounts }) => speaker === undefined && accounts.length === 1);
  return {
    events: cappedMap(sharedEvents(catalogue), mostOrigins.events, ({ event: { id, title, date }, accounts }) => ({
      event: { id, title, date },
      accounts: namedAccounts(accounts),
    })),
    single: originsOf(catalogue).filter(({ speaker, accounts }) => speaker && accounts.length === 1).length,
    speakers: cappedMap(speakers, mostOrigins.speakers, ({ speaker, claims, accounts }) => ({ speaker: actorName(speaker), claims, accounts })),
    voices: capped(
      own.flatMap(({ accounts, claims }) =>
        accounts.map((account) => ({ account: { ...accountName(account), ...carrierAside(catalogue, account) }, claims: claims.length })),
      ),
      mostOrigins.voices,
    ),
    voiceClaims: own.reduce((sum, { claims }) => sum + claims.length, 0),
  };
}
