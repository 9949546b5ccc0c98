import { z } from 'zod';
import { edtfFault, isDuration } from '../time/dates.ts';
import { idPattern, longestId, whatIsNoId } from './ids.ts';
import { addressFault } from './web-address.ts';

/** What an editor may write. Every type of the site is inferred from here; `/data/schema/` and the documentation are made from it. */

export const accountGenres = {
  commentary: 'Commentary',
  digest: 'News digest',
} as const;

export const claimKinds = {
  statement: 'Statement',
  figure: 'Figure',
  quote: 'Reported speech',
  interpretation: 'Interpretation',
  forecast: 'Forecast',
  opinion: 'Opinion',
} as const;

export const noteKinds = {
  name: 'Name',
  date: 'Date',
  figure: 'Figure',
  term: 'Term',
  residue: 'Untranslated',
  attribution: 'Attribution',
  context: 'Context',
} as const;

export const actorKinds = {
  person: 'Person',
  government: 'Government',
  office: 'Office',
  organisation: 'Organisation',
  country: 'Country',
  bloc: 'Group of countries',
  place: 'Place',
  outlet: 'News outlet',
  platform: 'Platform',
  unnamed: 'Unnamed source',
  author: 'Unknown author',
} as const;

export const printedTypes = {
  name: 'name',
  'title+name': 'title and name',
  title: 'title alone',
  descriptor: 'description',
  adjective: 'adjective',
  metonym: 'metonym',
} as const;

export const partKinds = {
  headline: 'Headline',
  byline: 'Byline',
  caption: 'Photo caption',
  'caption-suspected': 'Probably a photo caption',
  'rights-notice': 'Rights notice',
  source: 'Source line',
  disclaimer: 'Disclaimer',
} as const;

export const eventStatuses = {
  happened: 'Happened',
  planned: 'Planned; no source here shows the outcome',
  moved: 'Moved to another date',
  'did-not-happen': 'Did not happen',
} as const;

export const outcomes = {
  open: 'Open',
  'came-true': 'Came true',
  'did-not': 'Did not come true',
  moot: 'Overtaken by events',
  'cannot-tell': 'Cannot be told from the sources here',
} as const;

export const confidences = {
  certain: 'Certain',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  unknown: 'Unknown',
} as const;

export const publicationBases = {
  stated: 'stated by the account',
  'url-id': 'decoded from the number in its address',
  inferred: 'inferred by the editor',
} as const;

export const wordingManners = {
  direct: 'In quotation marks in the account',
  paraphrase: 'Paraphrased by the account',
  scare: 'A word the account sets in scare quotes',
} as const;

/** The folders of `content/`: their entries name each other by id. */
export const folders = ['articles', 'actors', 'topics', 'events', 'questions', 'sources'] as const;
export type Folder = (typeof folders)[number];

/** Fields that hold the id of an entry, and the folder it lies in. Whatever is registered here must resolve. */
export const references = z.registry<{ to: Folder }>();

const keysOf = <T extends Record<string, string>>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);

