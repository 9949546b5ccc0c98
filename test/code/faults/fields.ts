import { bridge, change, closing, dossier, oda, short, topic, why, type Slip } from './slip.ts';

export const fields: Slip[] = [
  {
    slip: 'a field is missing',
    edit: change(dossier, "editor: The fixture's editors\n", ''),
    says: ['content/dossier.yaml:1:1 editor: is missing; it must be text'],
  },
  {
    slip: 'a nested field is missing',
    edit: change(bridge, '  rights: Retold with permission.\n', ''),
    says: ['content/articles/bridge-closed.md:8:3 source.rights: is missing; it must be text'],
  },
  {
    slip: 'the name of a field is misspelt',
    edit: change(bridge, 'summary:', 'sumary:'),
    says: ['content/articles/bridge-closed.md:6:1 sumary: there is no such field; did you mean "summary"?'],
  },
  {
    slip: 'the name of a field of a claim is misspelt',
    edit: change(bridge, '    speaker: oda-lind\n    via', '    speeker: oda-lind\n    via'),
    says: ['content/articles/bridge-closed.md:43:5 claims[1].speeker: there is no such field; did you mean "speaker"?'],
  },
  {
    slip: 'a field is unknown',
    edit: change(topic, 'scope:', 'truth-score: "5"\nscope:'),
    says: ['content/topics/bridge.yaml:2:1 truth-score: there is no such field'],
  },
  {
    slip: 'a number is written as a word',
    edit: change(bridge, 'paragraphs: 8', 'paragraphs: eight'),
    says: ['content/articles/bridge-closed.md:15:15 source.paragraphs: must be a number, not "eight"'],
  },
  {
    slip: 'a count is not a whole number',
    edit: change(bridge, 'paragraphs: 8', 'paragraphs: 7.5'),
    says: ['content/articles/bridge-closed.md:15:15 source.paragraphs: must be a whole number, not 7.5'],
  },
  {
    slip: 'paragraphs are counted from zero',
    edit: change(bridge, 'paragraph: 1\n', 'paragraph: 0\n'),
    says: ['content/articles/bridge-closed.md:18:18 source.parts[0].paragraph: 0 is too small; it starts at 1'],
  },
  {
    slip: 'a title looks like a number',
    edit: change(bridge, 'title: The flood closes the old bridge', 'title: 1984'),
    says: ['content/articles/bridge-closed.md:2:8 title: must be text, not 1984; write it in quotes: "1984"'],
  },
  {
    slip: 'a field is empty',
    edit: change(topic, 'scope: Its closing, its state and its repair.', 'scope:'),
    says: ['content/topics/bridge.yaml:2:7 scope: is empty; it must be text'],
  },
  {
    slip: 'a sentence is only a space',
    edit: change(topic, 'scope: Its closing, its state and its repair.', 'scope: " "'),
    says: ['content/topics/bridge.yaml:2:8 scope: " " must not be empty'],
  },
  {
    slip: 'a list of one is written without brackets',
    edit: change(closing, 'topics: [bridge]', 'topics: bridge'),
    says: ['content/events/closing.yaml:7:9 topics: must be a list, not "bridge"; write it in brackets: [bridge]'],
  },
  {
    slip: 'a list that needs an entry is empty',
    edit: change(closing, 'topics: [bridge]', 'topics: []'),
    says: ['content/events/closing.yaml:7:9 topics: name at least one topic'],
  },
  {
    slip: 'true is written as yes',
    edit: change(oda, 'garbled: true', 'garbled: yes'),
    says: ['content/actors/oda-lind.yaml:15:14 printed[0].garbled: must be true or false, not "yes"'],
  },
  {
    slip: 'a kind is misspelt',
    edit: change(bridge, 'kind: quote', 'kind: quoet'),
    says: [
      'content/articles/bridge-closed.md:42:11 claims[1].kind: "quoet" is not one of statement, figure, quote, interpretation, forecast, opinion; did you mean "quote"?',
    ],
  },
  {
    slip: 'a kind is unknown',
    edit: change(bridge, 'genre: digest', 'genre: limerick'),
    says: [
      'content/articles/bridge-closed.md:4:8 genre: "limerick" is not one of commentary, digest, report, agency-report, analysis, opinion, interview, statement, paper, preprint, blog, post, magazine-feature, video, audio, document',
    ],
  },
  {
    slip: 'a kind is missing',
    edit: change(closing, 'status: happened\n', ''),
    says: ['content/events/closing.yaml:1:1 status: is missing; it is one of happened, planned, moved, did-not-happen'],
  },
  {
    slip: 'an id has capitals and a space',
    edit: change(closing, 'topics: [bridge]', 'topics: [The Bridge]'),
    says: ['content/events/closing.yaml:7:10 topics[0]: "The Bridge" is not an id; an id is lower-case letters, digits and single hyphens, like "round-2"'],
  },
  {
    slip: 'a reading has a capital',
    edit: change(why, '  flood: The', '  Flood: The'),
    says: [
      'content/questions/why-closed.yaml:6:3 readings.Flood: "Flood" is not an id; an id is lower-case letters, digits and single hyphens, like "round-2"',
    ],
  },
  {
    slip: 'a language is not a code',
    edit: change(dossier, 'language: en', 'language: English, mostly'),
    says: ['content/dossier.yaml:4:11 language: "English, mostly" is not a language code like en, zh or zh-Hant'],
  },
  {
    slip: 'a language is given by its name',
    edit: change(bridge, 'language: sv', 'language: Swedish'),
    says: ['content/articles/bridge-closed.md:12:13 source.language: "Swedish" is not a language code like en, zh or zh-Hant; did you mean "sv"?'],
  },
  {
    slip: 'a language is the code of a country',
    edit: change(oda, '  sv: [Oda Lind]', '  jp: [Oda Lind]'),
    says: ['content/actors/oda-lind.yaml:5:3 native.jp: "jp" is not a language code like en, zh or zh-Hant; did you mean "ja"?'],
  },
  {
    slip: 'a language looks like a code, but does not exist',
    edit: change(bridge, '    printed: Mayor Lindt', '    lang: xx\n    printed: Mayor Lindt'),
    says: ['content/articles/bridge-closed.md:73:11 notes[0].lang: "xx" is not a language code like en, zh or zh-Hant'],
  },
  {
    slip: 'a script is no code of one',
    edit: change(dossier, 'language: en', 'language: en\nscripts: { Cyrillic: ru, Arab: arabic }'),
    says: [
      'content/dossier.yaml:5:12 scripts.Cyrillic: "Cyrillic" is not the code of a script like Cyrl, Arab or Hani',
      'content/dossier.yaml:5:32 scripts.Arab: "arabic" is not a language code like en, zh or zh-Hant; did you mean "ar"?',
    ],
  },
  {
    slip: 'a forecast has no outcome',
    edit: change(
      bridge,
      '    outcome:\n      status: open\n      note: The months had not passed when this was edited.\n      sources: [river-authority-2024]\n',
      '',
    ),
    says: [
      'content/articles/bridge-closed.md:58:5 claims[3].outcome: a forecast needs an outcome (open, came-true, did-not, moot, cannot-tell), and nothing else has one',
    ],
  },
  {
    slip: 'a claim other than a forecast has an outcome and a due date',
    edit: change(bridge, '    kind: forecast', '    kind: opinion'),
    says: [
      'content/articles/bridge-closed.md:65:10 claims[3].due: "2024-05/2024-06" is the due date of a claim that is not a forecast; delete it, or make the claim a forecast',
      'content/articles/bridge-closed.md:67:7 claims[3].outcome: a forecast needs an outcome (open, came-true, did-not, moot, cannot-tell), and nothing else has one',
    ],
  },
  {
    slip: 'a role has no date',
    edit: change(oda, '    term: "2022-01-01/.."\n', ''),
    says: ['content/actors/oda-lind.yaml:7:5 roles[0]: a role needs a date: term or asOf'],
  },
  {
    slip: 'a compatible group has only one reading',
    edit: change(why, '[flood, cracked-pier]', '[flood]'),
    says: ['content/questions/why-closed.yaml:10:15 compatible[0].readings: name at least two readings'],
  },
  {
    slip: 'a question has no readings',
    edit: change('questions/ferry-fare.yaml', 'readings:\n  free: The ferry is free.', 'readings: {}'),
    says: ['content/questions/ferry-fare.yaml:4:11 readings: a question needs at least one reading'],
  },
  {
    slip: 'a kind is empty',
    edit: change(closing, 'status: happened', 'status:'),
    says: ['content/events/closing.yaml:8:8 status: is empty; it is one of happened, planned, moved, did-not-happen'],
  },
  {
    slip: 'a text is written as a group of fields',
    edit: change(topic, 'label: The bridge', 'label: { near: The bridge }'),
    says: ['content/topics/bridge.yaml:1:8 label: must be text, not a group of fields'],
  },
  {
    slip: 'a group of fields is written as text',
    edit: change(
      dossier,
      'licence:\n  name: CC BY 4.0\n  url: https://creativecommons.org/licenses/by/4.0/\n  covers: everything in this fixture',
      'licence: CC BY 4.0',
    ),
    says: ['content/dossier.yaml:7:10 licence: must be a group of fields, not "CC BY 4.0"'],
  },
  {
    slip: 'a kind is written as a list',
    edit: change(closing, 'status: happened', 'status: [happened]'),
    says: ['content/events/closing.yaml:8:9 status: a list is not one of happened, planned, moved, did-not-happen'],
  },
  {
    slip: 'a list of groups is written as text',
    edit: change(why, '  - readings: [flood, cracked-pier]\n    why: A flood can crack a pier.', '  flood and pier'),
    says: ['content/questions/why-closed.yaml:10:3 compatible: must be a list, not "flood and pier"; write it in brackets: [flood and pier]'],
  },
  {
    slip: 'a text is a number with a trailing zero',
    edit: change(topic, 'label: The bridge', 'label: 1.10'),
    says: ['content/topics/bridge.yaml:1:8 label: must be text, not 1.10; write it in quotes: "1.10"'],
  },
  {
    slip: 'a text is a number with leading zeros',
    edit: change(topic, 'label: The bridge', 'label: 007'),
    says: ['content/topics/bridge.yaml:1:8 label: must be text, not 007; write it in quotes: "007"'],
  },
  {
    slip: 'a count is infinite',
    edit: change(bridge, 'words: 210', 'words: .inf'),
    says: ['content/articles/bridge-closed.md:16:10 source.words: must be a number, not .inf'],
  },
  {
    slip: 'a count of words is too large',
    edit: change(bridge, 'words: 210', 'words: 99999999999999999999'),
    says: ['content/articles/bridge-closed.md:16:10 source.words: 99999999999999999999 is too large; it ends at 1000000'],
  },
  {
    slip: 'a count of paragraphs is too large',
    edit: change(bridge, 'paragraphs: 8', 'paragraphs: 999999999'),
    says: ['content/articles/bridge-closed.md:15:15 source.paragraphs: 999999999 is too large; it ends at 5000'],
  },
  {
    slip: 'a count is negative',
    edit: change(bridge, 'words: 210', 'words: -1'),
    says: ['content/articles/bridge-closed.md:16:10 source.words: -1 is too small; it starts at 1'],
  },
  {
    slip: 'a short form is too long',
    edit: change(why, 'short: why closed', 'short: why the old bridge of Willowford had to be closed'),
    says: ['content/questions/why-closed.yaml:2:8 short: "why the old bridge of Willowford had to be closed" is longer than 40 characters'],
  },
  {
    slip: 'the name for the header is as long as a title',
    edit: change(dossier, 'language: en', 'name: The closing of the old bridge of Willowford\nlanguage: en'),
    says: ['content/dossier.yaml:4:7 name: "The closing of the old bridge of Willowford" is longer than 40 characters'],
  },
  {
    slip: 'a section of the About page has no text',
    edit: change(dossier, 'language: en', 'about: [{ title: Dates }]\nlanguage: en'),
    on: short,
    says: ['content/dossier.yaml:4:9 about[0].text: is missing; it must be text'],
  },
  {
    slip: 'an id is too long',
    edit: change(closing, 'topics: [bridge]', `topics: [${'very-'.repeat(20)}long]`),
    says: [
      'content/events/closing.yaml:7:10 topics[0]: "very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-long" is longer than 80 characters',
    ],
  },
  {
    slip: 'an id has a letter that looks Latin but is not',
    edit: change(closing, 'topics: [bridge]', 'topics: [bridg\u0435]'),
    says: [
      'content/events/closing.yaml:7:10 topics[0]: "bridgе" is not an id; its "е" is U+0435, not one of the letters a to z; an id is lower-case letters, digits and single hyphens, like "round-2"',
    ],
  },
  {
    slip: 'an item of a list is empty',
    edit: change(closing, 'topics: [bridge]', 'topics: [bridge, ~]'),
    says: ['content/events/closing.yaml:7:18 topics[1]: is empty; it must be text'],
  },
  {
    slip: 'the language of a name is not a code',
    edit: change(oda, '  sv: [Oda Lind]', '  in Swedish: [Oda Lind]'),
    says: ['content/actors/oda-lind.yaml:5:3 native.in Swedish: "in Swedish" is not a language code like en, zh or zh-Hant'],
  },
  {
    slip: 'a reading has the name of an object property',
    edit: change(why, '  flood: The', '  toString: It is.\n  flood: The'),
    says: [
      'content/questions/why-closed.yaml:6:3 readings.toString: "toString" is not an id; an id is lower-case letters, digits and single hyphens, like "round-2"',
    ],
  },
  {
    slip: 'a field has the name of an object property',
    edit: change(topic, 'scope:', 'constructor: x\nscope:'),
    says: ['content/topics/bridge.yaml:2:1 constructor: there is no such field'],
  },
  {
    slip: 'a reading is named __proto__',
    edit: change(why, '  flood: The', '  __proto__: It is.\n  flood: The'),
    says: ['content/questions/why-closed.yaml:6:3 no field can be named "__proto__"; choose another name'],
  },
  {
    slip: 'a field is named __proto__',
    edit: change(topic, 'scope:', '__proto__: { label: x }\nscope:'),
    says: ['content/topics/bridge.yaml:2:1 no field can be named "__proto__"; choose another name'],
  },
  {
    slip: 'a field of a claim is named __proto__',
    edit: change(bridge, '  - id: pier-cracked', '  - __proto__: x\n    id: pier-cracked'),
    says: ['content/articles/bridge-closed.md:52:5 no field can be named "__proto__"; choose another name'],
  },
];
