import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A reader query with the results that must, may and must not be found. */
export interface ReaderQuery {
  id: string;
  q: string;
  /** `none`: nothing may be found. `paraphrase`: other accounts may be found below the required ones. */
  kind: string;
  /** Ids of accounts. */
  must: string[];
  may: string[];
  must_not: string[];
  actors: string[];
  topics: string[];
  suggests?: string;
}

/** Ids of the accounts by the source numbers that the query files use. */
export const sourceNumbers = {
  '000': 'bessent-akazawa-candid-talks',
  '001': 'talks-collapse-treasury-card',
  '002': 'akazawa-lutnick-impasse',
  '003': 'handwritten-letter-to-beijing',
  '004': 'cool-answer-to-washington',
} as const;

const named = (numbers: readonly string[] = []): string[] => numbers.map((number) => sourceNumbers[number as keyof typeof sourceNumbers] ?? number);

const read = ['test/first-dossier/sample-queries.yaml', 'test/first-dossier/queries.yaml']
  .flatMap((file) => (parse(readFileSync(file, 'utf8')) as { queries: (Partial<ReaderQuery> & Pick<ReaderQuery, 'id' | 'kind'>)[] }).queries)
  .map((query): ReaderQuery => ({
    actors: [],
    topics: [],
    ...query,
    q: String(query.q),
    must: named(query.must),
    may: named(query.may),
    must_not: named(query.must_not),
  }));

/** All queries without duplicates. */
export const queries: readonly ReaderQuery[] = [...new Map(read.map((query) => [query.id, query])).values()];

/** Ids of the results in the order shown. */
export interface Answer {
  accounts: readonly string[];
  actors: readonly string[];
  topics: readonly string[];
  /** The account of each claim. */
  claims: readonly string[];
  /** Number of results of all kinds. */
  count: number;
  offered: readonly string[];
}

/** Faults of an answer as sentences; empty if it is correct. */
export function faultsOf({ must, may, must_not, actors, topics, kind, suggests }: ReaderQuery, answer: Answer): string[] {
  const { accounts, claims } = answer;
  const lowest = Math.max(-1, ...must.map((id) => accounts.indexOf(id)));
  const isAbove = (id: string) => accounts.includes(id) && accounts.indexOf(id) < lowest;
  const notOffered = suggests === undefined || answer.offered.includes(suggests) ? [] : [`“${suggests}” is not offered`];
  if (kind === 'none') return [...(answer.count > 0 ? [`${answer.count} results are found`] : []), ...notOffered];
  return [
    ...must.filter((id) => !accounts.includes(id)).map((id) => `the account ${id} is not found`),
    ...may.filter(isAbove).map((id) => `the account ${id} is listed above a required one`),
    ...must_not.filter((id) => (kind === 'paraphrase' ? isAbove(id) : accounts.includes(id) || claims.includes(id))).map((id) => `the account ${id} is found`),
    ...actors.filter((id) => !answer.actors.includes(id)).map((id) => `the actor ${id} is not found`),
    ...topics.filter((id) => !answer.topics.includes(id)).map((id) => `the topic ${id} is not found`),
    ...notOffered,
  ];
}
