import { stringify } from 'yaml';
import { mulberry32 } from '../../../bench/archive/random.ts';
import {
  accountGenres,
  actorKinds,
  claimKinds,
  confidences,
  eventStatuses,
  noteKinds,
  outcomes,
  partKinds,
  printedTypes,
  wordingManners,
} from '../../../src/model/entries/vocabulary.ts';

/** Generates a valid dossier with as many forms as the schema and Markdown allow. The output depends on seed and size alone. */

export interface GoodDossier {
  /** Texts of the files by path in `content/`. */
  files: Map<string, string>;
  accounts: GeneratedAccount[];
  /** The data of every other file, by its path. */
  others: Map<string, Record<string, unknown>>;
}

export function goodDossier(seed: number, count: number): GoodDossier {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const keyOf = (table: object) => pick(Object.keys(table));
  const maybe = <T extends object>(chance: number, make: () => T): T | Record<string, never> => (random() < chance ? make() : {});
  const several = <T>(most: number, make: (index: number) => T, least = 0): T[] =>
    Array.from({ length: least + below(most - least + 1) }, (_, index) => make(index));
  const someOf = <T>(items: readonly T[], most: number, least = 0): T[] => [...new Set(several(most, () => pick(items), least))];
  const phrase = (most: number, least = 1) => several(most, () => pick(words), least).join(' ');
  const sentence = () => `${pick(['The', 'A', 'Über', '柳桥', '“So”'])} ${phrase(pick([3, 12, 60]))}${pick(['.', '', '!', '。'])}`;
  const date = (from = firstDay, span = 1500) => {
    const start = from + below(span) * oneDay;
    return pick(shapes)(dayAt(start), dayAt(start + below(400) * oneDay));
  };
  const address = () =>
    pick(['https://river.example/a_b?c=d&e=f#g', 'http://sub.river.example:8080/%E6%9F%B3', 'https://xn--rver-2qa.example/', 'https://river.example/柳桥']);

  const topicIds = Array.from({ length: 12 }, (_, number) => (number === 0 ? 'constructor' : `topic-${number}`));
  const offices = Array.from({ length: 6 }, (_, number) => `office-${number}`);
  const people = Array.from({ length: 40 }, (_, number) => (number === 0 ? 'constructor' : `actor-${number}`));
  const actorIds = [...offices, ...people];
  const sourceIds = Array.from({ length: 8 }, (_, number) => `source-${'very-'.repeat(number)}long`);
  const events = Array.from({ length: 30 }, (_, number) => ({ id: `event-${number}`, date: date() }));
  const questions = Array.from({ length: 20 }, (_, number) => ({
    id: number === 0 ? 'constructor' : `question-${number}`,
    readings: Array.from({ length: 1 + (number % 5) }, (_reading, at) => (at === 0 && number % 3 === 0 ? 'constructor' : `reading-${at}`)),
  }));
  const allAnswers = questions.flatMap(({ id, readings }) => readings.map((reading) => ({ question: id, reading })));
  const sources = () => maybe(0.4, () => ({ sources: someOf(sourceIds, 3) }));

  const files = new Map<string, string>();
  const others = new Map<string, Record<string, unknown>>();
  const yamlOf = (data: object) =>
    stringify(data, {
      lineWidth: pick([0, 80, 40]),
      defaultStringType: pick(['PLAIN', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'] as const),
      defaultKeyType: 'PLAIN',
      indent: pick([2, 4]),
      indentSeq: random() < 0.7,
      aliasDuplicateObjects: false,
      version: '1.2',
      schema: 'core',
    });
  const onDisk = (text: string) => {
    const ended = random() < 0.1 ? text.trimEnd() : text;
    const lines = random() < 0.3 ? ended.replaceAll('\n', '\r\n') : ended;
    return random() < 0.1 ? `\ufeff${lines}` : lines;
  };
  const writeYaml = (path: string, data: Record<string, unknown>) => {
    others.set(path, data);
    files.set(path, onDisk(`${random() < 0.2 ? '# Checked.\n' : ''}${yamlOf(data)}`));
  };

  /** Printed forms by actor. */
  const printed = new Map(actorIds.map((id) => [id, new Map<string, { as: string; in: string; paragraphs: number[] }>()]));

  const escaped = (text: string) =>
    text
      .replace(special, '\\$&')
      .replace(/(?<=^|\n)([-+=]|\d+(?=[.)]))/g, (start) => (/\d/.test(start) ? start : `\\${start}`))
      .replace(/(?<=(?:^|\n)\d+)[.)]/g, '\\$&');

  const accountOf = (number: number): GeneratedAccount => {
    const id = number === 0 ? 'constructor' : `article-${pad(number, 4)}`;
    const length = pick([1, 2, 3, 5, 8, 13, 30, ...(number % 100 === 0 ? [300] : [])]) + (number % 100 === 0 ? 100 : 0);
    const parts = Array.from({ length }, (_, index) => index + 1)
      .filter(() => length > 2 && random() < 0.15)
      .slice(0, length - 1)
      .map((paragraph) => ({ paragraph, kind: keyOf(partKinds), says: sentence() }));
    const bodyNumbers = Array.from({ length }, (_, index) => index + 1).filter((paragraph) => !parts.some((part) => part.paragraph === paragraph));
    const seconds = 1_600_000_000 + below(250_000_000);
    const published = seconds * 1000;
    const offset = pick([0, 60, 480, -300, 330, 345, -210]);
    const at = `${new Date(published + offset * 60_000).toISOString().slice(0, 19)}${offset === 0 ? pick(['Z', '+00:00']) : `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`}`;
    const basis = pick(['stated', 'url-id', 'inferred']);
    const dayAfter = (days: number) => new Date(published + days * 86_400_000).toISOString().slice(0, 10);
    const dated = pick([
      { at, margin: pick(['PT1M', 'P1D', 'PT1H30M', 'P2DT3H4M5S']) },
      { at },
      ...(offset === 0 ? [{ at: dayAfter(0) }, { at: dayAfter(0).slice(0, 7) }, { at: `${dayAfter(0)}/${dayAfter(3)}` }] : []),
      ...(basis === 'url-id' ? [] : [{ after: dayAfter(-3) }, { before: dayAfter(3) }, { after: dayAfter(-3), before: dayAfter(3) }]),
    ]);
    const toutiao = pick([(BigInt(seconds) << 32n) + BigInt(below(1e9)), (BigInt(seconds) << 20n) + BigInt(below(1e6))]);

    const medium = pick(['text', 'text', 'text', 'text without count', 'pages', 'recording'] as const);
    const pages = 1 + below(40);
    const placeOf = (paragraph: number) =>
      medium === 'recording'
        ? maybe(0.8, () => ({ time: pick(['0:05', '17:59', '1:02:05']) }))
        : {
            ...(medium === 'text' || medium === 'text without count' ? maybe(0.9, () => ({ paragraph })) : {}),
            ...(medium === 'pages' && maybe(0.7, () => ({ page: pick([1 + below(pages), 'iv', 'XII']) }))),
            ...maybe(0.2, () => ({ section: pick(['3', '3.2', 'A.1', 'IV', 'Methods', '三.二']) })),
          };

    const claimCount = 1 + below(Math.min(12, bodyNumbers.length * 3));
    const chosen = allAnswers[number % allAnswers.length];
    const claimParagraphs = Array.from({ length: claimCount }, () => pick(bodyNumbers));
    const claims = claimParagraphs.map((paragraph, index) => {
      const kind = keyOf(claimKinds);
      const about = someOf(events, 2);
      const isAhead = ({ date: when }: { date: string }) => firstMoment(when) > published;
      const ahead = kind !== 'forecast' && about.some(isAhead);
      const chain = someOf(actorIds, 4);
      const answers =
        index === 0 && chosen
          ? [chosen]
          : someOf(allAnswers, 2).filter(({ question }, where, all) => all.findIndex((other) => other.question === question) === where);
      return {
        id: pick([`c-${index}`, `claim-${index}-of-${number}`, index === 0 ? 'constructor' : `${index}`]),
        ...placeOf(paragraph),
        says: sentence(),
        kind,
        ...(chain.length > 0 && random() < 0.7 && { speaker: chain[0], ...(chain.length > 1 && { via: chain.slice(1) }) }),
        ...maybe(0.5, () => ({ actors: someOf(actorIds, 4) })),
        topics: someOf(topicIds, 3, 1),
        ...(about.length > 0 && { about: about.map((event) => event.id) }),
        ...maybe(0.2, () => ({ occasion: pick(events).id })),
        ...(about[0] && random() < 0.3 ? { when: about[0].date } : about.length === 0 && random() < 0.3 ? { when: date() } : {}),
        ...(ahead && { ahead }),
        ...(about.length === 0 && random() < 0.2 && { reported: date() }),
        ...((answers.length > 0 || random() < 0.2) && { answers: answers.map((answer) => ({ ...answer, ...maybe(0.3, () => ({ hedged: random() < 0.5 })) })) }),
        ...maybe(0.3, () => ({ wording: several(3, () => ({ phrase: several(7, () => pick(words), 1).join(' '), manner: keyOf(wordingManners) })) })),
        ...(kind === 'forecast' && {
          ...maybe(0.7, () => ({ due: date() })),
          outcome: { status: keyOf(outcomes), note: sentence(), ...sources() },
        }),
      };
    });
    const notes = several(Math.min(6, bodyNumbers.length * 2), (index) => ({
      id: `n-${index}`,
      kind: keyOf(noteKinds),
      ...maybe(0.7, () => ({ printed: phrase(5) })),
      ...maybe(0.3, () => ({ lang: pick(['zh', 'zh-Hant', 'ja', 'en-GB', 'sr-Latn-RS']) })),
      ...maybe(0.5, () => ({ reading: phrase(5) })),
      reason: sentence(),
      ...sources(),
    }));
    const noted = notes.map((note) => ({ ...note, paragraph: pick(bodyNumbers) }));

    const links: string[] = [];
    const linked = (text: string, target: string, title = '') => {
      links.push(target);
      return { plain: text, source: `[${escaped(text)}](${target}${title})` };
    };
    const plainOf = (text: string) => ({ plain: text, source: escaped(text) });
    const mention = (paragraph: number) => {
      const actor = pick(actorIds);
      const form = phrase(3);
      if (random() < 0.3) return linked(phrase(2), `actor:${actor}`);
      const forms = printed.get(actor);
      const entry = forms?.get(`${id} ${form}`) ?? { as: form, in: id, paragraphs: [] };
      if (!entry.paragraphs.includes(paragraph)) entry.paragraphs.push(paragraph);
      forms?.set(`${id} ${form}`, entry);
      return linked(phrase(2), `actor:${actor}`, ` "${form.replace(/["\\&<]/g, '\\$&')}"`);
    };
    const emphasised = () => {
      const text = `word ${phrase(3)} word`;
      const mark = pick(['*', '**', '_', '__']);
      return { plain: text, source: `${mark}${escaped(text)}${mark}` };
    };
    const paragraphOf = (paragraph: number) => {
      const marks = [
        ...claims.filter((_, index) => claimParagraphs[index] === paragraph).map((claim) => () => linked(phrase(4), `claim:${claim.id}`)),
        ...noted.filter((note) => note.paragraph === paragraph).map((note) => () => linked(phrase(2), `note:${note.id}`)),
        ...several(2, () => () => mention(paragraph)),
        ...(random() < 0.2 ? [() => linked(phrase(2), `topic:${pick(topicIds)}`)] : []),
        ...(random() < 0.2 ? [() => linked(phrase(2), `event:${pick(events).id}`)] : []),
        ...(random() < 0.2 ? [() => linked(phrase(2), `question:${pick(questions).id}`)] : []),
        ...(random() < 0.1 ? [() => ({ plain: 'the notice', source: `[the notice](<${address()}>)` })] : []),
        ...(random() < 0.2 ? [emphasised] : []),
      ];
      const pieces = [plainOf(`${pick(['The', 'So', '柳桥', 'Über'])} ${phrase(8)}`), ...marks.flatMap((make) => [make(), plainOf(phrase(pick([1, 4, 20])))])];
      return { plain: pieces.map(({ plain }) => plain).join(' '), lines: pieces.map(({ source }) => source) };
    };

    const headings: string[] = [];
    const paragraphs: string[] = [];
    const blocks: string[] = [];
    let left = [...bodyNumbers];
    while (left.length > 0) {
      if (random() < 0.15) {
        const heading = `${pick(['Why', 'What', '何'])} ${phrase(4)} ${headings.length} end`;
        headings.push(heading);
        blocks.push(`## ${escaped(heading)}`);
      }
      const taken = random() < 0.2 ? left.slice(0, 1 + below(4)) : left.slice(0, 1);
      left = left.slice(taken.length);
      const made = taken.map(paragraphOf);
      paragraphs.push(...made.map(({ plain }) => plain));
      const joint = random() < 0.3 ? '\n' : ' ';
      const start = pick([1, 1, 2, 9]);
      const isList = taken.length > 1 && !/^\d+[.)] /.test(blocks.at(-1) ?? '');
      if (isList) {
        const dot = pick(['.', ')']);
        blocks.push(
          made
            .map(({ lines }, index) => {
              const label = `${start + index}${dot} `;
              return label + safe(lines, joint).replaceAll('\n', `\n${' '.repeat(label.length)}`);
            })
            .join(pick(['\n', '\n\n'])),
        );
      } else blocks.push(...made.map(({ lines }) => safe(lines, joint)));
    }

    const data = {
      title: phrase(pick([2, 10])),
      ...pick([
        { titleBasis: 'no-headline' },
        {
          titleBasis: pick(['ours', 'source']),
          ...maybe(0.5, () => ({ headline: { text: phrase(6), ...maybe(0.5, () => ({ lang: pick(['ar', 'zh-Hant']) })) } })),
        },
      ]),
      genre:
        medium === 'recording'
          ? pick(['video', 'audio', 'interview'])
          : pick(Object.keys(accountGenres).filter((genre) => genre !== 'video' && genre !== 'audio')),
      form: phrase(4),
      summary: sentence(),
      source: {
        url: basis === 'url-id' ? `https://www.toutiao.com/article/${toutiao}/` : address(),
        ...maybe(0.2, () => ({ printedUrl: 'river.example/a b' })),
        ...maybe(0.2, () => ({ archived: `${address()}archived` })),
        ...pick([{ platform: pick(actorIds) }, { outlet: pick(actorIds) }, { platform: pick(actorIds), outlet: pick(actorIds) }]),
        ...pick([{}, { author: pick(actorIds) }, { authors: someOf(actorIds, 6) }]),
        language: pick(['zh', 'zh-Hant', 'ja', 'sv', 'und']),
        translation: pick(['machine', 'human', 'none']),
        rights: sentence(),
        ...{
          text: { paragraphs: length, ...maybe(0.5, () => ({ words: 1 + below(5000) })) },
          'text without count': { words: 1 + below(5000) },
          pages: { pages, ...maybe(0.3, () => ({ words: 1 + below(5000) })) },
          recording: { duration: pick(['1:02:05', 'PT2H', '75:00']) },
        }[medium],
        ...((parts.length > 0 || random() < 0.2) && { parts }),
      },
      published: { ...dated, basis, ...maybe(0.3, () => ({ note: sentence() })) },
      ...maybe(0.2, () => ({ updated: [{ at: dayAfter(33), what: sentence() }] })),
      ...maybe(0.2, () => ({ accessed: dayAfter(40) })),
      topics: someOf(topicIds, 3, 1),
      claims,
      ...((notes.length > 0 || random() < 0.2) && { notes }),
    };
    files.set(`articles/${id}.md`, onDisk(`---\n${yamlOf(data)}---\n${pick(['', '\n'])}${blocks.join('\n\n')}\n`));
    return { id, data, paragraphs, headings, links };
  };

  /** Joins the pieces of a paragraph. Escapes pieces at the start of a line that Markdown would read as another block. */
  const safe = (pieces: readonly string[], joint: string) => pieces.map((piece, index) => (index > 0 && joint === '\n' ? lineStart(piece) : piece)).join(joint);
  const lineStart = (line: string) => line.replace(/^([-+=:])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');

  const accounts = Array.from({ length: count }, (_, number) => accountOf(number));
  const accountIds = accounts.map(({ id }) => id);

  for (const [number, id] of actorIds.entries())
    writeYaml(`actors/${id}.yaml`, {
      name: phrase(3),
      kind: id.startsWith('office') ? 'office' : keyOf(actorKinds),
      summary: sentence(),
      ...maybe(0.5, () => ({ native: Object.fromEntries(someOf(['zh', 'zh-Hant', 'ja', 'sv'], 3).map((code) => [code, several(2, () => phrase(2), 1)])) })),
      ...(number >= offices.length &&
        random() < 0.5 && {
          roles: several(3, () => ({
            role: phrase(3),
            ...maybe(0.5, () => ({ office: pick(offices) })),
            ...(random() < 0.6 ? { term: date(), ...maybe(0.2, () => ({ asOf: date() })) } : { asOf: date() }),
          })),
        }),
      ...((printed.get(id)?.size ?? 0) > 0 && {
        printed: [...(printed.get(id)?.values() ?? [])].map((form) => ({
          ...form,
          type: keyOf(printedTypes),
          ...maybe(0.5, () => ({ garbled: random() < 0.5 })),
          ...maybe(0.5, () => ({ reason: sentence() })),
        })),
      }),
      ...maybe(0.3, () => ({ implied: several(2, () => ({ as: phrase(2), in: pick(accountIds), paragraphs: [1], reason: sentence() })) })),
      ...maybe(0.3, () => ({ lookalikes: several(2, () => ({ as: phrase(2), in: pick(accountIds), paragraphs: [1], reason: sentence() })) })),
      confidence: keyOf(confidences),
      evidence: sentence(),
      ...sources(),
      ...maybe(0.3, () => ({ notes: several(2, sentence) })),
    });
  for (const id of topicIds)
    writeYaml(`topics/${id}.yaml`, { label: phrase(3), scope: sentence(), ...maybe(0.7, () => ({ words: several(5, () => phrase(2)) })) });
  for (const { id, date: when } of events)
    writeYaml(`events/${id}.yaml`, {
      title: phrase(5),
      summary: sentence(),
      date: when,
      basis: sentence(),
      ...maybe(0.4, () => ({ place: pick(actorIds) })),
      ...maybe(0.6, () => ({ actors: someOf(actorIds, 4) })),
      topics: someOf(topicIds, 3, 1),
      status: keyOf(eventStatuses),
      ...sources(),
    });
  for (const { id, readings } of questions)
    writeYaml(`questions/${id}.yaml`, {
      asks: sentence(),
      short: `Q ${phrase(2)}`.slice(0, 12).trim(),
      topics: someOf(topicIds, 2, 1),
      ...maybe(0.6, () => ({ about: someOf(events, 2).map((event) => event.id) })),
      readings: Object.fromEntries(readings.map((reading) => [reading, sentence()])),
      ...(readings.length > 1 && random() < 0.5 && { compatible: [{ readings: readings.slice(0, 2 + below(readings.length - 1)), why: sentence() }] }),
      note: sentence(),
      ...sources(),
    });
  for (const id of sourceIds)
    writeYaml(`sources/${id}.yaml`, { label: phrase(3), url: address(), ...maybe(0.5, () => ({ date: date() })), supports: sentence() });
  writeYaml('dossier.yaml', {
    title: phrase(4),
    standfirst: sentence(),
    sample: sentence(),
    language: 'en',
    editor: phrase(2),
    editedOn: '2026-01-01',
    licence: { name: phrase(2), url: address(), covers: sentence() },
    address: 'https://archive.example/',
  });
  return { files, accounts, others };
}

