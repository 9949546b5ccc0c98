/** Controlled vocabularies of the content: each key is a value of a field, each text is its label on the site. */

export const accountGenres = {
  commentary: 'Commentary',
  digest: 'News digest',
  report: 'Report',
  'agency-report': 'Agency report',
  analysis: 'Analysis',
  opinion: 'Opinion piece',
  interview: 'Interview',
  statement: 'Statement',
  paper: 'Research paper',
  preprint: 'Preprint',
  blog: 'Blog post',
  post: 'Post',
  'magazine-feature': 'Magazine feature',
  video: 'Video',
  audio: 'Audio recording',
  document: 'Document',
} as const;

export const titleBases = {
  ours: 'Title: ours.',
  source: 'The headline is the account’s own.',
  'no-headline': 'The account prints no headline; the title above is ours.',
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
  update: 'Update or correction',
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
  'url-date': 'decoded from the date in its address',
  inferred: 'inferred by the editor',
} as const;

export const wordingManners = {
  direct: 'In quotation marks in the account',
  paraphrase: 'Paraphrased by the account',
  scare: 'A word the account sets in scare quotes',
} as const;

/** The kinds of warnings, by the names with which a dossier silences them. */
export const warningKinds = {
  'open-forecast': 'A forecast whose time is over and whose outcome is still open.',
  'date-order': 'Dates in an order that is possible, but seldom meant.',
  'editing-day': 'A date after the last editing of the dossier, a day of the dossier that does not fit today, or an address without encryption.',
  'role-dates': 'Two holders of one office at one time, or a day outside of a term.',
  'actor-kind': 'An actor of a kind that does not fit the field that names it, such as a place that speaks.',
  'printed-form': 'A printed form that is listed without a reason, twice, or for a paragraph that does not bear it out.',
  'link-words': 'A link to one actor that shows the name of another.',
  'compatible-reason': 'A reason for compatible readings that speaks of some of them only.',
  'source-day': 'A source whose label, address, id and date name different days.',
  'id-property': 'An id that programs which read the downloads may stumble over.',
  twin: 'A text or an address that occurs twice where a reader cannot tell the two apart, and files that look like copies.',
  'similar-question': 'Two questions that ask nearly the same.',
  orphan: 'An entry that nothing names.',
  'archived-copy': 'An account without an archived copy, in a dossier whose other accounts have one.',
  language: 'Words in another script whose language nothing tells, or a language that does not use the script of its words.',
  leftover: 'Words and signs in a text that editors or other programs leave by mistake.',
  silence: 'A kind of warning that the dossier silences and that does not occur.',
} as const;
export type WarningKind = keyof typeof warningKinds;
