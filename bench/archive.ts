import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** Made-up archives in the format of `content/`, the same for the same seed and size: 200 actors with aliases, 40 topics, ten claims an article. */

/** A generator of numbers from 0 up to 1 (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const onsets = 'b br c ch d dr f fl g gr h j k l m n p pl r s sh sl st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 'm', 'nd', 'rt', 'ck', 'sh'];
const han =
  '山川田中村林森高原石木松井藤本青白江李王張陳楊黄趙周呉徐孫馬朱胡郭何羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鐘汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文';
const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロ';

export interface Made {
  /** Path below `content/` → text. */
  files: Map<string, string>;
  /** For the queries of the benchmark. */
  actors: { id: string; name: string; aliases: string[] }[];
  articles: { id: string; title: string; claims: { id: string; says: string; plain: string[] }[] }[];
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** `count` articles. The words of a language follow Zipf's law, so the vocabulary grows ever more slowly. */
export const archiveOf = (seed: number, count: number): Made => {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(items: ArrayLike<T>): T => items[below(items.length)] as T;
  const syllable = () => pick(onsets) + pick(vowels) + pick(codas);
  const used = new Set<string>();
  const word = (syllables: number): string => {
    const made = Array.from({ length: syllables }, syllable).join('');
    if (used.has(made) || made.length < 3) return word(syllables + (used.size > 5000 ? 1 : 0));
    used.add(made);
    return made;
  };
  const given = Array.from({ length: 60 }, () => capital(word(2)));
  const actors = Array.from({ length: 200 }, (_, number) => {
    const kind = number < 150 ? 'person' : number < 170 ? 'office' : number < 185 ? 'country' : 'organisation';
    const names = {
      person: () => `${pick(given)} ${capital(word(2))}`,
      office: () => `${capital(word(2))} Minister of ${capital(word(3))}`,
      country: () => capital(word(2)),
      organisation: () => `${capital(word(2))} ${pick(['Council', 'Institute', 'Party', 'Bank'])}`,
    };
    const name = names[kind]();
    return {
      id: `actor-${pad(number, 3)}`,
      kind,
      name,
      native: { ja: [Array.from({ length: 4 + below(3) }, () => pick(kana)).join('')], zh: [Array.from({ length: 3 }, () => pick([...han])).join('')] },
      aliases: Array.from({ length: 3 + below(3) }, () =>
        kind === 'person' && random() < 0.5 ? `${pick(given)} ${capital(word(2))}` : capital(word(kind === 'person' ? 2 : 3)),
      ),
      office: kind === 'person' && number % 5 === 0 ? `actor-${pad(150 + ((number / 5) % 20), 3)}` : undefined,
      printed: new Map<string, { as: string; in: string; paragraphs: number[] }>(),
    };
  });
  const pool = Array.from({ length: 60_000 }, (_, rank) => word(rank < 200 ? 1 : rank < 4000 ? 2 : 3));
  const zipf = (from = 1) => pool[Math.min(pool.length - 1, Math.floor(from * Math.pow(pool.length / from, random()))) - 1] ?? 'word';
  const phrase = (length: number, from?: number) => Array.from({ length }, () => zipf(from));
  const topics = Array.from({ length: 40 }, (_, number) => ({
    id: `topic-${pad(number, 2)}`,
    label: capital(phrase(2, 200).join(' ')),
    words: Array.from({ length: 8 }, () => phrase(1 + below(2), 200).join(' ')),
  }));
  const days = Array.from({ length: 20 }, (_, number) => `2025-${pad(1 + (number % 12), 2)}-${pad(1 + number, 2)}`);
  const events = days.map((date, number) => ({ id: `event-${pad(number, 2)}`, title: capital(phrase(4, 100).join(' ')), date, actor: pick(actors).id }));
  const files = new Map<string, string>();
  const put = (path: string, value: object, body = '') =>
    files.set(
      path,
      path.endsWith('.md')
        ? `---\n${stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${body}`
        : stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }),
    );

  const made: Made['articles'] = [];
  for (let number = 0; number < count; number += 1) {
    const id = `article-${pad(number, 5)}`;
    const cast = [...new Set(Array.from({ length: 5 }, () => Math.floor(200 * random() * random())))].map((at) => actors[at] as (typeof actors)[number]);
    const main = cast[0] as (typeof actors)[number];
    const paragraphs = Array.from({ length: 8 }, () => phrase(38));
    const bodies = paragraphs.map((words, at) => {
      const actor = cast[at % cast.length] as (typeof actors)[number];
      const form = random() < 0.7 ? pick(actor.aliases) : actor.name;
      const key = `${id} ${form}`;
      const mention = actor.printed.get(key) ?? { as: form, in: id, paragraphs: [] };
      if (!mention.paragraphs.includes(at + 1)) mention.paragraphs.push(at + 1);
      actor.printed.set(key, mention);
      return `${capital(words[0] ?? '')} [${actor.name}](actor:${actor.id}${form === actor.name ? '' : ` "${form}"`}) ${words.slice(1, 20).join(' ')}`;
    });
    const claims = Array.from({ length: 10 }, (_, at) => {
      const actor = pick(cast);
      const plain = phrase(11, 8);
      return {
        id: `claim-${at}`,
        paragraph: 1 + (at % 8),
        says: `${actor.name} ${plain.join(' ')}.`,
        plain,
        kind: pick(['statement', 'figure', 'quote', 'interpretation', 'opinion']),
        ...(random() < 0.5 && { speaker: actor.id }),
        actors: [...new Set([actor.id, pick(cast).id])],
        topics: [pick(topics).id],
        ...(number < 2 && { answers: [{ question: `question-${at % 5}`, reading: number === 0 ? 'first' : 'second' }] }),
      };
    });
    const body = bodies
      .map(
        (text, at) =>
          `${text} ${claims
            .filter(({ paragraph }) => paragraph === at + 1)
            .map((claim) => `[${phrase(3).join(' ')}](claim:${claim.id})`)
            .join(' and ')} ${paragraphs[at]?.slice(20).join(' ')}.`,
      )
      .join('\n\n');
    const title = `${capital(phrase(3, 20).join(' '))} ${main.name} ${phrase(3, 100).join(' ')}`;
    put(
      `articles/${id}.md`,
      {
        title,
        titleBasis: 'ours',
        genre: 'commentary',
        form: 'made up',
        summary: `${capital(phrase(14).join(' '))}.`,
        source: {
          url: `https://archive.example/${id}`,
          platform: 'actor-190',
          author: 'actor-191',
          language: 'zh',
          translation: 'machine',
          rights: 'None.',
          paragraphs: 8,
          words: 300,
        },
        published: {
          at: `${2015 + (number % 10)}-${pad(1 + (number % 12), 2)}-${pad(1 + (number % 28), 2)}T${pad(number % 24, 2)}:00:00+00:00`,
          basis: 'stated',
          margin: 'PT1M',
        },
        topics: [...new Set([pick(topics).id, pick(topics).id])],
        claims: claims.map(({ plain: _, ...claim }) => claim),
      },
      `\n${body}\n`,
    );
    made.push({ id, title, claims: claims.map(({ id: claim, says, plain }) => ({ id: claim, says, plain })) });
  }
  for (const { id, kind, name, native, office, printed } of actors)
    put(`actors/${id}.yaml`, {
      name,
      kind,
      summary: `${capital(phrase(8).join(' '))}.`,
      native,
      ...(office && { roles: [{ role: 'Minister', office, term: '2014-01-01/2019-12-31' }] }),
      printed: [...printed.values()].map((mention) => ({ ...mention, type: 'name', garbled: mention.as !== name })),
      confidence: 'certain',
      evidence: 'Made up.',
    });
  for (const { id, label, words } of topics) put(`topics/${id}.yaml`, { label, scope: `${capital(phrase(12).join(' '))}.`, words });
  for (const { id, title, date, actor } of events)
    put(`events/${id}.yaml`, {
      title,
      summary: `${capital(phrase(12).join(' '))}.`,
      date,
      basis: 'Made up.',
      actors: [actor],
      topics: [pick(topics).id],
      status: 'happened',
    });
  for (let number = 0; number < 5; number += 1)
    put(`questions/question-${number}.yaml`, {
      asks: `${capital(phrase(7).join(' '))}?`,
      short: `Question ${number}`,
      topics: [pick(topics).id],
      readings: { first: capital(phrase(6).join(' ')), second: capital(phrase(6).join(' ')) },
      note: 'Made up.',
    });
  put('sources/made-up.yaml', { label: 'Made up', url: 'https://archive.example/', supports: 'Nothing.' });
  put('dossier.yaml', {
    title: 'Made up',
    standfirst: 'Made up.',
    sample: 'Made up.',
    language: 'en',
    editor: 'Nobody',
    editedOn: '2026-01-01',
    licence: { name: 'None', url: 'https://archive.example/', covers: 'nothing' },
    address: 'https://archive.example/',
  });
  return {
    files,
    actors: actors
      .filter(({ printed }) => printed.size > 0)
      .map(({ id, name, printed }) => ({ id, name, aliases: [...new Set([...printed.values()].map(({ as }) => as))].filter((form) => form !== name) })),
    articles: made,
  };
};

/** Writes files below a folder. */
export const writeArchive = ({ files }: Pick<Made, 'files'>, folder: string): void => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