/** A generated account, to be compared with the one that is read from its file. */
interface GeneratedAccount {
  id: string;
  data: Record<string, unknown>;
  /** The text of each paragraph. */
  paragraphs: string[];
  headings: string[];
  /** `claim:flood` and the like, in the order of the text. */
  links: string[];
}

const words = [
  ...'river bridge mayor ferry lorry flood arch pier council notice closed says expects because April 2024 24% $1.1 tn naïve Øresund Škoda coöperate'.split(
    ' ',
  ),
  ...'貝森特 东京 赤澤 トランプ 관세 Москва Київ Ελλάδα القاهرة می‌خواهم עברית हिन्दी ไทย 👩‍🚒 🇯🇵 2️⃣ ½ № ß İstanbul'.split(' '),
  ...'A&B <so> [sic] *star* _under_ `tick` #1 a:b it’s “card” "card" \'tis (c) 1/2 -- … ~about~ a|b x=y ^2 \\back {brace} @at !bang ?why ;semi %zz &amp; &#65; <!-- https://x.example/a_b'.split(
    ' ',
  ),
  ...'- + > 1. 2) = # | * : & ! % @ ` , ~ ? null true no 1_000 0x10 1e3 .inf 007 2024-02-30'.split(' '),
];

const special = /[\\`*_[\]<>&#|~!]/g;

/** Every form of an EDTF date that the site supports, for a first and a last day. */
const shapes: ((day: string, later: string) => string)[] = [
  (day) => day,
  (day) => `${day}~`,
  (day) => `${day}?`,
  (day) => `${day}%`,
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 7)}~`,
  (day) => day.slice(0, 4),
  (day) => `${day.slice(0, 4)}?`,
  (day, later) => `${day}/${later}`,
  (day, later) => `${day.slice(0, 7)}/${later.slice(0, 7)}`,
  (day, later) => `${day.slice(0, 4)}/${later.slice(0, 4)}`,
  (day, later) => `${day}~/${later}?`,
  (day) => `${day}/..`,
  (day) => `../${day}`,
];

const pad = (number: number, length = 2) => String(number).padStart(length, '0');
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const oneDay = 86_400_000;
const firstDay = Date.UTC(2021, 0, 1);

/** First millisecond of a date in one of these forms. */
function firstMoment(date: string): number {
  const [start = ''] = date.split('/');
  return start === '..'
    ? -Infinity
    : Date.parse(`${start.replace(/[~?%]$/, '').padEnd(10, '-01-01'.slice(start.replace(/[~?%]$/, '').length === 4 ? 0 : 3))}T00:00:00Z`);
}
