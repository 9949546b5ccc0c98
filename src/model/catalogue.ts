import { compareDates, dayOf } from './time/dates.ts';
import { chainOf, type Claim } from './relations/claims.ts';
import type { AccountEntry, Entries, Entry } from './entries/entries.ts';
import { allPrinted, compareNames, linkedForms } from './relations/names.ts';
import { originCount, questionStates, selfConflicting, stateOf, type Answer, type QuestionState } from './relations/questions.ts';
import { inSourceOrder, numberedParagraphs, type NumberedBlock } from './entries/retelling.ts';
import { accountNamesOf, type AccountNames } from './relations/short-labels.ts';
import { silenceAmong, type Silence } from './relations/silence.ts';
import type { ActorData, DossierData, EventData, NoteData, QuestionData, SourceData, TopicData } from './entries/schema.ts';

/** A note of the editor in its place. */
export interface Note extends NoteData {
  account: string;
  /** Source paragraph whose retelling it stands beside. */
  paragraph: number;
}

export interface Account extends Omit<AccountEntry, 'blocks' | 'claims' | 'notes'>, AccountNames {
  blocks: NumberedBlock[];
  claims: Claim[];
  notes: Note[];
  /** Day of publication on the calendar it is stated in. */
  day: string;
  /** Words of the retelling. */
  words: number;
  /** Actors linked in the text or named by a claim, once each, alphabetically. */
  actors: string[];
  /** Main topics first, then those of the claims. */
  allTopics: string[];
  /** Events its claims are about or its text links to, in order of date. */
  events: string[];
  /** Marks in the text by claim or note id. */
  marks: Map<string, string>;
}

export interface Actor extends Entry<ActorData> {
  /** Every form that an account prints for the actor: those of its file, then those that links of accounts alone give. */
  printed: ActorData['printed'];
  /** Those of its file. */
  listed: ActorData['printed'];
}

type Topic = Entry<TopicData>;
export type Event = Entry<EventData>;
export type Source = Entry<SourceData>;

export interface Question extends Entry<QuestionData> {
  state: QuestionState;
  answers: Answer[];
  /** Accounts that speak, in order of publication. */
  accounts: string[];
  /** Accounts that contradict themselves. */
  torn: string[];
  /** How many accounts say nothing, though they could have. */
  silent: number;
  /** How many accounts were published before the events in question. */
  tooEarly: number;
  /** Distinct speakers and occasions behind the answers. */
  origins: number;
}

/** The whole dossier, cross-referenced once. Every lookup is total: an id that got this far exists. */
export interface Catalogue {
  dossier: DossierData;
  /** In order of publication. */
  accounts: Account[];
  /** Alphabetical. */
  actors: Actor[];
  topics: Topic[];
  /** In order of date. */
  events: Event[];
  /** Conflicts first, then as `questionStates`; alphabetical within. */
  questions: Question[];
  sources: Source[];
  /** In order of publication, then of the source's paragraphs. */
  claims: Claim[];
  account: (id: string) => Account;
  actor: (id: string) => Actor;
  topic: (id: string) => Topic;
  event: (id: string) => Event;
  question: (id: string) => Question;
  source: (id: string) => Source;
  claimsBy: (actor: string) => Claim[];
  claimsRelayedBy: (actor: string) => Claim[];
  claimsAbout: (actor: string) => Claim[];
  claimsOnTopic: (topic: string) => Claim[];
  claimsOnEvent: (event: string) => Claim[];
  questionsOnTopic: (topic: string) => Question[];
  questionsOnEvent: (event: string) => Question[];
  questionsOfActor: (actor: string) => Question[];
  questionsOfClaim: (claim: Claim) => Question[];
  /** The questions on which an account speaks. */
  questionsOfAccount: (account: string) => Question[];
  /** Place of an account in the order of publication, from 0. */
  placeOf: (account: string) => number;
  accountsNaming: (actor: string) => Account[];
  accountsOnTopic: (topic: string) => Account[];
  eventsOfActor: (actor: string) => Event[];
  eventsOnTopic: (topic: string) => Event[];
  /** The chain of attribution as actors, speaker first. */
  chain: (claim: Claim) => Actor[];
  /** Who says nothing, where these accounts speak, of events of these dates. */
  silence: (speaking: ReadonlySet<string>, dates: readonly string[]) => Silence;
  holdersOf: (office: string) => { actor: Actor; role: ActorData['roles'][number] }[];
}

