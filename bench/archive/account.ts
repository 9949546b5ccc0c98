import { diceFor, type Dice } from './dice.ts';
import { pad } from './cast.ts';
import { claimsOf, type MadeClaim, type Outline } from './claims.ts';
import { capital } from './language.ts';
import { gathered, mentionsOf, type Mention } from './mentions.ts';
import type { PlannedAnswer } from './questions.ts';
import { accountsABlock, episodeDay, eventOf, isoDay, someFigures, sourcesBy, topicsBy, type World } from './story.ts';

/** One made-up account: what its file says, and whom it prints under which name. */

export interface Account {
  id: string;
  title: string;
  data: object;
  body: string;
  claims: MadeClaim[];
  mentions: Mention[];
}

/** The account of this number, with what it answers. */
export function accountOf(world: World, number: number, answers: readonly PlannedAnswer[]): Account {
  const { seed, language, cast } = world;
  const dice = diceFor(seed, 'account', number);
  const id = `article-${pad(number, 5)}`;
  const named = dice.some(someFigures(dice, cast), 12);
  const figures = named.length > 1 ? named : cast.figures.slice(4, 7);
  const publication = publicationOf(dice, { number }, seed);
  const outline: Outline = { number, published: publication.published, day: publication.day, figures, answers: [...answers] };
  const { parts, paragraphs, bodies } = layoutOf(dice, world);
  const notes = notesOf(outline, world, bodies);
  const claims = misdated(claimsOf(outline, world, bodies), notes, outline);
  const mentions = mentionsOf(dice, id, { figures, bodies });
  const nameOf = new Map(figures.map((figure) => [figure.id, figure.name]));

  const headed = new Set(dice.some(bodies.slice(1), dice.below(4)));
  const extras = [
    `[${language.phrase(dice, 2).join(' ')}](event:${world.event(eventOf(number)).id})`,
    ...answers.slice(0, 1).map(({ question }) => `[${language.phrase(dice, 2).join(' ')}](question:${question})`),
    `[${language.phrase(dice, 1).join(' ')}](topic:${dice.pick(cast.topics).id})`,
  ].map((link) => ({ link, paragraph: dice.pick(bodies) }));
  const text = bodies.flatMap((paragraph) => {
    const links = [
      ...mentions
        .filter(({ how, paragraphs: [at] }) => how !== 'lookalikes' && at === paragraph)
        .map(({ actor, as, how }) => `[${nameOf.get(actor) ?? ''}](actor:${actor}${how === 'linked' ? '' : ` "${as}"`})`),
      ...claims.filter(({ data }) => data.paragraph === paragraph).map(({ data }) => `[${language.phrase(dice, 3).join(' ')}](claim:${data.id})`),
      ...notes.filter((note) => note.paragraph === paragraph).map((note) => `[${note.text}](note:${note.data.id})`),
      ...extras.filter((extra) => extra.paragraph === paragraph).map(({ link }) => link),
    ];
    const words = language.phrase(dice, 22 + dice.below(12));
    const heading = headed.has(paragraph) ? [`## ${language.label(dice, 3, 30)} ${paragraph}`] : [];
    return [...heading, woven([capital(words[0] ?? ''), ...words.slice(1)], links)];
  });

  const main = figures[0]?.name ?? '';
  const title = `${language.label(dice, 3 + dice.below(3), 20)} ${main} ${language.phrase(dice, 2 + dice.below(3), 100).join(' ')}`;
  return {
    id,
    title,
    body: `\n${text.join('\n\n')}\n`,
    claims,
    mentions: gathered(mentions),
    data: {
      title,
      titleBasis: dice.chance(0.8) ? 'ours' : 'source',
      genre: dice.chance(0.8) ? 'commentary' : 'digest',
      form: language.phrase(dice, 4).join(' '),
      summary: language.sentence(dice, 18),
      source: {
        url: publication.url,
        platform: cast.platforms[dice.low(cast.platforms.length, 2)]?.id,
        ...(dice.chance(0.8) && { outlet: cast.outlets[dice.low(cast.outlets.length, 2)]?.id }),
        author: cast.authors[dice.low(cast.authors.length, 1.5)]?.id,
        language: dice.chance(0.8) ? 'zh' : 'ja',
        translation: 'machine',
        rights: language.sentence(dice, 6),
        paragraphs,
        words: 300 + dice.below(900),
        ...(parts.length > 0 && { parts }),
      },
      published: publication.data,
      topics: topicsBy(dice, cast, 2 + dice.below(2)),
      claims: claims.map(({ data }) => data),
      notes: notes.map(({ data }) => data),
    },
  };
}

