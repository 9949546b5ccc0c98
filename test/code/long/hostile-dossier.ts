import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutInvisible } from '../../../src/loader/invisible-characters.ts';
import { sourceSchema } from '../../../src/model/entries/schema.ts';
import { vectors } from './vectors.ts';

/** A valid dossier with hostile text in every free text. */

/** The text of a vector without invisible characters, which the loader rejects. */
export const asField = (text: string): string => withoutInvisible(text).trim();

const hostile = vectors.map(({ text }) => asField(text));

/** Hostile addresses that the schema accepts as web addresses. */
export const webAddresses = hostile
  .map((text) => `https://a.example/${text.replace(/\s/g, '%20')}`)
  .filter((address) => sourceSchema.shape.url.safeParse(address).success);

/** Writes the dossier into a folder. Returns the number of fields with hostile text, bodies not counted. */
export function writeHostileDossier(content: string): number {
  let at = 0;
  const next = () => hostile[at++ % hostile.length] ?? '';
  let web = 0;
  const address = () => webAddresses[web++ % webAddresses.length] ?? '';
  const write = (folder: string, name: string, text: string) => {
    mkdirSync(join(content, folder), { recursive: true });
    writeFileSync(join(content, folder, name), text);
  };
  const each = (folder: string, kind: string, make: (index: number) => object) => {
    for (let index = 0; index < many; index += 1) write(folder, `${id(kind, index)}.yaml`, yaml(make(index)));
  };
  const accountOf = (index: number) => `account-${Math.floor(index / perAccount)}`;
  const printed = (index: number) => inLine(hostile[(index * 7) % hostile.length] ?? '') || 'x';

  write(
    '',
    'dossier.yaml',
    yaml({
      title: next(),
      standfirst: next(),
      sample: next(),
      language: 'en',
      editor: next(),
      editedOn: '2024-06-01',
      licence: { name: next(), url: address(), covers: next() },
      address: 'https://hostile.example/',
    }),
  );
  each('sources', 'source', () => ({ label: next(), url: address(), supports: next() }));
  each('topics', 'topic', () => ({ label: next(), scope: next(), words: [next(), next()] }));
  each('events', 'event', (index) => ({
    title: next(),
    summary: next(),
    date: '2024-03-05',
    basis: next(),
    actors: [id('actor', index)],
    topics: [id('topic', index)],
    status: 'happened',
    sources: [id('source', index)],
  }));
  each('questions', 'question', (index) => ({
    asks: next(),
    short: next().slice(0, 40).trim(),
    topics: [id('topic', index)],
    about: [id('event', index)],
    readings: { one: next(), two: next() },
    compatible: index % 2 === 0 ? [{ readings: ['one', 'two'], why: next() }] : [],
    note: next(),
    sources: [id('source', index)],
  }));
  each('actors', 'actor', (index) => ({
    name: next(),
    kind: index === 0 ? 'platform' : 'person',
    summary: next(),
    native: { zh: [next()] },
    roles: [{ role: next(), asOf: '2024-03-01' }],
    printed: [{ as: printed(index), in: accountOf(index), paragraphs: [(index % perAccount) + 1], type: 'name', garbled: true, reason: next() }],
    implied: [{ as: next(), in: accountOf(index), paragraphs: [1], reason: next() }],
    lookalikes: [{ as: next(), in: accountOf(index), paragraphs: [1], reason: next() }],
    confidence: 'certain',
    evidence: next(),
    sources: [id('source', index)],
    notes: [next()],
  }));

  for (let first = 0, number = 0; first < hostile.length; first += perAccount, number += 1) {
    const own = hostile
      .slice(first, first + perAccount)
      .map((text, index) => ({ text, index: first + index, paragraph: index + 1, of: (first + index) % many }));
    const claimId = (index: number) => (index - first < names.length ? (names[index - first] ?? '') : `claim-${index}`);
    const data = {
      title: next(),
      titleBasis: 'source',
      headline: { text: next(), lang: 'ar' },
      genre: 'digest',
      form: next(),
      summary: next(),
      source: {
        url: address(),
        printedUrl: next(),
        archived: address(),
        platform: id('actor', 0),
        author: id('actor', number + 1),
        language: 'zh',
        translation: 'machine',
        rights: next(),
        paragraphs: own.length + 1,
        words: 100,
        parts: [{ paragraph: own.length + 1, kind: 'caption', says: next() }],
      },
      published: { at: '2024-03-06T09:00:00+01:00', basis: 'stated', margin: 'PT1M', note: next() },
      updated: [{ at: '2024-03-07', what: next() }],
      topics: [id('topic', number)],
      claims: own.map(({ text, index, paragraph, of }) => ({
        id: claimId(index),
        paragraph,
        says: text,
        kind: index % 5 === 0 ? 'forecast' : 'quote',
        ...(index % 5 === 0 && { outcome: { status: 'open', note: next(), sources: [id('source', of)] } }),
        speaker: id('actor', of),
        via: [id('actor', (of + 1) % many)],
        actors: [id('actor', (of + 2) % many)],
        topics: [id('topic', of)],
        about: [id('event', of)],
        answers: [{ question: id('question', of), reading: Math.floor(index / many) % 2 === 0 ? 'one' : 'two' }],
        wording: text.split(/\s+/).length <= 7 && text.length <= 100 ? [{ phrase: text, manner: 'direct' }] : [],
      })),
      notes: own.map(({ text, index, of }) => ({
        id: `note-${index}`,
        kind: 'name',
        printed: text,
        lang: 'zh',
        reading: text,
        reason: text,
        sources: [id('source', of)],
      })),
    };
    const body = own
      .map(({ text, index, of }) => {
        const actor = index < many ? `, [${asMarkdown(text)}](actor:${id('actor', of)} "${asMarkdown(printed(of))}")` : '';
        return `Word ${asMarkdown(text)} [${asMarkdown(text)}](claim:${claimId(index)}), [n](note:note-${index})${actor}`;
      })
      .join('\n\n');
    write('articles', `account-${number}.md`, `---\n${yaml(data)}\n---\n\n${body}\n`);
  }
  return at + hostile.length * 4;
}

/** JSON, which is valid YAML. */
const yaml = (data: object) => JSON.stringify(data, null, 1);

/** The text on one line, without control and invisible characters and without Markdown that the loader rejects. */
const inLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\ufeff]/gu, ' ')
    .replaceAll(/\](?=[[(])|\[(?=\^)/g, (bracket) => `${bracket} `)
    .replace(/\s+/g, ' ')
    .trim();

/** Markdown that is rendered as this text. */
const asMarkdown = (text: string) => inLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');

const many = 119;
const names = ['constructor', 'location', 'forms', 'body', 'cookie', 'head', 'images', 'self', 'valueof', 'prototype'];
const id = (kind: string, index: number) => names[index] ?? `${kind}-${index}`;
const perAccount = 34;
