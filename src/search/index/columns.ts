import { fields, type FirstFile, type Whole } from './format.ts';
import { docOf, entriesOf, maskOf } from '../documents/postings.ts';
import type { ClaimRecord, Mention, PrintedForm, SearchDocument } from '../documents/search-document.ts';
import { termsOf } from '../text/tokenize.ts';

/** Columnar encoding of all documents. Decoded documents have the same posting lists as the encoded ones, but no `text` of accounts. */

export function encodeColumns(documents: readonly SearchDocument[], claimKinds: readonly string[]): Whole {
  const of = (kind: SearchDocument['kind']) => documents.filter((document) => document.kind === kind);
  const numbered = (some: readonly SearchDocument[]) => {
    const numbers = new Map(some.map(({ id }, number) => [id, number]));
    return (id: string): number => numbers.get(id) ?? -1;
  };
  const [actors, accounts] = [of('actor'), of('account')];
  const [actorAt, topicAt] = [numbered(actors), numbered(of('topic'))];
  const forms = actors.map(allForms);
  const mention = ({ actor, forms: printed, offices }: Mention): [number, number[], number[]] => {
    const at = actorAt(actor);
    const all = forms[at]?.flat() ?? [];
    return [at, printed.map((form) => all.indexOf(form)), offices.map((office) => actors[at]?.alsoKnown.indexOf(office) ?? -1)];
  };
  const claims = accounts.flatMap((account) => account.claims);
  const named = [...of('topic'), ...actors];
  const others = documents.slice(named.length);
  return {
    id: documents.map(({ id }) => id),
    title: documents.map(({ title }) => title),
    detail: documents.map(({ detail }) => detail),
    terms: termsOnlyInText(documents),
    names: named.map(({ names, title }) => names.filter((name) => name !== title)),
    alsoKnown: named.map(({ alsoKnown }) => alsoKnown),
    date: others.map(({ date }) => date ?? 0),
    days: others.map(({ days }) => days ?? 0),
    topics: others.map(({ topics }) => topics.map(topicAt)),
    actors: others.map((document) => document.actors.map(actorAt)),
    person: actors.map(({ person }) => (person ? 1 : 0)),
    forms,
    mentions: accounts.map(({ mentions }) => mentions.map(mention)),
    claims: accounts.map((account) => account.claims.length),
    claimId: claims.map(({ id }) => id),
    says: claims.map(({ says }) => says),
    kind: claims.map(({ kind }) => claimKinds.indexOf(kind)),
    spoken: claims.map(({ speaker }) => (speaker === undefined ? 0 : 1)),
    phrases: claims.map(({ phrases }) => (phrases.length > 0 ? phrases : 0)),
    claimActors: claims.map((claim) => claim.actors.map(actorAt)),
    claimTopics: claims.map((claim) => claim.topics.map(topicAt)),
  };
}

