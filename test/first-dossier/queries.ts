import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What readers type, and what must and must not be found for it. */
export interface Asked {
  id: string;
  q: string;
  /** `none`: nothing may be found. `paraphrase`: meaning counts, so that something else may stand below. */
  kind: string;
  /** Ids of accounts. */
  must: string[];
  may: string[];
  must_not: string[];
  actors: string[];
  topics: string[];
  suggests?: string;
}

/** The accounts by the numbers of their sources, as the queries name them. */
export const sourceNumbers = {
  '000': 'bessent-akazawa-candid-talks',
  '001': 'talks-collapse-treasury-card',
  '002': 'akazawa-lutnick-impasse',
  '003': 'handwritten-letter-to-beijing',
  '004': 'cool-answer-to-washington',
} as const;

const named = (numbers: readonly string[] = []): string[] => numbers.map((number) => sourceNumbers[number as keyof typeof sourceNumbers] ?? number);

const read = ['test/first-dossier/sample-queries.yaml', 'test/first-dossier/queries.yaml']
  .flatMap((file) => (parse(readFileSync(file, 'utf8')) as { queries: (Partial<Asked> & Pick<Asked, 'id' | 'kind'>)[] }).queries)
  .map((query): Asked => ({
    actors: [],
    topics: [],
    ...query,
    q: String(query.q),
    must: named(query.must),
    may: named(query.may),
    must_not: named(query.must_not),
  }));

/** Every query, each once. */
export const queries: readonly Asked[] = [...new Map(read.map((query) => [query.id, query])).values()];

/** What was found: ids in the order in which they are shown. */
export interface Answer {
  accounts: readonly string[];
  actors: readonly string[];
  topics: readonly string[];
  /** The account of each claim. */
  claims: readonly string[];
  /** How many of whatever kind. */
  count: number;
  offered: readonly string[];
}

/** What is wrong with an answer, as sentences; nothing where it holds. */
export function faultsOf({ must, may, must_not, actors, topics, kind, suggests }: Asked, answer: Answer): string[] {
  const { accounts, claims } = answer;
  const lowest = Math.max(-1, ...must.map((id) => accounts.indexOf(id)));
  const isAbove = (id: string) => accounts.includes(id) && accounts.indexOf(id) < lowest;
  const notOffered = suggests === undefined || answer.offered.includes(suggests) ? [] : [`“${suggests}” is not offered`];
  if (kind === 'none') return [...(answer.count > 0 ? [`${answer.count} things are found`] : []), ...notOffered];
  return [
    ...must.filter((id) => !accounts.includes(id)).map((id) => `the account ${id} is not found`),
    ...may.filter(isAbove).map((id) => `the account ${id} stands above one that must be found`),
    ...must_not.filter((id) => (kind === 'paraphrase' ? isAbove(id) : accounts.includes(id) || claims.includes(id))).map((id) => `the account ${id} is found`),
    ...actors.filter((id) => !answer.actors.includes(id)).map((id) => `the actor ${id} is not found`),
    ...topics.filter((id) => !answer.topics.includes(id)).map((id) => `the topic ${id} is not found`),
    ...notOffered,
  ];
}
