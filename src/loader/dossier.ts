import { join } from 'node:path';
import type { z } from 'astro/zod';
import { retell } from '../markdown/processor.ts';
import { isOwnView } from '../model/claims.ts';
import type { Entries } from '../model/entries.ts';
import { fieldName, type Problem } from '../model/problem.ts';
import { timeWarnings } from '../model/time-problems.ts';
import { problemsOf } from '../model/problems.ts';
import type { Block } from '../model/retelling.ts';
import { collections, type ArticleData, type Collection } from '../model/schema.ts';
import { readFolder, type ContentFile, type FileFault } from './files.ts';
import { inWords } from './wording.ts';
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

interface ReadFile {
  source: ContentFile;
  faults: FileFault[];
  placeOf: Yaml['placeOf'];
  data?: unknown;
  blocks: Block[];
}

const frontmatter = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** The YAML and Markdown of a file; the lines on which each starts, from 1. */
const split = ({ collection, text }: ContentFile): { yaml: string; yamlLine: number; body?: string; bodyLine: number } | { fault: string } => {
  if (collection !== 'articles') return { yaml: text, yamlLine: 1, bodyLine: 1 };
  if (!/^---[ \t]*\n/.test(text)) return { fault: 'has no frontmatter; an article starts with a line of three hyphens' };
  const match = frontmatter.exec(text);
  if (!match) return { fault: 'the frontmatter is not closed; end it with a line of three hyphens' };
  const [whole, yaml = ''] = match;
  return { yaml, yamlLine: 2, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
};

const ownViews = (data: unknown): Set<string> => new Set((data as ArticleData | undefined)?.claims.filter(isOwnView).map(({ id }) => id));

const readFile = (source: ContentFile): ReadFile => {
  const { file, collection } = source;
  const nowhere = () => ({ line: 1, column: 1 });
  const pieces = split(source);
  if ('fault' in pieces) return { source, faults: [{ file, line: 1, column: 1, message: pieces.fault }], placeOf: nowhere, blocks: [] };

  const yaml = parseYaml(pieces.yaml, pieces.yamlLine);
  const schema: z.ZodType = collections[collection];
  const parsed = yaml.value === undefined ? undefined : schema.safeParse(yaml.value);
  const inFields = (parsed?.error?.issues ?? [])
    .flatMap((issue) => inWords(issue, schema, yaml.value))
    .map(({ path, key, message }): FileFault => {
      const place = key === undefined ? yaml.placeOf(path) : yaml.placeOfKey(path.slice(0, -1), key);
      return { file, ...place, field: fieldName(path), message };
    });

  const language = (yaml.value?.source as { language?: unknown } | undefined)?.language;
  const retelling =
    pieces.body === undefined
      ? undefined
      : retell(pieces.body, typeof language === 'string' ? language : 'und', ownViews(parsed?.success ? parsed.data : undefined));
  const inFile = ({ line, column }: Place) => ({ line: line + pieces.bodyLine - 1, column });
  return {
    source,
    faults: [
      ...yaml.faults.map((fault) => ({ file, ...fault })),
      ...inFields,
      ...(retelling?.faults ?? []).map((fault): FileFault => ({ file, ...inFile(fault), field: 'body', message: fault.message })),
    ],
    placeOf: (path) => (path[0] === 'body' ? { line: pieces.bodyLine, column: 1 } : yaml.placeOf(path)),
    ...(parsed?.success && { data: parsed.data }),
    blocks: (retelling?.blocks ?? []).map((block) =>
      block.type === 'heading' ? block : { ...block, ...inFile(block), anchors: block.anchors.map((anchor) => ({ ...anchor, ...inFile(anchor) })) },
    ),
  };
};

/**
 * Reads, types and checks a whole content folder. `root` is the path of the folder. Returns its entries, in the order of their ids;
 * throws one ContentError with every fault of every file. What is worth a second look without being wrong goes to `warn`, a line each. What cannot be typed is left out of the cross-checks, so that one slip
 * does not report itself many times over.
 */
export const readDossier = (root: string, warn: (line: string) => void = () => {}): Entries => {
  const { files, faults, unread } = readFolder(root);
  const read = files.map(readFile);
  const whole = <Data>(collection: Collection): (Data & { id: string; blocks: Block[] })[] =>
    read
      .filter(({ source, data }) => source.collection === collection && data !== undefined)
      .map(({ source, data, blocks }) => ({ ...(data as Data), id: source.id, blocks }));
  const entries = {
    articles: whole<ArticleData>('articles'),
    ...Object.fromEntries(
      (['actors', 'topics', 'events', 'questions', 'sources'] as const).map((name) => [name, whole(name).map(({ blocks: _, ...entry }) => entry)]),
    ),
    dossier: read.find(({ source }) => source.collection === 'dossier')?.data,
  } as unknown as Entries;

  const byEntry = new Map(read.map((entry) => [`${entry.source.collection}/${entry.source.id}`, entry]));
  const placed = (problem: Problem): FileFault => {
    const entry = byEntry.get(`${problem.collection}/${problem.id}`);
    const place = problem.place ?? entry?.placeOf(problem.path) ?? { line: 1, column: 1 };
    return { file: entry?.source.file ?? join('content', problem.collection), ...place, field: fieldName(problem.path), message: problem.message };
  };
  const untyped = [...unread, ...read.filter(({ data }) => data === undefined).map(({ source: { collection, id } }) => ({ collection, id }))];

  const all = [...faults, ...read.flatMap((entry) => entry.faults), ...problemsOf(entries, untyped).map(placed)];
  if (all.length > 0)
    throw new ContentError(all.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column));
  for (const warning of timeWarnings(entries)) warn(lineOf(placed(warning)));
  return entries;
};
