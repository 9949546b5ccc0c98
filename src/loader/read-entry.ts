import { isOwnView } from '../model/relations/claims.ts';
import { fieldName } from '../model/checks/problem.ts';
import { invalid, parsePartially } from '../model/entries/partial.ts';
import type { AccountData } from '../model/entries/account-schema.ts';
import type { Block } from '../model/entries/retelling.ts';
import { collections, type Collection } from '../model/entries/schema.ts';
import type { Schema } from '../model/entries/schema-shape.ts';
import type { MarkOptions } from '../markdown/rehype-identity-links.ts';
import { readBody, type Body } from './body.ts';
import { fieldWarnings } from './field-warnings.ts';
import type { FileFault, FileWarning } from './file-fault.ts';
import type { ContentFile } from './files.ts';
import { faultsIn } from './schema-messages.ts';
import { parseYaml, type Place, type Yaml } from './yaml.ts';

/** Reads one file of the content as an entry: its fields, its body, and every fault that shows within the file. */

/** An entry without a fault. It is plain JSON, so that it can be cached and posted between threads. */
export interface ValidEntry {
  data: unknown;
  blocks: Block[];
  warnings: FileWarning[];
}

export interface ReadFile extends Omit<ContentFile, 'text'> {
  faults: FileFault[];
  /** What is valid but worth a second look. */
  warnings: FileWarning[];
  placeOf: Yaml['placeOf'];
  /** Undefined if a field has a fault. */
  data?: unknown;
  /** The fields that can be read; others are invalid. */
  readable: object;
  /** True for an unfinished entry, also if its fields cannot be read. */
  draft: boolean;
  blocks: Body['blocks'];
}

/** Reads a file. Never throws for what an editor writes. */
export function readFile({ text, ...source }: ContentFile): ReadFile {
  const { file, collection } = source;
  const schema: Schema = collections[collection];
  const parts = text === undefined ? { fault: undefined } : split(collection, text);
  if ('fault' in parts) {
    const faults = parts.fault === undefined ? [] : [{ file, line: 1, column: 1, message: parts.fault }];
    const draft = collection !== 'dossier' && draftLine.test(text ?? '');
    return {
      ...source,
      faults,
      warnings: [],
      placeOf: () => ({ line: 1, column: 1 }),
      readable: parsePartially(schema, invalid) as object,
      draft,
      blocks: invalid,
    };
  }

  const yaml = parseYaml(parts.yaml, parts.yamlLine);
  const parsed = yaml.value === undefined ? undefined : schema.safeParse(yaml.value);
  const inFields = faultsIn({ issues: parsed?.error?.issues ?? [], schema, data: yaml.value, writtenAt: yaml.writtenAt }).map(
    ({ path, key, message }): FileFault => {
      const place = key === undefined ? yaml.placeOf(path) : yaml.placeOfKey(path.slice(0, -1), key);
      return { file, ...place, field: fieldName(path), message };
    },
  );

  const language = (yaml.value?.source as { language?: unknown } | undefined)?.language;
  const body: Body =
    parts.body === undefined
      ? { blocks: [], faults: [], warnings: [] }
      : readBody(parts.body, typeof language === 'string' ? language : 'und', marksOf(parsed?.data));
  const inFile = <Placed extends Place>(placed: Placed): Placed => ({ ...placed, line: placed.line + parts.bodyLine - 1 });
  return {
    ...source,
    faults: [
      ...yaml.faults.map((fault) => ({ file, ...fault })),
      ...inFields,
      ...body.faults.map((fault): FileFault => ({ file, ...inFile(fault), field: 'body' })),
    ],
    warnings: [
      ...fieldWarnings(yaml.value).map(({ path, message }): FileWarning => ({
        file,
        ...yaml.placeOf(path),
        field: fieldName(path),
        message,
        kind: 'leftover',
      })),
      ...body.warnings.map((warning): FileWarning => ({ file, ...inFile(warning), field: 'body', kind: 'leftover' })),
    ],
    placeOf: placesIn(parts, yaml),
    ...(parsed?.success && { data: parsed.data }),
    draft: collection !== 'dossier' && (yaml.value === undefined ? draftLine.test(parts.yaml) : yaml.value.draft === true),
    readable: (parsed?.success ? parsed.data : parsePartially(schema, yaml.value ?? invalid)) as object,
    blocks:
      body.blocks === invalid
        ? invalid
        : body.blocks.map((block) => (block.type === 'heading' ? block : { ...inFile(block), anchors: block.anchors.map(inFile) })),
  };
}

/** Splits a file into YAML and Markdown. `yamlLine` and `bodyLine`: lines on which they start, from 1. */
export function split(collection: Collection, text: string): Parts | { fault: string } {
  if (collection !== 'articles') return { yaml: text, yamlLine: 1, bodyLine: 1 };
  if (!/^---[ \t]*\n/.test(text)) return { fault: 'has no frontmatter; an article starts with a line of three hyphens' };
  const match = frontmatter.exec(text);
  if (!match) return { fault: 'the frontmatter is not closed; end it with a line of three hyphens' };
  const [whole, yaml = ''] = match;
  return { yaml, yamlLine: 2, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}

/** The part of a file that can be cached: the entry if the file has no fault, otherwise undefined. */
export const validEntry = ({ faults, data, blocks, warnings }: ReadFile): ValidEntry | undefined =>
  faults.length > 0 || data === undefined || blocks === invalid ? undefined : { data, blocks, warnings };

/** Restores a file from its cached entry. Its YAML is parsed again only if a problem or a warning needs a place. */
export function fromValidEntry({ text = '', ...source }: ContentFile, { data, blocks, warnings }: ValidEntry): ReadFile {
  let placeOf: Yaml['placeOf'] | undefined;
  return {
    ...source,
    faults: [],
    warnings,
    placeOf: (path) => (placeOf ??= placesIn(split(source.collection, text)))(path),
    data,
    readable: data as object,
    draft: (data as { draft?: boolean }).draft === true,
    blocks,
  };
}

/** The YAML of a file, and the index in the text at which it starts; undefined if the file has no frontmatter where it needs one. */
export function yamlOf(collection: Collection, text: string): { yaml: string; start: number } | undefined {
  const parts = split(collection, text);
  return 'fault' in parts ? undefined : { yaml: parts.yaml, start: collection === 'articles' ? text.indexOf('\n') + 1 : 0 };
}

/** The line that makes an entry a draft, for files that YAML cannot parse. */
const draftLine = /^draft:[ \t]+true[ \t]*(?:#.*)?$/m;

const frontmatter = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** A file as YAML and Markdown. `yamlLine` and `bodyLine`: lines on which they start, from 1. */
interface Parts {
  yaml: string;
  yamlLine: number;
  body?: string;
  bodyLine: number;
}

/** Returns the function that finds the place of a field. */
function placesIn(parts: Parts | { fault: string }, parsed?: Yaml): Yaml['placeOf'] {
  if ('fault' in parts) return () => ({ line: 1, column: 1 });
  const { placeOf } = parsed ?? parseYaml(parts.yaml, parts.yamlLine);
  return (path) => (path[0] === 'body' ? { line: parts.bodyLine, column: 1 } : placeOf(path));
}

/** What the body needs of valid fields of an account. */
function marksOf(data: unknown): MarkOptions {
  const { claims = [], notes = [] } = (data ?? {}) as Partial<AccountData>;
  return {
    ownClaims: new Set(claims.filter(isOwnView).map(({ id }) => id)),
    formerIds: new Map([...claims, ...notes].flatMap(({ id, formerIds = [] }) => (formerIds.length === 0 ? [] : [[id, formerIds]]))),
  };
}
