import { randomFor, type Random } from './random.ts';
import { pad } from './cast.ts';
import { accountsPerBlock, eventOf, sampleSources, sampleTopics, type World } from './story.ts';

/** The questions that compare the accounts of a block: one for every two accounts. All its answers are in the block, so a larger archive does not change it. */

export interface PlannedAnswer {
  question: string;
  reading: string;
  hedged?: true;
  /** True if the claim must have no speaker: only then does an account contradict itself. */
  ownVoice?: true;
}

export interface Block {
  /** Path → data of the file. */
  questions: Map<string, object>;
  /** Answers by number of the account. */
  answers: Map<number, PlannedAnswer[]>;
}

/** The questions for the accounts with numbers `from` to `to`, `to` excluded: a block or the beginning of one. */
export function blockOf(world: World, from: number, to: number): Block {
  const { seed, language, cast } = world;
  const members = Array.from({ length: to - from }, (_, at) => from + at);
  const answers = new Map<number, PlannedAnswer[]>(members.map((account) => [account, []]));
  const first = (from / accountsPerBlock) * (accountsPerBlock / 2);
  const questions = Array.from({ length: Math.ceil(members.length / 2) }, (_, at): [string, object] => {
    const number = first + at;
    const random = randomFor(seed, 'question', number);
    const wording = randomFor(seed, 'question in words', number);
    const id = `question-${pad(number, 5)}`;
    const state = members.length < 2 ? 'single' : (states[number % states.length] ?? 'conflict');
    const accounts = state === 'single' ? 1 : Math.min(members.length, 2 + random.below(7));
    const { chosen, groups } = planOf(random, state, accounts);
    for (const [index, account] of random.sample(members, accounts).entries())
      for (const reading of chosen[index] ?? [])
        answers.get(account)?.push({
          question: id,
          reading,
          ...(random.chance(0.2) && { hedged: true as const }),
          ...((chosen[index]?.length ?? 0) > 1 && { ownVoice: true as const }),
        });
    const used = new Set(chosen.flat());
    const whyOf = (readings: readonly string[]) => `${language.sentence(wording, 6).slice(0, -1)} ${readings.join(' ')}.`;
    const event = world.event(Math.min(eventOf(from) + wording.below(2), eventOf(to - 1)));
    return [
      `questions/${id}.yaml`,
      {
        asks: `${language.label(wording, 6 + wording.below(6), 4)}?`,
        short: language.label(wording, 3, 30).slice(0, 40).trim(),
        topics: sampleTopics(wording, cast, 2),
        about: wording.chance(0.7) ? [event.id] : [],
        readings: Object.fromEntries(names.filter((name) => used.has(name)).map((name) => [name, language.sentence(wording, 9)])),
        ...(groups.length > 0 && { compatible: groups.map((readings) => ({ readings, why: whyOf(readings) })) }),
        note: language.sentence(wording, 25),
        sources: sampleSources(wording, from, 1 + wording.below(2)),
      },
    ];
  });
  return { questions: new Map(questions), answers };
}

type State = 'conflict' | 'self-conflict' | 'compatible' | 'agree' | 'single';

/** States of the questions; the list is repeated. */
const states: readonly State[] = ['conflict', 'compatible', 'agree', 'conflict', 'self-conflict', 'conflict', 'agree', 'single', 'conflict', 'compatible'];

/** Ids of readings. */
const names = ['first', 'second', 'third', 'fourth'] as const;

interface Plan {
  /** Readings by account; an account with several contradicts itself. */
  chosen: string[][];
  /** Groups of readings that can be true together. */
  groups: string[][];
}

/** One reading per account; each of `readings` is chosen, if there are enough accounts. */
const readingsOf = (random: Random, readings: readonly string[], accounts: number): string[][] =>
  Array.from({ length: accounts }, (_, at) => [readings[at] ?? random.pick(readings)]);

function planOf(random: Random, state: State, accounts: number): Plan {
  const count = Math.min(accounts, 2 + random.below(3));
  const some = names.slice(0, count);
  if (state === 'single') return { chosen: [['first']], groups: [] };
  if (state === 'agree') return { chosen: readingsOf(random, ['first'], accounts), groups: [] };
  if (state === 'compatible') return { chosen: readingsOf(random, some, accounts), groups: [some] };
  if (state === 'self-conflict')
    return {
      chosen: [['first', 'second'], ...readingsOf(random, ['third'], accounts - 1)],
      groups: [
        ['first', 'third'],
        ['second', 'third'],
      ],
    };
  const torn = accounts > 2 && random.chance(0.2);
  const chosen = readingsOf(random, some, accounts);
  return { chosen: torn ? [['first', 'second'], ...chosen.slice(1)] : chosen, groups: count > 2 && random.chance(0.5) ? [['first', 'third']] : [] };
}
