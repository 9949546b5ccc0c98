/** What can be found, in the order in which groups of results are shown. */
export const recordKinds = {
  actor: 'People and names',
  topic: 'Topics',
  question: 'Questions',
  article: 'Accounts',
  claim: 'Claims',
  event: 'Events',
} as const;

export type RecordKind = keyof typeof recordKinds;

export interface SearchRecord {
  kind: RecordKind;
  url: string;
  title: string;
  /** A line under the title. */
  detail: string;
  /** Every name by which it may be looked for. */
  names: string[];
  /** Everything else that is searched. */
  text: string;
}

