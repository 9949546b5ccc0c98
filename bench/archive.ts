import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { accountOf, type Account } from './archive/account.ts';
import { castOf, type Actor } from './archive/cast.ts';
import { randomFor } from './archive/random.ts';
import { languageOf } from './archive/language.ts';
import type { Mention } from './archive/mentions.ts';
import { blockOf } from './archive/questions.ts';
import { accountsPerBlock, eventsFor, isoDay, isUndated, sourceId, sourcesFor, worldOf, type World } from './archive/story.ts';

/**
 * Generates archives in the format of `content/`. N accounts come with N/2 questions in all states (two to eight accounts answer one), N/5 events,
 * up to N/3 sources, 200 actors (the first few are in a third of all accounts) and 40 topics: those that are named. An account has four notes and one
 * forecast. The content gives no warning.
 *
 * The output depends on seed and size alone. A larger archive contains every complete block of ten accounts of a smaller one, byte for byte, with the
 * questions, events and sources of that block.
 */

export interface Archive {
  /** Path in `content/` → text. */
  files: Map<string, string>;
  /** The actors that accounts name, with their printed forms: the benchmark's queries are made from them. */
  actors: { id: string; name: string; aliases: string[] }[];
  accounts: { id: string; title: string; claims: { id: string; says: string; plain: string[] }[] }[];
}

/** An archive of `count` accounts. Accounts before number `first`, a multiple of ten, are left out; the result is still a valid dossier. */
export function archiveOf(seed: number, count: number, first = 0): Archive {
  const language = languageOf(seed);
  const cast = castOf(seed, language);
  const world = worldOf(seed, language, cast);
  const files = new Map<string, string>();
  const accounts: Account[] = [];
  for (const from of blockStarts(count, first)) {
    const to = Math.min(count, from + accountsPerBlock);
    const { questions, answers } = blockOf(world, from, to);
    for (const [path, data] of questions) files.set(path, yaml(data));
    for (const [number, given] of answers) {
      const account = accountOf(world, number, given);
      files.set(`articles/${account.id}.md`, `---\n${yaml(account.data)}---\n${account.body}`);
      accounts.push(account);
    }
  }
  for (let number = 0; number < eventsFor(count); number += 1) {
    const { id, data } = world.event(number);
    files.set(`events/${id}.yaml`, yaml(data));
  }
  const named = idsIn(files.values());
  for (let number = 0; number < sourcesFor(count); number += 1)
    if (named.has(sourceId(number))) files.set(`sources/${sourceId(number)}.yaml`, sourceFile(world, number));
  const mentions = Map.groupBy(
    accounts.flatMap((account) => account.mentions),
    ({ actor }) => actor,
  );
  const cited = cast.all.filter(({ id }) => named.has(id));
  const offices = idsIn(cited.map(({ roles }) => JSON.stringify(roles)));
  for (const actor of cast.all.filter(({ id }) => named.has(id) || offices.has(id)))
    files.set(`actors/${actor.id}.yaml`, actorFile(actor, mentions.get(actor.id) ?? []));
  for (const { id, ...topic } of cast.topics) if (named.has(id)) files.set(`topics/${id}.yaml`, yaml(topic));
  files.set('dossier.yaml', yaml(dossier));
  return {
    files,
    actors: cast.all.flatMap(({ id, name }) => {
      const printed = (mentions.get(id) ?? []).filter(({ how }) => how === 'printed').map(({ as }) => as);
      return printed.length === 0 ? [] : [{ id, name, aliases: [...new Set(printed)].filter((form) => form !== name) }];
    }),
    accounts: accounts.map(({ id, title, claims }) => ({
      id,
      title,
      claims: claims.map(({ data, plain }) => ({ id: data.id, says: data.says, plain })),
    })),
  };
}

/** Writes the files into a folder. */
export function writeArchive({ files }: Pick<Archive, 'files'>, folder: string): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All ids of actors, sources and topics in the texts of files. */
const idsIn = (texts: Iterable<string>): Set<string> => new Set([...texts].flatMap((text) => text.match(/\b(?:actor|source|topic)-\d+/g) ?? []));

const yaml = (value: object): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

/**
 * Lists a printed form once: for the first account that prints it, or, in the file of every other actor, without a place and only if it is not simply
 * a name. The links of the accounts name the form themselves.
 */
function actorFile({ id, kind, name, summary, native, roles, hosts }: Actor, mentions: readonly Mention[]): string {
  const isShort = Number(id.slice(-1)) % 2 === 0;
  const listed = (how: Mention['how']) => mentions.filter((mention) => mention.how === how);
  const printed = [...Map.groupBy(listed('printed'), ({ as }) => as).values()]
    .flatMap((same) => same.slice(0, 1))
    .filter(({ form }) => !isShort || form.garbled || form.type !== 'name');
  const reason = 'Made up: the office stands beside it.';
  const place = ({ as, in: account, paragraphs }: Mention) => ({ as, in: account, paragraphs });
  return yaml({
    name,
    kind,
    summary,
    native,
    roles,
    ...(hosts.length > 0 && { hosts }),
    confidence: 'certain',
    evidence: 'Made up.',
    printed: printed.map((mention) => ({
      ...(isShort ? { as: mention.as } : place(mention)),
      type: mention.form.type,
      garbled: mention.form.garbled,
      ...(mention.form.garbled && { reason }),
    })),
    implied: listed('implied').map((mention) => ({ ...place(mention), reason })),
    lookalikes: listed('lookalikes').map((mention) => ({ ...place(mention), reason })),
  });
}

function sourceFile({ seed, language }: World, number: number): string {
  const random = randomFor(seed, 'source', number);
  const date = isoDay(16_436 + random.below(3_900));
  return yaml({
    label: language.label(random, 3 + random.below(3), 100),
    url: `https://source.example/${number}/`,
    ...(!isUndated(number) && { date: random.chance(0.7) ? date : date.slice(0, 7) }),
    supports: language.sentence(random, 14),
  });
}

const dossier = {
  title: 'Made up',
  standfirst: 'Made up.',
  sample: 'Made up.',
  language: 'en',
  editor: 'Nobody',
  editedOn: '2026-01-01',
  licence: { name: 'CC0 1.0', url: 'https://archive.example/', covers: 'nothing' },
  address: 'https://archive.example/',
};

/** Number of the first account of each block. */
const blockStarts = (count: number, from: number): number[] =>
  Array.from({ length: Math.ceil((count - from) / accountsPerBlock) }, (_, block) => from + block * accountsPerBlock);