/** Earliest first; accounts of one instant by id. */
export const byPublication = (a: Pick<AccountEntry, 'id' | 'published'>, b: Pick<AccountEntry, 'id' | 'published'>): number =>
  a.id === b.id ? 0 : Date.parse(a.published.at) - Date.parse(b.published.at) || byId(a, b);

/** Cross-references everything once. `entries` must have passed `problemsOf`. */
export function catalogueOf(entries: Entries): Catalogue {
  const names = new Map(entries.actors.map(({ id, name }) => [id, name]));
  const orders = { names, dates: new Map(entries.events.map(({ id, date }) => [id, date])) };
  const inOrder = entries.articles.toSorted(byPublication);
  const accountNames = accountNamesOf(inOrder, names);
  const accounts = inOrder.map((entry, at) => accountOf(entry, accountNames[at] ?? { siglum: '', label: '' }, orders));
  const links = linkedForms(accounts);
  const actors = entries.actors
    .map((entry): Actor => ({ ...entry, printed: allPrinted(entry, links.get(entry.id) ?? []), listed: entry.printed }))
    .toSorted((a, b) => compareNames(a.name, b.name) || byId(a, b));
  const topics = entries.topics.toSorted((a, b) => compareNames(a.label, b.label) || byId(a, b));
  const events = entries.events.toSorted((a, b) => compareDates(a.date, b.date) || byId(a, b));
  const sources = entries.sources.toSorted(byId);
  const claims = accounts.flatMap((account) => account.claims);
  const event = lookup('event', events);
  const actor = lookup('actor', actors);
  const silence = silenceAmong(accounts);
  const places = new Map(accounts.map(({ id }, place) => [id, place]));

  const answersTo = index(
    claims.flatMap((claim) => claim.answers.map(({ question, reading, hedged }) => ({ question, answer: { claim, reading, hedged } }))),
    ({ question }) => [question],
  );
  const questionOf = (question: Entry<QuestionData>): Question => {
    const answers = answersTo(question.id).map(({ answer }) => answer);
    const speaking = new Set(answers.map(({ claim }) => claim.account));
    const dates = question.about.map((id) => event(id).date);
    const { silent, tooEarly } = silence(speaking, dates);
    return {
      ...question,
      answers,
      state: stateOf(question, answers),
      accounts: [...speaking],
      torn: selfConflicting(question, answers),
      silent,
      tooEarly,
      origins: originCount(answers),
    };
  };
  const stateOrder = Object.keys(questionStates);
  const questions = entries.questions
    .map(questionOf)
    .toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || compareNames(a.asks, b.asks) || byId(a, b));
  const question = lookup('question', questions);

  const roles = index(
    actors.flatMap((holder) => holder.roles.map((role) => ({ actor: holder, role }))),
    ({ role }) => (role.office === undefined ? [] : [role.office]),
  );
  const start = ({ role }: { role: ActorData['roles'][number] }) => role.term ?? role.asOf ?? '';

  return {
    dossier: entries.dossier,
    accounts,
    actors,
    topics,
    events,
    questions,
    sources,
    claims,
    account: lookup('account', accounts),
    actor,
    topic: lookup('topic', topics),
    event,
    question,
    source: lookup('source', sources),
    claimsBy: index(claims, ({ speaker }) => (speaker ? [speaker] : [])),
    claimsRelayedBy: index(claims, ({ via }) => via),
    claimsAbout: index(claims, (claim) => claim.actors),
    claimsOnTopic: index(claims, (claim) => claim.topics),
    claimsOnEvent: index(claims, ({ about, occasion }) => [...about, ...(occasion ? [occasion] : [])]),
    questionsOnTopic: index(questions, (entry) => entry.topics),
    questionsOnEvent: index(questions, ({ about, answers }) => [...about, ...answers.flatMap(({ claim }) => claim.about)]),
    questionsOfActor: index(questions, ({ answers }) => answers.flatMap(({ claim }) => [...claim.actors, ...(claim.speaker ? [claim.speaker] : [])])),
    questionsOfAccount: index(questions, ({ accounts }) => accounts),
    placeOf: (id) => places.get(id) ?? -1,
    questionsOfClaim: (claim) => claim.answers.map((answer) => question(answer.question)),
    accountsNaming: index(accounts, (account) => account.actors),
    accountsOnTopic: index(accounts, (account) => account.allTopics),
    eventsOfActor: index(events, (entry) => entry.actors),
    eventsOnTopic: index(events, (entry) => entry.topics),
    silence,
    chain: (claim) => chainOf(claim).map((hop) => actor(hop.actor)),
    holdersOf: (office) => roles(office).toSorted((a, b) => compareDates(start(a), start(b)) || compareNames(a.actor.name, b.actor.name)),
  };
}

