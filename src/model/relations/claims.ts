import type { ClaimData } from '../entries/account-schema.ts';

/** A claim with its account. What its file leaves out is filled in; `paragraph` is absent only if the source has no paragraphs. */
export interface Claim extends ClaimData {
  /** Its own topics, else those of the account. */
  topics: string[];
  /** Site-wide id, `<account>/<claim>`. */
  key: string;
  account: string;
}

/** One step of an attribution. */
export interface Hop {
  actor: string;
  role: 'speaker' | 'relay';
}

/** The chain of attribution from the speaker to the account, which is not included. Empty if the account speaks in its own voice. */
export const chainOf = (claim: Pick<ClaimData, 'speaker' | 'via'>): Hop[] =>
  claim.speaker === undefined ? [] : [{ actor: claim.speaker, role: 'speaker' as const }, ...claim.via.map((actor) => ({ actor, role: 'relay' as const }))];

/** Ids of the events that a claim is about, then that of its occasion. */
export const eventsOfClaim = ({ about, occasion }: Pick<ClaimData, 'about' | 'occasion'>): string[] => [...about, ...(occasion ? [occasion] : [])];

/** True for the account's own view: an opinion, interpretation or forecast in its own voice. */
export const isOwnView = ({ speaker, kind }: Pick<ClaimData, 'speaker' | 'kind'>): boolean =>
  speaker === undefined && (kind === 'opinion' || kind === 'interpretation' || kind === 'forecast');
