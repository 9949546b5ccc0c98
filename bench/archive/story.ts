import { randomFor, type Random } from './random.ts';
import { pad, type Cast, type Actor } from './cast.ts';
import type { Language } from './language.ts';

/** The events of an archive: one for every five accounts. Each block of ten accounts is an episode, on a day within ten years. */

export const accountsPerBlock = 10;
const accountsPerEvent = 5;
const accountsPerSource = 3;

export interface World {
  seed: number;
  language: Language;
  cast: Cast;
  /** The event with this number: the same object on every call. */
  event: (number: number) => StoryEvent;
}

export interface StoryEvent {
  id: string;
  number: number;
  date: string;
  /** First and last day that the date may mean, in days since 1970. */
  from: number;
  to: number;
  /** Undefined if nothing was said. */
  speaker?: Actor;
  /** The outlet that reports what was said. */
  relay: Actor;
  /** Content of its file. */
  data: object;
}

/** Days since 1970. */
const firstDay = 16_436; // 1 January 2015
const tenYears = 3_652;
/** Share of the episodes that fall on one of the busy days. */
const busyDayShare = 0.25;
const busyDays = 40;

/** `yyyy-mm-dd` of a day counted from 1970. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Number of events for this many accounts. */
export const eventsFor = (accounts: number): number => Math.ceil(accounts / accountsPerEvent);
/** Number of sources for this many accounts. */
export const sourcesFor = (accounts: number): number => Math.ceil(accounts / accountsPerSource);
/** Number of the event that belongs to an account. */
export const eventOf = (account: number): number => Math.floor(account / accountsPerEvent);
export const sourceId = (number: number): string => `source-${pad(number, 5)}`;

/** True for every third source: it prints no date, so that it may be later than any account. */
export const isUndated = (number: number): boolean => number % 3 === 0;
/** The next source without a date, from this one downwards. */
export function undatedSource(id: string): string {
  const number = Number(id.slice('source-'.length));
  return sourceId(number - (number % 3));
}

/** Up to `count` ids of sources that an archive with this account has. */
export function sampleSources(random: Random, account: number, count: number): string[] {
  const known = sourcesFor(account + 1);
  return [...new Set(Array.from({ length: count }, () => sourceId(known - 1 - random.skewed(known, 3))))];
}

/** First day of the episode of a block, in days since 1970. */
export function episodeDay(seed: number, block: number): number {
  const random = randomFor(seed, 'episode', block);
  if (!random.chance(busyDayShare)) return firstDay + random.below(tenYears);
  return firstDay + randomFor(seed, 'great day', random.skewed(busyDays, 2)).below(tenYears);
}

export function worldOf(seed: number, language: Language, cast: Cast): World {
  const made = new Map<number, StoryEvent>();
  return {
    seed,
    language,
    cast,
    event: (number) => {
      const event = made.get(number) ?? eventAt({ seed, language, cast }, number);
      made.set(number, event);
      return event;
    },
  };
}

/** An EDTF date for a day: exact, approximate, uncertain, a month, or a span of days. */
function dated(random: Random, day: number): Pick<StoryEvent, 'date' | 'from' | 'to'> {
  const date = isoDay(day);
  const monthStart = day - Number(date.slice(8)) + 1;
  const kind = random.below(10);
  if (kind === 0) return { date: date.slice(0, 7), from: monthStart, to: monthStart + 30 };
  if (kind === 1) return { date: `${date}~`, from: day, to: day };
  if (kind === 2) return { date: `${date}?`, from: day, to: day };
  if (kind === 3) return { date: `${date.slice(0, 7)}~`, from: monthStart, to: monthStart + 30 };
  if (kind === 4) {
    const length = 1 + random.below(6);
    return { date: `${date}/${isoDay(day + length)}`, from: day, to: day + length };
  }
  return { date, from: day, to: day };
}

/** Figures, each with the probability of its share times `factor`. */
export const sampleFigures = (random: Random, { figures }: Cast, factor = 1): Actor[] => figures.filter(({ share }) => random.chance(share * factor));

function eventAt({ seed, language, cast }: Omit<World, 'event'>, number: number): StoryEvent {
  const random = randomFor(seed, 'event', number);
  const begins = episodeDay(seed, Math.floor((number * accountsPerEvent) / accountsPerBlock)) + (number % 2) * 4;
  const status = random.chance(0.7) ? 'happened' : random.pick(['planned', 'moved', 'did-not-happen']);
  const date = dated(random, status === 'happened' ? begins - random.below(2) : begins + 10 + random.below(50));
  const persons = cast.figures.filter(({ kind }) => kind === 'person');
  const speaker = status === 'happened' && random.chance(0.85) ? persons[random.skewed(persons.length, 2)] : undefined;
  const places = cast.figures.filter(({ kind }) => kind === 'place');
  const others = sampleFigures(random, cast, 0.4);
  return {
    id: `event-${pad(number, 5)}`,
    number,
    ...date,
    ...(speaker && { speaker }),
    relay: random.pick(cast.outlets),
    data: {
      title: language.label(random, 4 + random.below(4), 100),
      summary: language.sentence(random, 18),
      date: date.date,
      basis: language.sentence(random, 6),
      ...(random.chance(0.4) && { place: random.pick(places).id }),
      actors: [...new Set([...(speaker ? [speaker.id] : []), ...others.map(({ id }) => id)])],
      topics: sampleTopics(random, cast, 2),
      status,
      sources: sampleSources(random, number * accountsPerEvent, 1),
    },
  };
}

/** Up to `count` ids of topics; the first topics are more frequent. */
export const sampleTopics = (random: Random, { topics }: Cast, count: number): string[] => [
  ...new Set(Array.from({ length: count }, () => topics[random.skewed(topics.length, 2)]?.id ?? 'topic-00')),
];
