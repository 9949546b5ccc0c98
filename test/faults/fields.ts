import { bridge, change, closing, dossier, oda, topic, why, type Slip } from './slip.ts';

export const fields: Slip[] = [
  {
    slip: 'a field is left out',
    edit: change(dossier, "editor: The fixture's editors\n", ''),
    says: ['content/dossier.yaml:1:1 editor: is missing; it must be text'],
  },
  {
    slip: 'a field within a field is left out',
    edit: change(bridge, '  author: valley-post\n', ''),
    says: ['content/articles/bridge-closed.md:8:3 source.author: is missing; it must be text'],
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
    slip: 'a field is invented',
    edit: change(topic, 'scope:', 'truth-score: "5"\nscope:'),
    says: ['content/topics/bridge.yaml:2:1 truth-score: there is no such field'],
  },
  {
    slip: 'a number is written as a word',
    edit: change(bridge, 'paragraphs: 8', 'paragraphs: eight'),
    says: ['content/articles/bridge-closed.md:15:15 source.paragraphs: must be a number, not "eight"'],
  },
  {
    slip: 'a count is not whole',
    edit: change(bridge, 'paragraphs: 8', 'paragraphs: 7.5'),
    says: ['content/articles/bridge-closed.md:15:15 source.paragraphs: must be a whole number, not 7.5'],
  },
  {
    slip: 'paragraphs are counted from nought',
    edit: change(bridge, 'paragraph: 1\n', 'paragraph: 0\n'),
    says: ['content/articles/bridge-closed.md:18:18 source.parts[0].paragraph: 0 is too small; it starts at 1'],
  },
  {
    slip: 'a title looks like a number',
    edit: change(bridge, 'title: The flood closes the old bridge', 'title: 1984'),
    says: ['content/articles/bridge-closed.md:2:8 title: must be text, not 1984; write it in quotes: "1984"'],
  },
  {
    slip: 'a field is left empty',
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
    slip: 'a yes is written for true',
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
    slip: 'a kind is invented',
    edit: change(bridge, 'genre: digest', 'genre: poem'),
    says: ['content/articles/bridge-closed.md:4:8 genre: "poem" is not one of commentary, digest'],
  },
  {
    slip: 'a kind is left out',
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
    slip: 'a forecast has no outcome',
    edit: change(
      bridge,
      /* the whole outcome */ '    outcome:\n      status: open\n      note: The months had not passed when this was edited.\n      sources: [river-authority-2024]\n',
      '',
    ),
    says: [
      'content/articles/bridge-closed.md:58:5 claims[3].outcome: a forecast needs an outcome (open, came-true, did-not, moot, cannot-tell), and nothing else has one',
    ],
  },
  {
    slip: 'what is no forecast has an outcome and a due date',
    edit: change(bridge, '    kind: forecast', '    kind: opinion'),
    says: [
      'content/articles/bridge-closed.md:65:10 claims[3].due: "2024-05/2024-06" stands on a claim that is no forecast; only a forecast has a due date',
      'content/articles/bridge-closed.md:67:7 claims[3].outcome: a forecast needs an outcome (open, came-true, did-not, moot, cannot-tell), and nothing else has one',
    ],
  },
  {
    slip: 'a role has no date',
    edit: change(oda, '    term: "2022-01-01/.."\n', ''),
    says: ['content/actors/oda-lind.yaml:7:5 roles[0]: a role needs a date: term or asOf'],
  },
  {
    slip: 'one reading is said to be compatible with none',
    edit: change(why, '[flood, cracked-pier]', '[flood]'),
    says: ['content/questions/why-closed.yaml:10:15 compatible[0].readings: name at least two readings'],
  },
  {
    slip: 'a question has no readings',
    edit: change('questions/ferry-fare.yaml', 'readings:\n  free: The ferry is free.', 'readings: {}'),
    says: ['content/questions/ferry-fare.yaml:4:11 readings: a question needs at least one reading'],
  },
];
