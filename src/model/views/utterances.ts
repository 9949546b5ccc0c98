import { diffWords } from 'diff';
import type { Catalogue } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { claimView, type ClaimView } from './claim-view.ts';
import { actorName, eventInBrief, type ActorName, type EventInBrief } from './in-brief.ts';
import { most, type Capped } from './paging.ts';

/** Utterances: what one speaker said on one occasion, as several accounts render it. */

/** An utterance with its renderings. */
export interface Utterance {
  speaker: ActorName;
  occasion: EventInBrief;
  /** In order of publication, at most `most.renderings`. */
  versions: Capped<{ claim: ClaimView; pieces: Piece[] }>;
}

/** Utterances among the claims that several accounts render, at most `most.utterances`. */
export function utterancesAmong(catalogue: Catalogue, claims: readonly Claim[]): Capped<Utterance> {
  const all = renderingsAmong(claims);
  return { shown: all.slice(0, most.utterances).flatMap((renderings) => utteranceOf(catalogue, renderings)), total: all.length };
}

/** A run of words. `only` is true if no other rendering has it. */
interface Piece {
  text: string;
  only: boolean;
}

/** For each utterance of several accounts, the first claim of each account. */
const renderingsAmong = (claims: readonly Claim[]): Claim[][] =>
  [
    ...Map.groupBy(
      claims.filter(({ speaker, occasion }) => speaker && occasion),
      ({ speaker, occasion }) => `${speaker}@${occasion}`,
    ).values(),
  ]
    .map((group) => [...Map.groupBy(group, ({ account }) => account).values()].flatMap(([first]) => first ?? []))
    .filter((renderings) => renderings.length > 1);

function utteranceOf(catalogue: Catalogue, renderings: readonly Claim[]): Utterance[] {
  const [one] = renderings;
  if (!one?.speaker || !one.occasion) return [];
  const shown = renderings.slice(0, most.renderings);
  const rest = (claim: Claim) =>
    shown
      .filter((other) => other !== claim)
      .map(({ says }) => says)
      .join(' ');
  return [
    {
      speaker: actorName(catalogue.actor(one.speaker)),
      occasion: eventInBrief(catalogue.event(one.occasion)),
      versions: {
        shown: shown.map((claim) => ({ claim: claimView(catalogue, claim), pieces: piecesOf(claim.says, rest(claim)) })),
        total: renderings.length,
      },
    },
  ];
}

/** A word diff: the words of `text`, marked if `other` lacks them. */
const piecesOf = (text: string, other: string): Piece[] =>
  diffWords(other, text)
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, only: added }));
