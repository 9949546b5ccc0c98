import { numberReader, numberWriter } from './number-coding.ts';
import type { Card } from './format.ts';
import type { SearchDocument } from '../documents/documents.ts';

/** What is shown of each document, column by column, as it lies in a file of cards; topics and actors are numbers among their kind. */

export interface CardShard {
  /** One line a document. */
  id: string;
  title: string;
  detail: string;
  date: string;
  /** First and last day, `/` between them, where they are not the date itself. */
  days: string;
  named: Named[];
  /** For each document its topics, its actors and its mentions. */
  numbers: string;
}

export interface StoredMention {
  actor: number;
  /** Places among the printed forms of the actor, and among what it is known as. */
  forms: number[];
  offices: number[];
}

/** A card whose topics, actors and mentions are still numbers. */
export interface StoredCard extends Omit<Card, 'kind' | 'topics' | 'actors' | 'mentions'> {
  topics: number[];
  actors: number[];
  mentions: StoredMention[];
}

/** Numbers of topics and actors by their ids; what an actor is called. */
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

/** The numbers of ids, as far as there are some. */
export const numbersOf = (ids: readonly string[], numberOf: (id: string) => number | undefined): number[] => present(ids.map(numberOf));

/** One line each; a line end within a text is shown as a blank, and becomes one. */
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
      const known = actor.get(mention.actor);
      return known ? [{ ...mention, ...known }] : [];
    });
    const actors = document.kind === 'actor' ? [] : numbersOf(document.actors, (id) => actor.get(id)?.number);
    const first = mentioned.slice(0, actors.length).every(({ number }, at) => number === actors[at]) && mentioned.length >= actors.length;
    writer.below(first ? 1 : 0, 2);
    if (first) writer.any(actors.length);
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

/** What a reader of a file of cards has to know: the kind of each document in it, and how many topics and actors there are. */
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
    const [names = [], known = [], printed = [], person] = (kind === 'topic' || kind === 'actor' ? shard.named[namedSoFar++] : undefined) ?? [];
    const [date, span] = [dates?.[at], days?.[at]?.split('/')];
    return {
      id: ids?.[at] ?? '',
      title: titles?.[at] ?? '',
      detail: details?.[at] ?? '',
      ...(date && { date }),
      ...(span?.[1] !== undefined && { days: [span[0] ?? '', span[1]] }),
      ...(person === 1 && { person: true }),
      names,
      known,
      printed: printed.map(([form, accounts, account]) => ({ form, accounts, first: account })),
      topics: ofTopics,
      actors: first === undefined ? ofActors : mentions.slice(0, first).map(({ actor }) => actor),
      mentions,
    };
  });
}

/** Of topics and actors only: names and words that are known for it, and who prints which form. */
type Named = [names: string[], known: string[], printed: [form: string, accounts: number, first: string][], person: 0 | 1];

const isNamed = ({ kind }: SearchDocument): boolean => kind === 'topic' || kind === 'actor';

const present = (numbers: readonly (number | undefined)[]): number[] => numbers.filter((number) => number !== undefined && number >= 0) as number[];
