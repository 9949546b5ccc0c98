import { places, type FirstFile, type Whole } from './format.ts';
import { documentOf, entriesOf, placesOf } from '../documents/postings.ts';
import type { ClaimRecord, Mention, PrintedForm, SearchRecord } from '../documents/documents.ts';
import { keysOf } from '../text/words.ts';

/** Records in and out of the columns of an index that comes whole. What is unpacked is found under the same words as what was packed. */

export function packed(records: readonly SearchRecord[], claimKinds: readonly string[]): Whole {
  const of = (kind: SearchRecord['kind']) => records.filter((record) => record.kind === kind);
  const numbered = (some: readonly SearchRecord[]) => {
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
  const others = records.slice(named.length);
  return {
    id: records.map(({ id }) => id),
    title: records.map(({ title }) => title),
    detail: records.map(({ detail }) => detail),
    keys: keysOnlyInText(records),
    names: named.map(({ names, title }) => names.filter((name) => name !== title)),
    alsoKnown: named.map(({ alsoKnown }) => alsoKnown),
    date: others.map(({ date }) => date ?? 0),
    days: others.map(({ days }) => days ?? 0),
    topics: others.map(({ topics }) => topics.map(topicAt)),
    actors: others.map((record) => record.actors.map(actorAt)),
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

export function unpacked(whole: Whole, { counts, claimKinds }: Pick<FirstFile, 'counts' | 'claimKinds'>): SearchRecord[] {
  const kinds = counts.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind));
  const idsOf = (kind: SearchRecord['kind']) => whole.id.filter((_, thing) => kinds[thing] === kind);
  const [actorIds, topicIds] = [idsOf('actor'), idsOf('topic')];
  const [firstActor, firstAccount] = [topicIds.length, kinds.indexOf('account')];
  const named = firstActor + actorIds.length;
  const namesOf = (actor: number): string[] => [whole.title[firstActor + actor] ?? '', ...(whole.names[firstActor + actor] ?? [])];
  const allClaims = unpackedClaims(
    whole,
    actorIds,
    topicIds,
    claimKinds.map(([kind]) => kind),
  );
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
  let claimed = 0;
  return whole.id.map((id, thing): SearchRecord => {
    const kind = kinds[thing] ?? 'account';
    const [actor, account] = [thing - firstActor, thing - firstAccount];
    const claims = kind === 'account' ? (whole.claims[account] ?? 0) : 0;
    const [title, detail] = [whole.title[thing] ?? '', whole.detail[thing] ?? ''];
    const other = thing - named;
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
      alsoKnown: whole.alsoKnown[thing] ?? [],
      mentions: kind === 'account' ? (mentions[account] ?? []) : kind === 'event' ? actors.map(mentionOf) : [],
      claims: allClaims.slice(claimed, (claimed += claims)),
      actors: actors.map((number) => actorIds[number] ?? ''),
      topics: kind === 'topic' ? [id] : (whole.topics[other] ?? []).map((number) => topicIds[number] ?? ''),
      text: tells(kind) ? [detail] : [],
      keys: (whole.keys[thing]?.match(/[^ ]+/g) ?? []).map((key) => key.replaceAll('_', ' ')),
    };
  });
}

const allForms = ({ printed }: SearchRecord): [string[], string[]] => [
  printed.flatMap(({ form, titled }) => (titled ? [] : form)),
  printed.flatMap(({ form, titled }) => (titled ? form : [])),
];

/** Whether what is shown of a thing of this kind is part of its text. */
const tells = (kind: SearchRecord['kind']): boolean => kind === 'topic' || kind === 'event';

/** The keys that stand only in the text of each record, and not in what is shown of it. */
function keysOnlyInText(records: readonly SearchRecord[]): string[] {
  const found = records.map((): string[] => []);
  for (const [key, { postings }] of entriesOf(records))
    for (const posting of postings) if (placesOf(posting) === places.text) found[documentOf(posting)]?.push(key);
  return found.map((keys, thing) => {
    const { kind = 'account', detail = '' } = records[thing] ?? {};
    const told = new Set(tells(kind) ? keysOf(detail) : []);
    return keys
      .filter((key) => !told.has(key))
      .toSorted()
      .map((key) => key.replaceAll(' ', '_'))
      .join(' ');
  });
}

const unpackedClaims = (whole: Whole, actors: readonly string[], topics: readonly string[], claimKinds: readonly string[]): ClaimRecord[] =>
  whole.claimId.map((id, at) => {
    const named = (whole.claimActors[at] ?? []).map((number) => actors[number] ?? '');
    return {
      id,
      says: whole.says[at] ?? '',
      kind: (claimKinds[whole.kind[at] ?? 0] ?? 'statement') as ClaimRecord['kind'],
      ...(whole.spoken[at] && { speaker: named[0] ?? '' }),
      phrases: whole.phrases[at] || [],
      actors: named,
      topics: (whole.claimTopics[at] ?? []).map((number) => topics[number] ?? ''),
    };
  });
