import { z } from 'zod';
import { foreignScripts } from '../scripts/languages.ts';
import { accountSchema } from './account-schema.ts';
import { actorSchema } from './actor-schema.ts';
import { draft, edtf, formerIds, id, idOf, idsOf, innerIdOf, keyOf, language, sentence, topics, url } from './fields.ts';
import { eventStatuses, warningKinds } from './vocabulary.ts';

/** The schemas of all content files. Types, `/data/schema/` and the field documentation are derived from them. */

export const sourceSchema = z.strictObject({
  draft,
  formerIds,
  label: sentence,
  url,
  date: edtf.optional(),
  supports: sentence,
});

export const dossierSchema = z.strictObject({
  title: sentence.describe('The heading of the front page.'),
  name: sentence.max(40, 'is longer than 40 characters').optional().describe('A short name for the header and the titles of pages. Absent: the title.'),
  standfirst: sentence,
  sample: sentence.describe('What the choice of accounts leaves out.'),
  sampleTitle: sentence.optional().describe('A heading for the sample. Absent: "The choice of accounts".'),
  about: z
    .array(z.strictObject({ title: sentence, text: sentence }))
    .default([])
    .describe('Sections of the About page with what only the editors know: how the accounts were translated, dated and read.'),
  language: language.describe('Language of what the editors write: titles, retellings, claims, notes. The interface is in English.'),
  scripts: z
    .record(
      z.string().refine((code) => foreignScripts().includes(code), 'is not the code of a script like Cyrl, Arab or Hani'),
      language,
    )
    .optional()
    .describe('Language of words in a script, where neither an account, a note nor a native name says it: script code (ISO 15924) to language code.'),
  editor: sentence,
  editedOn: z.iso.date('is not a day like 2025-05-03'),
  licence: z.strictObject({ name: sentence, url, covers: sentence }),
  address: url.describe('Where the site is published.'),
  security: z
    .strictObject({
      contact: z.string().refine(isContact, 'is not an https address or mailto: with an e-mail address').describe('Address for reports of security problems.'),
      expires: z.iso.date('is not a day like 2025-05-03').describe('Last day on which the contact is valid, at most a year ahead.'),
    })
    .optional()
    .describe('Published as /.well-known/security.txt. Absent: no such file is published.'),
  silence: z
    .array(
      z.strictObject({
        warning: keyOf(warningKinds).describe('The kind of the warning, as npm run check prints it in brackets.'),
        files: z.array(sentence).min(1).optional().describe('Files of the content folder, such as actors/oda-lind.yaml. Absent: all of them.'),
        why: sentence.optional().describe('Why the editors need not hear it.'),
      }),
    )
    .default([])
    .describe('Warnings that are not printed. Faults cannot be silenced.'),
});

const topicSchema = z.strictObject({
  draft,
  formerIds,
  label: sentence,
  scope: sentence,
  words: z.array(sentence).default([]).describe('Words a reader may type, in any language; not all occur in the accounts.'),
});

const eventSchema = z.strictObject({
  draft,
  formerIds,
  title: sentence,
  summary: sentence,
  date: edtf,
  basis: sentence.describe('How the date is known.'),
  place: idOf('actors').optional(),
  actors: idsOf('actors', 'Who took part.'),
  topics,
  status: keyOf(eventStatuses),
  sources: idsOf('sources', 'Outside sources.'),
});

const questionSchema = z.strictObject({
  draft,
  formerIds,
  asks: sentence,
  short: sentence.max(40, 'is longer than 40 characters').describe('The same in a few words, for tables.'),
  topics,
  about: idsOf('events', 'Events in question. An account published before the first of them could not know.'),
  readings: z
    .record(innerIdOf('reading'), sentence)
    .refine((readings) => Object.keys(readings).length > 0, 'a question needs at least one reading')
    .describe('The answers the accounts give: reading id to a sentence.'),
  formerReadings: z
    .record(id, innerIdOf('reading'))
    .optional()
    .describe('Ids that readings had before, written by npm run rename: the former id to that of the reading.'),
  compatible: z
    .array(z.strictObject({ readings: z.array(innerIdOf('reading')).min(2, 'name at least two readings'), why: sentence }))
    .default([])
    .describe('Readings that can be true together, and why. All other readings exclude each other.'),
  note: sentence.describe("The editor's note: what to make of it, without a verdict on a person or outlet."),
  sources: idsOf('sources', 'Outside sources.'),
});

/** The schema of a file in each folder, and that of `dossier.yaml`. */
export const collections = {
  articles: accountSchema,
  actors: actorSchema,
  topics: topicSchema,
  events: eventSchema,
  questions: questionSchema,
  sources: sourceSchema,
  dossier: dossierSchema,
} as const;

export type Collection = keyof typeof collections;
export type TopicData = z.infer<typeof topicSchema>;
export type EventData = z.infer<typeof eventSchema>;
export type QuestionData = z.infer<typeof questionSchema>;
export type SourceData = z.infer<typeof sourceSchema>;
export type DossierData = z.infer<typeof dossierSchema>;

/** True for a contact URI as RFC 9116 requires it: https or mailto. */
function isContact(text: string): boolean {
  return /^mailto:[^\s@]+@[^\s@]+$/.test(text) || (text.startsWith('https://') && url.safeParse(text).success);
}
