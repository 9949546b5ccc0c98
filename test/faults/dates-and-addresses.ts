import { bridge, change, closing, dossier, notice, type Slip } from './slip.ts';

export const datesAndAddresses: Slip[] = [
  {
    slip: 'February has thirty days',
    edit: change(closing, '"2024-03-05"', '2024-02-30'),
    says: ['content/events/closing.yaml:3:7 date: "2024-02-30" names a day or month that is in no calendar'],
  },
  {
    slip: 'a year has thirteen months',
    edit: change(closing, '"2024-03-05"', '2024-13'),
    says: ['content/events/closing.yaml:3:7 date: "2024-13" names a day or month that is in no calendar'],
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
    slip: 'an address is not on the web',
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
];
