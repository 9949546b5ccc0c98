import { diceFor, type Dice } from './dice.ts';
import type { Member } from './cast.ts';
import type { PlannedAnswer } from './questions.ts';
import { accountsABlock, eventOf, isoDay, sourcesBy, topicsBy, type StoryEvent, type World } from './story.ts';

/** What one made-up account claims. */

/** An account before its text is written. */
export interface Outline {
  number: number;
  /** Milliseconds since 1970, and the day on the account's own calendar. */
  published: number;
  day: number;
  /** Whom it names, the first one most. */
  figures: Member[];
  answers: PlannedAnswer[];
}

export interface MadeClaim {
  data: Record<string, unknown> & { id: string; paragraph: number; says: string };
  /** Words of it that are no name. */
  plain: string[];
}

/** About ten claims in the order of the text, `paragraphs` being those that hold some. */
export function claimsOf(outline: Outline, world: World, paragraphs: readonly number[]): MadeClaim[] {
  const dice = diceFor(world.seed, 'claims', outline.number);
  const wanted = 8 + dice.below(5);
  const said = [
    forecast(dice, outline, world),
    ...(dice.chance(0.75) ? utterance(dice, outline, world, world.event(eventOf(outline.number))) : []),
    ...(dice.chance(0.2) ? utterance(dice, outline, world, world.event(dice.low(eventOf(outline.number), 3))) : []),
  ];
  const groups = together(diceFor(world.seed, 'answers', outline.number), outline.answers);
  const length = Math.max(wanted, said.length + groups.length);
  const all = [...said, ...Array.from({ length: length - said.length }, (_, at) => ordinary(dice, outline, world, groups[at] ?? []))];
  return dice.some(all, all.length).map(({ plain, data }, at) => ({
    plain,
    data: { id: `claim-${at}`, paragraph: paragraphs[Math.floor((at * paragraphs.length) / all.length)] ?? 1, ...data },
  }));
}

const millisecondsADay = 86_400_000;
/** Further ahead, an account does not look. */
const daysAhead = 60;

type Unplaced = Omit<MadeClaim, 'data'> & { data: Record<string, unknown> & { says: string } };

/** What is claimed of it can be true: it had begun, or the claim looks ahead. */
function aboutEvent(event: StoryEvent, { published }: Outline, foretells: boolean): object {
  const begins = event.from * millisecondsADay;
  if (begins - published > daysAhead * millisecondsADay) return {};
  return { about: [event.id], ...(begins > published && !foretells && { ahead: true }) };
}

/** The event of its own days, or another one that there is already; the first ones of all far more often. */
function someEvent(dice: Dice, { number }: Outline, world: World): StoryEvent {
  const own = eventOf(number);
  if (dice.chance(0.75)) return world.event(own);
  return world.event(dice.chance(0.5) ? eventOf(number - (number % accountsABlock)) : dice.low(own + 1, 3));
}

function saying(dice: Dice, actor: Member, { language }: World) {
  const plain = language.phrase(dice, 7 + dice.below(6), 8);
  return { plain, says: `${actor.name} ${plain.join(' ')}.` };
}

const wordingOf = (dice: Dice, { language }: World, part: number): object =>
  dice.chance(part)
    ? { wording: [{ phrase: language.phrase(dice, 1 + dice.below(4), 30).join(' '), manner: dice.pick(['direct', 'paraphrase', 'scare']) }] }
    : {};

/** Who says it, and through whom: the account itself, one it names, sources without a name. */
function attribution(dice: Dice, actor: Member, { cast }: World): object {
  if (dice.chance(0.5)) return {};
  const speaker = dice.chance(0.15) ? dice.pick(cast.unnamed) : actor;
  const relays = dice.chance(0.35) ? dice.some(cast.outlets, dice.chance(0.3) ? 2 : 1) : [];
  return { speaker: speaker.id, ...(relays.length > 0 && { via: relays.map(({ id }) => id) }) };
}

