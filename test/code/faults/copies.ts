import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { both, change, write, type Slip } from './slip.ts';

/** Slips in copies of an account, in the report on which it rests, and with drafts. The content is `test/fixture/reprints/`. */

const post = 'articles/post-on-the-well.md';
const herald = 'articles/herald-on-the-well.md';
const letter = 'articles/letter-from-the-well.md';
const mirror = 'articles/letter-in-the-mirror.md';
const copyList = `  copies:
    - { url: https://evening-sun.example/reprint/well, outlet: evening-sun, published: "2024-05-04", accessed: "2024-05-20" }
    - { url: https://www.pipedot.example/6DKXQ }
`;
const heraldClaims = `claims:
  - id: no-water
    paragraph: 1
    says: There was no water in the well from 1 May.
    kind: statement
    actors: [anna-bergman]
`;
const question = 'asks: Since when is the well dry?\nshort: since when\nreadings: { may: Since 1 May., april: Since 30 April. }\nnote: Two days differ.\n';
const answer = (claim: string, reading: string): [string, string] => [
  `id: ${claim}\n    paragraph: 1`,
  `id: ${claim}\n    answers: [{ question: since-when, reading: ${reading} }]\n    paragraph: 1`,
];

export const copies: Slip[] = [
  {
    slip: 'a copy of an unknown account',
    edit: change(mirror, 'copyOf: letter-from-the-well', 'copyOf: letter-of-the-well'),
    says: ['content/articles/letter-in-the-mirror.md:7:9 copyOf: no account "letter-of-the-well"; did you mean "letter-from-the-well"?'],
  },
  {
    slip: 'a copy of itself',
    edit: change(mirror, 'copyOf: letter-from-the-well', 'copyOf: letter-in-the-mirror'),
    says: ['content/articles/letter-in-the-mirror.md:7:9 copyOf: is this account itself; name the account whose text it repeats, or delete copyOf'],
  },
  {
    slip: 'a copy of a copy',
    edit: both(change(post, 'restsOn: wire-2024-05-02', 'copyOf: letter-in-the-mirror'), change(post, copyList, '')),
    says: [
      'content/articles/post-on-the-well.md:7:9 copyOf: "letter-in-the-mirror" is itself a copy; write copyOf: letter-from-the-well, or delete its copyOf',
    ],
  },
  {
    slip: 'two accounts that are copies of each other',
    edit: change(letter, 'source:', 'copyOf: letter-in-the-mirror\nsource:'),
    says: [
      'content/articles/letter-from-the-well.md:7:9 copyOf: "letter-in-the-mirror" is a copy of this account; delete copyOf in the one that is the original',
      'content/articles/letter-in-the-mirror.md:7:9 copyOf: "letter-from-the-well" is a copy of this account; delete copyOf in the one that is the original',
    ],
  },
  {
    slip: 'a copy with the address of its original',
    edit: change(mirror, 'https://mirror.example/2024/06/keeper', 'https://www.valley-post.example/letters/bergman/'),
    says: [
      'content/articles/letter-in-the-mirror.md:9:8 source.url: is the address of "letter-from-the-well", whose copy this is; write the address of the copy, or delete this file',
    ],
  },
  {
    slip: 'the same address twice among copies',
    edit: change(post, 'https://www.pipedot.example/6DKXQ', 'http://evening-sun.example/reprint/well#top'),
    says: ['content/articles/post-on-the-well.md:20:14 source.copies[1].url: is already among the copies; delete one of the two'],
  },
  {
    slip: 'a copy at the address of the account itself',
    edit: change(post, 'https://www.pipedot.example/6DKXQ', 'https://valley-post.example/well'),
    says: [
      'content/articles/post-on-the-well.md:20:14 source.copies[1].url: is the address of the account itself; write the address of the copy, or delete it',
    ],
  },
  {
    slip: 'a copy at the address of another account',
    edit: change(post, 'https://www.pipedot.example/6DKXQ', 'https://hill-herald.example/no-water'),
    says: [
      'content/articles/post-on-the-well.md:20:14 source.copies[1].url: is the address of the account "herald-on-the-well"; write copyOf: post-on-the-well there, or delete it here',
    ],
  },
  {
    slip: 'a copy that is listed and has a file',
    edit: change(letter, 'published:', '  copies: [{ url: "https://mirror.example/2024/06/keeper" }]\npublished:'),
    says: [
      'content/articles/letter-from-the-well.md:17:19 source.copies[0].url: is the address of "letter-in-the-mirror", which is a copy of this account already; delete it here',
    ],
  },
  {
    slip: 'copies of a copy',
    edit: change(mirror, 'published:', '  copies: [{ url: "https://evening-sun.example/keeper" }]\npublished:'),
    says: ['content/articles/letter-in-the-mirror.md:18:11 source.copies: is a list of a copy; list these addresses in the account that it is a copy of'],
  },
  {
    slip: 'a copy that says something else than its original',
    edit: both(
      (content) => mkdirSync(join(content, 'questions')),
      write('questions/since-when.yaml', question),
      change(letter, ...answer('bucket-came-up-dry', 'april')),
      change(post, ...answer('dry-since-may', 'may')),
      change(herald, 'restsOn: wire-2024-05-02', 'copyOf: letter-from-the-well'),
      change(herald, ...answer('no-water', 'may')),
    ),
    says: [
      'content/articles/herald-on-the-well.md:24:48 claims[0].answers[0].reading: "letter-from-the-well", of which this is a copy, does not answer "since-when" with "may"; let it answer so, or write restsOn: letter-from-the-well for a text that says something else',
    ],
  },
  {
    slip: 'a copy that rests on a report of its own',
    edit: change(mirror, 'copyOf: letter-from-the-well', 'copyOf: letter-from-the-well\nrestsOn: wire-2024-05-02'),
    says: ['content/articles/letter-in-the-mirror.md:8:10 restsOn: a copy rests on what its original rests on; delete restsOn, or copyOf'],
  },
  {
    slip: 'an account that rests on nothing that is there',
    edit: change(post, 'restsOn: wire-2024-05-02', 'restsOn: wire-2024-05-03'),
    says: ['content/articles/post-on-the-well.md:7:10 restsOn: no source or account "wire-2024-05-03"; did you mean "wire-2024-05-02"?'],
  },
  {
    slip: 'an account that rests on itself',
    edit: change(post, 'restsOn: wire-2024-05-02', 'restsOn: post-on-the-well'),
    says: ['content/articles/post-on-the-well.md:7:10 restsOn: is a circular reference (post-on-the-well → post-on-the-well); delete one of these references'],
  },
  {
    slip: 'a report that is an account and a source',
    edit: both(
      write('sources/letter-from-the-well.yaml', 'label: A letter\nurl: https://wire.example/letter\nsupports: The well is dry.\n'),
      change(post, 'restsOn: wire-2024-05-02', 'restsOn: letter-from-the-well'),
    ),
    says: ['content/articles/post-on-the-well.md:7:10 restsOn: "letter-from-the-well" is the id of an account and of a source; rename the file of one of them'],
  },
  {
    slip: 'an account without a claim',
    edit: both(change(herald, heraldClaims, ''), change(herald, '[There was no water in the well from 1 May](claim:no-water)', 'There was none')),
    says: ['content/articles/herald-on-the-well.md:2:1 claims: an account needs at least one claim; add one, or name the account that it repeats in copyOf'],
  },
  {
    slip: 'a published account that rests on a draft',
    edit: change(post, 'restsOn: wire-2024-05-02', 'restsOn: notes-on-the-pump'),
    says: [
      'content/articles/post-on-the-well.md:7:10 restsOn: "notes-on-the-pump" is a draft, and no published entry may name it; delete draft: true there, or write it here too',
    ],
  },
  {
    slip: 'a published text that links to a draft',
    edit: both(change('actors/anna-bergman.yaml', 'name:', 'draft: true\nname:'), change(post, 'speaker: anna-bergman', 'speaker: mirror'), (content) => {
      for (const file of [post, herald, letter]) change(file, 'actors: [anna-bergman]', 'actors: []')(content);
    }),
    says: [
      'content/articles/letter-from-the-well.md:29:72 body: "anna-bergman" is a draft, and no published entry may name it; delete draft: true there, or write it here too',
      'content/articles/post-on-the-well.md:40:1 body: "anna-bergman" is a draft, and no published entry may name it; delete draft: true there, or write it here too',
    ],
  },
  {
    slip: 'nothing but drafts',
    edit: (content) => {
      for (const file of [post, herald, letter]) change(file, 'source:', 'draft: true\nsource:')(content);
      change(mirror, 'copyOf: letter-from-the-well', 'draft: true')(content);
    },
    says: ['content/articles/:1:1 holds drafts only; a dossier needs a published file there'],
  },
  {
    slip: 'a folder of drafts',
    edit: (content) => mkdirSync(join(content, 'drafts')),
    says: ['content/drafts:1:1 is not read; put unfinished files into the folder of their kind, and write draft: true into each'],
  },
  {
    slip: 'a dossier that is a draft',
    edit: change('dossier.yaml', 'language: en', 'language: en\ndraft: true'),
    says: ['content/dossier.yaml:5:1 draft: there is no such field'],
  },
];
