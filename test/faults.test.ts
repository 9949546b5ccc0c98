import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError, readDossier } from '../src/loader/dossier.ts';

/** One slip in the good dossier of `test/fixture/`, and every line the editor gets for it. */
interface Slip {
  slip: string;
  edit: (content: string) => void;
  says: string[];
}

/** Puts `to` in the place of `from`, which stands in the file exactly once. */
const change =
  (file: string, from: string, to: string) =>
  (content: string): void => {
    const text = readFileSync(join(content, file), 'utf8');
    assert.equal(text.split(from).length, 2, `"${from}" stands once in ${file}`);
    writeFileSync(
      join(content, file),
      text.replace(from, () => to),
    );
  };

const write =
  (file: string, text: string | Uint8Array) =>
  (content: string): void =>
    writeFileSync(join(content, file), text);

const withoutBody =
  (file: string) =>
  (content: string): void =>
    writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replace(/\n---\n[^]*$/, '\n---\n'));

const both =
  (...edits: Slip['edit'][]) =>
  (content: string): void =>
    edits.forEach((edit) => edit(content));

/** The lines an editor gets for a copy of the fixture after the edit; none where it has no fault. */
const linesAfter = (edit: Slip['edit']): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-faults-'));
  try {
    const content = join(folder, 'content');
    cpSync('test/fixture/content', content, { recursive: true });
    edit(content);
    readDossier(content);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n').slice(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const bridge = 'articles/bridge-closed.md';
const lorry = 'articles/lorry-on-the-bridge.md';
const oda = 'actors/oda-lind.yaml';
const closing = 'events/closing.yaml';
const why = 'questions/why-closed.yaml';
const notice = 'sources/river-authority-2024.yaml';
const topic = 'topics/bridge.yaml';
const dossier = 'dossier.yaml';

const fields: Slip[] = [
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
    says: [
      'content/articles/bridge-closed.md:2:1 summary: is missing; it must be text',
      'content/articles/bridge-closed.md:6:1 sumary: there is no such field; did you mean "summary"?',
    ],
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

const datesAndAddresses: Slip[] = [
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

const yaml: Slip[] = [
  {
    slip: 'a tab indents',
    edit: change(oda, '  - role: Mayor', '\t- role: Mayor'),
    says: ['content/actors/oda-lind.yaml:7:1 a tab indents this line; YAML wants spaces'],
  },
  {
    slip: 'a field stands twice',
    edit: change(topic, 'scope:', 'label: Bridges\nscope:'),
    says: ['content/topics/bridge.yaml:2:1 this key stands twice; keep one'],
  },
  {
    slip: 'a quote is not closed',
    edit: change(topic, 'label: The bridge', 'label: "The bridge'),
    says: ['content/topics/bridge.yaml:1:8 the quote that opens here is not closed'],
  },
  {
    slip: 'a bracket is not closed',
    edit: change(topic, '[arch, pier, closure]', '[arch, pier, closure'),
    says: ['content/topics/bridge.yaml:3:8 the bracket that opens here is not closed'],
  },
  {
    slip: 'a bracket is not closed in the middle of a file',
    edit: change(bridge, 'title: The flood', 'title: [The flood'),
    says: ['content/articles/bridge-closed.md:2:8 the bracket that opens here is not closed'],
  },
  {
    slip: 'a value holds a colon',
    edit: change(topic, 'label: The bridge', 'label: The bridge: old and new'),
    says: ['content/topics/bridge.yaml:1:8 this value holds a colon and a space, or the next line is indented too far; write a value with a colon in quotes'],
  },
  {
    slip: 'a colon is forgotten',
    edit: change(topic, 'scope: Its', 'scope Its'),
    says: ['content/topics/bridge.yaml:2:1 this line has no colon after the name of its field'],
  },
  {
    slip: 'the first line is indented',
    edit: change(topic, 'label: The bridge', '  label: The bridge'),
    says: ['content/topics/bridge.yaml:2:1 this cannot stand here; look for a quote too many or a line indented differently from its neighbours'],
  },
  {
    slip: 'a value starts with an at sign',
    edit: change(topic, 'label: The bridge', 'label: @bridge'),
    says: ['content/topics/bridge.yaml:1:8 a value cannot start with this character; write it in quotes'],
  },
  {
    slip: 'a text goes on after its quote',
    edit: change(topic, 'label: The bridge', 'label: "The" bridge'),
    says: ['content/topics/bridge.yaml:1:14 this cannot stand here; look for a quote too many or a line indented differently from its neighbours'],
  },
  {
    slip: 'a backslash stands in double quotes',
    edit: change(topic, 'label: The bridge', 'label: "The \\bridge \\quay"'),
    says: ['content/topics/bridge.yaml:1:21 a backslash in double quotes starts an escape; use single quotes or two backslashes'],
  },
  {
    slip: 'an alias points at another value',
    edit: change(topic, 'label: The bridge\nscope: Its closing, its state and its repair.', 'label: &bridge The bridge\nscope: *bridge'),
    says: ['content/topics/bridge.yaml:2:8 aliases (*) are not read; write the value out'],
  },
  {
    slip: 'an alias points at nothing',
    edit: change(topic, 'label: The bridge', 'label: *bridge'),
    says: ['content/topics/bridge.yaml:1:8 aliases (*) are not read; write the value out'],
  },
  {
    slip: 'a tag asks for code',
    edit: change(topic, 'label: The bridge', 'label: !!js/function The bridge'),
    says: ['content/topics/bridge.yaml:1:8 tags (!) are not read; write a value that starts with "!" in quotes'],
  },
  {
    slip: 'a merge key is used',
    edit: change(topic, 'words:', '<<: { label: Other }\nwords:'),
    says: ['content/topics/bridge.yaml:3:1 <<: there is no such field'],
  },
  {
    slip: 'a second document starts',
    edit: change(topic, 'words:', '---\nwords:'),
    says: ['content/topics/bridge.yaml:3:1 a line of three hyphens starts a second document; a file holds one'],
  },
  { slip: 'a file is empty', edit: write(topic, ''), says: ['content/topics/bridge.yaml:1:1 the file must hold fields, one "name: value" a line'] },
  {
    slip: 'a file is a list',
    edit: write(topic, '- label: The bridge\n'),
    says: ['content/topics/bridge.yaml:1:1 the file must hold fields, one "name: value" a line'],
  },
  {
    slip: 'an article has no frontmatter',
    edit: change(bridge, '---\ntitle: The', 'title: The'),
    says: ['content/articles/bridge-closed.md:1:1 has no frontmatter; an article starts with a line of three hyphens'],
  },
  {
    slip: 'the frontmatter is not closed',
    edit: change(bridge, '\n---\n\n[Oda', '\n\n[Oda'),
    says: ['content/articles/bridge-closed.md:1:1 the frontmatter is not closed; end it with a line of three hyphens'],
  },
];

const files: Slip[] = [
  {
    slip: 'a folder is misspelt',
    edit: (content) => renameSync(join(content, 'events'), join(content, 'event')),
    says: [
      'content/event:1:1 is not a folder of a dossier; did you mean "events"?',
      'content/events/:1:1 holds no file; a dossier needs at least one .yaml file there',
    ],
  },
  {
    slip: 'a folder is empty',
    edit: both(
      (content) => rmSync(join(content, 'sources'), { recursive: true }),
      (content) => mkdirSync(join(content, 'sources')),
    ),
    says: ['content/sources/:1:1 holds no file; a dossier needs at least one .yaml file there'],
  },
  {
    slip: 'a folder is missing',
    edit: (content) => rmSync(join(content, 'questions'), { recursive: true }),
    says: ['content/questions/:1:1 holds no file; a dossier needs at least one .yaml file there'],
  },
  {
    slip: 'the dossier itself is missing',
    edit: (content) => rmSync(join(content, 'dossier.yaml')),
    says: ['content/dossier.yaml:1:1 is missing; it names the site'],
  },
  {
    slip: 'a file lies beside the folders',
    edit: write('todo.txt', 'Ask the ferryman.'),
    says: ['content/todo.txt:1:1 is not read; content is in dossier.yaml and the folders articles, actors, topics, events, questions, sources'],
  },
  {
    slip: 'a file has another ending',
    edit: (content) => renameSync(join(content, topic), join(content, 'topics/bridge.yml')),
    says: ['content/topics/bridge.yml:1:1 is not read; topics are files ending in .yaml'],
  },
  {
    slip: 'a name has a number sign',
    edit: write('articles/C#.md', 'A sharp account.'),
    says: ['content/articles/C#.md:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.md"'],
  },
  {
    slip: 'a name has a capital',
    edit: (content) => renameSync(join(content, closing), join(content, 'events/Closing.yaml')),
    says: ['content/events/Closing.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"'],
  },
  {
    slip: 'two names differ only in capitals',
    edit: write('topics/Bridge.yaml', 'label: A\nscope: B\n'),
    says: [
      'content/topics/Bridge.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"',
      'content/topics/bridge.yaml:1:1 differs from Bridge.yaml only in capitals; an id is used once',
    ],
  },
  {
    slip: 'a name is too long',
    edit: write(`topics/${'very-'.repeat(16)}long.yaml`, 'label: A\nscope: B\n'),
    says: [
      'content/topics/very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-long.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"',
    ],
  },
  {
    slip: 'a folder lies within a folder',
    edit: (content) => mkdirSync(join(content, 'topics/old')),
    says: ['content/topics/old:1:1 is not a plain file; topics are files ending in .yaml'],
  },
  {
    slip: 'a file is a link to another',
    edit: (content) => symlinkSync('bridge.yaml', join(content, 'topics/arch.yaml')),
    says: ['content/topics/arch.yaml:1:1 is not a plain file; topics are files ending in .yaml'],
  },
  {
    slip: 'a file is in Latin-1',
    edit: write(topic, new Uint8Array([0x6c, 0x3a, 0x20, 0xe9, 0x0a])),
    says: ['content/topics/bridge.yaml:1:1 is not UTF-8 text; save it as UTF-8'],
  },
  {
    slip: 'a NUL stands in a file',
    edit: change(topic, 'The bridge', 'The\u0000bridge'),
    says: ['content/topics/bridge.yaml:1:11 holds the invisible character U+0000; delete it'],
  },
  {
    slip: 'a character turns the text around',
    edit: change(topic, 'its state', 'its \u202estate'),
    says: ['content/topics/bridge.yaml:2:25 holds the invisible character U+202E; delete it'],
  },
  {
    slip: 'a space has no width',
    edit: change(lorry, 'a ferryman says', 'a ferry\u200bman says'),
    says: ['content/articles/lorry-on-the-bridge.md:50:47 holds the invisible character U+200B; delete it'],
  },
];

const references: Slip[] = [
  {
    slip: 'no platform',
    edit: change(bridge, 'platform: valley-post', 'platform: valley-pots'),
    says: ['content/articles/bridge-closed.md:9:13 source.platform: no actor "valley-pots"; did you mean "valley-post"?'],
  },
  {
    slip: 'no outlet',
    edit: change(bridge, 'outlet: valley-post', 'outlet: evening-news'),
    says: [
      'content/articles/bridge-closed.md:10:11 source.outlet: no actor "evening-news"; an id is the name of a file in content/actors/, without its ending',
    ],
  },
  {
    slip: 'no author',
    edit: change(bridge, 'author: valley-post', 'author: valley-past'),
    says: ['content/articles/bridge-closed.md:11:11 source.author: no actor "valley-past"; did you mean "valley-post"?'],
  },
  {
    slip: 'no topic of an article',
    edit: change(bridge, 'topics: [bridge]\nclaims', 'topics: [brigde]\nclaims'),
    says: ['content/articles/bridge-closed.md:28:10 topics[0]: no topic "brigde"; did you mean "bridge"?'],
  },
  {
    slip: 'no speaker',
    edit: change(bridge, 'speaker: oda-lind\n    via', 'speaker: oda-lnid\n    via'),
    says: ['content/articles/bridge-closed.md:43:14 claims[1].speaker: no actor "oda-lnid"; did you mean "oda-lind"?'],
  },
  {
    slip: 'no relay',
    edit: change(bridge, 'via: [unnamed-ferryman]', 'via: [unnamed-feryman]'),
    says: ['content/articles/bridge-closed.md:44:11 claims[1].via[0]: no actor "unnamed-feryman"; did you mean "unnamed-ferryman"?'],
  },
  {
    slip: 'no actor of a claim',
    edit: change(bridge, '[oda-lind, willowford]', '[oda-lind, wilowford]'),
    says: ['content/articles/bridge-closed.md:34:24 claims[0].actors[1]: no actor "wilowford"; did you mean "willowford"?'],
  },
  {
    slip: 'no topic of a claim',
    edit: change(lorry, 'topics: [ferry]', 'topics: [fery]'),
    says: ['content/articles/lorry-on-the-bridge.md:42:14 claims[2].topics[0]: no topic "fery"; did you mean "ferry"?'],
  },
  {
    slip: 'no event of a claim',
    edit: change(bridge, 'about: [reopening]', 'about: [re-opening]'),
    says: ['content/articles/bridge-closed.md:64:13 claims[3].about[0]: no event "re-opening"; did you mean "reopening"?'],
  },
  {
    slip: 'no occasion',
    edit: change(bridge, 'occasion: council-meeting', 'occasion: council-meting'),
    says: ['content/articles/bridge-closed.md:48:15 claims[1].occasion: no event "council-meting"; did you mean "council-meeting"?'],
  },
  {
    slip: 'no question',
    edit: change(bridge, 'question: day-of-closing', 'question: day-of-closure'),
    says: ['content/articles/bridge-closed.md:38:27 claims[0].answers[0].question: no question "day-of-closure"; did you mean "day-of-closing"?'],
  },
  {
    slip: 'no source of an outcome',
    edit: change(bridge, '      sources: [river-authority-2024]', '      sources: [river-authority-2023]'),
    says: ['content/articles/bridge-closed.md:69:17 claims[3].outcome.sources[0]: no source "river-authority-2023"; did you mean "river-authority-2024"?'],
  },
  {
    slip: 'no source of a note',
    edit: change(bridge, '    sources: [river-authority-2024]\n---', '    sources: [river-board]\n---'),
    says: [
      'content/articles/bridge-closed.md:76:15 notes[0].sources[0]: no source "river-board"; an id is the name of a file in content/sources/, without its ending',
    ],
  },
  {
    slip: 'no office',
    edit: change(oda, 'office: office-mayor', 'office: office-major'),
    says: ['content/actors/oda-lind.yaml:8:13 roles[0].office: no actor "office-major"; did you mean "office-mayor"?'],
  },
  {
    slip: 'no article that prints a name',
    edit: change(oda, 'in: bridge-closed\n    paragraphs: [2, 5]', 'in: bridge-close\n    paragraphs: [2, 5]'),
    says: ['content/actors/oda-lind.yaml:12:9 printed[0].in: no article "bridge-close"; did you mean "bridge-closed"?'],
  },
  {
    slip: 'no article that implies a name',
    edit: change(oda, 'in: lorry-on-the-bridge\n    paragraphs: [2]', 'in: lorry-on-a-bridge\n    paragraphs: [2]'),
    says: ['content/actors/oda-lind.yaml:23:9 implied[0].in: no article "lorry-on-a-bridge"; did you mean "lorry-on-the-bridge"?'],
  },
  {
    slip: 'no article with a lookalike',
    edit: change(oda, 'in: bridge-closed\n    paragraphs: [4]', 'in: lime-tree\n    paragraphs: [4]'),
    says: ['content/actors/oda-lind.yaml:28:9 lookalikes[0].in: no article "lime-tree"; an id is the name of a file in content/articles/, without its ending'],
  },
  {
    slip: 'no source of an actor',
    edit: change(oda, '[river-authority-2024]', '[river-authority-24]'),
    says: ['content/actors/oda-lind.yaml:33:11 sources[0]: no source "river-authority-24"; did you mean "river-authority-2024"?'],
  },
  {
    slip: 'no place of an event',
    edit: change(closing, 'place: willowford', 'place: willowfort'),
    says: ['content/events/closing.yaml:5:8 place: no actor "willowfort"; did you mean "willowford"?'],
  },
  {
    slip: 'no actor of an event',
    edit: change(closing, 'actors: [oda-lind]', 'actors: [oda]'),
    says: ['content/events/closing.yaml:6:10 actors[0]: no actor "oda"; an id is the name of a file in content/actors/, without its ending'],
  },
  {
    slip: 'no topic of an event',
    edit: change(closing, 'topics: [bridge]', 'topics: [bridges]'),
    says: ['content/events/closing.yaml:7:10 topics[0]: no topic "bridges"; did you mean "bridge"?'],
  },
  {
    slip: 'no source of an event',
    edit: change(closing, '[river-authority-2024]', '[river-authority-2025]'),
    says: ['content/events/closing.yaml:9:11 sources[0]: no source "river-authority-2025"; did you mean "river-authority-2024"?'],
  },
  {
    slip: 'no topic of a question',
    edit: change(why, 'topics: [bridge]', 'topics: [road]'),
    says: ['content/questions/why-closed.yaml:3:10 topics[0]: no topic "road"; an id is the name of a file in content/topics/, without its ending'],
  },
  {
    slip: 'no event of a question',
    edit: change(why, 'about: [closing]', 'about: [close]'),
    says: ['content/questions/why-closed.yaml:4:9 about[0]: no event "close"; did you mean "closing"?'],
  },
  {
    slip: 'no source of a question',
    edit: change(why, '[river-authority-2024]', '[river-board]'),
    says: ['content/questions/why-closed.yaml:13:11 sources[0]: no source "river-board"; an id is the name of a file in content/sources/, without its ending'],
  },
  {
    slip: 'no actor of a link',
    edit: change(bridge, '[Oda Lind](actor:oda-lind', '[Oda Lind](actor:oda-lindt'),
    says: ['content/articles/bridge-closed.md:79:1 body: no actor "oda-lindt"; did you mean "oda-lind"?'],
  },
  {
    slip: 'no event of a link',
    edit: change(bridge, '(event:closing)', '(event:closed)'),
    says: ['content/articles/bridge-closed.md:80:55 body: no event "closed"; did you mean "closing"?'],
  },
  {
    slip: 'no topic of a link',
    edit: change(bridge, '(topic:bridge)', '(topic:brdge)'),
    says: ['content/articles/bridge-closed.md:86:64 body: no topic "brdge"; did you mean "bridge"?'],
  },
  {
    slip: 'no question of a link',
    edit: change(bridge, '(question:why-closed)', '(question:why-close)'),
    says: ['content/articles/bridge-closed.md:88:24 body: no question "why-close"; did you mean "why-closed"?'],
  },
  {
    slip: 'no claim of a link',
    edit: change(bridge, '(claim:closed-on-fifth)', '(claim:closed-on-fith)'),
    says: [
      'content/articles/bridge-closed.md:30:9 claims[0].id: the claim is not in the text; mark its words there as [words](claim:closed-on-fifth)',
      'content/articles/bridge-closed.md:80:1 body: no claim "closed-on-fith" in this article; did you mean "closed-on-fifth"?',
    ],
  },
  {
    slip: 'no note of a link',
    edit: change(bridge, '(note:lindt)', '(note:lind)'),
    says: [
      'content/articles/bridge-closed.md:71:9 notes[0].id: the note is not in the text; mark its words there as [words](note:lindt)',
      'content/articles/bridge-closed.md:79:43 body: no note "lind" in this article; did you mean "lindt"?',
    ],
  },
  {
    slip: 'no id in a link',
    edit: change(bridge, '(event:closing)', '(event:)'),
    says: ['content/articles/bridge-closed.md:80:55 body: no event ""; an id is the name of a file in content/events/, without its ending'],
  },
];

const accounts: Slip[] = [
  {
    slip: 'two claims have one id',
    edit: change(bridge, '  - id: pier-cracked', '  - id: flood-did-it'),
    says: [
      'content/articles/bridge-closed.md:52:9 claims[2].id: "flood-did-it" is the id of another claim or note of this article; give it one of its own',
      'content/articles/bridge-closed.md:85:4 body: no claim "pier-cracked" in this article',
    ],
  },
  {
    slip: 'a note has the id of a claim',
    edit: change(bridge, '  - id: lindt', '  - id: pier-cracked'),
    says: [
      'content/articles/bridge-closed.md:71:9 notes[0].id: "pier-cracked" is the id of another claim or note of this article; give it one of its own',
      'content/articles/bridge-closed.md:79:43 body: no note "lindt" in this article',
    ],
  },
  {
    slip: 'an id is an anchor of the page',
    edit: both(change(bridge, '  - id: lindt', '  - id: main'), change(bridge, '(note:lindt)', '(note:main)')),
    says: ['content/articles/bridge-closed.md:71:9 notes[0].id: "main" is an anchor of the page itself; choose another id'],
  },
  {
    slip: 'a claim is not marked in the text',
    edit: change(bridge, '[A pier may be cracked](claim:pier-cracked)', 'A pier may be cracked'),
    says: ['content/articles/bridge-closed.md:52:9 claims[2].id: the claim is not in the text; mark its words there as [words](claim:pier-cracked)'],
  },
  {
    slip: 'a note is not marked in the text',
    edit: change(bridge, '[printed with a t](note:lindt)', 'printed with a t'),
    says: ['content/articles/bridge-closed.md:71:9 notes[0].id: the note is not in the text; mark its words there as [words](note:lindt)'],
  },
  {
    slip: 'a claim is marked twice',
    edit: change(bridge, '[asks why](question:why-closed)', '[asks why](claim:pier-cracked)'),
    says: ['content/articles/bridge-closed.md:88:24 body: the claim "pier-cracked" is marked a second time; one place only, first in line 85'],
  },
  {
    slip: 'a claim is in another paragraph',
    edit: change(bridge, '    paragraph: 4\n', '    paragraph: 5\n'),
    says: ['content/articles/bridge-closed.md:53:16 claims[2].paragraph: says paragraph 5, but the text marks the claim in paragraph 4; one of them is wrong'],
  },
  {
    slip: 'two paragraphs are merged',
    edit: change(bridge, '\n\nShe expects', ' She expects'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 5 paragraphs, the source 6 of body text (8 less 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:59:16 claims[3].paragraph: says paragraph 8, but the text marks the claim in paragraph 7; one of them is wrong',
    ],
  },
  {
    slip: 'a paragraph is split',
    edit: change(bridge, 'The village waits', 'The village waits.\n\nAnd waits'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 7 paragraphs, the source 6 of body text (8 less 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:59:16 claims[3].paragraph: says paragraph 8, but the text marks the claim past the last paragraph; one of them is wrong',
    ],
  },
  {
    slip: 'a part is past the last paragraph',
    edit: change(bridge, '    - paragraph: 6', '    - paragraph: 9'),
    says: ['content/articles/bridge-closed.md:21:18 source.parts[1].paragraph: 9 is past the last paragraph of the source, 8'],
  },
  {
    slip: 'two parts are one paragraph',
    edit: change(bridge, '    - paragraph: 6', '    - paragraph: 1'),
    says: ['content/articles/bridge-closed.md:21:18 source.parts[1].paragraph: paragraph 1 stands twice among the parts'],
  },
  {
    slip: 'the body is empty',
    edit: withoutBody(bridge),
    says: ['content/articles/bridge-closed.md:78:1 body: the body is empty; retell the account paragraph by paragraph'],
  },
  {
    slip: 'a chain has relays and no speaker',
    edit: change(bridge, '    speaker: oda-lind\n    via', '    via'),
    says: [
      'content/articles/bridge-closed.md:43:10 claims[1].via: names relays but no speaker; make the first relay the speaker, or name an actor of kind "unnamed"',
    ],
  },
  {
    slip: 'a chain is a circle',
    edit: change(bridge, 'via: [unnamed-ferryman]', 'via: [unnamed-ferryman, oda-lind]'),
    says: ['content/articles/bridge-closed.md:44:29 claims[1].via[1]: the chain comes back to "oda-lind"; each hop stands once'],
  },
  {
    slip: 'a reading is unknown',
    edit: change(lorry, 'reading: lorry', 'reading: lory'),
    says: ['content/articles/lorry-on-the-bridge.md:36:48 claims[1].answers[0].reading: question "why-closed" has no reading "lory"; did you mean "lorry"?'],
  },
  {
    slip: 'nobody chooses a reading',
    edit: change(lorry, '    answers: [{ question: why-closed, reading: lorry }]\n', ''),
    says: ['content/questions/why-closed.yaml:8:10 readings.lorry: no claim chooses this reading; let one answer with it, or delete it'],
  },
  {
    slip: 'a claim answers one question twice',
    edit: change(lorry, 'reading: lorry }]', 'reading: lorry }, { question: why-closed, reading: flood }]'),
    says: ['content/articles/lorry-on-the-bridge.md:36:57 claims[1].answers[1]: answers "why-closed" twice; one claim says one thing'],
  },
  {
    slip: 'an unknown reading is compatible',
    edit: change(why, '[flood, cracked-pier]', '[flood, crackd-pier]'),
    says: ['content/questions/why-closed.yaml:10:23 compatible[0].readings[1]: no reading "crackd-pier" in this question; did you mean "cracked-pier"?'],
  },
  {
    slip: 'a reading is compatible with itself',
    edit: change(why, '[flood, cracked-pier]', '[flood, flood]'),
    says: ['content/questions/why-closed.yaml:10:23 compatible[0].readings[1]: "flood" stands twice in this group; name the other reading'],
  },
  {
    slip: 'a phrase is too long',
    edit: change(bridge, 'the river took the ground,', 'the river took the ground away from under it,'),
    says: ['content/articles/bridge-closed.md:51:25 claims[1].wording[0].phrase: quotes more than seven words; shorten the phrase'],
  },
  {
    slip: 'an address has no number to decode',
    edit: change(bridge, 'basis: stated', 'basis: url-id'),
    says: [
      'content/articles/bridge-closed.md:26:10 published.basis: the address holds no number of 16 or 19 digits to decode; correct source.url or the basis',
    ],
  },
  {
    slip: 'a time is not that of the address',
    edit: change(lorry, '18:20:00', '18:40:00'),
    says: ['content/articles/lorry-on-the-bridge.md:17:7 published.at: the number in the address says 2024-03-06T10:20:00.000Z; that is more than PT1M away'],
  },
  {
    slip: 'a printed form is not listed',
    edit: change(lorry, '"she"', '"the mayor"'),
    says: [
      'content/articles/lorry-on-the-bridge.md:48:17 body: content/actors/oda-lind.yaml does not list "the mayor" as printed by this account in paragraph 2; add it there or correct the title of the link',
    ],
  },
  {
    slip: 'a printed form is listed for another paragraph',
    edit: change(oda, 'paragraphs: [2, 5]', 'paragraphs: [2]'),
    says: [
      'content/articles/bridge-closed.md:86:4 body: content/actors/oda-lind.yaml does not list "Mayor Lindt" as printed by this account in paragraph 5; add it there or correct the title of the link',
    ],
  },
  {
    slip: 'a name is printed past the last paragraph',
    edit: change(oda, 'paragraphs: [2, 5]', 'paragraphs: [2, 5, 9]'),
    says: ['content/actors/oda-lind.yaml:13:24 printed[0].paragraphs[2]: the account "bridge-closed" has 8 paragraphs, not 9'],
  },
];

const bodies: Slip[] = [
  {
    slip: 'a script stands in the body',
    edit: change(bridge, 'The village waits', '<script>alert(1)</script>\n\nThe village waits'),
    says: [
      'content/articles/bridge-closed.md:88:1 body: <script> and what it holds are not published; write it as Markdown (of HTML, a retelling holds a, abbr, bdi, br, cite, em, h2, li, ol, p, q, span, strong, sub)',
    ],
  },
  {
    slip: 'a tag in a paragraph has a class',
    edit: change(bridge, 'The village waits', 'The village<br class="wide">waits'),
    says: ['content/articles/bridge-closed.md:88:16 body: class of <br> is not published; leave it out'],
  },
  {
    slip: 'a picture',
    edit: change(bridge, 'The village waits', '![The barrier](barrier.jpg) The village waits'),
    says: ["content/articles/bridge-closed.md:88:1 body: a retelling has no pictures; the accounts' photos are not ours to show"],
  },
  {
    slip: 'a heading of the first level',
    edit: change(bridge, '## What', '# What'),
    says: ['content/articles/bridge-closed.md:82:1 body: headings of a retelling have two number signs (##)'],
  },
  {
    slip: 'a heading without a word',
    edit: change(bridge, '## What the mayor gave as the reason', '## …'),
    says: ['content/articles/bridge-closed.md:82:1 body: a heading needs a letter or a digit to be found by'],
  },
  {
    slip: 'a link in a heading',
    edit: change(bridge, '## What the mayor gave', '## What [the mayor](actor:oda-lind) gave'),
    says: ['content/articles/bridge-closed.md:82:9 body: a heading holds no links; mark the words in a paragraph'],
  },
  {
    slip: 'a block quotation',
    edit: change(bridge, 'The village waits', '> The village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: a retelling has no block quotations; write it as a paragraph'],
  },
  {
    slip: 'a list with dots',
    edit: change(lorry, '[The ferry is free]', '- [The ferry is free]'),
    says: [
      'content/articles/lorry-on-the-bridge.md:14:15 source.paragraphs: the text has 2 paragraphs, the source 3 of body text (3 less 0 parts); one is missing, merged or split',
      'content/articles/lorry-on-the-bridge.md:37:9 claims[2].id: the claim is not in the text; mark its words there as [words](claim:ferry-free)',
      'content/articles/lorry-on-the-bridge.md:50:1 body: a list of a retelling is numbered (1. 2. 3.)',
    ],
  },
  {
    slip: 'a list in a list',
    edit: change(bridge, '2. [A pier', '   1. [A pier'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 5 paragraphs, the source 6 of body text (8 less 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:53:16 claims[2].paragraph: says paragraph 4, but the text marks the claim in paragraph 3; one of them is wrong',
      'content/articles/bridge-closed.md:85:4 body: a list of a retelling holds no other list',
    ],
  },
  {
    slip: 'a paragraph indented into a list',
    edit: change(bridge, 'The village waits', '   The village waits'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 5 paragraphs, the source 6 of body text (8 less 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:59:16 claims[3].paragraph: says paragraph 8, but the text marks the claim in paragraph 7; one of them is wrong',
      'content/articles/bridge-closed.md:88:4 body: an item of a list is one paragraph of the account; do not indent the next paragraph',
    ],
  },
  {
    slip: 'a rule',
    edit: change(bridge, 'The village waits', '***\n\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: a rule is not a paragraph of the account; use a heading (##)'],
  },
  {
    slip: 'code',
    edit: change(bridge, 'The village waits', 'The `village` waits'),
    says: ['content/articles/bridge-closed.md:88:5 body: a retelling has no code; write it without the back quotes'],
  },
  {
    slip: 'a reference in place of an address',
    edit: change(bridge, 'The village waits', '[1]: https://river.example/\n\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: write links in place, as [words](address)'],
  },
  {
    slip: 'a space in a link',
    edit: change(bridge, '(event:closing)', '(event: closing)'),
    says: ['content/articles/bridge-closed.md:80:73 body: this is no link yet; write [words](address) without a space in the address'],
  },
  {
    slip: 'a scheme is misspelt',
    edit: change(bridge, '(event:closing)', '(events:closing)'),
    says: [
      'content/articles/bridge-closed.md:80:55 body: a link must lead to http, https, actor:, topic:, event:, question:, claim:, note:; check its spelling',
    ],
  },
  {
    slip: 'a link is a script',
    edit: change(bridge, '(event:closing)', '(javascript:alert(1))'),
    says: [
      'content/articles/bridge-closed.md:80:55 body: a link must lead to http, https, actor:, topic:, event:, question:, claim:, note:; check its spelling',
    ],
  },
  {
    slip: 'a link is a page of data',
    edit: change(bridge, '(event:closing)', '(data:text/html,hello)'),
    says: [
      'content/articles/bridge-closed.md:80:55 body: a link must lead to http, https, actor:, topic:, event:, question:, claim:, note:; check its spelling',
    ],
  },
  {
    slip: 'a link leads nowhere',
    edit: change(bridge, '(event:closing)', '(http://)'),
    says: [
      'content/articles/bridge-closed.md:80:55 body: a link must lead to http, https, actor:, topic:, event:, question:, claim:, note:; check its spelling',
    ],
  },
];

for (const [what, slips] of Object.entries({ fields, 'dates and addresses': datesAndAddresses, YAML: yaml, files, references, accounts, bodies }))
  test(`an editor's slip is told at its place, with what would mend it: ${what}`, async (t) => {
    assert.ok(slips.length > 10);
    for (const { slip, edit, says } of slips) await t.test(slip, () => assert.deepEqual(linesAfter(edit), says));
  });

test('a dossier without a slip has no fault', () => {
  assert.deepEqual(
    linesAfter(() => {}),
    [],
  );
  assert.equal(readDossier('test/fixture/content').articles.length, 2);
  assert.ok(readDossier('content').articles.length >= 5);
});

test('line ends of Windows and a byte order mark are no fault', () => {
  assert.deepEqual(
    linesAfter((content) =>
      [bridge, oda, why].forEach((file) => writeFileSync(join(content, file), `\ufeff${readFileSync(join(content, file), 'utf8').replaceAll('\n', '\r\n')}`)),
    ),
    [],
  );
});

test('an editor who slips in several files learns of every slip in one run, in the order of files and lines', () => {
  const all = linesAfter(
    both(
      change(why, 'about: [closing]', 'about: [close]'),
      change(topic, 'label: The bridge', 'label: "The bridge'),
      change(lorry, '(actor:oda-lind) [closed', '(actor:oda-lindt) [closed'),
      change(bridge, 'kind: quote', 'kind: quoet'),
      change(closing, 'place: willowford', 'place: willowfort'),
      write('todo.txt', 'Ask the ferryman.'),
    ),
  );
  assert.deepEqual(all, [
    'content/articles/bridge-closed.md:42:11 claims[1].kind: "quoet" is not one of statement, figure, quote, interpretation, forecast, opinion; did you mean "quote"?',
    'content/articles/lorry-on-the-bridge.md:46:1 body: no actor "oda-lindt"; did you mean "oda-lind"?',
    'content/events/closing.yaml:5:8 place: no actor "willowfort"; did you mean "willowford"?',
    'content/questions/why-closed.yaml:4:9 about[0]: no event "close"; did you mean "closing"?',
    'content/todo.txt:1:1 is not read; content is in dossier.yaml and the folders articles, actors, topics, events, questions, sources',
    'content/topics/bridge.yaml:1:8 the quote that opens here is not closed',
  ]);
});

test('the message counts the faults and says that nothing was published', () => {
  const fault = { file: 'content/dossier.yaml', line: 1, column: 1, field: 'editor', message: 'is missing; it must be text' };
  assert.equal(
    new ContentError([fault]).message,
    'The content has a fault; nothing was published.\ncontent/dossier.yaml:1:1 editor: is missing; it must be text',
  );
  assert.match(new ContentError([fault, { ...fault, line: 2 }]).message, /^The content has 2 faults; nothing was published\.\n/);
});

test('one actor that does not parse is one fault, not a fault of every sentence that names her', () => {
  const named = [bridge, lorry, closing].filter((file) => readFileSync(join('test/fixture/content', file), 'utf8').includes('oda-lind'));
  assert.equal(named.length, 3);
  assert.deepEqual(linesAfter(change(oda, 'kind: person', 'kind: persn')), [
    'content/actors/oda-lind.yaml:2:7 kind: "persn" is not one of person, government, office, organisation, country, bloc, place, outlet, platform, unnamed, author; did you mean "person"?',
  ]);
});

test('one article that cannot be typed is not held against the questions that it alone answers', () => {
  assert.deepEqual(linesAfter(change(lorry, 'genre: commentary', 'genre: comentary')), [
    'content/articles/lorry-on-the-bridge.md:4:8 genre: "comentary" is not one of commentary, digest; did you mean "commentary"?',
  ]);
});