function whenOf(dice: Dice, { day }: Outline): string {
  const around = isoDay(day - dice.below(400));
  return dice.pick([around, around.slice(0, 7), `${around}~`, around.slice(0, 4), `${around.slice(0, 7)}?`, `${around}/${isoDay(day + 1)}`]);
}

function ordinary(dice: Dice, outline: Outline, world: World, answers: readonly PlannedAnswer[]): Unplaced {
  const actor = dice.pick(outline.figures);
  const { plain, says } = saying(dice, actor, world);
  const voice = attribution(dice, actor, world);
  const about = dice.chance(0.6) ? aboutEvent(someEvent(dice, outline, world), outline, false) : {};
  const when = whenOf(dice, outline);
  return {
    plain,
    data: {
      says,
      kind: dice.pick(['statement', 'statement', 'figure', 'quote', 'interpretation', 'opinion']),
      ...(answers.some(({ ownVoice }) => ownVoice) ? {} : voice),
      actors: [...new Set([actor.id, dice.pick(outline.figures).id])],
      topics: topicsBy(dice, world.cast, 1 + dice.below(2)),
      ...about,
      ...(!('about' in about) && dice.chance(0.25) && { when }),
      ...('speaker' in voice && dice.chance(0.2) && { reported: isoDay(outline.day) }),
      ...(answers.length > 0 && { answers: answers.map(({ ownVoice: _, ...answer }) => answer) }),
      ...wordingOf(dice, world, 0.15),
    },
  };
}

/** What somebody said at an event, as this account has it: several accounts report the same. */
function utterance(dice: Dice, outline: Outline, world: World, event: StoryEvent): Unplaced[] {
  if (event.speaker === undefined || event.to * millisecondsADay > outline.published) return [];
  const { plain, says } = saying(dice, event.speaker, world);
  return [
    {
      plain,
      data: {
        says,
        kind: 'quote',
        speaker: event.speaker.id,
        ...(dice.chance(0.6) && { via: [event.relay.id] }),
        actors: [event.speaker.id, dice.pick(outline.figures).id].filter((id, at, all) => all.indexOf(id) === at),
        topics: topicsBy(dice, world.cast, 1),
        occasion: event.id,
        ...wordingOf(dice, world, 0.6),
      },
    },
  ];
}

const outcomes = ['came-true', 'did-not', 'open', 'moot', 'cannot-tell'] as const;

function forecast(dice: Dice, outline: Outline, world: World): Unplaced {
  const actor = dice.pick(outline.figures);
  const { plain, says } = saying(dice, actor, world);
  const status = dice.pick(outcomes);
  const due = isoDay(outline.day + 10 + dice.below(200));
  const dues = status === 'open' ? ['2027-06', '2028'] : [due, due.slice(0, 7), `${due.slice(0, 7)}/${isoDay(outline.day + 300).slice(0, 7)}`, `${due}~`];
  return {
    plain,
    data: {
      says,
      kind: 'forecast',
      ...attribution(dice, actor, world),
      actors: [actor.id],
      topics: topicsBy(dice, world.cast, 1),
      ...(dice.chance(0.4) && aboutEvent(someEvent(dice, outline, world), outline, true)),
      ...(dice.chance(0.75) && { due: dice.pick(dues) }),
      outcome: { status, note: world.language.sentence(dice, 12), sources: dice.chance(0.7) ? sourcesBy(dice, outline.number, 1) : [] },
    },
  };
}

/** Answers that one claim gives: mostly one, never two to one question. */
const together = (dice: Dice, answers: readonly PlannedAnswer[]): PlannedAnswer[][] =>
  answers.reduce<PlannedAnswer[][]>((groups, answer) => {
    const last = groups.at(-1);
    const fits = last?.every((other) => !other.ownVoice && !answer.ownVoice && other.question !== answer.question);
    return last && fits && dice.chance(0.15) ? [...groups.slice(0, -1), [...last, answer]] : [...groups, [answer]];
  }, []);
