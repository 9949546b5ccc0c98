import { type Slip, both, bridge, change, closing, dossier, lorry, notice, oda, short, why, write } from './slip.ts';

/** Entries that an editor should look at. */
export const entryWarnings: Slip[] = [
  {
    slip: 'a site without encryption',
    edit: change(dossier, 'https://willowford.example/', 'http://willowford.example/'),
    says: ['Warning: content/dossier.yaml:11:10 address: has no encryption; publish the site under https, as every host of today offers, and write that'],
  },
  {
    slip: 'an address of another account pasted twice',
    edit: both(
      change(bridge, 'https://valley-post.example/2024/bridge', 'https://www.toutiao.com/article/7343193203427495189/'),
      change(bridge, 'platform: valley-post', 'platform: toutiao'),
    ),
    says: [
      'Warning: content/articles/lorry-on-the-bridge.md:8:8 source.url: is also the address of account "bridge-closed"; if both are the same, keep one, else tell them apart',
    ],
  },
  {
    slip: 'an account cited as its own outside source',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https://valley-post.example/2024/bridge/?utm_source=a'),
    says: [
      'Warning: content/sources/river-authority-2024.yaml:2:6 url: carries "utm_source", which tells where the link was shared; delete what does not name the page',
      'Warning: content/sources/river-authority-2024.yaml:2:6 url: is also the address of account "bridge-closed"; if both are the same, keep one, else tell them apart',
    ],
  },
  {
    slip: 'two claims with one sentence',
    edit: change(bridge, 'says: One pier is cracked.', 'says: The mayor closed the bridge on 5 March.'),
    says: [
      'Warning: content/articles/bridge-closed.md:54:11 claims[2].says: is also the sentence of claim "closed-on-fifth"; if both are the same, keep one, else tell them apart',
    ],
  },
  {
    slip: 'two readings with one sentence',
    edit: change(why, 'A lorry had struck the arch.', 'A pier was cracked.'),
    says: [
      'Warning: content/questions/why-closed.yaml:8:10 readings.lorry: is also the sentence of reading "cracked-pier"; if both are the same, keep one, else tell them apart',
    ],
  },
  {
    slip: 'two actors with one name',
    edit: change('actors/office-mayor.yaml', 'name: Mayor of Willowford', 'name: Oda Lind'),
    says: ['Warning: content/actors/office-mayor.yaml:1:7 name: is also the name of actor "oda-lind"; if both are the same, keep one, else tell them apart'],
  },
  {
    slip: 'two accounts with one title',
    edit: change(lorry, 'title: A lorry too heavy for the bridge', 'title: The flood closes the old bridge'),
    says: [
      'Warning: content/articles/lorry-on-the-bridge.md:2:8 title: is also the title of account "bridge-closed"; if both are the same, keep one, else tell them apart',
    ],
  },
  {
    slip: 'two events with one title',
    edit: change(closing, 'title: The bridge is closed', 'title: The bridge is to open again'),
    says: ['Warning: content/events/reopening.yaml:1:8 title: is also the title of event "closing"; if both are the same, keep one, else tell them apart'],
  },
  {
    slip: 'a copied file',
    edit: write('topics/bridge-copy.yaml', 'label: The bridge\nscope: Its state.\n'),
    says: [
      'Warning: content/topics/bridge-copy.yaml:1:1 looks like a copy of "bridge"; delete one of the two, or give this one a name of its own',
      'Warning: content/topics/bridge-copy.yaml:1:1 nothing names this topic; name it where it belongs, or delete the file',
      'Warning: content/topics/bridge.yaml:1:8 label: is also the label of topic "bridge-copy"; if both are the same, keep one, else tell them apart',
    ],
  },
  {
    slip: 'an actor that nobody names',
    edit: write('actors/nobody.yaml', 'name: Nobody\nkind: person\nsummary: A stranger.\nconfidence: low\nevidence: None at all.\n'),
    says: ['Warning: content/actors/nobody.yaml:1:1 nothing names this actor; name it where it belongs, or delete the file'],
  },
  {
    slip: 'a source that nobody names',
    edit: write('sources/nothing.yaml', 'label: Nothing\nurl: https://a.example/\nsupports: Nothing at all.\n'),
    says: ['Warning: content/sources/nothing.yaml:1:1 nothing names this source; name it where it belongs, or delete the file'],
  },
  {
    slip: 'a topic that nobody names',
    edit: write('topics/nothing.yaml', 'label: Nothing\nscope: Nothing at all.\n'),
    says: ['Warning: content/topics/nothing.yaml:1:1 nothing names this topic; name it where it belongs, or delete the file'],
  },
  {
    slip: 'an event that nobody names and nobody attends',
    edit: write(
      'events/nothing.yaml',
      'title: Nothing\nsummary: Nothing at all.\ndate: "2024-03"\nbasis: Nothing at all.\ntopics: [bridge]\nstatus: happened\n',
    ),
    says: ['Warning: content/events/nothing.yaml:1:1 nothing names this event; name it where it belongs, or delete the file'],
  },
  {
    slip: 'a speaker that is a place',
    edit: change(bridge, 'speaker: oda-lind\n    via', 'speaker: willowford\n    via'),
    says: [
      'Warning: content/articles/bridge-closed.md:43:14 claims[1].speaker: "willowford" is an actor of kind place, which says nothing itself; name another actor, or correct the kind',
    ],
  },
  {
    slip: 'a relay that is a place',
    edit: change(bridge, 'via: [unnamed-ferryman]', 'via: [willowford]'),
    says: [
      'Warning: content/articles/bridge-closed.md:44:11 claims[1].via[0]: "willowford" is an actor of kind place, which says nothing itself; name another actor, or correct the kind',
    ],
  },
  {
    slip: 'an event that takes place in a person',
    edit: change(closing, 'place: willowford', 'place: oda-lind'),
    says: [
      'Warning: content/events/closing.yaml:5:8 place: "oda-lind" is an actor of kind person, where nothing takes place; name another actor, or correct the kind',
    ],
  },
  {
    slip: 'a platform that is a person',
    edit: both(change(bridge, 'platform: valley-post', 'platform: oda-lind'), change('actors/valley-post.yaml', 'hosts: [valley-post.example]\n', '')),
    says: [
      'Warning: content/articles/bridge-closed.md:9:13 source.platform: "oda-lind" is an actor of kind person, on which nothing is published; name another actor, or correct the kind',
    ],
  },
  {
    slip: 'an outlet that is a place',
    edit: change(bridge, 'outlet: valley-post', 'outlet: willowford'),
    says: [
      'Warning: content/articles/bridge-closed.md:10:11 source.outlet: "willowford" is an actor of kind place, which publishes nothing; name another actor, or correct the kind',
    ],
  },
  {
    slip: 'an author that is a place',
    edit: change(bridge, 'author: valley-post', 'author: willowford'),
    says: [
      'Warning: content/articles/bridge-closed.md:11:11 source.author: "willowford" is an actor of kind place, which writes nothing itself; name another actor, or correct the kind',
    ],
  },
  {
    slip: 'a role of a place',
    edit: change('actors/willowford.yaml', 'kind: place', 'kind: place\nroles: [{ role: Mayor, asOf: "2024" }]'),
    says: ['Warning: content/actors/willowford.yaml:3:8 roles: an actor of kind place holds no role; correct the kind, or move the roles'],
  },
  {
    slip: 'a garbled form without a reason',
    edit: change(oda, '    reason: There is one mayor, and she spells herself without a t.\n', ''),
    says: ['Warning: content/actors/oda-lind.yaml:15:14 printed[0].garbled: a garbled form needs a reason; say why it means this actor'],
  },
  {
    slip: 'a form listed twice for a paragraph',
    edit: change(oda, 'implied:', '  - as: Oda Lind\n    in: lorry-on-the-bridge\n    paragraphs: [1]\n    type: title\nimplied:'),
    says: [
      'Warning: content/actors/oda-lind.yaml:23:18 printed[2].paragraphs[0]: "Oda Lind" is already listed for paragraph 1 of this account, in entry 2; delete one of the two',
    ],
  },
  {
    slip: 'a form of another actor',
    edit: change(
      'actors/unnamed-ferryman.yaml',
      'kind: unnamed',
      'kind: unnamed\nprinted: [{ as: Mayor Lindt, in: bridge-closed, paragraphs: [2], type: name }]',
    ),
    says: [
      'Warning: content/actors/unnamed-ferryman.yaml:3:62 printed[0].paragraphs[0]: "Mayor Lindt" means "oda-lind" in paragraph 2 of "bridge-closed", which does not name this actor; delete it here, or link it there',
    ],
  },
  {
    slip: 'a form that the link of another actor prints there, which its file leaves out',
    on: short,
    edit: change(
      'actors/unnamed-ferryman.yaml',
      'kind: unnamed',
      'kind: unnamed\nprinted: [{ as: Mayor Lindt, in: bridge-closed, paragraphs: [2], type: name }]',
    ),
    says: [
      'Warning: content/actors/unnamed-ferryman.yaml:3:62 printed[0].paragraphs[0]: "Mayor Lindt" means "oda-lind" in paragraph 2 of "bridge-closed", which does not name this actor; delete it here, or link it there',
    ],
  },
  {
    slip: 'a paragraph that does not hold the form',
    edit: change(oda, 'paragraphs: [2, 5]', 'paragraphs: [2, 5, 7]'),
    says: [
      'Warning: content/actors/oda-lind.yaml:13:24 printed[0].paragraphs[2]: paragraph 7 of "bridge-closed" does not mention this actor, neither in a link nor in a claim, a note or its words; correct the number, or link "Mayor Lindt" there',
    ],
  },
  {
    slip: 'a link to one actor that shows the name of another',
    edit: change(lorry, '[Oda Lind](actor:oda-lind)', '[Valley Post](actor:oda-lind)'),
    says: [
      'Warning: content/articles/lorry-on-the-bridge.md:46:1 body: this link shows the name of "valley-post", but leads to "oda-lind"; correct the words or the address',
    ],
  },
  {
    slip: 'a link to one actor that shows the surname of another',
    edit: change(lorry, 'a ferryman says', '[Lind](actor:unnamed-ferryman) says'),
    says: [
      'Warning: content/articles/lorry-on-the-bridge.md:50:40 body: this link shows the name of "oda-lind", but leads to "unnamed-ferryman"; correct the words or the address',
    ],
  },
  {
    slip: 'an account after the last editing',
    edit: change(bridge, 'at: "2024-03-06T09', 'at: "2024-06-02T09'),
    says: [
      'Warning: content/articles/bridge-closed.md:25:7 published.at: is 2 June 2024, after the last editing (1 June 2024); correct it, or editedOn in dossier.yaml',
    ],
  },
  {
    slip: 'a last editing before every account',
    edit: change(dossier, 'editedOn: "2024-06-01"', 'editedOn: "2004-06-01"'),
    says: [
      'Warning: content/actors/oda-lind.yaml:9:11 roles[0].term: begins after the last editing (1 June 2004); correct it, or editedOn in dossier.yaml',
      'Warning: content/dossier.yaml:6:11 editedOn: is before every account came out; correct it',
    ],
  },
  {
    slip: 'an event that happened after the last editing',
    edit: change('events/council-meeting.yaml', 'date: "2024-03-06"', 'date: "2024-07-03"'),
    says: [
      'Warning: content/articles/bridge-closed.md:48:15 claims[1].occasion: "council-meeting" (3 July 2024) came after this account (6 March 2024 at the latest), which cannot quote from it; name another occasion, or correct its date',
      'Warning: content/events/council-meeting.yaml:3:7 date: is 3 July 2024, after the last editing (1 June 2024), and the event has happened; correct the date or the status',
    ],
  },
  {
    slip: 'a source of after the last editing',
    edit: change(
      notice,
      'label: River authority, 7 March 2024\nurl: https://river.example/notices/2024-03-07\ndate: "2024-03-07"',
      'label: River authority\nurl: https://river.example/notices/\ndate: "2024-07-03"',
    ),
    says: [
      'Warning: content/sources/river-authority-2024.yaml:3:7 date: is 3 July 2024, after the last editing (1 June 2024); correct it, or editedOn in dossier.yaml',
    ],
  },
  {
    slip: 'a planned event that was over before anybody spoke of it',
    edit: both(change('events/reopening.yaml', 'date: 2024-05/2024-06', 'date: 1999-05'), change(bridge, 'due: 2024-05/2024-06', 'due: 2024-05')),
    says: [
      'Warning: content/articles/bridge-closed.md:65:10 claims[3].due: May 2024 is not the date of "reopening" (May 1999), which is still planned; correct one of them',
      'Warning: content/articles/bridge-closed.md:67:15 claims[3].outcome.status: was due May 2024 and is still open on 1 June 2024; set its outcome',
      'Warning: content/events/reopening.yaml:6:9 status: is "planned", but May 1999 was over before any account spoke of it; correct the date or the status',
    ],
  },
  {
    slip: 'a report of after the account that cites it',
    edit: change(bridge, 'when: "2024-03-05"', 'when: "2024-03-05"\n    reported: "2024-04-09"'),
    says: [
      'Warning: content/articles/bridge-closed.md:38:15 claims[0].reported: a report of 9 April 2024 came after this account (6 March 2024 at the latest), which cannot cite it; correct the day, or explain the printed date in a note of kind date',
    ],
  },
  {
    slip: 'a remark at a meeting of after the account',
    edit: change('events/council-meeting.yaml', 'date: "2024-03-06"', 'date: "2024-03-09"'),
    says: [
      'Warning: content/articles/bridge-closed.md:48:15 claims[1].occasion: "council-meeting" (9 March 2024) came after this account (6 March 2024 at the latest), which cannot quote from it; name another occasion, or correct its date',
    ],
  },
  {
    slip: 'a remark at a meeting that did not happen',
    edit: change('events/council-meeting.yaml', 'status: happened', 'status: did-not-happen'),
    says: [
      'Warning: content/articles/bridge-closed.md:48:15 claims[1].occasion: "council-meeting" did not happen, so that nothing was said there; name another occasion, or correct its status',
    ],
  },
  {
    slip: 'a statement about a day of after the account',
    edit: change(bridge, 'says: One pier is cracked.', 'says: One pier is cracked.\n    when: "2031-01-01"'),
    says: [
      'Warning: content/articles/bridge-closed.md:55:11 claims[2].when: 1 January 2031 came after this account (6 March 2024 at the latest); make the claim a forecast, or correct the day',
    ],
  },
  {
    slip: 'a forecast due before the account came out',
    edit: change(bridge, 'due: 2024-05/2024-06', 'due: 2023-01'),
    says: [
      'Warning: content/articles/bridge-closed.md:65:10 claims[3].due: January 2023 was over before this account came out; correct the day, or name the report or occasion of the forecast',
      'Warning: content/articles/bridge-closed.md:65:10 claims[3].due: January 2023 is not the date of "reopening" (May to June 2024), which is still planned; correct one of them',
      'Warning: content/articles/bridge-closed.md:67:15 claims[3].outcome.status: was due January 2023 and is still open on 1 June 2024; set its outcome',
    ],
  },
  {
    slip: 'a forecast that came true before it was due, without a source',
    edit: change(
      bridge,
      'due: 2024-05/2024-06\n    outcome:\n      status: open\n      note: The months had not passed when this was edited.\n      sources: [river-authority-2024]',
      'due: 2027-05\n    outcome:\n      status: came-true\n      note: It came true.',
    ),
    says: [
      'Warning: content/articles/bridge-closed.md:65:10 claims[3].due: May 2027 is not the date of "reopening" (May to June 2024), which is still planned; correct one of them',
      'Warning: content/articles/bridge-closed.md:67:15 claims[3].outcome.status: the forecast is due May 2027, after the last editing (1 June 2024), and no source shows its outcome; set it to open, or name a source',
    ],
  },
  {
    slip: 'an outcome whose sources are older than the account',
    edit: both(
      change(bridge, 'status: open', 'status: came-true'),
      change(
        notice,
        'label: River authority, 7 March 2024\nurl: https://river.example/notices/2024-03-07\ndate: "2024-03-07"',
        'label: River authority\nurl: https://river.example/notices/\ndate: "2024-03-01"',
      ),
    ),
    says: [
      'Warning: content/articles/bridge-closed.md:69:16 claims[3].outcome.sources: every source of the outcome is older than this account and than May to June 2024; name a later source',
    ],
  },
  {
    slip: 'two holders of an office at a time',
    edit: change(
      'actors/unnamed-ferryman.yaml',
      'kind: unnamed',
      'kind: unnamed\nroles: [{ role: Mayor of Willowford, office: office-mayor, term: 2023-01-01/.. }]',
    ),
    says: [
      'Warning: content/actors/unnamed-ferryman.yaml:3:66 roles[0].term: the term (since 1 January 2023) overlaps that of "oda-lind" (since 1 January 2022) in the same office; correct one of them',
    ],
  },
  {
    slip: 'a day outside of the term',
    edit: change(oda, 'term: "2022-01-01/.."', 'term: 2022-01-01/2023-01-01\n    asOf: "2024"'),
    says: ['Warning: content/actors/oda-lind.yaml:10:11 roles[0].asOf: 2024 is outside of the term (1 January 2022 to 1 January 2023); correct one of them'],
  },
  {
    slip: 'a term of the year 202',
    edit: change(oda, 'term: "2022-01-01/.."', 'term: "0202-01-01/.."'),
    says: ['Warning: content/actors/oda-lind.yaml:9:11 roles[0].term: names the year 202; correct it if digits are swapped'],
  },
  {
    slip: 'a reason for compatible readings that leaves one out',
    edit: change(why, 'readings: [flood, cracked-pier]', 'readings: [flood, cracked-pier, lorry]'),
    says: [
      'Warning: content/questions/why-closed.yaml:11:10 compatible[0].why: the reason speaks of the other readings, but not of "lorry"; say how that one can be true together with them, or leave it out',
    ],
  },
  {
    slip: 'a source without the date that its label has',
    edit: change(notice, 'date: "2024-03-07"\n', ''),
    says: ['Warning: content/sources/river-authority-2024.yaml:1:8 label: has no date, but its label names 7 March 2024; write date: "2024-03-07"'],
  },
  {
    slip: 'a source whose label has another day',
    edit: change(notice, 'label: River authority, 7 March 2024', 'label: River authority, 17 March 2024'),
    says: ['Warning: content/sources/river-authority-2024.yaml:1:8 label: names 17 March 2024, but the date is 7 March 2024; correct one of them'],
  },
  {
    slip: 'a source whose address has another day',
    edit: change(notice, 'notices/2024-03-07', 'notices/2024-03-08'),
    says: [
      'Warning: content/sources/river-authority-2024.yaml:2:6 url: has the day 8 March 2024, but the date is 7 March 2024; correct one of them, or name both days in the label',
    ],
  },
  {
    slip: 'a source whose date is another day',
    edit: change(notice, 'date: "2024-03-07"', 'date: "2024-03-17"'),
    says: ['Warning: content/sources/river-authority-2024.yaml:1:8 label: names 7 March 2024, but the date is 17 March 2024; correct one of them'],
  },
  {
    slip: 'an id that every object of JavaScript has',
    edit: both(change(bridge, 'id: pier-cracked', 'id: constructor'), change(bridge, 'claim:pier-cracked', 'claim:constructor')),
    says: [
      'Warning: content/articles/bridge-closed.md:52:9 claims[2].id: the id "constructor" is a word of JavaScript, over which programs that read the downloads may stumble; choose another',
    ],
  },
  {
    slip: 'a security contact that holds for ten years',
    edit: change(dossier, 'expires: "2027-03-01"', 'expires: "2037-03-01"'),
    says: ['Warning: content/dossier.yaml:14:12 security.expires: is more than a year ahead; set a day within the next year'],
  },
  {
    slip: 'a last editing that is still to come',
    edit: both(change(dossier, 'editedOn: "2024-06-01"', 'editedOn: "2142-06-01"'), change(bridge, 'status: open', 'status: moot')),
    says: ['Warning: content/dossier.yaml:6:11 editedOn: is 1 June 2142, which is still to come; correct it'],
  },
];
