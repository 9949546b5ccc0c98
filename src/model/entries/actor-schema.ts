import { z } from 'zod';
import { draft, edtf, idOf, idsOf, keyOf, language, paragraphNumber, sentence } from './fields.ts';
import { actorKinds, confidences, printedTypes } from './vocabulary.ts';

/** An actor, with the forms of its name that accounts print. */

const mention = z.strictObject({
  as: sentence.describe('The string as printed.'),
  in: idOf('articles').describe('The account that prints it.'),
  paragraphs: z.array(paragraphNumber).min(1, 'name the paragraphs that print it'),
  reason: sentence.optional(),
});

export const actorSchema = z.strictObject({
  name: sentence,
  kind: keyOf(actorKinds),
  summary: sentence.describe('Who or what this is, in one sentence.'),
  native: z.record(language, z.array(sentence).min(1)).default({}).describe('The name in its own scripts: language code to spellings.'),
  roles: z
    .array(
      z.strictObject({
        role: sentence,
        office: idOf('actors').optional().describe('The actor of kind office that was held.'),
        term: edtf.optional().describe('Start and end of the term.'),
        asOf: edtf.optional().describe('A date on which the role was held, if the term is not known.'),
      }),
    )
    .default([]),
  printed: z
    .array(
      mention.extend({
        type: keyOf(printedTypes),
        garbled: z.boolean().default(false).describe('A wrong or mistranslated form; it can be searched for, but is never displayed as the name.'),
      }),
    )
    .default([])
    .describe('All forms of the name that accounts print, each listed for at least one account. Links in other accounts may use a listed form.'),
  implied: z
    .array(mention.extend({ reason: sentence }))
    .default([])
    .describe('Mentions that mean the actor without naming it.'),
  lookalikes: z
    .array(mention.extend({ reason: sentence }))
    .default([])
    .describe('The same string with another meaning.'),
  draft,
  confidence: keyOf(confidences).describe('Certainty of the identification.'),
  evidence: sentence.describe('Why these forms are this actor.'),
  sources: idsOf('sources', 'Outside sources for the identification.'),
  notes: z.array(sentence).default([]),
});

export type ActorData = z.infer<typeof actorSchema>;
