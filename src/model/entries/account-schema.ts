import { z } from 'zod';
import { marginFault } from '../time/instants.ts';
import {
  countTo,
  draft,
  edtf,
  formerIds,
  formerInnerIds,
  idOf,
  idsOf,
  innerIdOf,
  keyOf,
  language,
  page,
  pageCount,
  paragraphNumber,
  position,
  publicationBound,
  publicationDate,
  reject,
  runningTime,
  section,
  sentence,
  topics,
  url,
} from './fields.ts';
import { phraseFault } from './phrase.ts';
import { accountGenres, claimKinds, noteKinds, outcomes, partKinds, publicationBases, titleBases, wordingManners } from './vocabulary.ts';

/** The frontmatter of an account, with its claims and notes. */

const wording = z
  .strictObject({
    phrase: sentence.superRefine(reject(phraseFault)).describe('A short phrase of the account, or of its translation, at most seven words.'),
    manner: keyOf(wordingManners),
  })
  .describe('A phrase whose wording matters. In a translated account it is a phrase of the translation, not a verbatim quotation.');

const answer = z.strictObject({
  question: idOf('questions'),
  reading: innerIdOf('reading'),
  hedged: z.boolean().default(false).describe('The account says it with "may", "reportedly" or the like.'),
});

const outcome = z.strictObject({
  status: keyOf(outcomes),
  note: sentence.describe('Why the outcome is judged so.'),
  sources: idsOf('sources', 'Outside sources that show it.'),
});

const claim = z.strictObject({
  id: innerIdOf('claim').describe('Unique within the account; the site-wide id is <account>/<claim>, the address #<claim> on the page.'),
  formerIds: formerInnerIds,
  paragraph: paragraphNumber
    .optional()
    .describe('Number of the source paragraph that makes the claim, from 1. Absent: that of the mark in the text. A source without paragraphs has none.'),
  page: page.optional().describe('Page of the source that makes the claim: its number, counted from 1 at the first page, or a Roman numeral like "iv".'),
  section: section.optional().describe('Section of the source that makes the claim, like "3.2".'),
  time: position.optional().describe('Recordings only: when the claim is made, in minutes and seconds ("1:05") or hours, minutes and seconds ("1:02:05").'),
  says: sentence.describe('The claim as one sentence in our own words that says one thing.'),
  kind: keyOf(claimKinds),
  speaker: idOf('actors').optional().describe('Actor to whom the account attributes the claim. Absent: the account speaks in its own voice.'),
  via: idsOf('actors', 'Relays between the speaker and the account, nearest the speaker first.'),
  actors: idsOf('actors', 'Actors the claim is about.'),
  topics: z.array(idOf('topics')).optional().describe('Absent: the topics of the account.'),
  about: idsOf('events', 'Events the claim is about.'),
  occasion: idOf('events').optional().describe('Event at which the speaker said it: an interview, a post, a statement.'),
  when: edtf.optional().describe('Date of what is claimed, if no event gives it.'),
  ahead: z.boolean().default(false).describe('The claim mentions an event that is still to come, without being a forecast.'),
  reported: edtf.optional().describe('The date that the account prints for the report it cites.'),
  answers: z.array(answer).default([]),
  wording: z.array(wording).default([]),
  due: edtf.optional().describe('Forecasts only: the expected date.'),
  outcome: outcome.optional().describe('Forecasts only.'),
});

const note = z.strictObject({
  id: innerIdOf('note'),
  formerIds: formerInnerIds,
  kind: keyOf(noteKinds),
  printed: sentence.optional().describe('The printed words that the note is about; absent for notes of kind context.'),
  lang: language.optional().describe('Language of the printed words, if it is not the language of the dossier.'),
  reading: sentence.optional().describe('How the editor reads them.'),
  reason: sentence,
  sources: idsOf('sources', 'Outside sources. None: the note rests on general knowledge or on the accounts themselves; the reason says which.'),
});

const part = z.strictObject({
  paragraph: paragraphNumber,
  kind: keyOf(partKinds),
  says: sentence.describe('Content of the part, in our own words.'),
});

const copy = z.strictObject({
  url: url.describe('Another address of the same text.'),
  outlet: idOf('actors').optional(),
  platform: idOf('actors').optional(),
  published: edtf.optional().describe('When the text came out there.'),
  accessed: edtf.optional().describe('When the editor last read it there.'),
});

