import { mainConflicts, mainEntries, pointInPlace } from './apparatus.ts';
import { isMonth, periodsOf } from '../time/as-of.ts';
import type { Catalogue } from '../catalogue.ts';
import { chartsOfEntries } from '../chart/page-charts.ts';
import { accountCard, entryLine } from './lines.ts';
import { cappedEnd, mostOnFront, newestOf } from './paging.ts';
import { people } from './actor-head.ts';

/** The front page: the newest accounts, the most contested questions, who is who, and the two clocks. */
export function homeView(catalogue: Catalogue) {
  const { accounts, claims, questions } = catalogue;
  const newest = newestOf(accounts, mostOnFront.accounts);
  const entries = mainEntries(catalogue, mostOnFront);
  return {
    accounts: { ...newest, shown: newest.shown.map(accountCard) },
    questions: questions.length,
    claims: claims.length,
    points: mainConflicts(catalogue, mostOnFront.questions).map((question) => pointInPlace(catalogue, question)),
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
