import { numberReader, numberWriter } from './number-coding.ts';
import type { Card } from './format.ts';
import type { SearchDocument } from '../documents/search-document.ts';

/** Stored fields of documents in columnar encoding. Topics and actors are given by their index among the documents of their kind. */

export interface CardShard {
  /** Each column has one line for each document. */
  id: string;
  title: string;
  detail: string;
  date: string;
  /** First and last day, separated by `/`; empty if `date` is a single day or absent. */
  days: string;
  named: Named[];
  /** For each document its topics, actors and mentions, as `numberWriter` writes them. */
  numbers: string;
}

export interface StoredMention {
  actor: number;
  /** Indexes in the actor's `printed` and `alsoKnown`. */
  forms: number[];
  offices: number[];
}

/** A card whose topics, actors and mentions have not been resolved to ids. */
export interface StoredCard extends Omit<Card, 'kind' | 'topics' | 'actors' | 'mentions'> {
  topics: number[];
  actors: number[];
  mentions: StoredMention[];
}

/** Indexes of topics and actors by id. */
export interface Numbering {
  topic: ReadonlyMap<string, number>;
  actor: ReadonlyMap<string, { number: number; document: SearchDocument }>;
}

export function numberingOf(documents: readonly SearchDocument[]): Numbering {
  const of = (kind: SearchDocument['kind']) => documents.filter((document) => document.kind === kind);
  return {
    topic: new Map(of('topic').map(({ id }, number) => [id, number])),
    actor: new Map(of('actor').map((document, number) => [document.id, { number, document }])),
  };
}

/** The indexes of ids, without those that have none: undefined or -1. */
export const numbersOf = (ids: readonly string[], numberOf: (id: string) => number | undefined): number[] =>
  ids.map(numberOf).filter((number) => number !== undefined && number >= 0) as number[];

/** One text a line. A line end within a text becomes a space. */
export const joinedLines = (texts: readonly string[]): string => texts.map((text) => text.replaceAll('\n', ' ')).join('\n');

export function writtenCards(documents: readonly SearchDocument[], { topic, actor }: Numbering): CardShard {
  const lines = (lineOf: (document: SearchDocument) => string) => joinedLines(documents.map(lineOf));
  const writer = numberWriter();
  const list = (numbers: readonly number[], limit?: number) => {
    writer.any(numbers.length);
    for (const number of numbers)
      if (limit === undefined) writer.any(number);
      else writer.below(number, limit);
  };
  for (const document of documents) {
    if (!isNamed(document))
      list(
        numbersOf(document.topics, (id) => topic.get(id)),
        topic.size,
      );
    const mentioned = document.mentions.flatMap((mention) => {
      const numbered = actor.get(mention.actor);
      return numbered ? [{ ...mention, ...numbered }] : [];
    });
    const actors = document.kind === 'actor' ? [] : numbersOf(document.actors, (id) => actor.get(id)?.number);
    const areMentioned = mentioned.slice(0, actors.length).every(({ number }, at) => number === actors[at]) && mentioned.length >= actors.length;
    writer.below(areMentioned ? 1 : 0, 2);
    if (areMentioned) writer.any(actors.length);
    else list(actors, actor.size);
    writer.any(mentioned.length);
    for (const {
      number,
      forms,
      offices,
      document: { printed, alsoKnown },
    } of mentioned) {
      writer.below(number, actor.size);
      list(numbersOf(forms, (form) => printed.findIndex((one) => one.form === form)));
      list(numbersOf(offices, (office) => alsoKnown.indexOf(office)));
    }
  }
  return {
    id: lines(({ id }) => id),
    title: lines(({ title }) => title),
    detail: lines(({ detail }) => detail),
    date: lines(({ date = '' }) => date),
    days: lines(({ days = [] }) => days.join('/')),
    named: documents
      .filter(isNamed)
      .map(({ names, title, alsoKnown, printed, person }): Named => [
        names.filter((name) => name !== title),
        alsoKnown,
        printed.map(({ form, accounts, first }) => [form, accounts, first]),
        person ? 1 : 0,
      ]),
    numbers: writer.text(),
  };
}

/** `kinds`: of the documents in the shard. `topics`, `actors`: their number in the index. */
export interface CardContext {
  kinds: readonly Card['kind'][];
  topics: number;
  actors: number;
}

export function readCards(shard: CardShard, { kinds, topics, actors }: CardContext): StoredCard[] {
  const [ids, titles, details, dates, days] = [shard.id, shard.title, shard.detail, shard.date, shard.days].map((column) => column.split('\n'));
  const reader = numberReader(shard.numbers);
  const list = (limit?: number): number[] => Array.from({ length: reader.any() }, () => (limit === undefined ? reader.any() : reader.below(limit)));
  let namedSoFar = 0;
  return kinds.map((kind, at): StoredCard => {
    const ofTopics = kind === 'topic' || kind === 'actor' ? [] : list(topics);
    const first = reader.below(2) === 1 ? reader.any() : undefined;
    const ofActors = first === undefined ? list(actors) : [];
    const mentions = Array.from({ length: reader.any() }, (): StoredMention => ({ actor: reader.below(actors), forms: list(), offices: list() }));
    const [names = [], alsoKnown = [], printed = [], person] = (kind === 'topic' || kind === 'actor' ? shard.named[namedSoFar++] : undefined) ?? [];
    const [date, span] = [dates?.[at], days?.[at]?.split('/')];
    return {
      id: ids?.[at] ?? '',
      title: titles?.[at] ?? '',
      detail: details?.[at] ?? '',
      ...(date && { date }),
      ...(span?.[1] !== undefined && { days: [span[0] ?? '', span[1]] }),
      ...(person === 1 && { person: true }),
      names,
      alsoKnown,
      printed: printed.map(([form, accounts, account]) => ({ form, accounts, first: account })),
      topics: ofTopics,
      actors: first === undefined ? ofActors : mentions.slice(0, first).map(({ actor }) => actor),
      mentions,
    };
  });
}

/** Further stored fields of topics and actors. `names`: without the title. */
type Named = [names: string[], alsoKnown: string[], printed: [form: string, accounts: number, first: string][], person: 0 | 1];

const isNamed = ({ kind }: SearchDocument): boolean => kind === 'topic' || kind === 'actor';