export function decodeColumns(whole: Whole, { counts, claimKinds }: Pick<FirstFile, 'counts' | 'claimKinds'>): SearchDocument[] {
  const kinds = counts.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind));
  const idsOf = (kind: SearchDocument['kind']) => whole.id.filter((_, doc) => kinds[doc] === kind);
  const [actorIds, topicIds] = [idsOf('actor'), idsOf('topic')];
  const [firstActor, firstAccount] = [topicIds.length, kinds.indexOf('account')];
  const named = firstActor + actorIds.length;
  const namesOf = (actor: number): string[] => [whole.title[firstActor + actor] ?? '', ...(whole.names[firstActor + actor] ?? [])];
  const allClaims = decodeClaims(whole, { actors: actorIds, topics: topicIds, kinds: claimKinds.map(([kind]) => kind) });
  const mentionOf = (actor: number): Mention => ({
    actor: actorIds[actor] ?? '',
    name: whole.title[firstActor + actor] ?? '',
    names: namesOf(actor),
    forms: [],
    offices: [],
    person: whole.person[actor] === 1,
  });
  const mentions = whole.mentions.map((some) =>
    some.map(([actor, forms, offices]): Mention => {
      const all = whole.forms[actor]?.flat() ?? [];
      return {
        ...mentionOf(actor),
        forms: forms.map((form) => all[form] ?? ''),
        offices: offices.map((office) => whole.alsoKnown[firstActor + actor]?.[office] ?? ''),
      };
    }),
  );
  /** Labels of accounts by actor and form. */
  const printedBy = new Map<string, string[]>();
  for (const [number, some] of mentions.entries())
    for (const { actor, forms } of some)
      for (const form of forms) {
        const key = `${actor} ${form}`;
        printedBy.set(key, [...(printedBy.get(key) ?? []), whole.detail[firstAccount + number] ?? '']);
      }
  const printedForms = (actor: number): PrintedForm[] =>
    (whole.forms[actor] ?? [[], []]).flatMap((forms, titled) =>
      forms.map((form) => {
        const accounts = printedBy.get(`${actorIds[actor]} ${form}`) ?? [];
        return { form, accounts: accounts.length, first: accounts[0] ?? '', titled: titled === 1 };
      }),
    );
  let decoded = 0;
  return whole.id.map((id, doc): SearchDocument => {
    const kind = kinds[doc] ?? 'account';
    const [actor, account] = [doc - firstActor, doc - firstAccount];
    const claims = kind === 'account' ? (whole.claims[account] ?? 0) : 0;
    const [title, detail] = [whole.title[doc] ?? '', whole.detail[doc] ?? ''];
    const other = doc - named;
    const [date, days] = [whole.date[other] || undefined, whole.days[other] || undefined];
    const actors = whole.actors[other] ?? (kind === 'actor' ? [actor] : []);
    return {
      kind,
      id,
      title,
      detail,
      ...(date !== undefined && { date }),
      ...(days !== undefined && { days }),
      person: kind === 'actor' && whole.person[actor] === 1,
      names: kind === 'actor' ? namesOf(actor) : [],
      printed: kind === 'actor' ? printedForms(actor) : [],
      alsoKnown: whole.alsoKnown[doc] ?? [],
      mentions: kind === 'account' ? (mentions[account] ?? []) : kind === 'event' ? actors.map(mentionOf) : [],
      claims: allClaims.slice(decoded, (decoded += claims)),
      actors: actors.map((number) => actorIds[number] ?? ''),
      topics: kind === 'topic' ? [id] : (whole.topics[other] ?? []).map((number) => topicIds[number] ?? ''),
      text: hasDetailInText(kind) ? [detail] : [],
      terms: (whole.terms[doc]?.match(/[^ ]+/g) ?? []).map((term) => term.replaceAll('_', ' ')),
    };
  });
}

const allForms = ({ printed }: SearchDocument): [string[], string[]] => [
  printed.flatMap(({ form, titled }) => (titled ? [] : form)),
  printed.flatMap(({ form, titled }) => (titled ? form : [])),
];

/** True if the `detail` of documents of this kind is also in their `text`. */
const hasDetailInText = (kind: SearchDocument['kind']): boolean => kind === 'topic' || kind === 'event';

/** For each document, the terms that it has only in the field `body`, without those of a `detail` that is part of its text. */
function termsOnlyInText(documents: readonly SearchDocument[]): string[] {
  const onlyInBody = documents.map((): string[] => []);
  for (const [term, { postings }] of entriesOf(documents))
    for (const posting of postings) if (maskOf(posting) === fields.body) onlyInBody[docOf(posting)]?.push(term);
  return onlyInBody.map((terms, doc) => {
    const { kind = 'account', detail = '' } = documents[doc] ?? {};
    const inDetail = new Set(hasDetailInText(kind) ? termsOf(detail) : []);
    return terms
      .filter((term) => !inDetail.has(term))
      .toSorted()
      .map((term) => term.replaceAll(' ', '_'))
      .join(' ');
  });
}

interface Ids {
  actors: readonly string[];
  topics: readonly string[];
  kinds: readonly string[];
}

const decodeClaims = (whole: Whole, { actors, topics, kinds }: Ids): ClaimRecord[] =>
  whole.claimId.map((id, at) => {
    const named = (whole.claimActors[at] ?? []).map((number) => actors[number] ?? '');
    return {
      id,
      says: whole.says[at] ?? '',
      kind: (kinds[whole.kind[at] ?? 0] ?? 'statement') as ClaimRecord['kind'],
      ...(whole.spoken[at] && { speaker: named[0] ?? '' }),
      phrases: whole.phrases[at] || [],
      actors: named,
      topics: (whole.claimTopics[at] ?? []).map((number) => topics[number] ?? ''),
    };
  });
