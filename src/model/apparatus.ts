import type { Actor, Article, Catalogue, Event, Note, Question, Source } from './catalogue.ts';
import type { Claim } from './claims.ts';
import { compatible, questionStates } from './questions.ts';
import type { NumberedBlock } from './retelling.ts';
import type { Silence } from './silence.ts';
import { chronological, entriesOf, type Entry } from './timeline.ts';

/** A claim's answer to a question, beside what others say. */
export interface AnswerInPlace {
  question: Question;
  /** The reading the claim chooses, as a sentence. */
  says: string;
  hedged: boolean;
  /** Other readings that claims choose, excluding ones first. */
  others: { says: string; excludes: boolean; accounts: Article[] }[];
}

/** A claim with everything a page prints about it. */
export interface ClaimInPlace {
  claim: Claim;
  account: Article;
  /** Speaker first; empty where the account speaks in its own voice. */
  chain: Actor[];
  answers: AnswerInPlace[];
  events: Event[];
  occasion?: Event;
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

/** In order of publication, as the answers are. */
const accountsGiving = (catalogue: Catalogue, { answers }: Question, wanted: string): Article[] =>
  accountsOf(
    catalogue,
    answers.filter(({ reading }) => reading === wanted).map(({ claim }) => claim),
  );

/** The accounts that make the claims, once each, in the order of the claims. */
const accountsOf = (catalogue: Catalogue, claims: readonly Claim[]): Article[] => [...new Set(claims.map(({ article }) => article))].map(catalogue.article);

const answersOf = (catalogue: Catalogue, claim: Claim): AnswerInPlace[] =>
  claim.answers.map(({ question: id, reading, hedged }) => {
    const question = catalogue.question(id);
    const others = Object.entries(question.readings)
      .filter(([other]) => other !== reading)
      .map(([other, says]) => ({
        says,
        excludes: !compatible(question, reading, other),
        accounts: accountsGiving(catalogue, question, other),
      }))
      .toSorted((a, b) => Number(b.excludes) - Number(a.excludes));
    return { question, says: question.readings[reading] ?? '', hedged, others };
  });

export const claimInPlace = (catalogue: Catalogue, claim: Claim): ClaimInPlace => {
  const account = catalogue.article(claim.article);
  return {
    claim,
    account,
    chain: catalogue.chain(claim),
    answers: answersOf(catalogue, claim),
    events: claim.about.map(catalogue.event),
    ...(claim.occasion && { occasion: catalogue.event(claim.occasion) }),
    mark: account.marks.get(claim.id) ?? '',
    outcomeSources: (claim.outcome?.sources ?? []).map(catalogue.source),
  };
};

export const noteInPlace = (catalogue: Catalogue, note: Note): NoteInPlace => ({
  note,
  mark: catalogue.article(note.article).marks.get(note.id) ?? '',
  sources: note.sources.map(catalogue.source),
});

const byNumber = (a: { mark: string }, b: { mark: string }) => Number(a.mark) - Number(b.mark);
const byLetter = (a: { mark: string }, b: { mark: string }) => a.mark.length - b.mark.length || (a.mark < b.mark ? -1 : 1);

/** The account as it is read: each block with the claims and notes of its paragraph, in the order of their marks. */
export const rowsOf = (catalogue: Catalogue, article: Article): Row[] => {
  const claims = Map.groupBy(
    article.claims.map((claim) => claimInPlace(catalogue, claim)),
    ({ claim }) => claim.paragraph,
  );
  const notes = Map.groupBy(
    article.notes.map((note) => noteInPlace(catalogue, note)),
    ({ note }) => note.paragraph,
  );
  return article.blocks.map((block) => ({
    block,
    claims: block.type === 'paragraph' ? (claims.get(block.number) ?? []).toSorted(byNumber) : [],
    notes: block.type === 'paragraph' ? (notes.get(block.number) ?? []).toSorted(byLetter) : [],
  }));
};

/** A reading of a question with the claims that choose it, account by account. */
export interface ReadingInPlace {
  id: string;
  says: string;
  answers: { claim: ClaimInPlace; hedged: boolean }[];
  accounts: Article[];
}

/** The readings of a question in the editor's order. */
export const readingsOf = (catalogue: Catalogue, question: Question): ReadingInPlace[] =>
  Object.entries(question.readings).map(([id, says]) => {
    const answers = question.answers.filter(({ reading }) => reading === id);
    return {
      id,
      says,
      answers: answers.map(({ claim, hedged }) => ({ claim: claimInPlace(catalogue, claim), hedged })),
      accounts: accountsGiving(catalogue, question, id),
    };
  });

/** The conflicts on which most accounts speak, most answered first; ties by wording. At most `count`. */
export const mainConflicts = (catalogue: Catalogue, count: number): Question[] =>
  catalogue.questions
    .filter(({ state }) => state === 'conflict' || state === 'self-conflict')
    .toSorted((a, b) => b.accounts.length - a.accounts.length || b.answers.length - a.answers.length || (a.asks < b.asks ? -1 : 1))
    .slice(0, count);

/** Questions by state, in the order of `questionStates`; states without questions are left out. */
export const questionsByState = (catalogue: Catalogue) =>
  (Object.keys(questionStates) as (keyof typeof questionStates)[])
    .map((state) => ({ state, ...questionStates[state], questions: catalogue.questions.filter((question) => question.state === state) }))
    .filter(({ questions }) => questions.length > 0);

/** An entry of the story with what a list prints of it. */
export interface EntryInPlace {
  date: string;
  article?: Article;
  event?: Event;
  /** Accounts that tell of the event. */
  accounts: Article[];
  /** Accounts that only foretell or announce it. */
  foreseenBy: Article[];
}

/** The accounts that tell of an event, and those that only foretell or announce it, each in order of publication. */
export const tellersOf = (catalogue: Catalogue, event: string): { telling: Article[]; foreseeing: Article[] } => {
  const claims = catalogue.claimsOnEvent(event);
  const telling = new Set(claims.filter(({ kind, ahead }) => kind !== 'forecast' && !ahead).map(({ article }) => article));
  const { true: told = [], false: foretold = [] } = Object.groupBy(accountsOf(catalogue, claims), ({ id }) => String(telling.has(id)));
  return { telling: told, foreseeing: foretold };
};

/** Entries of the story, events and publications, resolved. */
export const entryInPlace = (catalogue: Catalogue, entry: Entry): EntryInPlace => {
  if (entry.kind === 'publication') return { date: entry.date, article: catalogue.article(entry.id), accounts: [], foreseenBy: [] };
  const { telling, foreseeing } = tellersOf(catalogue, entry.id);
  return { date: entry.date, event: catalogue.event(entry.id), accounts: telling, foreseenBy: foreseeing };
};

/** The publications, and the events on which most claims turn: at most `count` entries, in order. */
export const mainEntries = (catalogue: Catalogue, count: number): EntryInPlace[] => {
  const weight = new Map(catalogue.events.map(({ id }) => [id, catalogue.claimsOnEvent(id).length]));
  const events = catalogue.events.toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const chosen = events.slice(0, Math.max(0, count - catalogue.articles.length));
  return chronological(entriesOf(chosen, catalogue.articles)).map((entry) => entryInPlace(catalogue, entry));
};

/** A question with its readings, for lists. */
export interface PointInPlace {
  question: Question;
  readings: ReadingInPlace[];
}

export const pointInPlace = (catalogue: Catalogue, question: Question): PointInPlace => ({ question, readings: readingsOf(catalogue, question) });

/** Claims under the account that makes them, in their own order. */
export const byAccount = (catalogue: Catalogue, claims: readonly Claim[]): { account: Article; claims: ClaimInPlace[] }[] =>
  [...Map.groupBy(claims, ({ article }) => article)].map(([id, group]) => ({
    account: catalogue.article(id),
    claims: group.map((claim) => claimInPlace(catalogue, claim)),
  }));

/** What an account does on a question. */
export const stances = {
  says: 'says',
  hedges: 'says so with a hedge',
  silent: 'silent',
  'too-early': 'could not know yet',
} as const;

export interface MatrixCell {
  account: Article;
  stance: keyof typeof stances;
  /** Numbers of the readings it gives, as the question lists them, from 1. */
  readings: number[];
}

export interface MatrixRow {
  question: Question;
  cells: MatrixCell[];
}

/** Questions × accounts: who says which reading, who is silent, who could not know. For dossiers of at most `mostNamed` accounts. */
export const matrixOf = (catalogue: Catalogue, questions: readonly Question[]): MatrixRow[] =>
  questions.map((question) => {
    const order = Object.keys(question.readings);
    const answersOfAccount = Map.groupBy(question.answers, ({ claim }) => claim.article);
    const early = new Set(silenceOn(catalogue, question).named?.tooEarly.map(({ id }) => id));
    return {
      question,
      cells: catalogue.articles.map((account): MatrixCell => {
        const answers = answersOfAccount.get(account.id) ?? [];
        const stance = answers.length > 0 ? (answers.every(({ hedged }) => hedged) ? 'hedges' : 'says') : early.has(account.id) ? 'too-early' : 'silent';
        return { account, stance, readings: [...new Set(answers.map(({ reading }) => order.indexOf(reading) + 1))].toSorted((a, b) => a - b) };
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
  account: Article;
  stance: 'says' | 'hedges';
  /** Its claims about the event, forecasts left out. */
  claims: ClaimInPlace[];
}

/** The version of an event of each account that speaks of it, in order of publication. Where it only foretells, there are no claims. */
export const versionsOf = (catalogue: Catalogue, event: string): VersionInPlace[] =>
  [...Map.groupBy(catalogue.claimsOnEvent(event), ({ article }) => article)].map(([account, all]): VersionInPlace => {
    const hedged = (claim: Claim) => claim.answers.length > 0 && claim.answers.every((answer) => answer.hedged);
    return {
      account: catalogue.article(account),
      claims: all.filter(({ kind }) => kind !== 'forecast').map((claim) => claimInPlace(catalogue, claim)),
      stance: all.every(hedged) ? 'hedges' : 'says',
    };
  });

/** Who says nothing of an event. */
export const silenceAbout = (catalogue: Catalogue, { id, date }: Event): Silence =>
  catalogue.silence(new Set(catalogue.claimsOnEvent(id).map(({ article }) => article)), [date]);
