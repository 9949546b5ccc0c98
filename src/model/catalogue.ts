import type { ActorData } from './entries/actor-schema.ts';
import type { Entries, Entry } from './entries/entries.ts';
import type { DossierData, EventData, SourceData } from './entries/schema.ts';
import { accountOf, byPublication, type Account } from './relations/accounts.ts';
import { chainOf, eventsOfClaim, type Claim } from './relations/claims.ts';
import { withoutCopies } from './relations/copies.ts';
import { byId, indexBy, lookup } from './relations/lookup.ts';
import { originOf, reportsAmong } from './relations/origins.ts';
import { hostOwners, kindsInUse, platformAmong, withCompleteSource, type ActorKind } from './relations/derived.ts';
import { compareNames } from './relations/printed-names.ts';
import { allMentions, linkedForms, type ImpliedMention, type PrintedMention } from './relations/printed-forms.ts';
import { byState, questionOf } from './relations/questions.ts';
import { scriptLanguagesOf } from './relations/script-languages.ts';
import { accountLabelsOf } from './relations/short-labels.ts';
import { silenceAmong } from './relations/silence.ts';
import { compareDates } from './time/dates.ts';

/** An actor. What its file leaves out is filled in. */
export interface Actor extends Omit<Entry<ActorData>, 'printed' | 'implied'> {
  kind: ActorKind;
  /** All printed forms: those of the actor's file, then those that only links of accounts give. */
  printed: PrintedMention[];
  implied: ImpliedMention[];
}

export type Event = Entry<EventData>;
export type Source = Entry<SourceData>;

/** The fields of the dossier, and what it has none of, so that no page links to an empty list. */
export interface Dossier extends DossierData {
  lacks: ('topics' | 'events' | 'questions' | 'forecasts')[];
}

/** The cross-referenced dossier. Lookups by id throw an Error for an unknown id; lists by key are empty for an unknown key. */
export type Catalogue = ReturnType<typeof catalogueOf>;

/** Cross-references all entries. `entries` must have passed `problemsOf`. */
export function catalogueOf(entries: Entries) {
  const { accounts, copies } = accountsOf(entries);
  const actors = actorsOf(entries, [...accounts, ...copies]);
  const events = entries.events.toSorted((a, b) => compareDates(a.date, b.date) || byId(a, b));
  const topics = entries.topics.toSorted((a, b) => compareNames(a.label, b.label) || byId(a, b));
  const sources = entries.sources.toSorted(byId);
  const claims = accounts.flatMap((account) => account.claims);
  const account = lookup('account', [...accounts, ...copies]);
  const actor = lookup('actor', actors);
  const event = lookup('event', events);
  const accountIds = new Set(entries.articles.map(({ id }) => id));
  const positions = new Map(accounts.map(({ id }, position) => [id, position]));
  const silence = silenceAmong(accounts);
  const reportOf = reportsAmong(entries.articles);
  const answersTo = indexBy(
    claims.flatMap((claim) => claim.answers.map(({ question: to, reading, hedged }) => ({ to, answer: { claim, reading, hedged } }))),
    ({ to }) => [to],
  );
  const questions = entries.questions
    .map((entry) => {
      const answers = answersTo(entry.id).map(({ answer }) => answer);
      const dates = entry.about.map((id) => event(id).date);
      return questionOf(entry, answers, { silenceOf: (speaking) => silence(speaking, dates), reportOf });
    })
    .toSorted((a, b) => byState(a, b) || compareNames(a.asks, b.asks) || byId(a, b));
  const question = lookup('question', questions);

  const { byScript, bySpelling } = scriptLanguagesOf(entries);

  return {
    dossier: dossierOf(entries, claims),
    /** Languages of words in another script, apart from those of the accounts. */
    scripts: { byScript, bySpelling },
    /** In order of publication, without copies. */
    accounts,
    /** The accounts that are copies of others, in order of publication. They count nowhere, and neither do their claims. */
    copies,
    /** By name. */
    actors,
    /** By label. */
    topics,
    /** By date. */
    events,
    /** By state, most significant first, then by wording. */
    questions,
    /** By id. */
    sources,
    /** In order of publication of their accounts, then of paragraphs; without the claims of copies. */
    claims,
    /** An account or a copy. */
    account,
    hasAccount: (id: string): boolean => accountIds.has(id),
    /** Accounts that name an account as the report on which they rest. */
    accountsRestingOn: indexBy(accounts, ({ restsOn }) => (restsOn === undefined ? [] : [restsOn])),
    /** Accounts with these ids, without duplicates and without copies whose original is among them. */
    accountsWithoutCopies: (ids: readonly string[]): Account[] =>
      [...new Set(ids)].map(account).filter(({ copyOf }) => copyOf === undefined || !ids.includes(copyOf)),
    /** Key of the report on which an account rests in the end: see `ReportOf`. */
    reportOf,
    /** Key of the origin of a claim: see `originOf` of `relations/origins.ts`. */
    originOf: (claim: Claim): string => originOf(claim, reportOf),
    actor,
    topic: lookup('topic', topics),
    event,
    question,
    source: lookup('source', sources),
    /** Position of an account in the order of publication, from 0; -1 for an unknown id. */
    positionOf: (id: string): number => positions.get(id) ?? -1,
    /** The accounts that make these claims, without duplicates, in the order of the claims. */
    accountsMaking: (some: readonly Claim[]): Account[] => [...new Set(some.map((claim) => claim.account))].map(account),
    /** Accounts that link to an actor or name it in a claim. */
    accountsNaming: indexBy(accounts, (entry) => entry.actors),
    /** Accounts with a topic as main topic or in a claim. */
    accountsOnTopic: indexBy(accounts, (entry) => entry.allTopics),
    /** Claims of which an actor is the speaker. */
    claimsBy: indexBy(claims, ({ speaker }) => (speaker ? [speaker] : [])),
    /** Claims that an actor relays. */
    claimsRelayedBy: indexBy(claims, ({ via }) => via),
    /** Claims about an actor. */
    claimsAbout: indexBy(claims, (claim) => claim.actors),
    claimsOnTopic: indexBy(claims, (claim) => claim.topics),
    /** Claims about an event or made on its occasion. */
    claimsOnEvent: indexBy(claims, eventsOfClaim),
    /** The actors of the chain of attribution, speaker first. */
    chain: (claim: Claim): Actor[] => chainOf(claim).map((hop) => actor(hop.actor)),
    questionsOnTopic: indexBy(questions, (entry) => entry.topics),
    /** Questions about an event, or answered by a claim about it. */
    questionsOnEvent: indexBy(questions, ({ about, answers }) => [...about, ...answers.flatMap(({ claim }) => claim.about)]),
    /** Questions answered by a claim about an actor or by the actor. */
    questionsOfActor: indexBy(questions, ({ answers }) => answers.flatMap(({ claim }) => [...claim.actors, ...(claim.speaker ? [claim.speaker] : [])])),
    /** Questions that a claim answers. */
    questionsOfClaim: (claim: Claim) => claim.answers.map((answer) => question(answer.question)),
    /** Questions that an account answers. */
    questionsOfAccount: indexBy(questions, (entry) => entry.accounts),
    eventsOfActor: indexBy(events, (entry) => entry.actors),
    eventsOnTopic: indexBy(events, (entry) => entry.topics),
    /** The accounts that do not speak: see `silenceAmong`. */
    silence,
    /** Holders of an office with their roles, by start of the term. */
    holdersOf: holdersAmong(actors),
  };
}

