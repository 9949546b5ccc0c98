import { randomFor, type Random } from './random.ts';
import { capital, type Language } from './language.ts';

/** The actors and topics of an archive: the same 200 actors and 40 topics for any size. */

export interface Form {
  as: string;
  type: 'name' | 'title+name' | 'title' | 'descriptor';
  garbled: boolean;
}

export interface Actor {
  id: string;
  kind: string;
  name: string;
  summary: string;
  native: { ja: string[]; zh: string[] };
  roles: object[];
  /** Hosts of its addresses. */
  hosts: string[];
  /** Printed forms of the name, except the name itself. */
  forms: Form[];
  /** Probability that an account names the actor. */
  share: number;
}

export interface Cast {
  all: Actor[];
  /** The actors that accounts are about, most frequent first. */
  figures: Actor[];
  unnamed: Actor[];
  outlets: Actor[];
  platforms: Actor[];
  authors: Actor[];
  topics: Topic[];
}

/** The number with leading zeros. */
export const pad = (number: number, length: number): string => String(number).padStart(length, '0');

export function castOf(seed: number, language: Language): Cast {
  const random = randomFor(seed, 'given names');
  const givenNames = Array.from({ length: 60 }, () => capital(language.newWord(2)));
  const offices = Array.from({ length: figureCount }, (_, number) => number).filter((number) => kindOf(number) === 'office');
  const all = Array.from({ length: 200 }, (_, number): Actor => {
    const ofActor = randomFor(seed, 'actor', number);
    const kind = kindOf(number);
    const naming: Naming = { kind, language, givenNames, random };
    const office = kind === 'person' && number % 4 === 0 ? offices[(number / 4) % offices.length] : undefined;
    return {
      id: actorId(number),
      kind,
      name: nameOf(naming),
      summary: language.sentence(ofActor, 8),
      native: {
        ja: [Array.from({ length: 4 + ofActor.below(3) }, () => ofActor.pick(kana)).join('')],
        zh: [Array.from({ length: 3 }, () => ofActor.pick(han)).join('')],
      },
      roles:
        office === undefined
          ? []
          : [{ role: `Minister of ${language.label(ofActor, 1, 200)}`, office: actorId(office), term: terms[Math.floor(number / 4 / offices.length)] }],
      hosts: hostsOf(number),
      forms: formsOf(naming),
      share: shareOf(number),
    };
  });
  const ofKind = (kind: string) => all.filter((actor, number) => number >= figureCount && actor.kind === kind);
  return {
    all,
    figures: all.slice(0, figureCount),
    unnamed: ofKind('unnamed'),
    outlets: ofKind('outlet'),
    platforms: ofKind('platform'),
    authors: ofKind('author'),
    topics: Array.from({ length: 40 }, (_, number) => {
      const ofTopic = randomFor(seed, 'topic', number);
      return {
        id: `topic-${pad(number, 2)}`,
        label: language.label(ofTopic, 2 + ofTopic.below(3), 200),
        scope: language.sentence(ofTopic, 12),
        words: Array.from({ length: 8 }, () => language.phrase(ofTopic, 1 + ofTopic.below(2), 200).join(' ')),
      };
    }),
  };
}

interface Topic {
  id: string;
  label: string;
  scope: string;
  words: string[];
}

/** The first platform has two hosts, the second has one, the last has none. */
const hostsOf = (number: number): string[] =>
  number === firstPlatform ? ['toutiao.com', `${actorId(number)}.example`] : number === firstPlatform + 1 ? [`${actorId(number)}.example`] : [];

const firstPlatform = 184;
const figureCount = 160;
/** Kinds of the figures; the list is repeated. */
const figureKinds =
  'person country person government person organisation person person person office person person person place person person bloc person person person'.split(
    ' ',
  );

function kindOf(number: number): string {
  if (number < figureCount) return figureKinds[number % figureKinds.length] ?? 'person';
  if (number < 168) return 'unnamed';
  if (number < firstPlatform) return 'outlet';
  return number < firstPlatform + 3 ? 'platform' : 'author';
}

/** The first few actors are in about a third of all accounts; the share of the others falls with their rank. */
const frequentActors = 4;
const highestShare = 0.31;
const shareOf = (number: number) => (number < frequentActors ? highestShare : number < figureCount ? (highestShare * frequentActors) / (number + 1) : 0);

const han =
  '山川田中村林森高原石木松井藤本青白江李王張陳楊黄趙周呉徐孫馬朱胡郭何羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鐘汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文';
const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロ';

const actorId = (number: number) => `actor-${pad(number, 3)}`;

const endings: Record<string, readonly string[]> = {
  organisation: ['Council', 'Institute', 'Party', 'Bank'],
  outlet: ['Daily', 'News', 'Times', 'Wire'],
  platform: ['Online'],
  government: ['Government'],
  bloc: ['Union'],
  place: ['City'],
};

/** What names are made from. `random` is shared by all actors. */
interface Naming {
  kind: string;
  language: Language;
  givenNames: readonly string[];
  random: Random;
}

function nameOf({ kind, language, givenNames, random }: Naming): string {
  const word = (syllables: number) => capital(language.newWord(syllables));
  if (kind === 'person' || kind === 'author') return `${random.pick(givenNames)} ${word(2)}`;
  if (kind === 'office') return `${word(2)} Minister of ${word(3)}`;
  if (kind === 'unnamed') return `Unnamed sources of ${word(2)}`;
  const ending = endings[kind];
  return ending ? `${word(2)} ${random.pick(ending)}` : word(2);
}

function formsOf({ kind, language, givenNames, random }: Naming): Form[] {
  const single = () => capital(language.newWord(kind === 'person' ? 2 : 3));
  return Array.from({ length: 3 + random.below(3) }, (_, at): Form => {
    if (kind === 'person' && at === 0) return { as: `Minister ${single()}`, type: 'title+name', garbled: true };
    return { as: kind === 'person' && random.chance(0.5) ? `${random.pick(givenNames)} ${single()}` : single(), type: 'name', garbled: random.chance(0.7) };
  });
}

/** Terms of office, one after the other. */
const terms = [
  '2001-01-01/2004-06-30',
  '2004-07-01/2009-12-31',
  '2010-01-01/2013-12-31',
  '2014-01-01/2017-06-30',
  '2017-07-01/2020-12-31',
  '2021-01-01/2023-06-30',
  '2023-07-01/..',
];
