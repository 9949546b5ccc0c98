import { diceFor, type Dice } from './dice.ts';
import { capital, type Language } from './language.ts';

/** Who is in an archive, and what it speaks of: 200 actors and 40 topics, whatever its size. */

export interface Form {
  as: string;
  type: 'name' | 'title+name' | 'title' | 'descriptor';
  garbled: boolean;
}

export interface Member {
  id: string;
  kind: string;
  name: string;
  summary: string;
  native: { ja: string[]; zh: string[] };
  roles: object[];
  /** Forms of the name, other than the name itself. */
  forms: Form[];
  /** In how many of all accounts it stands, as a part. */
  share: number;
}

interface Topic {
  id: string;
  label: string;
  scope: string;
  words: string[];
}

export interface Cast {
  all: Member[];
  /** Those whom accounts are about; the first ones in far more accounts than the others. */
  figures: Member[];
  unnamed: Member[];
  outlets: Member[];
  platforms: Member[];
  authors: Member[];
  topics: Topic[];
}

export const pad = (number: number, length: number): string => String(number).padStart(length, '0');

export function castOf(seed: number, language: Language): Cast {
  const naming = diceFor(seed, 'given names');
  const given = Array.from({ length: 60 }, () => capital(language.unused(2)));
  const offices = Array.from({ length: figureCount }, (_, number) => number).filter((number) => kindOf(number) === 'office');
  const all = Array.from({ length: 200 }, (_, number): Member => {
    const dice = diceFor(seed, 'actor', number);
    const kind = kindOf(number);
    const office = kind === 'person' && number % 4 === 0 ? offices[(number / 4) % offices.length] : undefined;
    return {
      id: actorId(number),
      kind,
      name: nameOf(kind, language, given, naming),
      summary: language.sentence(dice, 8),
      native: {
        ja: [Array.from({ length: 4 + dice.below(3) }, () => dice.pick(kana)).join('')],
        zh: [Array.from({ length: 3 }, () => dice.pick(han)).join('')],
      },
      roles:
        office === undefined
          ? []
          : [{ role: `Minister of ${language.label(dice, 1, 200)}`, office: actorId(office), term: terms[(number / 4) % terms.length] }],
      forms: formsOf(kind, language, given, naming),
      share: shareOf(number),
    };
  });
  const ofKind = (kind: string) => all.filter((member, number) => number >= figureCount && member.kind === kind);
  return {
    all,
    figures: all.slice(0, figureCount),
    unnamed: ofKind('unnamed'),
    outlets: ofKind('outlet'),
    platforms: ofKind('platform'),
    authors: ofKind('author'),
    topics: Array.from({ length: 40 }, (_, number) => {
      const dice = diceFor(seed, 'topic', number);
      return {
        id: `topic-${pad(number, 2)}`,
        label: language.label(dice, 2 + dice.below(3), 200),
        scope: language.sentence(dice, 12),
        words: Array.from({ length: 8 }, () => language.phrase(dice, 1 + dice.below(2), 200).join(' ')),
      };
    }),
  };
}

const figureCount = 160;
/** Kinds of the figures, in turn. */
const turns =
  'person country person government person organisation person person person office person person person place person person bloc person person person'.split(
    ' ',
  );
const kindOf = (number: number): string =>
  number < figureCount ? (turns[number % turns.length] ?? 'person') : number < 168 ? 'unnamed' : number < 184 ? 'outlet' : number < 187 ? 'platform' : 'author';

/** So many actors are in a third of all accounts; the others in ever fewer, by their rank. */
const everywhere = 4;
const most = 0.31;
const shareOf = (number: number) => (number < everywhere ? most : number < figureCount ? (most * everywhere) / (number + 1) : 0);

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

function nameOf(kind: string, language: Language, given: readonly string[], dice: Dice): string {
  const word = (syllables: number) => capital(language.unused(syllables));
  if (kind === 'person' || kind === 'author') return `${dice.pick(given)} ${word(2)}`;
  if (kind === 'office') return `${word(2)} Minister of ${word(3)}`;
  if (kind === 'unnamed') return `Unnamed sources of ${word(2)}`;
  const ending = endings[kind];
  return ending ? `${word(2)} ${dice.pick(ending)}` : word(2);
}

function formsOf(kind: string, language: Language, given: readonly string[], dice: Dice): Form[] {
  const single = () => capital(language.unused(kind === 'person' ? 2 : 3));
  return Array.from({ length: 3 + dice.below(3) }, (_, at): Form => {
    if (kind === 'person' && at === 0) return { as: `Minister ${single()}`, type: 'title+name', garbled: true };
    return { as: kind === 'person' && dice.chance(0.5) ? `${dice.pick(given)} ${single()}` : single(), type: 'name', garbled: dice.chance(0.7) };
  });
}

/** Years in which an office changes hands. */
const terms = ['2014-01-01/2017-06-30', '2017-07-01/2020-12-31', '2021-01-01/2023-06-30', '2023-07-01/..'];
