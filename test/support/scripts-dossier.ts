import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** A made-up dossier with words of many scripts in every kind of field: three accounts, in Chinese, Japanese and Arabic, retold in English. */

/** Words of the story, by language. */
export const words = {
  zh: '柳桥',
  ja: '柳橋のうた',
  ko: '버들다리',
  ru: 'Ивовый мост',
  ar: 'جسر الصفصاف (القديم)',
  he: 'גשר הערבה',
  el: 'Γέφυρα της Ιτιάς',
  hi: 'विलो पुल',
  th: 'สะพานหลิว',
} as const;

/** Every word within an English sentence. */
export const sentence = `The bridge is ${Object.values(words).join(', or ')}.`;

/** What a test changes: the claim of the Chinese account, native names that are added, languages by script. */
export interface Changes {
  says?: string;
  native?: Record<string, string[]>;
  scripts?: Record<string, string>;
}

/** Writes the content folder. */
export function writeScriptsDossier(folder: string, { says = sentence, native = {}, scripts }: Changes = {}): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const names = { ...native, ko: [words.ko], ru: [words.ru], he: [words.he], hi: [words.hi] };
  put('dossier.yaml', stringify({ ...dossier, ...(scripts && { scripts }) }));
  put('topics/bridge.yaml', stringify({ label: `The bridge ${words.ru}`, scope: sentence, words: [words.th] }));
  put('sources/gazette.yaml', stringify({ label: `Gazette of ${words.el}`, url: 'https://gazette.example/1', supports: sentence }));
  put('events/opening.yaml', stringify({ ...event, title: `Opening of ${words.ar}`, summary: sentence }));
  put(
    'questions/when.yaml',
    stringify({ ...question, asks: `When did ${words.ko} open?`, readings: { early: `Early: ${words.th}`, late: `Late: ${words.hi}` }, note: sentence }),
  );
  put(
    'actors/bridge.yaml',
    stringify({
      ...actor,
      name: 'Willow Bridge',
      summary: sentence,
      native: names,
      printed: accounts.map(({ id, form }) => ({ as: form, in: id, paragraphs: [1], type: 'name', reason: `It is ${words.zh}.` })),
    }),
  );
  put('actors/paper.yaml', stringify({ ...actor, name: `Paper (${words.ru})`, kind: 'outlet', summary: 'A newspaper.' }));
  for (const { id, language, form, reading } of accounts) {
    const frontmatter = {
      ...account,
      title: `${form} opens`,
      summary: sentence,
      source: { ...account.source, url: `https://${id}.example/`, language },
      claims: [
        {
          id: `${id}-claim`,
          paragraph: 1,
          says: id === 'chinese' ? says : sentence,
          ...claim,
          answers: [{ question: 'when', reading }],
          wording: [{ phrase: form, manner: 'direct' }],
        },
      ],
      notes: [{ id: `${id}-note`, kind: 'name', printed: words.hi, lang: 'hi', reading: sentence, reason: sentence, sources: ['gazette'] }],
    };
    const body = `[Willow Bridge](actor:bridge "${form}"): [${sentence}](claim:${id}-claim) *${form}* [note](note:${id}-note).`;
    put(`articles/${id}.md`, `---\n${stringify(frontmatter)}---\n\n${body}\n`);
  }
}

const accounts = [
  { id: 'chinese', language: 'zh', form: words.zh, reading: 'early' },
  { id: 'japanese', language: 'ja', form: '柳橋', reading: 'late' },
  { id: 'arabic', language: 'ar', form: words.ar, reading: 'late' },
] as const;

const dossier = {
  title: `Crossread: ${words.zh}`,
  standfirst: sentence,
  sample: sentence,
  language: 'en',
  editor: 'The editors',
  editedOn: '2024-06-01',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', covers: 'everything here' },
  address: 'https://willow.example/',
};
const actor = { kind: 'organisation', confidence: 'certain', evidence: sentence };
const event = { date: '2024-03-05', basis: 'Told by all.', topics: ['bridge'], status: 'happened' };
const question = { short: `Opening of ${words.he}`, topics: ['bridge'], about: ['opening'] };
const claim = { kind: 'statement', speaker: 'paper', actors: ['bridge'], topics: ['bridge'], about: ['opening'] };
const account = {
  titleBasis: 'ours',
  genre: 'digest',
  form: 'report',
  source: { platform: 'paper', author: 'paper', translation: 'human', rights: 'Retold.', paragraphs: 1, words: 50 },
  published: { at: '2024-03-06T09:00:00+01:00', basis: 'stated', margin: 'PT1M' },
  topics: ['bridge'],
};
