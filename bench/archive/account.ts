import { randomFor, type Random } from './random.ts';
import { pad, type Actor } from './cast.ts';
import { claimsOf, type Claim, type Outline } from './claims.ts';
import { capital } from './language.ts';
import { mergedMentions, mentionsOf, type Mention } from './mentions.ts';
import type { PlannedAnswer } from './questions.ts';
import { accountsPerBlock, episodeDay, eventOf, isoDay, sampleFigures, sampleSources, sampleTopics, type World } from './story.ts';

/** One account: the content of its file, and the actors it mentions. Every other account leaves out all fields that Crossread derives. */

export interface Account {
  id: string;
  title: string;
  /** Frontmatter. */
  data: object;
  body: string;
  claims: Claim[];
  mentions: Mention[];
}

/** The account with this number. Its claims contain the `answers`. */
export function accountOf(world: World, number: number, answers: readonly PlannedAnswer[]): Account {
  const { seed, language, cast } = world;
  const random = randomFor(seed, 'account', number);
  const id = `article-${pad(number, 5)}`;
  const named = random.sample(sampleFigures(random, cast), 12);
  const figures = named.length > 1 ? named : cast.figures.slice(4, 7);
  const publication = publicationOf(random, number, seed);
  const platform = platformOf(publication, number, world);
  const isShort = number % 2 === 0;
  const outline: Outline = { number, published: publication.published, day: publication.day, figures, answers: [...answers] };
  const { parts, paragraphs, bodies } = layoutOf(random, world);
  const notes = notesOf(outline, world, bodies);
  const claims = withMisdatedReport(claimsOf(outline, world, bodies), notes, outline);
  const mentions = mentionsOf(random, id, { figures, bodies });
  const nameOf = new Map(figures.map((figure) => [figure.id, figure.name]));

  const headed = new Set(random.sample(bodies.slice(1), random.below(4)));
  const extras = [
    `[${language.phrase(random, 2).join(' ')}](event:${world.event(eventOf(number)).id})`,
    ...answers.slice(0, 1).map(({ question }) => `[${language.phrase(random, 2).join(' ')}](question:${question})`),
    `[${language.phrase(random, 1).join(' ')}](topic:${random.pick(cast.topics).id})`,
  ].map((link) => ({ link, paragraph: random.pick(bodies) }));
  const text = bodies.flatMap((paragraph) => {
    const links = [
      ...mentions
        .filter(({ how, paragraphs: [at] }) => how !== 'lookalikes' && at === paragraph)
        .map(({ actor, as, how }) => `[${nameOf.get(actor) ?? ''}](actor:${actor}${how === 'linked' ? '' : ` "${as}"`})`),
      ...claims.filter(({ data }) => data.paragraph === paragraph).map(({ data }) => `[${language.phrase(random, 3).join(' ')}](claim:${data.id})`),
      ...notes.filter((note) => note.paragraph === paragraph).map((note) => `[${note.text}](note:${note.data.id})`),
      ...extras.filter((extra) => extra.paragraph === paragraph).map(({ link }) => link),
    ];
    const words = language.phrase(random, 22 + random.below(12));
    const heading = headed.has(paragraph) ? [`## ${language.label(random, 3, 30)} ${paragraph}`] : [];
    return [...heading, withLinks([capital(words[0] ?? ''), ...words.slice(1)], links)];
  });

  const main = figures[0]?.name ?? '';
  const title = `${language.label(random, 3 + random.below(3), 20)} ${main} ${language.phrase(random, 2 + random.below(3), 100).join(' ')}`;
  return {
    id,
    title,
    body: `\n${text.join('\n\n')}\n`,
    claims,
    mentions: mergedMentions(mentions),
    data: {
      title,
      titleBasis: random.chance(0.8) ? 'ours' : 'source',
      genre: random.chance(0.8) ? 'commentary' : 'digest',
      form: language.phrase(random, 4).join(' '),
      summary: language.sentence(random, 18),
      source: {
        url:
          publication.toutiaoId === undefined
            ? `https://www.${platform.id}.example/account/${number}/`
            : `https://www.toutiao.com/article/${publication.toutiaoId}/`,
        ...((!isShort || platform.hosts.length === 0) && { platform: platform.id }),
        ...(random.chance(0.8) && { outlet: cast.outlets[random.skewed(cast.outlets.length, 2)]?.id }),
        author: cast.authors[random.skewed(cast.authors.length, 1.5)]?.id,
        language: random.chance(0.8) ? 'zh' : 'ja',
        translation: 'machine',
        rights: language.sentence(random, 6),
        ...(!isShort && { paragraphs }),
        words: 300 + random.below(900),
        ...(parts.length > 0 && { parts }),
      },
      published: publication.data,
      topics: sampleTopics(random, cast, 2 + random.below(2)),
      claims: claims.map(({ data }, at) => (isShort ? shortClaim(data, at) : data)),
      notes: notes.map(({ data }) => data),
    },
  };
}

const noteKinds = ['name', 'date', 'figure', 'term', 'residue', 'attribution', 'context'] as const;

