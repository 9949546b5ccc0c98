import { byPublication, type Account, type Catalogue, type Event, type Note, type Question, type Source } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import {
  accountInBrief,
  accountName,
  actorName,
  eventInBrief,
  questionInBrief,
  type AccountInBrief,
  type AccountName,
  type ActorName,
  type EventInBrief,
  type QuestionInBrief,
} from './in-brief.ts';
import { cappedMap, most, type Capped } from './paging.ts';
import { compatible, questionStates, type Answer } from '../relations/questions.ts';
import type { NumberedBlock } from '../entries/retelling.ts';
import { rowOf } from '../relations/short-labels.ts';
import type { Silence } from '../relations/silence.ts';
import { chronological, entriesOf, type Entry } from '../time/timeline.ts';

/** A claim's answer to a question, beside what others say. */
interface AnswerInPlace {
  question: QuestionInBrief;
  /** The reading the claim chooses, as a sentence. */
  says: string;
  hedged: boolean;
  /** Other readings that claims choose, excluding ones first. */
  others: { says: string; excludes: boolean }[];
}

/** A claim with everything a page prints about it. */
export interface ClaimInPlace {
  claim: Claim;
  account: AccountInBrief;
  /** Speaker first; empty where the account speaks in its own voice. */
  chain: ActorName[];
  answers: AnswerInPlace[];
  events: EventInBrief[];
  occasion?: EventInBrief;
  /** Its number in the text. */
  mark: string;
  outcomeSources: Source[];
}

export interface NoteInPlace {
  note: Note;
  mark: string;
  sources: Source[];
}

/** One block of a retelling with what stands beside it. */
export interface Row {
  block: NumberedBlock;
  claims: ClaimInPlace[];
  notes: NoteInPlace[];
}

export function claimInPlace(catalogue: Catalogue, claim: Claim): ClaimInPlace {
  const account = catalogue.account(claim.account);
  return {
    claim,
    account: accountInBrief(account),
    chain: catalogue.chain(claim).map(actorName),
    answers: answersOf(catalogue, claim),
    events: claim.about.map((id) => eventInBrief(catalogue.event(id))),
    ...(claim.occasion && { occasion: eventInBrief(catalogue.event(claim.occasion)) }),
    mark: account.marks.get(claim.id) ?? '',
    outcomeSources: (claim.outcome?.sources ?? []).map(catalogue.source),
  };
}

const noteInPlace = (catalogue: Catalogue, note: Note): NoteInPlace => ({
  note,
  mark: catalogue.account(note.account).marks.get(note.id) ?? '',
  sources: note.sources.map(catalogue.source),
});

/** The account as it is read: each block with the claims and notes of its paragraph, in the order of their marks. */
export function rowsOf(catalogue: Catalogue, account: Account): Row[] {
  const claims = Map.groupBy(
    account.claims.map((claim) => claimInPlace(catalogue, claim)),
    ({ claim }) => claim.paragraph,
  );
  const notes = Map.groupBy(
    account.notes.map((note) => noteInPlace(catalogue, note)),
    ({ note }) => note.paragraph,
  );
  return account.blocks.map((block) => ({
    block,
    claims: block.type === 'paragraph' ? (claims.get(block.number) ?? []).toSorted(byNumber) : [],
    notes: block.type === 'paragraph' ? (notes.get(block.number) ?? []).toSorted(byLetter) : [],
  }));
}

/** A reading of a question with the claims that choose it, account by account. */
export interface ReadingInPlace {
  id: string;
  says: string;
  answers: { claim: ClaimInPlace; hedged: boolean }[];
  /** In order of publication. */
  accounts: AccountName[];
}

/** The readings of a question in the editor's order, with these answers to it. */
export function readingsOf(catalogue: Catalogue, question: Question, answers: readonly Answer[] = question.answers): ReadingInPlace[] {
  const choosing = Map.groupBy(answers, ({ reading }) => reading);
  return Object.entries(question.readings).map(([id, says]) => {
    const chosen = choosing.get(id) ?? [];
    return {
      id,
      says,
      answers: chosen.map(({ claim, hedged }) => ({ claim: claimInPlace(catalogue, claim), hedged })),
      accounts: accountsOf(
        catalogue,
        chosen.map(({ claim }) => claim),
      ).map(accountName),
    };
  });
}

/** The conflicts on which most accounts speak, most answered first; ties by wording. At most `count`. */
export const mainConflicts = (catalogue: Catalogue, count: number): Question[] =>
  catalogue.questions
    .filter(({ state }) => state === 'conflict' || state === 'self-conflict')
    .toSorted((a, b) => b.accounts.length - a.accounts.length || b.answers.length - a.answers.length || (a.asks < b.asks ? -1 : 1))
    .slice(0, count);