const noteKinds = ['name', 'date', 'figure', 'term', 'residue', 'attribution', 'context'] as const;

interface MadeNote {
  paragraph: number;
  /** Words of the text that it stands on. */
  text: string;
  data: Record<string, unknown> & { id: string };
}

function notesOf(outline: Outline, { seed, language, cast }: World, paragraphs: readonly number[]): MadeNote[] {
  const dice = diceFor(seed, 'notes', outline.number);
  return dice.some(noteKinds, 4).map((kind, at) => {
    const residue = dice.pick(cast.figures).native.zh[0] ?? '';
    const printed = kind === 'residue' ? residue : language.phrase(dice, 1 + dice.below(4), 30).join(' ');
    return {
      paragraph: dice.pick(paragraphs),
      text: kind === 'residue' ? residue : language.phrase(dice, 2).join(' '),
      data: {
        id: `note-${at}`,
        kind,
        ...(kind !== 'context' && { printed, ...(kind === 'residue' && { lang: 'zh' }), reading: language.phrase(dice, 1 + dice.below(5), 30).join(' ') }),
        reason: language.sentence(dice, 8 + dice.below(10)),
        sources: sourcesBy(dice, outline.number, dice.below(3)),
      },
    };
  });
}

/** A claim whose report is dated a year too early, as a note of kind date in its paragraph says. */
function misdated(claims: readonly MadeClaim[], notes: readonly MadeNote[], { day }: Outline): MadeClaim[] {
  const places = new Set(notes.filter(({ data }) => data.kind === 'date').map(({ paragraph }) => paragraph));
  const found = claims.findIndex(({ data }) => 'about' in data && !('ahead' in data) && data.speaker !== undefined && places.has(data.paragraph));
  return claims.map((claim, at) => (at === found ? { ...claim, data: { ...claim.data, reported: isoDay(day - 365) } } : claim));
}

/** Words with links between them, the links evenly spread. */
function woven(words: readonly string[], links: readonly string[]): string {
  const step = words.length / (links.length + 1);
  const pieces = links.flatMap((link, at) => [...words.slice(Math.floor(at * step), Math.floor((at + 1) * step)), link]);
  return `${[...pieces, ...words.slice(Math.floor(links.length * step))].join(' ')}.`;
}

/** The parts of the source that are not body text: captions within, a disclaimer at the end. Returns the numbers of the others, too. */
function layoutOf(dice: Dice, { language }: World) {
  const captions = dice.chance(0.4) ? 1 + dice.below(2) : 0;
  const disclaimer = dice.chance(0.6);
  const length = 7 + dice.below(3) + captions;
  const at = dice.some(
    Array.from({ length: length - 1 }, (_, index) => index + 2),
    captions,
  );
  const parts = [
    ...at.toSorted((a, b) => a - b).map((paragraph) => ({ paragraph, kind: dice.pick(['caption', 'caption-suspected']), says: language.sentence(dice, 9) })),
    ...(disclaimer ? [{ paragraph: length + 1, kind: 'disclaimer', says: language.sentence(dice, 7) }] : []),
  ];
  const others = new Set(parts.map(({ paragraph }) => paragraph));
  const paragraphs = length + (disclaimer ? 1 : 0);
  return { parts, paragraphs, bodies: Array.from({ length: paragraphs }, (_, index) => index + 1).filter((number) => !others.has(number)) };
}

/** The instant of publication, and the address it may be read from. */
function publicationOf(dice: Dice, { number }: Pick<Outline, 'number'>, seed: number) {
  const later = number % accountsABlock >= accountsABlock / 2 ? 4 : 0;
  const day = episodeDay(seed, Math.floor(number / accountsABlock)) + later + dice.low(5, 1.5);
  const offset = dice.chance(0.5) ? 8 : 0;
  const time = dice.chance(0.2) ? '08:00:00' : `${pad(dice.below(24), 2)}:${pad(dice.below(60), 2)}:${pad(dice.below(60), 2)}`;
  const at = `${isoDay(day)}T${time}+${pad(offset, 2)}:00`;
  const published = Date.parse(at);
  const numbered = dice.chance(0.3);
  return {
    day,
    published,
    url: numbered ? `https://www.toutiao.com/article/${(BigInt(published / 1000) << 32n) + BigInt(number)}/` : `https://archive.example/account/${number}/`,
    data: numbered
      ? { at, basis: 'url-id', margin: 'PT1M' }
      : { at, basis: dice.chance(0.8) ? 'stated' : 'inferred', margin: dice.pick(['PT1M', 'PT1H', 'P1D']) },
  };
}
