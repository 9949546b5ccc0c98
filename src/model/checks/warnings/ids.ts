import type { Entries } from '../../entries/entries.ts';
import { folders } from '../../entries/fields.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Ids that every JavaScript object has as a property. The site is built with them, but programs that read the downloads may stumble. */
export const idWarnings = (entries: Entries): Problem[] => [
  ...folders.flatMap((folder) => entries[folder].filter(({ id }) => id === inherited).map(({ id }) => reportIn(folder, id)(message))),
  ...entries.articles.flatMap(({ id, claims, notes }) => [
    ...claims.flatMap((claim, index) => (claim.id === inherited ? [reportIn('articles', id)(message, 'claims', index, 'id')] : [])),
    ...notes.flatMap((note, index) => (note.id === inherited ? [reportIn('articles', id)(message, 'notes', index, 'id')] : [])),
  ]),
  ...entries.questions.flatMap(({ id, readings }) => (Object.hasOwn(readings, inherited) ? [reportIn('questions', id)(message, 'readings', inherited)] : [])),
];

/** The only property of `Object.prototype` that is an id. */
const inherited = 'constructor';
const message = `the id "${inherited}" is a word of JavaScript, over which programs that read the downloads may stumble; choose another`;
