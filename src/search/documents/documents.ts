import type { Actor, Catalogue } from '../../model/catalogue.ts';
import { chainOf, type Claim } from '../../model/relations/claims.ts';
import { bounds } from '../../model/time/dates.ts';
import { questionStates } from '../../model/relations/questions.ts';
import type { Account } from '../../model/relations/accounts.ts';
import { dateInWords } from '../../model/time/date-words.ts';
import { actorKinds, claimKinds } from '../../model/entries/vocabulary.ts';
import { searchTexts } from '../../model/views/claim-fields.ts';
import type { RecordKind } from '../protocol.ts';

/** What can be found, one record a thing, and under which names: by resolved mention, never by a form that only others print. */

/** How an account names somebody, or is known to mean them. */
export interface Mention {
  actor: string;
  name: string;
  /** Real names in every script, and abbreviations. */
  names: string[];
  /** Forms this account prints. */
  forms: string[];
  /** Offices held on the day of the account. */
  offices: string[];
  person: boolean;
}

export interface ClaimRecord {
  /** Within the account. */
  id: string;
  says: string;
  kind: keyof typeof claimKinds;
  speaker?: string;
  /** Texts besides `says` whose words find the claim, such as the phrases of the translation that it keeps. */
  phrases: string[];
  /** Ids of those it is about or who stand in its chain. */
  actors: string[];
  topics: string[];
}

/** A form of a name, and who prints it. */
export interface PrintedForm {
  form: string;
  accounts: number;
  /** Label of the first of them. */
  first: string;
  /** Whether it is a name with a title before it. */
  titled: boolean;
}

export interface SearchDocument {
  kind: Exclude<RecordKind, 'claim'>;
  id: string;
  title: string;
  detail: string;
  /** EDTF. */
  date?: string;
  /** First and last day, where they are not the date itself; an open end is year 0000 or 9999. */
  days?: [string, string];
  /** Whether its names are those of a person, for which short words may be misspelt. */
  person: boolean;
  /** Its own names beside the title. */
  names: string[];
  /** Forms that accounts print for it. */
  printed: PrintedForm[];
  /** Offices and roles it held; words that readers type for it. */
  alsoKnown: string[];
  mentions: Mention[];
  claims: ClaimRecord[];
  actors: string[];
  /** Ids; of an account its main topics. */
  topics: string[];
  text: string[];
  /** Instead of text, the keys that stand in it and nowhere else in the record. */
  terms?: string[];
}

/** Everything that can be found; accounts last, in order of publication. */
export function documentsOf(catalogue: Catalogue): SearchDocument[] {
  const printing = printingOf(catalogue);
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
    ...catalogue.actors.map((actor) => actorRecord(catalogue, actor)),
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
      ...days(event.date),
      mentions: event.actors.map((id) => mentionOf(catalogue.actor(id))),
      actors: event.actors,
      topics: event.topics,
      text: [event.summary, dateInWords(event.date)],
    })),
    ...catalogue.accounts.map((account) => accountRecord(catalogue, account, printing)),
  ];
}

const once = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** "METI" and "FNN", where the name or the summary gives them in brackets. */
const abbreviationsOf = ({ name, summary }: Pick<Actor, 'name' | 'summary'>): string[] =>
  [...`${name} ${summary}`.matchAll(/\((\p{Lu}{2,})\)/gu)].map(([, letters = '']) => letters);

const namesOf = (actor: Actor): string[] => once([actor.name, ...Object.values(actor.native).flat(), ...abbreviationsOf(actor)]);

/** Words of the name of an office, whoever holds it: "METI minister". */
function officeNames(catalogue: Catalogue, { role, office }: Actor['roles'][number]): string[] {
  if (office === undefined) return [role];
  return once([role, ...namesOf(catalogue.actor(office))]);
}

const officesOn = (catalogue: Catalogue, actor: Actor, instant: number): string[] =>
  once(
    actor.roles
      .filter(({ term }) => term !== undefined && bounds(term).from <= instant && instant <= bounds(term).to)
      .flatMap((role) => officeNames(catalogue, role)),
  );

/** Descriptions ("some analysts", "he") are no names to search by. */
const isName = ({ type }: Actor['printed'][number]) => type !== 'descriptor' && type !== 'metonym';

/** Forms of names by article and actor; none where the account means somebody whom it does not name. */
type Printing = Map<string, Map<string, string[]>>;

