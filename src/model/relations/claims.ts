import type { ClaimData } from '../entries/schema.ts';

/** A claim in its place: which account makes it, and where it stands among all claims. */
export interface Claim extends ClaimData {
  /** Site-wide id, `<article>/<claim>`. */
  key: string;
  account: string;
}

/** One step of an attribution. */
export interface Hop {
  actor: string;
  role: 'speaker' | 'relay';
}

/** The chain of attribution from the speaker to the account, the account itself left out. Empty where it speaks in its own voice. */
export const chainOf = (claim: Pick<ClaimData, 'speaker' | 'via'>): Hop[] =>
  claim.speaker === undefined ? [] : [{ actor: claim.speaker, role: 'speaker' as const }, ...claim.via.map((actor) => ({ actor, role: 'relay' as const }))];

/**
 * What a claim finally rests on: a speaker on an occasion. Two accounts of one interview share it. A claim in the account's own
 * voice rests on that account alone; a speaker without a known occasion is one origin per account.
 */
export const originOf = (claim: Pick<Claim, 'speaker' | 'occasion' | 'account'>): string =>
  claim.speaker === undefined ? `voice:${claim.account}` : `${claim.speaker}@${claim.occasion ?? claim.account}`;

/** Whether a claim is the account's own view: in its own voice, and an opinion, an interpretation or a forecast. */
export const isOwnView = ({ speaker, kind }: Pick<ClaimData, 'speaker' | 'kind'>): boolean =>
  speaker === undefined && (kind === 'opinion' || kind === 'interpretation' || kind === 'forecast');
