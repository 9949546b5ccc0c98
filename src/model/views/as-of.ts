import { claimInPlace, type ClaimInPlace } from './apparatus.ts';
import { accountsOutBy, eventAsOf, eventsToldBy, isMonth, periodsOf, questionsOpenBy, questionThen } from '../time/as-of.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { pendingOn } from '../time/forecasts.ts';
import { accountName } from './in-brief.ts';
import { accountCard, entryLine } from './lines.ts';
import { capped, cappedEnd, mostAsOf, newestOf } from './paging.ts';

/** The dossier at the end of a period, by its id: what the accounts out by then say, and nothing later. */
export function asOfView(catalogue: Catalogue, id: string) {
  const periods = periodsOf(catalogue);
  const at = periods.findIndex((period) => period.id === id);
  const day = periods[at]?.day ?? '';
  const before = periods[at - 1]?.day ?? '';
  const out = accountsOutBy(catalogue, day);
  const fresh = out.filter((account) => account.day > before);
  const claims = capped(
    fresh.flatMap((account) => account.claims),
    mostAsOf.claims,
  );
  const accounts = newestOf(out, mostAsOf.accounts);
  const events = cappedEnd(eventsToldBy(catalogue, day), mostAsOf.events);
  return {
    id,
    monthly: isMonth(id),
    previous: periods[at - 1]?.id,
    next: periods[at + 1]?.id,
    later: catalogue.accounts.length - out.length,
    accounts: { ...accounts, shown: accounts.shown.map(accountCard) },
    events: { ...events, shown: events.shown.map((event) => entryLine(eventAsOf(catalogue, event, day))) },
    forecasts: capped(pendingOn(catalogue, day), mostAsOf.forecasts),
    questions: capped(questionsOpenBy(catalogue, day), mostAsOf.questions),
    claims: { shown: claims.shown.map(({ key }) => key), total: claims.total },
    groups: [...Map.groupBy(claims.shown, ({ account }) => account)].map(([account, group]) => ({
      account: accountName(catalogue.account(account)),
      claims: group.map((claim) => claimThen(catalogue, claim, day)),
    })),
  };
}

/** A claim as it stood: no outcome was known, and a question is what the accounts of that day make of it. */
function claimThen(catalogue: Catalogue, claim: Claim, day: string): ClaimInPlace {
  const inPlace = claimInPlace(catalogue, claim);
  return {
    ...inPlace,
    claim: { ...claim, ...(claim.outcome && { outcome: { status: 'open' as const, note: 'Not known on that day.', sources: [] } }) },
    answers: inPlace.answers.map((answer) => ({
      ...answer,
      question: { ...answer.question, ...questionThen(catalogue, catalogue.question(answer.question.id), day) },
    })),
  };
}
