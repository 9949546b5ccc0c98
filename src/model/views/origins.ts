import { claimInPlace } from './apparatus.ts';
import type { Catalogue } from '../catalogue.ts';
import { accountName, actorName } from './in-brief.ts';
import { originsOf, sharedEvents, sharedOrigins, soleSpeakers, type Origin } from '../relations/origins.ts';
import { capped, cappedMap, mostOrigins, pageOf } from './paging.ts';
import { rowOf } from '../relations/short-labels.ts';

/** How many origins are listed, for the numbers of the pages. */
export const listedOrigins = (catalogue: Catalogue): number => listed(catalogue).length;

export type OriginLine = ReturnType<typeof originLine>;

/** A page of the origins that several accounts share, counted from 1; the first has all other origins too. */
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

/** How many of the shared origins are listed at all; the others are carried by fewest accounts. */
const listed = (catalogue: Catalogue) => sharedOrigins(catalogue).slice(0, mostOrigins.onPage * mostOrigins.pages);

const originLine = (catalogue: Catalogue, { speaker, occasion, claims, accounts }: Origin) => ({
  ...(speaker && { speaker: actorName(speaker) }),
  ...(occasion && { occasion: { id: occasion.id, title: occasion.title } }),
  accounts: accounts.length,
  claims: cappedMap(claims, mostOrigins.claims, (claim) => claimInPlace(catalogue, claim)),
});

/** What the first page has below the shared origins. */
function others(catalogue: Catalogue) {
  const speakers = soleSpeakers(catalogue);
  const own = originsOf(catalogue).filter(({ speaker }) => speaker === undefined);
  return {
    events: cappedMap(sharedEvents(catalogue), mostOrigins.events, ({ event: { id, title, date }, accounts }) => ({
      event: { id, title, date },
      accounts: rowOf(accounts),
    })),
    single: originsOf(catalogue).filter(({ speaker, accounts }) => speaker && accounts.length === 1).length,
    speakers: cappedMap(speakers, mostOrigins.speakers, ({ speaker, claims, accounts }) => ({ speaker: actorName(speaker), claims, accounts })),
    voices: capped(
      own.flatMap(({ accounts, claims }) => accounts.map((account) => ({ account: accountName(account), claims: claims.length }))),
      mostOrigins.voices,
    ),
    voiceClaims: own.reduce((sum, { claims }) => sum + claims.length, 0),
  };
}
