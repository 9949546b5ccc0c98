import type { Catalogue, Event } from '../catalogue.ts';
import { byPublication } from '../relations/accounts.ts';
import type { Claim } from '../relations/claims.ts';
import { byId } from '../relations/lookup.ts';
import { byState, isContested, type Question } from '../relations/questions.ts';
import { claimView, type ClaimView } from './claim-view.ts';
import { questionInBrief, type QuestionInBrief } from './in-brief.ts';
import { cappedMap, most, type Capped } from './paging.ts';

/** Selections for pages that cannot show everything: contested items first. Lists that fit on a page keep their order. */

/** The conflicts on which most accounts speak, at most `count`. Ties: by number of answers, then by wording. */
export const mainConflicts = (catalogue: Catalogue, count: number): Question[] =>
  catalogue.questions
    .filter(isContested)
    .toSorted((a, b) => b.accounts.length - a.accounts.length || b.answers.length - a.answers.length || (a.asks < b.asks ? -1 : 1))
    .slice(0, count);

/** Questions in their order; above `count`, by state and then by number of speaking accounts. */
export function mostContestedQuestions(questions: readonly Question[], count: number = most.questions): Capped<QuestionInBrief> {
  const ranked = questions.length <= count ? questions : questions.toSorted((a, b) => byState(a, b) || b.accounts.length - a.accounts.length || byId(a, b));
  return cappedMap(ranked, count, questionInBrief);
}

/** Claims in their order; above `most.claims`, those on contested questions first, then the newest. */
export function mostContestedClaims(catalogue: Catalogue, claims: readonly Claim[]): Capped<ClaimView> {
  const viewOf = (claim: Claim) => claimView(catalogue, claim);
  if (claims.length <= most.claims) return { shown: claims.map(viewOf), total: claims.length };
  const ranked = claims
    .map((claim) => {
      const account = catalogue.account(claim.account);
      return { claim, contested: catalogue.questionsOfClaim(claim).some(isContested), account, place: claim.paragraph ?? account.claims.indexOf(claim) };
    })
    .toSorted((a, b) => Number(b.contested) - Number(a.contested) || byPublication(b.account, a.account) || a.place - b.place || byId(a.claim, b.claim));
  return cappedMap(ranked, most.claims, ({ claim }) => viewOf(claim));
}

/** Events in order of date; above `most.events`, those with most conflicts and then with most claims. */
export function mostContestedEvents(catalogue: Catalogue, events: readonly Event[]): Capped<Event> {
  if (events.length <= most.events) return { shown: [...events], total: events.length };
  const ranked = events
    .map((event) => ({ event, conflicts: conflictsAbout(catalogue, event.id).length, claims: catalogue.claimsOnEvent(event.id).length }))
    .toSorted((a, b) => b.conflicts - a.conflicts || b.claims - a.claims || byId(a.event, b.event));
  const kept = new Set(ranked.slice(0, most.events).map(({ event }) => event));
  return { shown: events.filter((event) => kept.has(event)), total: events.length };
}

/** The contested questions about an event, in the order of the catalogue. */
export const conflictsAbout = (catalogue: Catalogue, event: string): Question[] =>
  catalogue.questionsOnEvent(event).filter((question) => question.about.includes(event) && isContested(question));
