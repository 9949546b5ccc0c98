import type { Options } from 'minisearch';
import type { SearchDocument } from '../src/search/documents/search-document.ts';

/** A search record for MiniSearch and Pagefind, which index text fields only. */
export interface FlatRecord {
  id: string;
  title: string;
  names: string;
  text: string;
}

/** The options that MiniSearch's documentation recommends for a search field. */
export const miniSearchOptions: Options<FlatRecord> = {
  fields: ['title', 'names', 'text'],
  storeFields: ['title'],
  searchOptions: { combineWith: 'AND', fuzzy: 0.2, prefix: (term) => term.length > 3, boost: { title: 2, names: 3 } },
};

/** The records for engines that index text fields only. A claim is a record of its own, with its words and the names of its actors. */
export const flatRecordsOf = (records: readonly SearchDocument[]): FlatRecord[] =>
  records.flatMap((record) => {
    const mentions = new Map(record.mentions.map((mention) => [mention.actor, [...mention.names, ...mention.forms]]));
    return [
      {
        id: `${record.kind}/${record.id}`,
        title: record.title,
        names: namesOf(record).join(' · '),
        text: [...record.text, ...record.claims.map(({ says }) => says)].join(' '),
      },
      ...record.claims.map((claim) => ({
        id: `claim/${record.id}/${claim.id}`,
        title: claim.says,
        names: claim.actors.flatMap((id) => mentions.get(id) ?? []).join(' · '),
        text: claim.phrases.join(' '),
      })),
    ];
  });

/** Every name and form under which a record can be found. */
const namesOf = ({ names, printed, alsoKnown, mentions }: SearchDocument): string[] => [
  ...new Set([
    ...names,
    ...printed.map(({ form }) => form),
    ...alsoKnown,
    ...mentions.flatMap((mention) => [...mention.names, ...mention.forms, ...mention.offices]),
  ]),
];