interface Note {
  paragraph: number;
  /** The words of the text that it annotates. */
  text: string;
  data: Record<string, unknown> & { id: string };
}

function notesOf(outline: Outline, { seed, language, cast }: World, paragraphs: readonly number[]): Note[] {
  const random = randomFor(seed, 'notes', outline.number);
  return random.sample(noteKinds, 4).map((kind, at) => {
    const residue = random.pick(cast.figures).native.zh[0] ?? '';
    const printed = kind === 'residue' ? residue : language.phrase(random, 1 + random.below(4), 30).join(' ');
    return {
      paragraph: random.pick(paragraphs),
      text: kind === 'residue' ? residue : language.phrase(random, 2).join(' '),
      data: {
        id: `note-${at}`,
        kind,
        ...(kind !== 'context' && { printed, ...(kind === 'residue' && { lang: 'zh' }), reading: language.phrase(random, 1 + random.below(5), 30).join(' ') }),
        reason: language.sentence(random, 8 + random.below(10)),
        sources: sampleSources(random, outline.number, random.below(3)),
      },
    };
  });
}

/** Dates the report of one claim a year too early, in a paragraph with a note of kind `date`. Changes nothing if no claim fits. */
function withMisdatedReport(claims: readonly Claim[], notes: readonly Note[], { day }: Outline): Claim[] {
  const places = new Set(notes.filter(({ data }) => data.kind === 'date').map(({ paragraph }) => paragraph));
  const found = claims.findIndex(({ data }) => 'about' in data && !('ahead' in data) && data.speaker !== undefined && places.has(data.paragraph));
  return claims.map((claim, at) => (at === found ? { ...claim, data: { ...claim.data, reported: isoDay(day - 365) } } : claim));
}

/** A paragraph of the words, with the links spread evenly among them. */
function withLinks(words: readonly string[], links: readonly string[]): string {
  const step = words.length / (links.length + 1);
  const pieces = links.flatMap((link, at) => [...words.slice(Math.floor(at * step), Math.floor((at + 1) * step)), link]);
  return `${[...pieces, ...words.slice(Math.floor(links.length * step))].join(' ')}.`;
}

/** Number of paragraphs of the source; the parts that are not body text (captions, a disclaimer at the end); numbers of the other paragraphs. */
function layoutOf(random: Random, { language }: World) {
  const captions = random.chance(0.4) ? 1 + random.below(2) : 0;
  const disclaimer = random.chance(0.6);
  const length = 7 + random.below(3) + captions;
  const at = random.sample(
    Array.from({ length: length - 1 }, (_, index) => index + 2),
    captions,
  );
  const parts = [
    ...at
      .toSorted((a, b) => a - b)
      .map((paragraph) => ({ paragraph, kind: random.pick(['caption', 'caption-suspected']), says: language.sentence(random, 9) })),
    ...(disclaimer ? [{ paragraph: length + 1, kind: 'disclaimer', says: language.sentence(random, 7) }] : []),
  ];
  const others = new Set(parts.map(({ paragraph }) => paragraph));
  const paragraphs = length + (disclaimer ? 1 : 0);
  return { parts, paragraphs, bodies: Array.from({ length: paragraphs }, (_, index) => index + 1).filter((number) => !others.has(number)) };
}

/** A claim without what follows from its mark and, for the first one, without topics of its own. */
const shortClaim = ({ paragraph: _, topics, ...data }: Claim['data'], at: number): object => (at === 0 ? data : { ...data, topics });

/** An address with an encoded time is one of the first platform. */
function platformOf({ toutiaoId }: { toutiaoId: bigint | undefined }, number: number, { seed, cast: { platforms } }: World): Actor {
  const [first] = platforms as [Actor, ...Actor[]];
  return (toutiaoId === undefined ? platforms[randomFor(seed, 'platform', number).skewed(platforms.length, 2)] : undefined) ?? first;
}

/** The time of publication, and the number in the address that encodes it, in some accounts. */
function publicationOf(random: Random, number: number, seed: number) {
  const later = number % accountsPerBlock >= accountsPerBlock / 2 ? 4 : 0;
  const day = episodeDay(seed, Math.floor(number / accountsPerBlock)) + later + random.skewed(5, 1.5);
  const offset = random.chance(0.5) ? 8 : 0;
  const time = random.chance(0.2) ? '08:00:00' : `${pad(random.below(24), 2)}:${pad(random.below(60), 2)}:${pad(random.below(60), 2)}`;
  const at = `${isoDay(day)}T${time}+${pad(offset, 2)}:00`;
  const published = Date.parse(at);
  const numbered = random.chance(0.3);
  return {
    day,
    published,
    toutiaoId: numbered ? (BigInt(published / 1000) << 32n) + BigInt(number) : undefined,
    data: numbered
      ? { at, basis: 'url-id', margin: 'PT1M' }
      : { at, basis: random.chance(0.8) ? 'stated' : 'inferred', margin: random.pick(['PT1M', 'PT1H', 'P1D']) },
  };
}
