import { both, bridge, change, lorry, type Slip } from './slip.ts';

/** `published` of the report, and the same with other lines. */
const written = `published:
  at: "2024-03-06T09:00:00+01:00"
  basis: stated
  margin: PT1M
`;
const dated = (lines: string): Slip['edit'] => change(bridge, written, lines);
const inFile = (place: string) => `content/articles/bridge-closed.md:${place}`;

/** An address with other text than `https://valley-post.example/2024/bridge`, and `published` with other lines. */
function atAddress(path: string, lines: string): Slip['edit'] {
  return both(change(bridge, '/2024/bridge', path), dated(lines));
}

export const publication: Slip[] = [
  {
    slip: 'nothing dates an account',
    edit: dated('published:\n  basis: inferred\n'),
    says: [inFile('25:3 published: dates nothing; give "at", or "after" and "before" if the account has no date')],
  },
  {
    slip: 'an account has a date and bounds at once',
    edit: dated('published:\n  at: "2024-03-06"\n  after: "2024-03-05"\n  basis: stated\n'),
    says: [inFile('26:10 published.after: goes with an account without a date, and this one has "at"; delete one of them')],
  },
  {
    slip: 'an account has a date and is before something',
    edit: dated('published:\n  at: "2024-03-06"\n  before: "2024-03-09"\n  basis: stated\n'),
    says: [inFile('26:11 published.before: goes with an account without a date, and this one has "at"; delete one of them')],
  },
  {
    slip: 'bounds are swapped',
    edit: dated('published:\n  after: "2024-05-06"\n  before: "2024-03-06"\n  basis: inferred\n'),
    says: [inFile('25:10 published.after: "2024-05-06" is later than "before" (2024-03-06); swap the two, or correct one')],
  },
  {
    slip: 'bounds leave no day',
    edit: dated('published:\n  after: "2024-03-05"\n  before: "2024-03-06"\n  basis: inferred\n'),
    says: [inFile('25:10 published.after: "2024-03-05" leaves no day before "2024-03-06"; correct one of them, or write the day as "at"')],
  },
  {
    slip: 'bounds cross',
    edit: dated('published:\n  after: "2024-03-15"\n  before: "2024-03"\n  basis: inferred\n'),
    says: [inFile('25:10 published.after: "2024-03-15" is later than "before" (2024-03); swap the two, or correct one')],
  },
  {
    slip: 'a bound is an interval',
    edit: dated('published:\n  after: 2024-03-01/2024-03-05\n  basis: inferred\n'),
    says: [inFile('25:10 published.after: "2024-03-01/2024-03-05" is an interval; write a day, month or year like 2025-05-03')],
  },
  {
    slip: 'a bound is a day that does not exist',
    edit: dated('published:\n  before: "2024-02-30"\n  basis: inferred\n'),
    says: [inFile('25:11 published.before: "2024-02-30" names a day or month that does not exist')],
  },
  {
    slip: 'an interval of publication is open',
    edit: dated('published:\n  at: 2024-03-06/..\n  basis: inferred\n'),
    says: [inFile('25:7 published.at: "2024-03-06/.." has an open end; give "after" or "before" instead of "at"')],
  },
  {
    slip: 'a day of publication does not exist',
    edit: dated('published:\n  at: 2024-02-30\n  basis: stated\n'),
    says: [inFile('25:7 published.at: "2024-02-30" names a day or month that does not exist')],
  },
  {
    slip: 'an interval of publication ends before it starts',
    edit: dated('published:\n  at: 2024-03-06/2024-03-04\n  basis: stated\n'),
    says: [inFile('25:7 published.at: "2024-03-06/2024-03-04" ends before it starts; swap the two dates')],
  },
  {
    slip: 'a date of publication is in words',
    edit: dated('published:\n  at: 6 March 2024\n  basis: stated\n'),
    says: [
      inFile(
        '25:7 published.at: "6 March 2024" is not a time with an offset, like 2025-05-03T16:07:34+08:00, nor a day, month, year or interval like 2025-05-03',
      ),
    ],
  },
  {
    slip: 'a day has a margin',
    edit: dated('published:\n  at: "2024-03-06"\n  basis: stated\n  margin: P1D\n'),
    says: [inFile('27:11 published.margin: is the accuracy of a time, and there is none; delete it, because a date is as precise as it is written')],
  },
  {
    slip: 'a claim of an account of a month is certainly about a later event',
    edit: change(lorry, '2024-03-06T18:20:00+08:00"\n  basis: url-id\n  margin: PT1M', '2024-02"\n  basis: inferred'),
    says: [
      ['27:13 claims[0].about[0]', '34:13 claims[1].about[0]'].map(
        (place) =>
          `content/articles/lorry-on-the-bridge.md:${place}: "closing" (5 March 2024) came after this account (February 2024), which cannot report it as done; make the claim a forecast, or set ahead: true if it speaks of it as still to come`,
      ),
    ].flat(),
  },
  {
    slip: 'a change is before the publication',
    edit: dated(`${written}updated:\n  - { at: "2024-03-05", what: A picture was added. }\n`),
    says: [inFile('29:11 updated[0].at: 5 March 2024 is before the publication (6 March 2024, 09:00 (UTC+1)); correct one of them')],
  },
  {
    slip: 'a change does not say what was changed',
    edit: dated(`${written}updated:\n  - at: "2024-03-07"\n`),
    says: [inFile('29:5 updated[0].what: is missing; it must be text')],
  },
  {
    slip: 'a change is on a day that does not exist',
    edit: dated(`${written}updated:\n  - { at: "2024-03-32", what: A picture was added. }\n`),
    says: [inFile('29:11 updated[0].at: "2024-03-32" names a day or month that does not exist')],
  },
  {
    slip: 'an account was read before it came out',
    edit: dated(`${written}accessed: "2024-03-05"\n`),
    says: [inFile('28:11 accessed: 5 March 2024 is before the publication (6 March 2024, 09:00 (UTC+1)); correct one of them')],
  },
  {
    slip: 'an undated account was read before it can have come out',
    edit: dated('published:\n  after: "2024-03-06"\n  basis: inferred\naccessed: "2024-03-06"\n'),
    says: [inFile('27:11 accessed: 6 March 2024 is before the publication (undated; after 6 March 2024); correct one of them')],
  },
  {
    slip: 'an account was read before its last change',
    edit: dated(`${written}updated:\n  - { at: "2024-04-07", what: A picture was added. }\naccessed: "2024-03-10"\n`),
    says: [inFile('29:11 updated[0].at: 7 April 2024 is after the day on which the account was read (10 March 2024); correct one of them')],
  },
  {
    slip: 'a day of reading has a time',
    edit: dated(`${written}accessed: 2024-03-10T09:00\n`),
    says: [inFile('28:11 accessed: "2024-03-10T09:00" is not a day like 2025-05-03')],
  },
  {
    slip: 'a day is not that of the number in the address',
    edit: change(lorry, '2024-03-06T18:20:00+08:00"\n  basis: url-id\n  margin: PT1M', '2024-03-08"\n  basis: url-id'),
    says: [
      'content/articles/lorry-on-the-bridge.md:17:7 published.at: the number in the address means 2024-03-06T10:20:00.000Z, which is not 8 March 2024 in any time zone; correct the date',
    ],
  },
  {
    slip: 'a day is not that of the address',
    edit: atAddress('/2024/03/06/bridge', 'published:\n  at: "2024-03-07"\n  basis: url-date\n'),
    says: [inFile('25:7 published.at: the address has the day 2024-03-06, not 7 March 2024; correct one of them, or the basis')],
  },
  {
    slip: 'an address gives a day and the account a time',
    edit: atAddress('/2024/03/06/bridge', 'published:\n  at: "2024-03-06T09:00:00+01:00"\n  basis: url-date\n'),
    says: [inFile('25:7 published.at: the address gives only a day; write "2024-03-06", or say how the time is known')],
  },
  {
    slip: 'an address has no day to decode',
    edit: atAddress('/2024/03/bridge', 'published:\n  at: "2024-03-06"\n  basis: url-date\n'),
    says: [inFile('26:10 published.basis: the address has no day like /2023/07/30/ to decode; correct source.url or the basis')],
  },
  {
    slip: 'an undated account is decoded from its address',
    edit: atAddress('/2024/03/06/bridge', 'published:\n  after: "2024-03-05"\n  basis: url-date\n'),
    says: [inFile('26:10 published.basis: decodes a date from the address, and there is none; write it as "at", or correct the basis')],
  },
];
