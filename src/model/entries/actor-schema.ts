import { z } from 'zod';
import { draft, edtf, formerIds, host, idOf, idsOf, keyOf, language, paragraphNumbers, sentence } from './fields.ts';
import { actorKinds, confidences, printedTypes } from './vocabulary.ts';

/** An actor, with the forms of its name that accounts print. */

const linked = paragraphNumbers.optional().describe('Absent: the paragraphs in which links of the account print it.');

const mention = z.strictObject({
  as: sentence.describe('The string as printed.'),
  in: idOf('articles').describe('The account that prints it.'),
  paragraphs: paragraphNumbers,
  reason: sentence,
});

export const actorSchema = z.strictObject({
  name: sentence,
  kind: keyOf(actorKinds).optional().describe('Absent: an outlet, platform or person, if an account names it as its outlet, platform or author.'),
  summary: sentence.optional().describe('Who or what this is, in one sentence.'),
  hosts: z.array(host).default([]).describe('Platforms and outlets only: host names of their addresses, such as toutiao.com; subdomains are included.'),
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
        in: idOf('articles').optional().describe('The account that prints it. Absent: every account whose links print it.'),
        paragraphs: linked,
        reason: sentence.optional(),
        type: keyOf(printedTypes).default('name'),
        garbled: z.boolean().default(false).describe('A wrong or mistranslated form; it can be searched for, but is never displayed as the name.'),
      }),
    )
    .default([])
    .describe(
      'Forms of the name that accounts print, if they are garbled, are not a name, or are in no link. Other forms follow from the links, [words](actor:id "form").',
    ),
  implied: z
    .array(mention.extend({ paragraphs: linked }))
    .default([])
    .describe('Mentions that mean the actor without naming it.'),
  lookalikes: z.array(mention).default([]).describe('The same string with another meaning.'),
  draft,
  formerIds,
  confidence: keyOf(confidences).optional().describe('Certainty of the identification.'),
  evidence: sentence.optional().describe('Why these forms are this actor.'),
  sources: idsOf('sources', 'Outside sources for the identification.'),
  notes: z.array(sentence).default([]),
});

/** An actor as its file gives it; what the file leaves out is filled in by `relations/derived.ts`. */
export type ActorData = z.infer<typeof actorSchema>;
