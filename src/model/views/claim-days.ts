import type { Catalogue } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { bounds } from '../time/dates.ts';
import { comparePublications, daysOfPublication, knowledgeOf } from '../time/publication.ts';

/**
 * The day (`yyyy-mm-dd`) by whose end an account had certainly made a claim: the last possible day of its publication, or, if the claim reports an
 * event that began after it, of the first change of the account that can know of the event. Undefined without a bound.
 */
export function claimDay(catalogue: Catalogue, { account: id, about, kind, ahead }: Claim): string | undefined {
  const { published, updated, lastDay } = catalogue.account(id);
  if (updated.length === 0 || kind === 'forecast' || ahead) return lastDay;
  const start = Math.max(...about.map((event) => bounds(catalogue.event(event).date).from));
  if (knowledgeOf({ published }, start) !== 'cannot') return lastDay;
  const change = updated.toSorted(comparePublications).find((date) => knowledgeOf({ published: date }, start) !== 'cannot');
  return change && daysOfPublication(change).lastDay;
}
