import { eventLink, type Link } from './account-head.ts';
import { carrierAside } from './carriers.ts';
import { readingViews, type ReadingView } from './readings.ts';
import { silenceOn } from './silence.ts';
import { accountName, type AccountName } from '../relations/short-labels.ts';
import { utterancesAmong, type Utterance } from './utterances.ts';
import type { Catalogue, Source } from '../catalogue.ts';
import { cappedMap, most, type Capped } from './paging.ts';
import type { Question, QuestionState } from '../relations/questions.ts';
import type { Silence } from '../relations/silence.ts';
import { urls } from '../urls.ts';

/** A reading with the first claims that choose it. */
export interface ReadingWithCount extends ReadingView {
  /** Number of all answers. */
  total: number;
}

/** What the page of a question prints. */
export interface QuestionView {
  asks: string;
  note: string;
  sources: Source[];
  state: QuestionState;
  origins: number;
  /** Number of accounts that speak. */
  speaking: number;
  /** The accounts with a column each; empty if more than `most.columns` speak. */
  columns: (AccountName & { aside?: string })[];
  readings: ReadingWithCount[];
  utterances: Capped<Utterance>;
  compatible: { readings: string[]; why: string }[];
  torn: Capped<AccountName>;
  silence: Silence;
  events: Link[];
  topics: Link[];
}

export function questionView(catalogue: Catalogue, id: string): QuestionView {
  const question = catalogue.question(id);
  const { asks, note, sources, state, origins, accounts, torn } = question;
  const named = (account: string) => accountName(catalogue.account(account));
  const inColumns = accounts.length <= most.columns;
  return {
    asks,
    note,
    sources: sources.map(catalogue.source),
    state,
    origins,
    speaking: accounts.length,
    columns: inColumns ? accounts.map((account) => ({ ...named(account), ...carrierAside(catalogue, catalogue.account(account)) })) : [],
    readings: readingsWithCounts(catalogue, question, inColumns),
    utterances: utterancesAmong(
      catalogue,
      question.answers.map(({ claim }) => claim),
    ),
    compatible: question.compatible.map(({ readings, why }) => ({ readings: readings.map((reading) => question.readings[reading] ?? ''), why })),
    torn: cappedMap(torn, most.accounts, named),
    silence: silenceOn(catalogue, question),
    events: question.about.map((event) => eventLink(catalogue.event(event))),
    topics: question.topics.map((topic) => ({ href: urls.topic(topic), text: catalogue.topic(topic).label })),
  };
}

function readingsWithCounts(catalogue: Catalogue, question: Question, inColumns: boolean): ReadingWithCount[] {
  const choosing = Map.groupBy(question.answers, ({ reading }) => reading);
  const shown = inColumns ? question.answers : [...choosing.values()].flatMap((answers) => answers.slice(0, most.answers));
  return readingViews(catalogue, question, shown).map((reading) => ({ ...reading, total: choosing.get(reading.id)?.length ?? 0 }));
}
