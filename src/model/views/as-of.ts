import type { Catalogue } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { accountName } from '../relations/short-labels.ts';
import { publicationInWords } from '../time/publication-words.ts';
import { isMonth, laterInWords, periodsOf } from './as-of-periods.ts';
import { claimDay } from './claim-days.ts';
import { claimsByAccount, claimView, type ClaimView } from './claim-view.ts';
import { pendingOn } from './forecasts.ts';
import { accountsPerhapsPublishedBy, accountsPublishedBy, eventAsOf, eventsReportedBy, questionAsOf, questionsAnsweredBy } from './known-by-day.ts';
import { accountCard, entryLine } from './list-entries.ts';
import { capped, cappedEnd, cappedMap, mostAsOf, newestOf } from './paging.ts';

/** What the page of a period prints: the dossier as known at its end, and the claims of the accounts published in it. `id` is that of the period. */
export function asOfView(catalogue: Catalogue, id: string) {
  const periods = periodsOf(catalogue);
  const index = periods.findIndex((period) => period.id === id);
  const day = periods[index]?.day ?? '';
  const previousDay = periods[index - 1]?.day ?? '';
  const published = accountsPublishedBy(catalogue, day);
  const perhaps = accountsPerhapsPublishedBy(catalogue, day);
  const isNew = (newest = ''): boolean => newest > previousDay && newest <= day;
  const claims = capped(
    published
      .filter((account) => isNew(account.lastDay) || account.updated.length > 0)
      .flatMap((account) => account.claims.filter((claim) => isNew(claimDay(catalogue, claim)))),
    mostAsOf.claims,
  );
  const accounts = newestOf(published, mostAsOf.accounts);
  const events = cappedEnd(eventsReportedBy(catalogue, day), mostAsOf.events);
  return {
    id,
    monthly: isMonth(id),
    previous: periods[index - 1]?.id,
    next: periods[index + 1]?.id,
    ...laterInWords({
      count: catalogue.accounts.length - published.length - perhaps.length,
      perhaps: perhaps.length,
      next: periods[index + 1]?.id,
      exact: catalogue.accounts.some(({ firstDay = '', lastDay }) => firstDay > day && firstDay === lastDay && lastDay <= (periods[index + 1]?.day ?? '')),
    }),
    perhaps: cappedMap(perhaps, mostAsOf.perhaps, (account) => ({
      ...accountName(account),
      title: account.title,
      published: publicationInWords(account.published),
    })),
    accounts: { ...accounts, shown: accounts.shown.map((account) => accountCard(catalogue, account)) },
    events: { ...events, shown: events.shown.map((event) => entryLine(eventAsOf(catalogue, event, day))) },
    forecasts: capped(pendingOn(catalogue, day), mostAsOf.forecasts),
    questions: capped(questionsAnsweredBy(catalogue, day), mostAsOf.questions),
    claims: { shown: claims.shown.map(({ key }) => key), total: claims.total },
    groups: claimsByAccount(catalogue, claims.shown, (claim) => claimAsOf(catalogue, claim, day)),
  };
}

/** A claim in its state of that day: the outcome is open, and its questions have the state of the answers published by then. */
function claimAsOf(catalogue: Catalogue, claim: Claim, day: string): ClaimView {
  const view = claimView(catalogue, claim);
  return {
    ...view,
    claim: { ...claim, ...(claim.outcome && { outcome: { status: 'open' as const, note: 'Not known on that day.', sources: [] } }) },
    answers: view.answers.map((answer) => ({
      ...answer,
      question: { ...answer.question, ...questionAsOf(catalogue, catalogue.question(answer.question.id), day) },
    })),
  };
}