/** Questions in the order of the catalogue; of more than a page shows, conflicts first, then those on which most accounts speak. */
export function mostContested(questions: readonly Question[], count: number = most.questions): Capped<QuestionInBrief> {
  const ranked =
    questions.length <= count
      ? questions
      : questions.toSorted(
          (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || b.accounts.length - a.accounts.length || (a.id < b.id ? -1 : 1),
        );
  return cappedMap(ranked, count, questionInBrief);
}

/** Claims in their order; of more than a page shows, those on contested questions first, then the newest. */
export function mostTelling(catalogue: Catalogue, claims: readonly Claim[]): Capped<ClaimInPlace> {
  const inPlace = (claim: Claim) => claimInPlace(catalogue, claim);
  if (claims.length <= most.claims) return { shown: claims.map(inPlace), total: claims.length };
  const ranked = claims.map((claim) => ({ claim, contested: isContested(catalogue, claim), account: catalogue.account(claim.account) }));
  const sorted = ranked.toSorted(
    (a, b) =>
      Number(b.contested) - Number(a.contested) ||
      byPublication(b.account, a.account) ||
      a.claim.paragraph - b.claim.paragraph ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
  return cappedMap(sorted, most.claims, ({ claim }) => inPlace(claim));
}

/** Questions by state, in the order of `questionStates`; states without questions are left out. */
export const questionsByState = (catalogue: Catalogue) =>
  (Object.keys(questionStates) as (keyof typeof questionStates)[])
    .map((state) => ({ state, ...questionStates[state], questions: catalogue.questions.filter((question) => question.state === state) }))
    .filter(({ questions }) => questions.length > 0);

/** An entry of the story with what a list prints of it. */
export interface EntryInPlace {
  date: string;
  account?: Account;
  event?: Event;
  /** Accounts that tell of the event. */
  accounts: Account[];
  /** Accounts that only foretell or announce it. */
  foreseenBy: Account[];
}

/** The accounts that tell of an event, and those that only foretell or announce it, each in order of publication. */
export const tellersOf = (catalogue: Catalogue, event: string): Tellers => tellersAmong(catalogue, catalogue.claimsOnEvent(event));

/** The same as far as these claims on the event go. */
export function tellersAmong(catalogue: Catalogue, claims: readonly Claim[]): Tellers {
  const telling = new Set(claims.filter(({ kind, ahead }) => kind !== 'forecast' && !ahead).map(({ account }) => account));
  const { true: told = [], false: foretold = [] } = Object.groupBy(accountsOf(catalogue, claims), ({ id }) => String(telling.has(id)));
  return { telling: told, foreseeing: foretold };
}

/** Entries of the story, events and publications, resolved. */
export function entryInPlace(catalogue: Catalogue, entry: Entry): EntryInPlace {
  if (entry.kind === 'publication') return { date: entry.date, account: catalogue.account(entry.id), accounts: [], foreseenBy: [] };
  const { telling, foreseeing } = tellersOf(catalogue, entry.id);
  return { date: entry.date, event: catalogue.event(entry.id), accounts: telling, foreseenBy: foreseeing };
}

/** The newest publications, and the events on which most claims turn, in order; of both together at most `entries`. */
export function mainEntries(catalogue: Catalogue, most: { entries: number; publications: number }): EntryInPlace[] {
  const newest = catalogue.accounts.slice(-most.publications);
  const weight = new Map(catalogue.events.map(({ id }) => [id, catalogue.claimsOnEvent(id).length]));
  const events = catalogue.events.toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const chosen = events.slice(0, most.entries - newest.length);
  return chronological(entriesOf(chosen, newest)).map((entry) => entryInPlace(catalogue, entry));
}

/** A question with its readings and the accounts that give them, for lists. */
export interface PointInPlace {
  question: QuestionInBrief;
  readings: { says: string; accounts: Capped<AccountName> }[];
}

export function pointInPlace(catalogue: Catalogue, question: Question): PointInPlace {
  const choosing = Map.groupBy(question.answers, ({ reading }) => reading);
  return {
    question: questionInBrief(question),
    readings: Object.entries(question.readings).map(([id, says]) => {
      const accounts = [...new Set((choosing.get(id) ?? []).map(({ claim }) => claim.account))];
      return { says, accounts: rowOf(accounts.map(catalogue.account)) };
    }),
  };
}

/** Claims under the account that makes them, in their own order. */
export const byAccount = (catalogue: Catalogue, claims: readonly Claim[]): { account: AccountName; claims: ClaimInPlace[] }[] =>
  [...Map.groupBy(claims, ({ account }) => account)].map(([id, group]) => ({
    account: accountName(catalogue.account(id)),
    claims: group.map((claim) => claimInPlace(catalogue, claim)),
  }));

/** What an account does on a question. */
export const stances = {
  says: 'says',
  hedges: 'says so with a hedge',
  silent: 'silent',
  'too-early': 'could not know yet',
} as const;

interface MatrixCell {
  stance: keyof typeof stances;
  /** Numbers of the readings it gives, as the question lists them, from 1. */
  readings: number[];
}

export interface MatrixRow {
  question: QuestionInBrief;
  /** In order of publication. */
  cells: MatrixCell[];
}

/** Questions × accounts: who says which reading, who is silent, who could not know. For dossiers of at most `mostNamed` accounts. */
export const matrixOf = (catalogue: Catalogue, questions: readonly Question[]): MatrixRow[] =>
  questions.map((question) => {
    const order = Object.keys(question.readings);
    const answersOfAccount = Map.groupBy(question.answers, ({ claim }) => claim.account);
    const early = new Set(silenceOn(catalogue, question).named?.tooEarly.map(({ id }) => id));
    return {
      question: questionInBrief(question),
      cells: catalogue.accounts.map((account): MatrixCell => {
        const answers = answersOfAccount.get(account.id) ?? [];
        const stance = answers.length > 0 ? (answers.every(({ hedged }) => hedged) ? 'hedges' : 'says') : early.has(account.id) ? 'too-early' : 'silent';
        return { stance, readings: [...new Set(answers.map(({ reading }) => order.indexOf(reading) + 1))].toSorted((a, b) => a - b) };
      }),
    };
  });

/** Who says nothing on a question. */
export const silenceOn = (catalogue: Catalogue, { accounts, about }: Question): Silence =>
  catalogue.silence(
    new Set(accounts),
    about.map((id) => catalogue.event(id).date),
  );

/** What one account says of an event. */
export interface VersionInPlace {
  account: AccountName;
  stance: 'says' | 'hedges';
  /** Its claims about the event, forecasts left out. */
  claims: ClaimInPlace[];
}

/** The versions of an event, in order of publication, of the accounts that do more than foretell it. Above `most.versions` those that claim most. */
export function versionsOf(catalogue: Catalogue, event: string): Capped<VersionInPlace> {
  const groups = [...Map.groupBy(catalogue.claimsOnEvent(event), ({ account }) => account).values()].filter((all) =>
    all.some(({ kind }) => kind !== 'forecast'),
  );
  const kept = new Set(groups.toSorted((a, b) => b.length - a.length).slice(0, most.versions));
  return {
    total: groups.length,
    shown: groups
      .filter((all) => kept.has(all))
      .map((all): VersionInPlace => ({
        account: accountName(catalogue.account(all[0]?.account ?? '')),
        claims: all.filter(({ kind }) => kind !== 'forecast').map((claim) => claimInPlace(catalogue, claim)),
        stance: all.every(isHedged) ? 'hedges' : 'says',
      })),
  };
}

/** Who says nothing of an event. */
export const silenceAbout = (catalogue: Catalogue, { id, date }: Event): Silence =>
  catalogue.silence(new Set(catalogue.claimsOnEvent(id).map(({ account }) => account)), [date]);

/** The accounts that make the claims, once each, in the order of the claims. */
const accountsOf = (catalogue: Catalogue, claims: readonly Claim[]): Account[] => [...new Set(claims.map(({ account }) => account))].map(catalogue.account);

const answersOf = (catalogue: Catalogue, claim: Claim): AnswerInPlace[] =>
  claim.answers.map(({ question: id, reading, hedged }) => {
    const question = catalogue.question(id);
    const others = Object.entries(question.readings)
      .filter(([other]) => other !== reading)
      .map(([other, says]) => ({
        says,
        excludes: !compatible(question, reading, other),
      }))
      .toSorted((a, b) => Number(b.excludes) - Number(a.excludes));
    return { question: questionInBrief(question), says: question.readings[reading] ?? '', hedged, others };
  });

const byNumber = (a: { mark: string }, b: { mark: string }) => Number(a.mark) - Number(b.mark);
const byLetter = (a: { mark: string }, b: { mark: string }) => a.mark.length - b.mark.length || (a.mark < b.mark ? -1 : 1);

const stateOrder = Object.keys(questionStates);

/** Whether a claim answers a question on which accounts exclude each other, or one itself. */
const isContested = (catalogue: Catalogue, claim: Claim) =>
  catalogue.questionsOfClaim(claim).some(({ state }) => state === 'conflict' || state === 'self-conflict');

interface Tellers {
  telling: Account[];
  foreseeing: Account[];
}

const isHedged = (claim: Claim) => claim.answers.length > 0 && claim.answers.every(({ hedged }) => hedged);
