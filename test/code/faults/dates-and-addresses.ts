import { bridge, change, closing, dossier, notice, type Slip } from './slip.ts';

export const datesAndAddresses: Slip[] = [
  {
    slip: 'a date is 30 February',
    edit: change(closing, '"2024-03-05"', '2024-02-30'),
    says: ['content/events/closing.yaml:3:7 date: "2024-02-30" names a day or month that does not exist'],
  },
  {
    slip: 'a date is in month 13',
    edit: change(closing, '"2024-03-05"', '2024-13'),
    says: ['content/events/closing.yaml:3:7 date: "2024-13" names a day or month that does not exist'],
  },
  {
    slip: 'an interval ends before it starts',
    edit: change('events/reopening.yaml', '2024-05/2024-06', '2024-06/2024-05'),
    says: ['content/events/reopening.yaml:3:7 date: "2024-06/2024-05" ends before it starts; swap the two dates'],
  },
  {
    slip: 'a date is written in words',
    edit: change(closing, '"2024-03-05"', '5 March 2024'),
    says: [
      'content/events/closing.yaml:3:7 date: "5 March 2024" is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10',
    ],
  },
  {
    slip: 'a year alone is not in quotes',
    edit: change(closing, '"2024-03-05"', '2024'),
    says: ['content/events/closing.yaml:3:7 date: must be text, not 2024; write it in quotes: "2024"'],
  },
  {
    slip: 'the day of editing does not exist',
    edit: change(dossier, '"2024-06-01"', '2024-06-31'),
    says: ['content/dossier.yaml:6:11 editedOn: "2024-06-31" is not a day like 2025-05-03'],
  },
  {
    slip: 'a publication has no offset from UTC',
    edit: change(bridge, '2024-03-06T09:00:00+01:00', '2024-03-06T09:00:00'),
    says: [
      'content/articles/bridge-closed.md:25:7 published.at: "2024-03-06T09:00:00" is not a time on a day that exists, with an offset, like 2025-05-03T16:07:34+08:00',
    ],
  },
  {
    slip: 'a publication is on a day that does not exist',
    edit: change(bridge, '2024-03-06T09:00:00+01:00', '2024-02-30T09:00:00+01:00'),
    says: [
      'content/articles/bridge-closed.md:25:7 published.at: "2024-02-30T09:00:00+01:00" is not a time on a day that exists, with an offset, like 2025-05-03T16:07:34+08:00',
    ],
  },
  {
    slip: 'a margin is written in words',
    edit: change(bridge, 'margin: PT1M', 'margin: one minute'),
    says: ['content/articles/bridge-closed.md:27:11 published.margin: "one minute" is not a duration like PT1M (a minute) or P1D (a day)'],
  },
  {
    slip: 'an address has the scheme ftp',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'ftp://river.example/'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "ftp://river.example/" is not an http or https address'],
  },
  {
    slip: 'an address is a script',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'javascript:alert(1)'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "javascript:alert(1)" is not an http or https address'],
  },
  {
    slip: 'an address lacks its scheme',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'river.example'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "river.example" is not an http or https address'],
  },
  {
    slip: 'a date is 29 February of a common year',
    edit: change(closing, '"2024-03-05"', '2023-02-29'),
    says: ['content/events/closing.yaml:3:7 date: "2023-02-29" names a day or month that does not exist'],
  },
  {
    slip: 'a date is day 00',
    edit: change(closing, '"2024-03-05"', '2024-03-00'),
    says: ['content/events/closing.yaml:3:7 date: "2024-03-00" names a day or month that does not exist'],
  },
  {
    slip: 'a date has slashes',
    edit: change(closing, '"2024-03-05"', '05/03/2024'),
    says: [
      'content/events/closing.yaml:3:7 date: "05/03/2024" is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10',
    ],
  },
  {
    slip: 'a date is a number',
    edit: change(closing, '"2024-03-05"', '20240305'),
    says: [
      'content/events/closing.yaml:3:7 date: must be text, not 20240305; it is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10',
    ],
  },
  {
    slip: 'a day has one digit',
    edit: change(closing, '"2024-03-05"', '2024-3-5'),
    says: [
      'content/events/closing.yaml:3:7 date: "2024-3-5" is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10',
    ],
  },
  {
    slip: 'a date has an hour',
    edit: change(closing, '"2024-03-05"', '"2024-03-05T25:00:00Z"'),
    says: [
      'content/events/closing.yaml:3:7 date: "2024-03-05T25:00:00Z" is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10',
    ],
  },
  {
    slip: 'an interval has neither start nor end',
    edit: change(closing, '"2024-03-05"', '../..'),
    says: [
      'content/events/closing.yaml:3:7 date: "../.." is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10',
    ],
  },
  {
    slip: 'an interval has three dates',
    edit: change(closing, '"2024-03-05"', '2024-03-05/2024-03-06/2024-03-07'),
    says: [
      'content/events/closing.yaml:3:7 date: "2024-03-05/2024-03-06/2024-03-07" is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10',
    ],
  },
  {
    slip: 'a date is empty',
    edit: change(closing, '"2024-03-05"', '""'),
    says: [
      'content/events/closing.yaml:3:7 date: "" is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10',
    ],
  },
  {
    slip: 'a day is only a year',
    edit: change(dossier, '"2024-06-01"', '"2024"'),
    says: ['content/dossier.yaml:6:11 editedOn: "2024" is not a day like 2025-05-03'],
  },
  {
    slip: 'a day is only a year without quotes',
    edit: change(dossier, '"2024-06-01"', '2024'),
    says: ['content/dossier.yaml:6:11 editedOn: must be text, not 2024; it is not a day like 2025-05-03'],
  },
  {
    slip: 'a day has slashes',
    edit: change(dossier, '"2024-06-01"', '01/06/2024'),
    says: ['content/dossier.yaml:6:11 editedOn: "01/06/2024" is not a day like 2025-05-03'],
  },
  {
    slip: 'a publication time has hour 25',
    edit: change(bridge, '2024-03-06T09:00:00+01:00', '2024-03-06T25:00:00+01:00'),
    says: [
      'content/articles/bridge-closed.md:25:7 published.at: "2024-03-06T25:00:00+01:00" is not a time on a day that exists, with an offset, like 2025-05-03T16:07:34+08:00',
    ],
  },
  {
    slip: 'a publication time has an offset of 99 hours',
    edit: change(bridge, '2024-03-06T09:00:00+01:00', '2024-03-06T09:00:00+99:00'),
    says: [
      'content/articles/bridge-closed.md:25:7 published.at: "2024-03-06T09:00:00+99:00" is not a time on a day that exists, with an offset, like 2025-05-03T16:07:34+08:00',
    ],
  },
  {
    slip: 'a margin is a number',
    edit: change(bridge, 'margin: PT1M', 'margin: 60'),
    says: ['content/articles/bridge-closed.md:27:11 published.margin: must be text, not 60; it is not a duration like PT1M (a minute) or P1D (a day)'],
  },
  {
    slip: 'an address is a data URL',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'data:text/html,hello'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "data:text/html,hello" is not an http or https address'],
  },
  {
    slip: 'an address contains a password',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https://editor:secret@river.example/'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "https://editor:secret@river.example/" contains a user name; delete everything up to the @'],
  },
  {
    slip: 'an address contains a user name',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https://editor@river.example/'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "https://editor@river.example/" contains a user name; delete everything up to the @'],
  },
  {
    slip: 'an address contains a space',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https://river.example/a b'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "https://river.example/a b" contains a space; write it as %20'],
  },
  {
    slip: 'an address starts with two slashes',
    edit: change(notice, 'https://river.example/notices/2024-03-07', '//river.example/'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "//river.example/" is not an http or https address'],
  },
  {
    slip: 'an address has one slash after its scheme',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https:/river.example/'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "https:/river.example/" is not an http or https address'],
  },
  {
    slip: 'an address contains a letter that looks Latin but is not',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https://r\u0456ver.example/'),
    says: [
      'content/sources/river-authority-2024.yaml:2:6 url: "https://rіver.example/" has "і" in its host name, which is not one of the letters a to z; write the host name as a browser copies it, starting with xn--',
    ],
  },
  {
    slip: 'an address contains a backslash',
    edit: change(notice, 'https://river.example/notices/2024-03-07', '"https://river.example\\\\@evil.example/"'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "https://river.example\\\\@evil.example/" contains a backslash; write a slash'],
  },
  {
    slip: 'an address is that of localhost',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'http://localhost/'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "http://localhost/" is not an http or https address'],
  },
  {
    slip: 'an address is a number',
    edit: change(notice, 'https://river.example/notices/2024-03-07', '42'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: must be text, not 42; it is not an http or https address'],
  },
];
