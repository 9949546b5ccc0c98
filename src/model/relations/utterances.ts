import { diffWords } from 'diff';
import { claimInPlace, type ClaimInPlace } from '../views/apparatus.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Claim } from './claims.ts';
import { actorName, eventInBrief, type ActorName, type EventInBrief } from '../views/in-brief.ts';
import { most, type Capped } from '../views/paging.ts';

/** A run of words, and whether only this version has it. */
interface Piece {
  text: string;
  only: boolean;
}

/** One utterance as several accounts render it. */
export interface Utterance {
  speaker: ActorName;
  occasion: EventInBrief;
  /** Above `most.renderings` those of the first accounts. */
  versions: Capped<{ claim: ClaimInPlace; pieces: Piece[] }>;
}

/** What the first text has and the second lacks, word by word. */
const piecesOf = (text: string, other: string): Piece[] =>
  diffWords(other, text)
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, only: added }));

/** Utterances among the claims that more than one account renders: same speaker, same occasion. Above `most.utterances` the first. */
export function utterancesAmong(catalogue: Catalogue, claims: readonly Claim[]): Capped<Utterance> {
  const all = renderingsAmong(claims);
  return { shown: all.slice(0, most.utterances).flatMap((renderings) => utteranceOf(catalogue, renderings)), total: all.length };
}

/** The first claim of each account on one occasion of one speaker, which stands for its rendering; where more than one account has it. */
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
        shown: shown.map((claim) => ({ claim: claimInPlace(catalogue, claim), pieces: piecesOf(claim.says, rest(claim)) })),
        total: renderings.length,
      },
    },
  ];
}
