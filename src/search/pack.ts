import type { FirstFile, Whole } from './index-format.ts';
import { entriesOf, slotsFor } from './postings.ts';
import type { ClaimRecord, Mention, PrintedForm, SearchRecord } from './record.ts';

/** Records in and out of the columns of an index that comes whole. What is unpacked is found under the same words as what was packed. */

const allForms = ({ printed }: SearchRecord): [string[], string[]] => [
  printed.flatMap(({ form, titled }) => (titled ? [] : form)),
  printed.flatMap(({ form, titled }) => (titled ? form : [])),
];

/** The keys that stand only in the text of each record. */
const keysOnlyInText = (records: readonly SearchRecord[]): string[][] => {
  const found = records.map((): string[] => []);
  for (const [key, { things }] of entriesOf(records, slotsFor(records))) for (const [thing, bits] of things) if (bits === 4) found[thing]?.push(key);
  return found.map((keys) => keys.toSorted());
};

export const packed = (records: readonly SearchRecord[], claimKinds: readonly string[]): Whole => {
  const of = (kind: SearchRecord['kind']) => records.filter((record) => record.kind === kind);
  const numbered = (some: readonly SearchRecord[]) => {
    const numbers = new Map(some.map(({ id }, number) => [id, number]));
    return (id: string): number => numbers.get(id) ?? -1;
  };
  const [actors, articles] = [of('actor'), of('article')];
  const [actorAt, topicAt] = [numbered(actors), numbered(of('topic'))];
  const forms = actors.map(allForms);
  const mention = ({ actor, forms: printed, offices }: Mention): [number, number[], number[]] => {
    const at = actorAt(actor);
    const all = forms[at]?.flat() ?? [];
    return [at, printed.map((form) => all.indexOf(form)), offices.map((office) => actors[at]?.alsoKnown.indexOf(office) ?? -1)];
  };
  const claims = articles.flatMap((article) => article.claims);
  return {
    id: records.map(({ id }) => id),
    title: records.map(({ title }) => title),
    detail: records.map(({ detail }) => detail),
    date: records.map(({ date }) => date ?? 0),
    days: records.map(({ days }) => days ?? 0),
    names: records.map(({ names, title }) => names.filter((name) => name !== title)),
    alsoKnown: records.map(({ kind, alsoKnown }) => (kind === 'event' ? [] : alsoKnown)),
    keys: keysOnlyInText(records).map((keys) => keys.join(',')),
    topics: records.map(({ topics }) => topics.map(topicAt)),
    actors: records.map((record) => record.actors.map(actorAt)),
    person: actors.map(({ person }) => (person ? 1 : 0)),
    forms,
    mentions: articles.map(({ mentions }) => mentions.map(mention)),
    claims: articles.map((article) => article.claims.length),
    claimId: claims.map(({ id }) => id),
    says: claims.map(({ says }) => says),
    kind: claims.map(({ kind }) => claimKinds.indexOf(kind)),
    speaker: claims.map(({ speaker }) => (speaker === undefined ? -1 : actorAt(speaker))),
    phrases: claims.map(({ phrases }) => (phrases.length > 0 ? phrases : 0)),
    claimActors: claims.map((claim) => claim.actors.map(actorAt)),
    claimTopics: claims.map((claim) => claim.topics.map(topicAt)),
  };
};

const unpackedClaims = (whole: Whole, actors: readonly string[], topics: readonly string[], claimKinds: readonly string[]): ClaimRecord[] =>
  whole.claimId.map((id, at) => {
    const speaker = actors[whole.speaker[at] ?? -1];
    return {
      id,
      says: whole.says[at] ?? '',
      kind: (claimKinds[whole.kind[at] ?? 0] ?? 'statement') as ClaimRecord['kind'],
      ...(speaker !== undefined && { speaker }),
      phrases: whole.phrases[at] || [],
      actors: (whole.claimActors[at] ?? []).map((number) => actors[number] ?? ''),
      topics: (whole.claimTopics[at] ?? []).map((number) => topics[number] ?? ''),
    };
  });

export const unpacked = (whole: Whole, { counts, claimKinds }: Pick<FirstFile, 'counts' | 'claimKinds'>): SearchRecord[] => {
  const kinds = counts.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind));
  const idsOf = (kind: SearchRecord['kind']) => whole.id.filter((_, thing) => kinds[thing] === kind);
  const [actorIds, topicIds] = [idsOf('actor'), idsOf('topic')];
  const [firstActor, firstArticle] = [kinds.indexOf('actor'), kinds.indexOf('article')];
  const namesOf = (actor: number): string[] => [whole.title[firstActor + actor] ?? '', ...(whole.names[firstActor + actor] ?? [])];
  const allClaims = unpackedClaims(
    whole,
    actorIds,
    topicIds,
    claimKinds.map(([kind]) => kind),
  );
  const mentions = whole.mentions.map((some) =>
    some.map(([actor, forms, offices]): Mention => {
      const all = whole.forms[actor]?.flat() ?? [];
      return {
        actor: actorIds[actor] ?? '',
        name: whole.title[firstActor + actor] ?? '',
        names: namesOf(actor),
        forms: forms.map((form) => all[form] ?? ''),
        offices: offices.map((office) => whole.alsoKnown[firstActor + actor]?.[office] ?? ''),
        person: whole.person[actor] === 1,
      };
    }),
  );
  const printedBy = new Map<string, string[]>();
  for (const [number, some] of mentions.entries())
    for (const { actor, forms } of some)
      for (const form of forms) {
        const key = `${actor} ${form}`;
        printedBy.set(key, [...(printedBy.get(key) ?? []), whole.detail[firstArticle + number] ?? '']);
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
    const kind = kinds[thing] ?? 'article';
    const [actor, article] = [thing - firstActor, thing - firstArticle];
    const claims = kind === 'article' ? (whole.claims[article] ?? 0) : 0;
    const title = whole.title[thing] ?? '';
    const [date, days] = [whole.date[thing] || undefined, whole.days[thing] || undefined];
    const named = (whole.actors[thing] ?? []).filter((number) => number >= 0);
    return {
      kind,
      id,
      title,
      detail: whole.detail[thing] ?? '',
      ...(date !== undefined && { date }),
      ...(days !== undefined && { days }),
      person: kind === 'actor' && whole.person[actor] === 1,
      names: kind === 'actor' ? namesOf(actor) : (whole.names[thing] ?? []),
      printed: kind === 'actor' ? printedForms(actor) : [],
      alsoKnown: kind === 'event' ? named.flatMap(namesOf) : (whole.alsoKnown[thing] ?? []),
      mentions: kind === 'article' ? (mentions[article] ?? []) : [],
      claims: allClaims.slice(claimed, (claimed += claims)),
      actors: named.map((number) => actorIds[number] ?? ''),
      topics: (whole.topics[thing] ?? []).map((number) => topicIds[number] ?? ''),
      text: [],
      keys: whole.keys[thing] ? whole.keys[thing].split(',') : [],
    };
  });
};