/** For `superRefine`: what is wrong with a text, as the rest of a sentence that starts with it. */
const refuse = (fault: (text: string) => string | undefined) => (text: string, context: z.RefinementCtx<string>) => {
  const message = fault(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
};

const sentence = z.string().trim().min(1, 'must not be empty');
const edtf = z.string().superRefine(refuse(edtfFault));
const id = z
  .string()
  .max(longestId, { error: `is longer than ${longestId} characters`, abort: true })
  .regex(idPattern, { error: ({ input }) => whatIsNoId(String(input)) });

const idOf = (to: Folder) => id.clone().register(references, { to });

const language = z.string().refine(isLanguage, 'is not a language code like en, zh or zh-Hant');
const url = z.httpUrl('is not an http or https address').superRefine(refuse(addressFault));
const idsOf = (to: Folder, what: string) => z.array(idOf(to)).default([]).describe(what);
const topics = z.array(idOf('topics')).min(1, 'name at least one topic');

/** What is more is a slip of the keyboard, and a list would be drawn up to it. */
const countTo = (most: number) => z.number().max(most, { abort: true }).int().positive();
const paragraphNumber = countTo(5000);

const wording = z
  .strictObject({
    phrase: sentence
      .refine((phrase) => phrase.split(/\s+/).length <= 7, 'quotes more than seven words; shorten the phrase')
      .describe('A short phrase of the machine translation, at most seven words.'),
    manner: keysOf(wordingManners),
  })
  .describe('A phrase that matters as wording. It is never the exact words of the speaker: it went through at least one translation.');

const answer = z.strictObject({
  question: idOf('questions'),
  reading: id,
  hedged: z.boolean().default(false).describe('The account says it with "may", "reportedly" or the like.'),
});

const outcome = z.strictObject({
  status: keysOf(outcomes),
  note: sentence.describe('Why the outcome is judged so.'),
  sources: idsOf('sources', 'Outside sources that show it.'),
});

const claim = z.strictObject({
  id: id.describe('Unique within the article; the site-wide id is <article>/<claim>, the address #<claim> on the page.'),
  paragraph: paragraphNumber.describe('Paragraph of the source text that makes the claim, counted from 1.'),
  says: sentence.describe('One sentence in our own words that says one thing.'),
  kind: keysOf(claimKinds),
  speaker: idOf('actors').optional().describe('Actor to whom the account gives the claim. Absent: the account speaks in its own voice.'),
  via: idsOf('actors', 'Relays between the speaker and the account, nearest the speaker first.'),
  actors: idsOf('actors', 'Actors the claim is about.'),
  topics,
  about: idsOf('events', 'Events the claim is about.'),
  occasion: idOf('events').optional().describe('Event at which the speaker said it: an interview, a post, a statement.'),
  when: edtf.optional().describe('When the thing claimed happened or was to happen, if no event says so.'),
  ahead: z.boolean().default(false).describe('It speaks of an event as still to come, without foretelling anything.'),
  reported: edtf.optional().describe('The date that the account prints for the report it cites.'),
  answers: z.array(answer).default([]),
  wording: z.array(wording).default([]),
  due: edtf.optional().describe('Forecasts only: by when it was expected.'),
  outcome: outcome.optional().describe('Forecasts only.'),
});

const note = z.strictObject({
  id,
  kind: keysOf(noteKinds),
  printed: sentence.optional().describe('What the account prints, as printed; absent for notes of kind context.'),
  lang: language.optional().describe('Language of what is printed, where it is not the language of the site.'),
  reading: sentence.optional().describe('What the editor reads instead.'),
  reason: sentence,
  sources: idsOf('sources', 'Outside sources. None: the note rests on general knowledge or on the accounts themselves, and the reason says which.'),
});

const part = z.strictObject({
  paragraph: paragraphNumber,
  kind: keysOf(partKinds),
  says: sentence.describe('What stands there, in our own words.'),
});

const accountSchema = z.strictObject({
  title: sentence,
  titleBasis: z.enum(['ours', 'source']).describe('Whether the headline is ours or the account prints it.'),
  genre: keysOf(accountGenres),
  form: sentence.describe('What kind of text it is, in a few words.'),
  summary: sentence.describe('One sentence that says what this account claims.'),
  source: z.strictObject({
    url,
    printedUrl: sentence.optional().describe('The address as the account prints it, where that is not a working link.'),
    platform: idOf('actors'),
    outlet: idOf('actors').optional(),
    author: idOf('actors'),
    language,
    translation: z.enum(['machine', 'human', 'none']),
    rights: sentence,
    paragraphs: paragraphNumber.describe('Paragraphs of the source text, all kinds counted.'),
    words: countTo(1_000_000).describe('Words of the source text, as machine-translated.'),
    parts: z.array(part).default([]).describe('The paragraphs that are not body text.'),
  }),
  published: z.strictObject({
    at: z.iso.datetime({ offset: true, error: 'is not a time on a day that exists, with an offset, like 2025-05-03T16:07:34+08:00' }),
    basis: keysOf(publicationBases),
    margin: z
      .string()
      .refine(isDuration, 'is not a duration like PT1M (a minute) or P1D (a day)')
      .describe('How far off the instant may be: an ISO 8601 duration.'),
    note: sentence.optional(),
  }),
  topics: topics.describe('The main topics; the claims may add others.'),
  claims: z.array(claim).min(1, 'an article without claims cannot be compared'),
  notes: z.array(note).default([]),
});

const mention = z.strictObject({
  as: sentence.describe('The string as printed.'),
  in: idOf('articles').describe('The article that prints it.'),
  paragraphs: z.array(paragraphNumber).min(1, 'name the paragraphs that print it'),
  reason: sentence.optional(),
});

const actorSchema = z.strictObject({
  name: sentence,
  kind: keysOf(actorKinds),
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
        type: keysOf(printedTypes),
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
  confidence: keysOf(confidences).describe('How sure the identification is.'),
  evidence: sentence.describe('Why these forms are this actor.'),
  sources: idsOf('sources', 'Outside sources for the identification.'),
  notes: z.array(sentence).default([]),
});

const topicSchema = z.strictObject({
  label: sentence,
  scope: sentence,
  words: z.array(sentence).default([]).describe('Words a reader may type, in any language; not all occur in the accounts.'),
});

const eventSchema = z.strictObject({
  title: sentence,
  summary: sentence,
  date: edtf,
  basis: sentence.describe('How the date is known.'),
  place: idOf('actors').optional(),
  actors: idsOf('actors', 'Who took part.'),
  topics,
  status: keysOf(eventStatuses),
  sources: idsOf('sources', 'Outside sources.'),
});

const questionSchema = z.strictObject({
  asks: sentence,
  short: sentence.max(40, 'is longer than 40 characters').describe('The same in a few words, for tables.'),
  topics,
  about: idsOf('events', 'Events in question. An account published before the first of them could not know.'),
  readings: z
    .record(id, sentence)
    .refine((readings) => Object.keys(readings).length > 0, 'a question needs at least one reading')
    .describe('The answers the accounts give: reading id to a sentence.'),
  compatible: z
    .array(z.strictObject({ readings: z.array(id).min(2, 'name at least two readings'), why: sentence }))
    .default([])
    .describe('Readings that can be true together, and why. All others exclude each other.'),
  note: sentence.describe("The editor's note: what to make of it, without a verdict on a person or outlet."),
  sources: idsOf('sources', 'Outside sources.'),
});

export const sourceSchema = z.strictObject({
  label: sentence,
  url,
  date: edtf.optional(),
  supports: sentence,
});

/** An address under which somebody can be reached, as RFC 9116 wants it. */
const isContact = (text: string): boolean => /^mailto:[^\s@]+@[^\s@]+$/.test(text) || (text.startsWith('https://') && url.safeParse(text).success);

export const dossierSchema = z.strictObject({
  title: sentence,
  standfirst: sentence,
  sample: sentence.describe('What the choice of accounts leaves out.'),
  language,
  editor: sentence,
  editedOn: z.iso.date('is not a day like 2025-05-03'),
  licence: z.strictObject({ name: sentence, url, covers: sentence }),
  address: url.describe('Where the site is published.'),
  security: z
    .strictObject({
      contact: z.string().refine(isContact, 'is not an https address or mailto: with an e-mail address').describe('Where a weakness of the site is reported.'),
      expires: z.iso.date('is not a day like 2025-05-03').describe('The last day on which that holds; at most a year ahead.'),
    })
    .optional()
    .describe('Published as /.well-known/security.txt; absent: there is none.'),
});

/** What one file of a folder is, and `dossier.yaml`. */
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
export type AccountData = z.infer<typeof accountSchema>;
export type ClaimData = AccountData['claims'][number];
export type NoteData = AccountData['notes'][number];
export type ActorData = z.infer<typeof actorSchema>;
export type TopicData = z.infer<typeof topicSchema>;
export type EventData = z.infer<typeof eventSchema>;
export type QuestionData = z.infer<typeof questionSchema>;
export type SourceData = z.infer<typeof sourceSchema>;
export type DossierData = z.infer<typeof dossierSchema>;

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
