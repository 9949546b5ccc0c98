import { mainConflicts } from './most-contested.ts';
import { mainEntries } from './timeline-entries.ts';
import { questionPoint } from './readings.ts';
import { isMonth, periodsOf } from './as-of-periods.ts';
import type { Catalogue } from '../catalogue.ts';
import { chartsOfEntries } from '../chart/page-charts.ts';
import { accountCard, entryLine } from './list-entries.ts';
import { cappedEnd, mostOnFront, newestOf } from './paging.ts';
import { people } from './actor-head.ts';

/** What the front page prints: the newest accounts, the main conflicts, people, and the main entries of the timeline. */
export function homeView(catalogue: Catalogue) {
  const { accounts, claims, questions } = catalogue;
  const newest = newestOf(accounts, mostOnFront.accounts);
  const entries = mainEntries(catalogue, mostOnFront);
  return {
    accounts: { ...newest, shown: newest.shown.map((account) => accountCard(catalogue, account)) },
    questions: questions.length,
    claims: claims.length,
    points: mainConflicts(catalogue, mostOnFront.questions).map((question) => questionPoint(catalogue, question)),
    people: people(catalogue, mostOnFront.people),
    charts: chartsOfEntries(catalogue, entries),
    entries: entries.map(entryLine),
    monthly: periodsOf(catalogue).some(({ id }) => isMonth(id)),
    periods: cappedEnd(
      periodsOf(catalogue).map(({ id }) => id),
      mostOnFront.periods,
    ),
  };
}