function lookup<T extends { id: string }>(what: string, items: readonly T[]) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id: string): T => {
    const found = byId.get(id);
    if (!found) throw new Error(`no ${what} "${id}"`);
    return found;
  };
}

/** For each key, the items that bear it, in their own order. */
function index<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>) {
  const found = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const bearers = found.get(key);
      if (bearers) bearers.push(item);
      else found.set(key, [item]);
    }
  return (key: string): T[] => found.get(key) ?? [];
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** What an account's own lists are ordered by: the names of actors and the dates of events, by id. */
interface Orders {
  names: ReadonlyMap<string, string>;
  dates: ReadonlyMap<string, string>;
}

function accountOf(entry: AccountEntry, name: AccountNames, { names, dates }: Orders): Account {
  const paragraphs = numberedParagraphs(entry.blocks, entry.source);
  const anchors = paragraphs.flatMap(({ paragraph, number = 0 }) => paragraph.anchors.map((anchor) => ({ ...anchor, number })));
  const linked = (scheme: string) => anchors.filter((anchor) => anchor.scheme === scheme).map(({ id }) => id);
  const claims = entry.claims
    .map((claim): Claim => ({ key: `${entry.id}/${claim.id}`, account: entry.id, ...claim }))
    .toSorted((a, b) => a.paragraph - b.paragraph);
  const events = new Set([...linked('event'), ...claims.flatMap(({ about, occasion }) => [...about, ...(occasion ? [occasion] : [])])]);
  const actors = new Set([...linked('actor'), ...claims.flatMap((claim) => [...claim.actors, ...chainOf(claim).map(({ actor }) => actor)])]);
  return {
    ...entry,
    blocks: inSourceOrder(entry.blocks, entry.source),
    claims,
    notes: entry.notes.map((note) => ({
      ...note,
      account: entry.id,
      paragraph: anchors.find(({ scheme, id }) => scheme === 'note' && id === note.id)?.number ?? 0,
    })),
    ...name,
    day: dayOf(entry.published.at),
    words: paragraphs.reduce((sum, { paragraph }) => sum + paragraph.words, 0),
    actors: [...actors].toSorted((a, b) => compareNames(names.get(a) ?? a, names.get(b) ?? b)),
    allTopics: [...new Set([...entry.topics, ...claims.flatMap(({ topics }) => topics)])],
    events: [...events].toSorted((a, b) => compareDates(dates.get(a) ?? '', dates.get(b) ?? '') || (a < b ? -1 : 1)),
    marks: new Map(anchors.flatMap(({ id, mark }) => (mark ? [[id, mark] as const] : []))),
  };
}
