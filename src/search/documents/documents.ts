import type { Actor, Catalogue } from '../../model/catalogue.ts';
import { chainOf, type Claim } from '../../model/relations/claims.ts';
import { withLanguageTag } from '../../model/scripts/language-tag.ts';
import { scriptsOf } from '../../model/scripts/languages.ts';
import { isSpecial } from '../../model/scripts/run-language.ts';
import { mayHaveRuns } from '../../model/scripts/runs.ts';
import { bounds } from '../../model/time/dates.ts';
import { questionStates } from '../../model/relations/questions.ts';
import type { Account } from '../../model/relations/accounts.ts';
import { dateInWords } from '../../model/time/date-words.ts';
import { actorKinds } from '../../model/entries/vocabulary.ts';
import { searchTexts } from '../../model/views/claim-columns.ts';
import { formsByAccount, mentionOf, mentionsIn, namesOf, officesOf, printedFormsOf, type FormsByAccount } from './mentions.ts';
import type { ClaimRecord, SearchDocument } from './search-document.ts';

/** Makes the documents of the search index from the catalogue. */

/** Topics, actors, questions, events, then accounts in order of publication. */
export function documentsOf(catalogue: Catalogue): SearchDocument[] {
  const forms = formsByAccount(catalogue);
  return [
    ...catalogue.topics.map((topic): SearchDocument => ({
      ...blank,
      kind: 'topic',
      id: topic.id,
      title: topic.label,
      detail: topic.scope,
      alsoKnown: topic.words,
      topics: [topic.id],
      text: [topic.scope],
    })),
    ...catalogue.actors.map((actor) => actorDocument(catalogue, actor)),
    ...catalogue.questions.map((question): SearchDocument => ({
      ...blank,
      kind: 'question',
      id: question.id,
      title: question.asks,
      detail: questionStates[question.state].says,
      topics: question.topics,
      text: Object.values(question.readings),
    })),
    ...catalogue.events.map((event): SearchDocument => ({
      ...blank,
      kind: 'event',
      id: event.id,
      title: event.title,
      detail: dateInWords(event.date),
      date: event.date,
      ...daysIn(event.date),
      mentions: event.actors.map((id) => mentionOf(catalogue.actor(id))),
      actors: event.actors,
      topics: event.topics,
      text: [event.summary, dateInWords(event.date)],
    })),
    ...catalogue.accounts.map((account) => accountDocument(catalogue, account, forms)),
  ];
}

const blank = { person: false, names: [], printed: [], alsoKnown: [], mentions: [], claims: [], actors: [], topics: [], text: [] };

const actorDocument = (catalogue: Catalogue, actor: Actor): SearchDocument => ({
  ...blank,
  kind: 'actor',
  id: actor.id,
  title: actor.name,
  detail: actorKinds[actor.kind],
  person: actor.kind === 'person',
  names: namesOf(actor),
  printed: printedFormsOf(catalogue, actor),
  alsoKnown: officesOf(catalogue, actor),
  actors: [actor.id],
  text: [actor.summary ?? ''],
});

const accountDocument = (catalogue: Catalogue, account: Account, forms: FormsByAccount): SearchDocument => ({
  ...blank,
  kind: 'account',
  id: account.id,
  title: taggedIn(catalogue, account)(account.title),
  detail: account.label,
  date: account.date,
  ...daysIn(account.date),
  mentions: mentionsIn(catalogue, account, forms),
  claims: account.claims.map((claim) => claimRecord(claim, taggedIn(catalogue, account))),
  actors: account.actors,
  topics: account.topics,
  text: textsOf(account),
});

const claimRecord = (claim: Claim, tagged: (text: string) => string): ClaimRecord => ({
  id: claim.id,
  says: mayHaveRuns(claim.says) ? tagged(claim.says) : claim.says,
  kind: claim.kind,
  ...(claim.speaker !== undefined && { speaker: claim.speaker }),
  phrases: searchTexts(claim),
  actors: [...new Set([...chainOf(claim).map(({ actor }) => actor), ...claim.actors])],
  topics: claim.topics,
});

/** Tags texts with the language of the account if the dossier has another for one of its scripts. */
const taggedIn = ({ scripts }: Catalogue, { language }: Account): ((text: string) => string) =>
  isSpecial(scriptsOf(language), language, scripts) ? (text) => withLanguageTag(text, language) : (text) => text;

const textsOf = (account: Account): string[] => [
  account.summary,
  ...account.carriers.map(({ name }) => name),
  ...(account.headline ? [account.headline.text] : []),
  ...account.blocks.map((block) => (block.type === 'part' ? '' : block.text)),
  ...account.notes.filter(({ kind }) => restating.has(kind)).flatMap(({ printed, reading }) => [printed ?? '', reading ?? '']),
];

/** Kinds of notes that explain what the account prints. Notes of other kinds are about what it does not say. */
const restating: ReadonlySet<string> = new Set(['name', 'date', 'figure', 'term', 'residue']);

/** `days` of a document with this EDTF date: none if it is a single day. */
function daysIn(date: string): Pick<SearchDocument, 'days'> {
  const { from, to } = bounds(date);
  return /^\d{4}-\d\d-\d\d$/.test(date) ? {} : { days: [dayOf(from, '0000'), dayOf(to, '9999')] };
}

const dayOf = (instant: number, open: string): string => (Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 10) : open);