function printingOf(catalogue: Catalogue): Printing {
  const forms = new Map<string, Map<string, string[]>>();
  for (const actor of catalogue.actors)
    for (const mention of [...actor.printed, ...actor.implied]) {
      const inAccount = forms.get(mention.in) ?? new Map<string, string[]>();
      const known = inAccount.get(actor.id) ?? [];
      if ('type' in mention && isName(mention) && !known.includes(mention.as)) known.push(mention.as);
      forms.set(mention.in, inAccount.set(actor.id, known));
    }
  return forms;
}

/** By the real names alone. */
const mentionOf = (actor: Actor): Mention => ({
  actor: actor.id,
  name: actor.name,
  names: namesOf(actor),
  forms: [],
  offices: [],
  person: actor.kind === 'person',
});

function mentionsIn(catalogue: Catalogue, account: Account, printing: Printing): Mention[] {
  const printed = printing.get(account.id) ?? new Map<string, string[]>();
  const instant = Date.parse(account.published.at);
  return once([...account.actors, ...printed.keys()]).map((id) => {
    const actor = catalogue.actor(id);
    return { ...mentionOf(actor), forms: printed.get(id) ?? [], offices: officesOn(catalogue, actor, instant) };
  });
}

const claimRecord = (claim: Claim): ClaimRecord => ({
  id: claim.id,
  says: claim.says,
  kind: claim.kind,
  ...(claim.speaker !== undefined && { speaker: claim.speaker }),
  phrases: searchTexts(claim),
  actors: once([...chainOf(claim).map(({ actor }) => actor), ...claim.actors]),
  topics: claim.topics,
});

/** Words of the retelling: tags and marks left out. */
const wordsOfHtml = (html: string): string =>
  html
    .replace(/<(sup|i)\b[^>]*>.*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x26|#38|amp);/g, '&')
    .replace(/&[#\w]+;/g, ' ');

/** Notes that say what a printed name, date, figure or word stands for; the others speak of what the account does not say. */
const restating: ReadonlySet<string> = new Set(['name', 'date', 'figure', 'term', 'residue']);

const accountText = (account: Account): string[] => [
  account.summary,
  ...account.blocks.map((block) => (block.type === 'heading' ? block.text : block.type === 'paragraph' ? wordsOfHtml(block.html) : '')),
  ...account.notes.filter(({ kind }) => restating.has(kind)).flatMap(({ printed, reading }) => [printed ?? '', reading ?? '']),
];

const dayOf = (instant: number, open: string): string => (Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 10) : open);

function days(date: string): Pick<SearchDocument, 'days'> {
  const { from, to } = bounds(date);
  return /^\d{4}-\d\d-\d\d$/.test(date) ? {} : { days: [dayOf(from, '0000'), dayOf(to, '9999')] };
}

const blank = { person: false, names: [], printed: [], alsoKnown: [], mentions: [], claims: [], actors: [], topics: [], text: [] };

function actorRecord(catalogue: Catalogue, actor: Actor): SearchDocument {
  const forms = Map.groupBy(actor.printed.filter(isName), ({ as }) => as);
  return {
    ...blank,
    kind: 'actor',
    id: actor.id,
    title: actor.name,
    detail: actorKinds[actor.kind],
    person: actor.kind === 'person',
    names: namesOf(actor),
    printed: [...forms].map(([form, mentions]) => {
      const accounts = once(mentions.map((mention) => catalogue.account(mention.in))).toSorted(
        (a, b) => Date.parse(a.published.at) - Date.parse(b.published.at) || (a.id < b.id ? -1 : 1),
      );
      return { form, accounts: accounts.length, first: accounts[0]?.label ?? '', titled: mentions.every(({ type }) => type === 'title+name') };
    }),
    alsoKnown: once(actor.roles.flatMap((role) => officeNames(catalogue, role))),
    actors: [actor.id],
    text: [actor.summary],
  };
}

const accountRecord = (catalogue: Catalogue, account: Account, printing: Printing): SearchDocument => ({
  ...blank,
  kind: 'account',
  id: account.id,
  title: account.title,
  detail: account.label,
  date: account.day,
  mentions: mentionsIn(catalogue, account, printing),
  claims: account.claims.map(claimRecord),
  actors: account.actors,
  topics: account.topics,
  text: accountText(account),
});
