import { tellersAmong } from '../views/apparatus.ts';
import type { Account, Catalogue, Event, Question } from '../catalogue.ts';
import { bounds } from './dates.ts';
import { compareNames } from '../relations/names.ts';
import { oncePerCatalogue } from '../once.ts';
import { questionStates, stateOf, type QuestionState } from '../relations/questions.ts';

/** The dossier as it stood at the end of a day: what the editors could have written then, read from the dossier of today. */

/** A day or month whose end the dossier is shown at. */
export interface Period {
  /** `yyyy-mm-dd` or `yyyy-mm`; also the address. */
  id: string;
  /** Last day of it, `yyyy-mm-dd`. */
  day: string;
}

/** Above so many publication days there is one page a month. */
const mostDays = 60;

/** The days, or in a large dossier the months, on which accounts came out, in order. */
export const periodsOf = oncePerCatalogue((catalogue): Period[] => {
  const days = [...new Set(catalogue.accounts.map(({ day }) => day))].toSorted();
  if (days.length <= mostDays) return days.map((day) => ({ id: day, day }));
  return [...new Set(days.map((day) => day.slice(0, 7)))].map((month) => ({ id: month, day: new Date(bounds(month).to).toISOString().slice(0, 10) }));
});

/** Whether a period, by its id, is a month; the others are days. */
export const isMonth = (id: string): boolean => id.length === 'yyyy-mm'.length;

/** The accounts out by the end of a day, in order of publication. */
export const accountsOutBy = (catalogue: Catalogue, day: string): Account[] => catalogue.accounts.filter((account) => account.day <= day);

/** A question as it stood: under its short name, because the long one may look back. */
export interface QuestionThen {
  id: string;
  asks: string;
  state: QuestionState;
}

/** The questions that the accounts of that day open, with what these accounts make of them: in the order of all questions. */
export const questionsOpenBy = (catalogue: Catalogue, day: string): QuestionThen[] =>
  [...answersInTime(catalogue).values()]
    .flatMap((entry): QuestionThen[] => {
      const state = stateThen(entry, day);
      return state ? [{ id: entry.question.id, asks: entry.question.short, state }] : [];
    })
    .toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || compareNames(a.asks, b.asks) || (a.id < b.id ? -1 : 1));

/** What the accounts of that day make of one question that they open. */
export function questionThen(catalogue: Catalogue, { id, short }: Question, day: string): QuestionThen {
  const entry = answersInTime(catalogue).get(id);
  return { id, asks: short, state: (entry && stateThen(entry, day)) ?? 'single' };
}

/** Events over by the end of a day that some account out by then tells of, in order of date. */
export function eventsToldBy(catalogue: Catalogue, day: string): Event[] {
  const end = bounds(day).to;
  return tellingsInTime(catalogue)
    .filter(({ first, over }) => first <= day && over <= end)
    .map(({ event }) => event);
}

/** An event with the accounts that had spoken of it by the end of a day. */
export function eventAsOf(catalogue: Catalogue, event: Event, day: string) {
  const claims = catalogue.claimsOnEvent(event.id).filter(({ account }) => catalogue.account(account).day <= day);
  const { telling, foreseeing } = tellersAmong(catalogue, claims);
  return { date: event.date, event, accounts: telling, foreseenBy: foreseeing };
}

/** For each question the days on which its answers came in, and the states that were computed for so many of them. */
const answersInTime = oncePerCatalogue(
  (catalogue) =>
    new Map(
      catalogue.questions.map((question) => [
        question.id,
        {
          question,
          answers: question.answers.map((answer) => ({ answer, day: catalogue.account(answer.claim.account).day })),
          states: new Map<number, QuestionState>(),
        },
      ]),
    ),
);

type InTime = ReturnType<typeof answersInTime> extends Map<string, infer Value> ? Value : never;

/** Undefined before the first answer. What has come in by a day only grows, so that its number tells which answers they are. */
function stateThen({ question, answers, states }: InTime, day: string): QuestionState | undefined {
  const then = answers.filter((entry) => entry.day <= day);
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

const stateOrder = Object.keys(questionStates);

/** For each event the first day on which an account tells of it, and the instant at which it was over; those that none tells of left out. */
const tellingsInTime = oncePerCatalogue((catalogue) =>
  catalogue.events.flatMap((event) => {
    const [first] = tellersAmong(catalogue, catalogue.claimsOnEvent(event.id))
      .telling.map(({ day }) => day)
      .toSorted();
    return first === undefined ? [] : [{ event, first, over: bounds(event.date).to }];
  }),
);
