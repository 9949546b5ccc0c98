import { diffWords } from 'diff';
import { claimInPlace, type ClaimInPlace } from './apparatus.ts';
import type { Actor, Catalogue, Event } from './catalogue.ts';
import type { Claim } from './claims.ts';

/** A run of words, and whether only this version has it. */
export interface Piece {
  text: string;
  only: boolean;
}

/** One utterance as two accounts render it. */
export interface Utterance {
  speaker: Actor;
  occasion: Event;
  versions: { claim: ClaimInPlace; pieces: Piece[] }[];
}

/** What the first text has and the second lacks, word by word. */
export const piecesOf = (text: string, other: string): Piece[] =>
  diffWords(other, text)
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, only: added }));

/** Utterances among the claims that more than one account renders: same speaker, same occasion. The first claim of each account stands for it. */
export const utterancesAmong = (catalogue: Catalogue, claims: readonly Claim[]): Utterance[] =>
  [
    ...Map.groupBy(
      claims.filter(({ speaker, occasion }) => speaker && occasion),
      ({ speaker, occasion }) => `${speaker}@${occasion}`,
    ).values(),
  ].flatMap((group) => {
    const versions = [...Map.groupBy(group, ({ article }) => article).values()].flatMap(([first]) => first ?? []);
    const [one] = versions;
    if (!one?.speaker || !one.occasion || versions.length < 2) return [];
    const rest = (claim: Claim) =>
      versions
        .filter((other) => other !== claim)
        .map(({ says }) => says)
        .join(' ');
    return [
      {
        speaker: catalogue.actor(one.speaker),
        occasion: catalogue.event(one.occasion),
        versions: versions.map((claim) => ({ claim: claimInPlace(catalogue, claim), pieces: piecesOf(claim.says, rest(claim)) })),
      },
    ];
  });
