import { diffWords } from 'diff';
import type { Catalogue } from '../catalogue.ts';
import { grouped } from '../counts.ts';
import type { Claim } from '../relations/claims.ts';
import { claimView, type ClaimView } from './claim-view.ts';
import { actorName, eventInBrief, type ActorName, type EventInBrief } from './in-brief.ts';
import { most, type Capped } from './paging.ts';

/** Utterances: what one speaker said on one occasion, as several accounts render it. */

/** An utterance with its renderings. */
export interface Utterance {
  speaker: ActorName;
  occasion: EventInBrief;
  /** What the translations of the accounts mean for the phrases; empty if no account is translated. */
  translated: string;
  /** In order of publication, at most `most.renderings`. */
  versions: Capped<{ claim: ClaimView; pieces: Piece[] }>;
}

/** Utterances among the claims that several accounts render, at most `most.utterances`. */
export function utterancesAmong(catalogue: Catalogue, claims: readonly Claim[]): Capped<Utterance> {
  const all = renderingsAmong(claims);
  return { shown: all.slice(0, most.utterances).flatMap((renderings) => utteranceOf(catalogue, renderings)), total: all.length };
}

/** That phrases of translated accounts are nobody's exact words. `translated`: how many of the `all` renderings are in translated accounts. */
export function translatedInWords(translated: number, all: number): string {
  if (translated === 0) return '';
  const phrases = translated === all ? 'The phrases' : `The phrases of ${grouped(translated)} of the ${grouped(all)} accounts`;
  return `${phrases} went through at least one translation and are nobody’s exact words.`;
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
      translated: translatedInWords(renderings.filter(({ account }) => catalogue.account(account).source.translation !== 'none').length, renderings.length),
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
