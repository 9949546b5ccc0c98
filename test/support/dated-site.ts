import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useSiteOf } from './site-of.ts';

/** The site of `test/fixture/content/` with further accounts, one for each form of a publication date: see `useSiteOf`. */

/** A short account. `dates`: its lines from `published` on. `about`: the event of its claim, which answers no question. */
interface DatedAccount {
  title: string;
  path?: string;
  dates: string;
  about?: 'closing' | 'reopening';
  says: string;
}

const accounts: Record<string, DatedAccount> = {
  'of-a-minute': {
    title: 'The bridge closes this morning',
    dates: 'published:\n  at: "2024-03-05T07:30+08:00"\n  basis: stated',
    about: 'closing',
    says: 'The bridge is closed from this morning.',
  },
  'of-a-day': {
    title: 'A day at the barrier',
    dates: 'published:\n  at: 2024-03-06\n  basis: stated',
    about: 'closing',
    says: 'The barrier was put up yesterday.',
  },
  'of-a-month': { title: 'The monthly letter', dates: 'published:\n  at: 2024-03\n  basis: stated', says: 'The village has one bridge.' },
  'of-a-span': {
    title: 'A letter found in the hall',
    dates: 'published:\n  at: 2024-03-04/2024-03-08\n  basis: inferred\n  note: It lay between two dated letters.',
    about: 'closing',
    says: 'Nobody crosses the bridge any more.',
  },
  'undated-after': {
    title: 'A leaflet without a date',
    dates: 'published:\n  after: 2024-03-05\n  basis: inferred',
    about: 'closing',
    says: 'Since the closing the ferry is full.',
  },
  'undated-between': {
    title: 'A map without a date',
    dates: 'published:\n  after: 2024-02\n  before: 2024-03-20\n  basis: inferred',
    says: 'A road leads over the bridge.',
  },
  changed: {
    title: 'A page that is kept up to date',
    path: '/2024/03/01/river-watch/',
    dates:
      'published:\n  at: 2024-03-01\n  basis: url-date\nupdated:\n  - { at: 2024-03-09, what: A picture of the pier was added. }\n  - { at: 2024-03-07, what: The closing was added. }\naccessed: 2024-04-02',
    about: 'closing',
    says: 'The mayor has closed the bridge.',
  },
  numbered: {
    title: 'The council after the meeting',
    path: '/news/council-1.1709715000000',
    dates: 'published:\n  at: "2024-03-06T08:50:00Z"\n  basis: url-id',
    about: 'reopening',
    says: 'The bridge is to open again in May or June.',
  },
};

const fileOf = ({ title, path = '/undated', dates, about, says }: DatedAccount) => `---
title: ${title}
titleBasis: source
genre: commentary
form: short text
summary: The account speaks of the bridge.
source:
  url: https://valley-post.example${path}
  platform: valley-post
  outlet: valley-post
  author: valley-post
  language: en
  translation: none
  rights: Retold with permission.
  paragraphs: 1
  words: 20
${dates}
topics: [bridge]
claims:
  - id: only
    paragraph: 1
    says: ${says}
    kind: statement${about === undefined ? '' : `\n    about: [${about}]`}${about === 'reopening' ? '\n    ahead: true' : ''}
    topics: [bridge]
---

[It says so](claim:only).
`;

const content = mkdtempSync(join(tmpdir(), 'crossread-dated-'));
cpSync('test/fixture/content', content, { recursive: true });
for (const [id, account] of Object.entries(accounts)) writeFileSync(join(content, 'articles', `${id}.md`), fileOf(account));
try {
  useSiteOf(content);
} finally {
  rmSync(content, { recursive: true });
}
