import type { Catalogue, Event } from '../catalogue.ts';
import { oncePerCatalogue } from '../once.ts';
import type { Account } from '../relations/accounts.ts';
import { byId } from '../relations/lookup.ts';
import { compareNames } from '../relations/printed-names.ts';
import { byState, stateOf, type Question, type QuestionState } from '../relations/questions.ts';
import { bounds } from '../time/dates.ts';
import { claimDay } from './claim-days.ts';
import { isReport, tellersAmong } from './event-tellers.ts';
import type { TimelineEntry } from './timeline-entries.ts';

/** The dossier as it was known at the end of a day (`yyyy-mm-dd`): only accounts that had certainly come out by then count. */

/** The accounts that had certainly come out by the end of a day, in order of publication. */
export const accountsPublishedBy = (catalogue: Catalogue, day: string): Account[] => catalogue.accounts.filter((account) => isOutBy(account, day));

/** The accounts that may have come out by the end of a day: their dates leave it open. In order of publication. */
export const accountsPerhapsPublishedBy = (catalogue: Catalogue, day: string): Account[] =>
  catalogue.accounts.filter((account) => !isOutBy(account, day) && (account.firstDay ?? '') <= day);

/** A question in its state of that day. Its short title is used, because the long one may state later knowledge. */
export interface QuestionAsOf {
  id: string;
  asks: string;
  state: QuestionState;
}

/** The questions that accounts published by that day answer, by state and then by short title. */
export const questionsAnsweredBy = (catalogue: Catalogue, day: string): QuestionAsOf[] =>
  [...datedAnswers(catalogue).values()]
    .flatMap((entry): QuestionAsOf[] => {
      const state = stateAsOf(entry, day);
      return state ? [{ id: entry.question.id, asks: entry.question.short, state }] : [];
    })
    .toSorted((a, b) => byState(a, b) || compareNames(a.asks, b.asks) || byId(a, b));

/** A question in its state of that day. */
export function questionAsOf(catalogue: Catalogue, { id, short }: Question, day: string): QuestionAsOf {
  const entry = datedAnswers(catalogue).get(id);
  return { id, asks: short, state: (entry && stateAsOf(entry, day)) ?? 'single' };
}

/** Events that ended by the end of a day and are reported by an account published by then, in order of date. */
export function eventsReportedBy(catalogue: Catalogue, day: string): Event[] {
  const end = bounds(day).to;
  return firstReports(catalogue)
    .filter(({ first, ended }) => first <= day && ended <= end)
    .map(({ event }) => event);
}

/** The timeline entry of an event with the accounts published by the end of a day. */
export function eventAsOf(catalogue: Catalogue, event: Event, day: string): TimelineEntry {
  const claims = catalogue.claimsOnEvent(event.id).filter((claim) => isOutBy({ lastDay: claimDay(catalogue, claim) }, day));
  const { telling, foreseeing } = tellersAmong(catalogue, claims);
  return { date: event.date, event, accounts: telling, foreseenBy: foreseeing };
}

/** For each question the answers with the days by which they were given, and a cache of states by number of answers. */
const datedAnswers = oncePerCatalogue(
  (catalogue) =>
    new Map(
      catalogue.questions.map((question) => [
        question.id,
        {
          question,
          answers: question.answers.map((answer) => ({ answer, lastDay: claimDay(catalogue, answer.claim) })),
          states: new Map<number, QuestionState>(),
        },
      ]),
    ),
);

type DatedAnswers = ReturnType<typeof datedAnswers> extends Map<string, infer Value> ? Value : never;

/** Returns undefined before the first answer. Answers are only added over time, so their number identifies them in the cache. */
function stateAsOf({ question, answers, states }: DatedAnswers, day: string): QuestionState | undefined {
  const then = answers.filter((entry) => isOutBy(entry, day));
  if (then.length === 0) return undefined;
  const state =
    states.get(then.length) ??
    stateOf(
      question,
      then.map(({ answer }) => answer),
    );
  states.set(then.length, state);
  return state;
}

const isOutBy = ({ lastDay }: { lastDay?: string | undefined }, day: string): boolean => lastDay !== undefined && lastDay <= day;

/** For each reported event, the day by which the first report was out and the last millisecond of the event. */
const firstReports = oncePerCatalogue((catalogue) =>
  catalogue.events.flatMap((event) => {
    const [first] = catalogue
      .claimsOnEvent(event.id)
      .filter(isReport)
      .flatMap((claim) => claimDay(catalogue, claim) ?? [])
      .toSorted();
    return first === undefined ? [] : [{ event, first, ended: bounds(event.date).to }];
  }),
);