export const accountSchema = z.strictObject({
  draft,
  formerIds,
  copyOf: idOf('articles')
    .optional()
    .describe(
      'The account whose text this is, carried elsewhere, if the copy has a file of its own. It has a page and counts nowhere. It may leave out topics, claims and the body.',
    ),
  restsOn: idOf('sources', 'articles')
    .optional()
    .describe(
      'The report on which the whole account rests: an account of this dossier, or an outside source. All accounts that rest on one report count as one origin. For the same text under another address use source.copies or copyOf.',
    ),
  title: sentence,
  titleBasis: keyOf(titleBases).describe(
    'Origin of the title: source (the headline of the account), ours, or no-headline (ours, because the account prints none).',
  ),
  headline: z
    .strictObject({ text: sentence, lang: language.optional().describe('Language of the headline, if it is not source.language.') })
    .optional()
    .describe('The headline as the account prints it, in its own language.'),
  genre: keyOf(accountGenres),
  form: sentence.describe('Kind of text, in a few words.'),
  summary: sentence.describe('One sentence that says what this account claims.'),
  source: z.strictObject({
    url,
    printedUrl: sentence.optional().describe('The address as the account prints it, if that is not a working link.'),
    archived: url.optional().describe('Address of an archived copy.'),
    platform: idOf('actors')
      .optional()
      .describe(
        'Site that carries the account. Absent: the actor that lists the host of the address among its `hosts`. A source has a platform, an outlet or both.',
      ),
    outlet: idOf('actors').optional().describe('Publisher of the account.'),
    author: idOf('actors').optional().describe('The author, if there is one. Absent, like authors: the account prints none.'),
    authors: z.array(idOf('actors')).optional().describe('The authors, in the order of the source; instead of author.'),
    language,
    translation: z.enum(['machine', 'human', 'none']),
    rights: sentence,
    paragraphs: paragraphNumber
      .optional()
      .describe(
        'Number of paragraphs of the source text, including parts that are not body text. Absent: those of the retelling and the parts, unless the source has pages or a duration.',
      ),
    words: countTo(1_000_000).optional().describe('Number of words of the source text; of the translation if the account is read in one.'),
    pages: pageCount.optional().describe('Number of pages.'),
    duration: runningTime.optional().describe('Length of a recording: "18:30", "1:02:05" or an ISO 8601 duration.'),
    parts: z.array(part).default([]).describe('The paragraphs that are not body text.'),
    copies: z.array(copy).default([]).describe('The same text under other addresses: reprints. They count with the account, as one.'),
  }),
  published: z.strictObject({
    at: publicationDate
      .optional()
      .describe('A time with an offset, or a day, month, year or interval (EDTF; ~ about, ? uncertain). As precise as is known. Absent: undated, with bounds.'),
    after: publicationBound.optional().describe('Without "at": a day, month or year (EDTF) that was over when the account came out.'),
    before: publicationBound.optional().describe('Without "at": a day, month or year (EDTF) that was still to come when the account came out.'),
    basis: keyOf(publicationBases).describe('How the date is known. url-id: a number in the address (a Toutiao id, or milliseconds); url-date: /2023/07/30/.'),
    margin: z
      .string()
      .superRefine(reject(marginFault))
      .optional()
      .describe('Accuracy of a time, an ISO 8601 duration; P1D: only the day is right. Absent: as precise as the time is written.'),
    note: sentence.optional(),
  }),
  updated: z
    .array(
      z.strictObject({
        at: publicationDate.describe('When the account was changed: a time with an offset, or a day, month, year or interval (EDTF).'),
        what: sentence.describe('What was changed, as a sentence.'),
      }),
    )
    .default([])
    .describe('Later changes of the account.'),
  accessed: z.iso.date('is not a day like 2025-05-03').optional().describe('Day on which the editor read the account.'),
  topics: topics.describe('The main topics; the claims may add others.'),
  claims: z.array(claim).default([]).describe('At least one, except in a copy.'),
  notes: z.array(note).default([]),
});

export type AccountData = z.infer<typeof accountSchema>;
export type ClaimData = AccountData['claims'][number];
export type NoteData = AccountData['notes'][number];
