import { randomFor, type Random } from './random.ts';
import type { Actor } from './cast.ts';
import type { PlannedAnswer } from './questions.ts';
import { accountsPerBlock, eventOf, isoDay, sampleSources, sampleTopics, undatedSource, type StoryEvent, type World } from './story.ts';

/** The claims of one account. */

/** What is decided about an account before its claims and its text. */
export interface Outline {
  number: number;
  /** Milliseconds since 1970. */
  published: number;
  /** Days since 1970, in the account's own time zone. */
  day: number;
  /** The actors it names, most frequent first. */
  figures: Actor[];
  answers: PlannedAnswer[];
}

export interface Claim {
  data: Record<string, unknown> & { id: string; paragraph: number; says: string };
  /** Words of `says` that are not a name. */
  plain: string[];
}

/** About ten claims in the order of the text, spread over `paragraphs`. */
export function claimsOf(outline: Outline, world: World, paragraphs: readonly number[]): Claim[] {
  const random = randomFor(world.seed, 'claims', outline.number);
  const context: Context = { random, outline, world };
  const wanted = 8 + random.below(5);
  const special = [
    forecast(context),
    ...(random.chance(0.75) ? utterance(context, world.event(eventOf(outline.number))) : []),
    ...(random.chance(0.2) ? utterance(context, world.event(random.skewed(eventOf(outline.number), 3))) : []),
  ];
  const groups = groupedAnswers(randomFor(world.seed, 'answers', outline.number), outline.answers);
  const length = Math.max(wanted, special.length + groups.length);
  const all = [...special, ...Array.from({ length: length - special.length }, (_, at) => ordinary(context, groups[at] ?? []))];
  return random.sample(all, all.length).map(({ plain, data }, at) => ({
    plain,
    data: { id: `claim-${at}`, paragraph: paragraphs[Math.floor((at * paragraphs.length) / all.length)] ?? 1, ...data },
  }));
}

const millisecondsPerDay = 86_400_000;
/** A claim is about an event at most this many days ahead. */
const daysAhead = 60;

interface Context {
  random: Random;
  outline: Outline;
  world: World;
}

/** A claim without id and paragraph. */
type ClaimDraft = Omit<Claim, 'data'> & { data: Record<string, unknown> & { says: string } };

/** The fields that say that a claim is about the event; empty if the event is too far ahead. A future event gets `ahead`, except in a forecast. */
function aboutEvent(event: StoryEvent, { published }: Outline, isForecast: boolean): object {
  const begins = event.from * millisecondsPerDay;
  if (begins - published > daysAhead * millisecondsPerDay) return {};
  return { about: [event.id], ...(begins > published && !isForecast && { ahead: true }) };
}

/** Mostly the event of the account's own episode, else an earlier one; the first events of the archive are the most frequent. */
function pickEvent({ random, outline: { number }, world }: Context): StoryEvent {
  const own = eventOf(number);
  if (random.chance(0.75)) return world.event(own);
  return world.event(random.chance(0.5) ? eventOf(number - (number % accountsPerBlock)) : random.skewed(own + 1, 3));
}

/** A sentence with the actor as its subject. */
function sentenceAbout(actor: Actor, { random, world: { language } }: Context) {
  const plain = language.phrase(random, 7 + random.below(6), 8);
  return { plain, says: `${actor.name} ${plain.join(' ')}.` };
}

/** With the given probability, a wording of one phrase. */
const wordingOf = (random: Random, { language }: World, probability: number): object =>
  random.chance(probability)
    ? { wording: [{ phrase: language.phrase(random, 1 + random.below(4), 30).join(' '), manner: random.pick(['direct', 'paraphrase', 'scare']) }] }
    : {};

/** Speaker and relays: none (the account's own voice), the actor, or an unnamed source. A place says nothing. */
function attribution(actor: Actor, { random, world: { cast } }: Context): object {
  if (random.chance(0.5)) return {};
  const speaker = actor.kind === 'place' || random.chance(0.15) ? random.pick(cast.unnamed) : actor;
  const relays = random.chance(0.35) ? random.sample(cast.outlets, random.chance(0.3) ? 2 : 1) : [];
  return { speaker: speaker.id, ...(relays.length > 0 && { via: relays.map(({ id }) => id) }) };
}

/** An EDTF date in the 400 days before publication. */
function whenOf({ random, outline: { day } }: Context): string {
  const around = isoDay(day - random.below(400));
  return random.pick([around, around.slice(0, 7), `${around}~`, around.slice(0, 4), `${around.slice(0, 7)}?`, `${around}/${isoDay(day + 1)}`]);
}

function ordinary(context: Context, answers: readonly PlannedAnswer[]): ClaimDraft {
  const { random, outline, world } = context;
  const actor = random.pick(outline.figures);
  const { plain, says } = sentenceAbout(actor, context);
  const voice = attribution(actor, context);
  const about = random.chance(0.6) ? aboutEvent(pickEvent(context), outline, false) : {};
  const when = whenOf(context);
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

/** The account's wording of an utterance at an event; other accounts report the same utterance. Empty if the event has none or ends after publication. */
function utterance(context: Context, event: StoryEvent): ClaimDraft[] {
  const { random, outline, world } = context;
  if (event.speaker === undefined || event.to * millisecondsPerDay > outline.published) return [];
  const { plain, says } = sentenceAbout(event.speaker, context);
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

function forecast(context: Context): ClaimDraft {
  const { random, outline, world } = context;
  const actor = random.pick(outline.figures);
  const { plain, says } = sentenceAbout(actor, context);
  const status = random.pick(outcomes);
  const isOpen = status === 'open';
  const event = !isOpen && random.chance(0.4) ? pickEvent(context) : undefined;
  const about = event ? aboutEvent(event, outline, true) : {};
  const due = isoDay(outline.day + 10 + random.below(200));
  const dues = isOpen ? ['2027-06', '2028'] : [due, due.slice(0, 7), `${due.slice(0, 7)}/${isoDay(outline.day + 300).slice(0, 7)}`, `${due}~`];
  const isDue = random.chance(0.75) && !('about' in about);
  return {
    plain,
    data: {
      says,
      kind: 'forecast',
      ...attribution(actor, context),
      actors: [actor.id],
      topics: sampleTopics(random, world.cast, 1),
      ...about,
      ...(isDue && { due: random.pick(dues) }),
      outcome: {
        status,
        note: world.language.sentence(random, 12),
        sources: isOpen ? [] : sampleSources(random, outline.number, 1).map(undatedSource),
      },
    },
  };
}

/** Groups the answers by claim: mostly one per claim, and never two answers to the same question. */
const groupedAnswers = (random: Random, answers: readonly PlannedAnswer[]): PlannedAnswer[][] =>
  answers.reduce<PlannedAnswer[][]>((groups, answer) => {
    const last = groups.at(-1);
    const fits = last?.every((other) => !other.ownVoice && !answer.ownVoice && other.question !== answer.question);
    return last && fits && random.chance(0.15) ? [...groups.slice(0, -1), [...last, answer]] : [...groups, [answer]];
  }, []);
