import { randomFor, type Random } from './random.ts';
import type { Actor } from './cast.ts';
import type { PlannedAnswer } from './questions.ts';
import { accountsPerBlock, eventOf, isoDay, sampleSources, sampleTopics, type StoryEvent, type World } from './story.ts';

/** What one made-up account claims. */

/** An account before its text is written. */
export interface Outline {
  number: number;
  /** Milliseconds since 1970, and the day on the account's own calendar. */
  published: number;
  day: number;
  /** Whom it names, the first one most. */
  figures: Actor[];
  answers: PlannedAnswer[];
}

export interface Claim {
  data: Record<string, unknown> & { id: string; paragraph: number; says: string };
  /** Words of it that are no name. */
  plain: string[];
}

/** About ten claims in the order of the text, `paragraphs` being those that hold some. */
export function claimsOf(outline: Outline, world: World, paragraphs: readonly number[]): Claim[] {
  const random = randomFor(world.seed, 'claims', outline.number);
  const wanted = 8 + random.below(5);
  const said = [
    forecast(random, outline, world),
    ...(random.chance(0.75) ? utterance(random, outline, world, world.event(eventOf(outline.number))) : []),
    ...(random.chance(0.2) ? utterance(random, outline, world, world.event(random.skewed(eventOf(outline.number), 3))) : []),
  ];
  const groups = groupedAnswers(randomFor(world.seed, 'answers', outline.number), outline.answers);
  const length = Math.max(wanted, said.length + groups.length);
  const all = [...said, ...Array.from({ length: length - said.length }, (_, at) => ordinary(random, outline, world, groups[at] ?? []))];
  return random.sample(all, all.length).map(({ plain, data }, at) => ({
    plain,
    data: { id: `claim-${at}`, paragraph: paragraphs[Math.floor((at * paragraphs.length) / all.length)] ?? 1, ...data },
  }));
}

const millisecondsPerDay = 86_400_000;
/** Further ahead, an account does not look. */
const daysAhead = 60;

type Unplaced = Omit<Claim, 'data'> & { data: Record<string, unknown> & { says: string } };

/** What is claimed of it can be true: it had begun, or the claim looks ahead. */
function aboutEvent(event: StoryEvent, { published }: Outline, foretells: boolean): object {
  const begins = event.from * millisecondsPerDay;
  if (begins - published > daysAhead * millisecondsPerDay) return {};
  return { about: [event.id], ...(begins > published && !foretells && { ahead: true }) };
}

/** The event of its own days, or another one that there is already; the first ones of all far more often. */
function pickEvent(random: Random, { number }: Outline, world: World): StoryEvent {
  const own = eventOf(number);
  if (random.chance(0.75)) return world.event(own);
  return world.event(random.chance(0.5) ? eventOf(number - (number % accountsPerBlock)) : random.skewed(own + 1, 3));
}

function saying(random: Random, actor: Actor, { language }: World) {
  const plain = language.phrase(random, 7 + random.below(6), 8);
  return { plain, says: `${actor.name} ${plain.join(' ')}.` };
}

const wordingOf = (random: Random, { language }: World, part: number): object =>
  random.chance(part)
    ? { wording: [{ phrase: language.phrase(random, 1 + random.below(4), 30).join(' '), manner: random.pick(['direct', 'paraphrase', 'scare']) }] }
    : {};

/** Who says it, and through whom: the account itself, one it names, sources without a name. */
function attribution(random: Random, actor: Actor, { cast }: World): object {
  if (random.chance(0.5)) return {};
  const speaker = random.chance(0.15) ? random.pick(cast.unnamed) : actor;
  const relays = random.chance(0.35) ? random.sample(cast.outlets, random.chance(0.3) ? 2 : 1) : [];
  return { speaker: speaker.id, ...(relays.length > 0 && { via: relays.map(({ id }) => id) }) };
}

function whenOf(random: Random, { day }: Outline): string {
  const around = isoDay(day - random.below(400));
  return random.pick([around, around.slice(0, 7), `${around}~`, around.slice(0, 4), `${around.slice(0, 7)}?`, `${around}/${isoDay(day + 1)}`]);
}

function ordinary(random: Random, outline: Outline, world: World, answers: readonly PlannedAnswer[]): Unplaced {
  const actor = random.pick(outline.figures);
  const { plain, says } = saying(random, actor, world);
  const voice = attribution(random, actor, world);
  const about = random.chance(0.6) ? aboutEvent(pickEvent(random, outline, world), outline, false) : {};
  const when = whenOf(random, outline);
  return {
    plain,
    data: {
      says,
      kind: random.pick(['statement', 'statement', 'figure', 'quote', 'interpretation', 'opinion']),
      ...(answers.some(({ ownVoice }) => ownVoice) ? {} : voice),
      actors: [...new Set([actor.id, random.pick(outline.figures).id])],
      topics: sampleTopics(random, world.cast, 1 + random.below(2)),
      ...about,
      ...(!('about' in about) && random.chance(0.25) && { when }),
      ...('speaker' in voice && random.chance(0.2) && { reported: isoDay(outline.day) }),
      ...(answers.length > 0 && { answers: answers.map(({ ownVoice: _, ...answer }) => answer) }),
      ...wordingOf(random, world, 0.15),
    },
  };
}

/** What somebody said at an event, as this account has it: several accounts report the same. */
function utterance(random: Random, outline: Outline, world: World, event: StoryEvent): Unplaced[] {
  if (event.speaker === undefined || event.to * millisecondsPerDay > outline.published) return [];
  const { plain, says } = saying(random, event.speaker, world);
  return [
    {
      plain,
      data: {
        says,
        kind: 'quote',
        speaker: event.speaker.id,
        ...(random.chance(0.6) && { via: [event.relay.id] }),
        actors: [event.speaker.id, random.pick(outline.figures).id].filter((id, at, all) => all.indexOf(id) === at),
        topics: sampleTopics(random, world.cast, 1),
        occasion: event.id,
        ...wordingOf(random, world, 0.6),
      },
    },
  ];
}

const outcomes = ['came-true', 'did-not', 'open', 'moot', 'cannot-tell'] as const;

function forecast(random: Random, outline: Outline, world: World): Unplaced {
  const actor = random.pick(outline.figures);
  const { plain, says } = saying(random, actor, world);
  const status = random.pick(outcomes);
  const due = isoDay(outline.day + 10 + random.below(200));
  const dues = status === 'open' ? ['2027-06', '2028'] : [due, due.slice(0, 7), `${due.slice(0, 7)}/${isoDay(outline.day + 300).slice(0, 7)}`, `${due}~`];
  return {
    plain,
    data: {
      says,
      kind: 'forecast',
      ...attribution(random, actor, world),
      actors: [actor.id],
      topics: sampleTopics(random, world.cast, 1),
      ...(random.chance(0.4) && aboutEvent(pickEvent(random, outline, world), outline, true)),
      ...(random.chance(0.75) && { due: random.pick(dues) }),
      outcome: { status, note: world.language.sentence(random, 12), sources: random.chance(0.7) ? sampleSources(random, outline.number, 1) : [] },
    },
  };
}

/** Answers that one claim gives: mostly one, never two to one question. */
const groupedAnswers = (random: Random, answers: readonly PlannedAnswer[]): PlannedAnswer[][] =>
  answers.reduce<PlannedAnswer[][]>((groups, answer) => {
    const last = groups.at(-1);
    const fits = last?.every((other) => !other.ownVoice && !answer.ownVoice && other.question !== answer.question);
    return last && fits && random.chance(0.15) ? [...groups.slice(0, -1), [...last, answer]] : [...groups, [answer]];
  }, []);
