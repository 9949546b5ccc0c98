import { z } from 'astro/zod';
import { edtf, idOf, idsOf, keyOf, language, paragraphNumber, sentence } from './fields.ts';
import { actorKinds, confidences, printedTypes } from './vocabulary.ts';

/** An actor, with the forms of its name that accounts print. */

const mention = z.strictObject({
  as: sentence.describe('The string as printed.'),
  in: idOf('articles').describe('The article that prints it.'),
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
        term: edtf.optional().describe('From when to when.'),
        asOf: edtf.optional().describe('A date for which the role is asserted, where the term is not known.'),
      }),
    )
    .default([]),
  printed: z
    .array(
      mention.extend({
        type: keyOf(printedTypes),
        garbled: z.boolean().default(false).describe('A wrong or mistranslated form; findable, never displayed as the name.'),
      }),
    )
    .default([])
    .describe('Every form of the name that an account prints, listed for one account at least; that others print it too, their own links say.'),
  implied: z
    .array(mention.extend({ reason: sentence }))
    .default([])
    .describe('Places where the actor is meant and not named.'),
  lookalikes: z
    .array(mention.extend({ reason: sentence }))
    .default([])
    .describe('The same string where it means somebody else.'),
  confidence: keyOf(confidences).describe('How sure the identification is.'),
  evidence: sentence.describe('Why these forms are this actor.'),
  sources: idsOf('sources', 'Outside sources for the identification.'),
  notes: z.array(sentence).default([]),
});

export type ActorData = z.infer<typeof actorSchema>;
