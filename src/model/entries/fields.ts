import { z } from 'zod';
import { languageFault } from '../scripts/languages.ts';
import { edtfFault } from '../time/dates.ts';
import { publicationBoundFault, publicationDateFault } from '../time/publication.ts';
import { isPosition, isRunningTime } from '../time/running-time.ts';
import { fileNameFault, idPattern, invalidId, longestId } from './ids.ts';
import { addressFault, isWebAddress } from './web-address.ts';

/** Field types that the schemas of the entries share. */

const romanNumeral = /^(?=.)m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/i;
const sectionNumber = /^[\p{L}\d]{1,20}(?:\.[\p{L}\d]{1,20})*$/u;

/** The folders of `content/`. An id is unique within its folder. */
export const folders = ['articles', 'actors', 'topics', 'events', 'questions', 'sources'] as const;
export type Folder = (typeof folders)[number];

/** The folders that a dossier needs. The others may be empty or missing. */
export const neededFolders: readonly Folder[] = ['articles', 'actors'];

/** Schemas of fields that hold the id of an entry, with the folders that may have that entry. The checks resolve every registered field. */
export const references = z.registry<{ to: readonly Folder[] }>();

/** Schemas of fields that hold an id within an entry: of a claim or note of an account, or of a reading of a question. `npm run rename` finds them here. */
export const innerIds = z.registry<{ of: InnerKind }>();
export type InnerKind = 'claim' | 'note' | 'reading';

/** A `superRefine` callback. `faultOf` returns a predicate without its subject, or undefined for a valid text. */
export function reject(faultOf: (text: string) => string | undefined) {
  return (text: string, context: z.RefinementCtx<string>) => {
    const message = faultOf(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  };
}

/** A `superRefine` callback for lists that name each thing once. */
function rejectRepeated(list: readonly (string | number)[], context: z.RefinementCtx<readonly (string | number)[]>): void {
  const seen = new Set<string | number>();
  for (const [index, item] of list.entries()) {
    if (seen.has(item)) context.addIssue({ code: 'custom', path: [index], message: 'is already in this list; delete one of the two' });
    seen.add(item);
  }
}

/** An enum of the keys of a vocabulary. */
export const keyOf = <T extends Record<string, string>>(vocabulary: T) => z.enum(Object.keys(vocabulary) as [keyof T & string, ...(keyof T & string)[]]);

export const sentence = z.string().trim().min(1, 'must not be empty');
export const edtf = z.string().superRefine(reject(edtfFault));
export const publicationDate = z.string().superRefine(reject(publicationDateFault));
export const publicationBound = z.string().superRefine(reject(publicationBoundFault));
export const id = z
  .string()
  .max(longestId, { error: `is longer than ${longestId} characters`, abort: true })
  .regex(idPattern, { error: ({ input }) => invalidId(String(input)) });

/** The id of an entry of one of these folders. */
export const idOf = (...to: readonly Folder[]) => id.clone().register(references, { to });

/** A list of such ids, empty by default. */
export const idsOf = (to: Folder, description: string) => z.array(idOf(to)).superRefine(rejectRepeated).default([]).describe(description);

/** The id of a claim, a note or a reading. */
export const innerIdOf = (of: InnerKind) => id.clone().register(innerIds, { of });

/** In every kind of entry. */
export const formerIds = z
  .array(id.superRefine(reject((text) => (idPattern.test(text) ? fileNameFault(text, '') : undefined))))
  .optional()
  .describe('Ids that this entry had before, written by npm run rename. The addresses with these ids lead to the page of the entry.');

/** In claims and notes. */
export const formerInnerIds = z.array(id).optional().describe('Ids that it had before, written by npm run rename. The addresses with these ids lead to it.');

/** Topics of an entry. At least one is needed if the dossier has topics. */
export const topics = z.array(idOf('topics')).superRefine(rejectRepeated).default([]);

/** In every kind of entry. */
export const draft = z
  .boolean()
  .optional()
  .describe('True for an unfinished entry: the development server shows it, marked as a draft, and no build publishes it. No published entry may name it.');
export const language = z.string().superRefine(reject(languageFault));
export const url = z
  .string()
  .refine(isWebAddress, { error: 'is not an http or https address', abort: true })
  .superRefine(reject(addressFault))
  .meta({ format: 'uri' });

/** A host name, as in `hosts` of an actor. */
export const host = z
  .string()
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'is not a host name like toutiao.com; write it in small letters, without https:// and path');

/** A positive integer. The limit catches typing errors: lists of this length are allocated. */
export const countTo = (most: number) => z.number().max(most, { abort: true }).int().positive();
export const paragraphNumber = countTo(5000);
export const pageCount = countTo(100_000);

/** Where a claim is in its source, besides the paragraph. */
export const page = z.union(
  [pageCount, z.string().regex(romanNumeral, 'is neither the number of a page nor a Roman numeral like "iv"')],
  'must be the number of a page, or a Roman numeral like "iv"',
);
export const section = z.string().regex(sectionNumber, 'is not the number of a section like "3.2", "A.1" or "IV"; write it without "§"');
export const position = z.string().refine(isPosition, 'is not a time in a recording like "1:05" or "1:02:05"');

export const runningTime = z.string().refine(isRunningTime, 'is not a length like "18:30", "1:02:05" or PT18M30S');

/** The paragraphs that print a form. */
export const paragraphNumbers = z.array(paragraphNumber).min(1, 'name the paragraphs that print it').superRefine(rejectRepeated);
