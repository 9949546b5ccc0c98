import { join } from 'node:path';
import { isOwnView } from '../model/claims.ts';
import type { Entries, ReadableEntries } from '../model/entries.ts';
import { fieldName, type Problem } from '../model/problem.ts';
import { problemsOf } from '../model/problems.ts';
import { readable, unread } from '../model/readable.ts';
import { collections, folders, type ArticleData, type Collection } from '../model/schema.ts';
import type { Schema } from '../model/schema-shape.ts';
import { timeWarnings } from '../model/time-problems.ts';
import { readBody, type Body } from './body.ts';
import { readFolder, type ContentFile, type FileFault } from './files.ts';
import { faultsIn } from './wording.ts';
import { parseYaml, type Place, type Yaml } from './yaml.ts';

/** `file:line:column field: message` */
const lineOf = ({ file, line, column, field, message }: FileFault): string => `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`;

/** Thrown once, with everything that is wrong with a content folder. Its message is the whole list, a fault a line. */
export class ContentError extends Error {
  readonly faults: readonly FileFault[];
  constructor(faults: readonly FileFault[]) {
    super(`The content has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; nothing was published.\n${faults.map(lineOf).join('\n')}`);
    this.name = 'ContentError';
    this.stack = ''; // the fault is in the content, not where it was found; a terminal prints the list alone
    this.faults = faults;
  }
}

interface ReadFile extends Omit<ContentFile, 'text'> {
  faults: FileFault[];
  placeOf: Yaml['placeOf'];
  /** Undefined where a field is at fault. */
  data?: unknown;
  /** As much of the data as can be read. */
  readable: object;
  blocks: Body['blocks'];
}

const frontmatter = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** The YAML and Markdown of a file; the lines on which each starts, from 1. */
const split = (collection: Collection, text: string): { yaml: string; yamlLine: number; body?: string; bodyLine: number } | { fault: string } => {
  if (collection !== 'articles') return { yaml: text, yamlLine: 1, bodyLine: 1 };
  if (!/^---[ \t]*\n/.test(text)) return { fault: 'has no frontmatter; an article starts with a line of three hyphens' };
  const match = frontmatter.exec(text);
  if (!match) return { fault: 'the frontmatter is not closed; end it with a line of three hyphens' };
  const [whole, yaml = ''] = match;
  return { yaml, yamlLine: 2, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
};

const ownViews = (data: unknown): Set<string> => new Set((data as ArticleData | undefined)?.claims.filter(isOwnView).map(({ id }) => id));

const readFile = ({ text, ...source }: ContentFile): ReadFile => {
  const { file, collection } = source;
  const schema: Schema = collections[collection];
  const pieces = text === undefined ? { fault: undefined } : split(collection, text);
  if ('fault' in pieces) {
    const faults = pieces.fault === undefined ? [] : [{ file, line: 1, column: 1, message: pieces.fault }];
    return { ...source, faults, placeOf: () => ({ line: 1, column: 1 }), readable: readable(schema, unread) as object, blocks: unread };
  }

  const yaml = parseYaml(pieces.yaml, pieces.yamlLine);
  const parsed = yaml.value === undefined ? undefined : schema.safeParse(yaml.value);
  const inFields = faultsIn(parsed?.error?.issues ?? [], schema, yaml.value, yaml.writtenAt).map(({ path, key, message }): FileFault => {
    const place = key === undefined ? yaml.placeOf(path) : yaml.placeOfKey(path.slice(0, -1), key);
    return { file, ...place, field: fieldName(path), message };
  });

  const language = (yaml.value?.source as { language?: unknown } | undefined)?.language;
  const body: Body =
    pieces.body === undefined ? { blocks: [], faults: [] } : readBody(pieces.body, typeof language === 'string' ? language : 'und', ownViews(parsed?.data));
  const inFile = <Placed extends Place>(placed: Placed): Placed => ({ ...placed, line: placed.line + pieces.bodyLine - 1 });
  return {
    ...source,
    faults: [
      ...yaml.faults.map((fault) => ({ file, ...fault })),
      ...inFields,
      ...body.faults.map((fault): FileFault => ({ file, ...inFile(fault), field: 'body' })),
    ],
    placeOf: (path) => (path[0] === 'body' ? { line: pieces.bodyLine, column: 1 } : yaml.placeOf(path)),
    ...(parsed?.success && { data: parsed.data }),
    readable: (parsed?.success ? parsed.data : readable(schema, yaml.value ?? unread)) as object,
    blocks:
      body.blocks === unread
        ? unread
        : body.blocks.map((block) => (block.type === 'heading' ? block : { ...inFile(block), anchors: block.anchors.map(inFile) })),
  };
};

const entryOf = (collection: Collection, id: string, data: object, blocks: Body['blocks']) => ({ ...data, id, ...(collection === 'articles' && { blocks }) });

const readableEntries = (read: readonly ReadFile[]): ReadableEntries => {
  const byFolder = Map.groupBy(read, ({ collection }) => collection);
  return Object.fromEntries(
    folders.map((folder) => [folder, (byFolder.get(folder) ?? []).map(({ id, readable: data, blocks }) => entryOf(folder, id, data, blocks))]),
  ) as unknown as ReadableEntries;
};

/**
 * Reads, types and checks a whole content folder. `root` is the path of the folder. Returns its entries, in the order of their ids;
 * throws one ContentError with every fault of every file: of a file with a faulty field, all that can be told from the rest. What is
 * worth a second look without being wrong goes to `warn`, a line each.
 */
export const readDossier = (root: string, warn: (line: string) => void = () => {}): Entries => {
  const { files, faults } = readFolder(root);
  const read = files.map(readFile);
  const byEntry = new Map(read.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const placed = (problem: Problem): FileFault => {
    const entry = byEntry.get(`${problem.collection}/${problem.id}`);
    const place = problem.place ?? entry?.placeOf(problem.path) ?? { line: 1, column: 1 };
    return { file: entry?.file ?? join('content', problem.collection), ...place, field: fieldName(problem.path), message: problem.message };
  };

  const found = readableEntries(read);
  const all = [...faults, ...read.flatMap((entry) => entry.faults), ...problemsOf(found).map(placed)];
  if (all.length > 0)
    throw new ContentError(all.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column));

  // without a fault, what could be read is all there is
  const entries = { ...found, dossier: read.find(({ collection }) => collection === 'dossier')?.data } as unknown as Entries;
  for (const warning of timeWarnings(entries)) warn(lineOf(placed(warning)));
  return entries;
};