function dossierOf({ dossier, topics, events, questions }: Entries, claims: readonly Claim[]): Dossier {
  const lists = { topics, events, questions, forecasts: claims.filter(({ kind }) => kind === 'forecast') };
  return { ...dossier, lacks: (Object.keys(lists) as (keyof typeof lists)[]).filter((kind) => lists[kind].length === 0) };
}

function accountsOf({ articles, actors, events }: Entries): { accounts: Account[]; copies: Account[] } {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const dates = new Map(events.map(({ id, date }) => [id, date]));
  const platformOf = platformAmong(hostOwners(actors));
  const { counting, copies } = withoutCopies(articles.map((entry) => withCompleteSource(entry, platformOf)).toSorted(byPublication));
  const labels = accountLabelsOf(counting, names, copies);
  const copiesOf = indexBy(copies, ({ copyOf }) => (copyOf === undefined ? [] : [copyOf]));
  const all = [...counting, ...copies].map((entry, index) =>
    accountOf(entry, labels[index] ?? { siglum: '', label: '' }, { names, dates, copies: copiesOf(entry.id) }),
  );
  return { accounts: all.slice(0, counting.length), copies: all.slice(counting.length) };
}

function actorsOf({ actors }: Entries, accounts: readonly Account[]): Actor[] {
  const links = linkedForms(accounts);
  const kinds = kindsInUse(accounts.map(({ source }) => source));
  return actors
    .map((entry): Actor => ({ ...entry, kind: entry.kind ?? kinds.get(entry.id) ?? 'platform', ...allMentions(entry, links.get(entry.id) ?? []) }))
    .toSorted((a, b) => compareNames(a.name, b.name) || byId(a, b));
}

function holdersAmong(actors: readonly Actor[]) {
  const roles = indexBy(
    actors.flatMap((actor) => actor.roles.map((role) => ({ actor, role }))),
    ({ role }) => (role.office === undefined ? [] : [role.office]),
  );
  const start = ({ role }: { role: ActorData['roles'][number] }) => role.term ?? role.asOf ?? '';
  return (office: string) => roles(office).toSorted((a, b) => compareDates(start(a), start(b)) || compareNames(a.actor.name, b.actor.name));
}
