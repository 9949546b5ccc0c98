import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { both, bridge, change, closing, lorry, oda, topic, write, type Slip } from './slip.ts';

export const files: Slip[] = [
  {
    slip: 'a folder is misspelt',
    edit: (content) => renameSync(join(content, 'events'), join(content, 'event')),
    says: ['content/event:1:1 is not a folder of a dossier; did you mean "events"?'],
  },
  {
    slip: 'a folder is empty from which an entry is named',
    edit: both(
      (content) => rmSync(join(content, 'sources'), { recursive: true }),
      (content) => mkdirSync(join(content, 'sources')),
    ),
    says: [
      'content/actors/oda-lind.yaml:33:11 sources[0]: names a source, but content/sources/ is missing or empty; add the file there, or delete what names one',
    ],
  },
  {
    slip: 'a folder is missing from which an entry is named',
    edit: (content) => rmSync(join(content, 'questions'), { recursive: true }),
    says: [
      'content/articles/bridge-closed.md:38:27 claims[0].answers[0].question: names a question, but content/questions/ is missing or empty; add the file there, or delete what names one',
    ],
  },
  {
    slip: 'a folder is empty that every dossier needs',
    edit: both(
      (content) => rmSync(join(content, 'articles'), { recursive: true }),
      (content) => rmSync(join(content, 'actors/oda-lind.yaml')),
    ),
    says: [
      'content/articles/:1:1 holds no file; a dossier needs at least one .md file there',
      'content/events/closing.yaml:6:10 actors[0]: no actor "oda-lind"; an id is the name of a file in content/actors/ without its extension',
      'content/events/council-meeting.yaml:6:10 actors[0]: no actor "oda-lind"; an id is the name of a file in content/actors/ without its extension',
    ],
  },
  {
    slip: 'dossier.yaml is missing',
    edit: (content) => rmSync(join(content, 'dossier.yaml')),
    says: ['content/dossier.yaml:1:1 is missing; it names the site'],
  },
  {
    slip: 'a file is outside the folders',
    edit: write('todo.txt', 'Ask the ferryman.'),
    says: ['content/todo.txt:1:1 is not read; content is in dossier.yaml and the folders articles, actors, topics, events, questions, sources'],
  },
  {
    slip: 'a file has another extension',
    edit: (content) => renameSync(join(content, topic), join(content, 'topics/bridge.yml')),
    says: ['content/topics/bridge.yml:1:1 is not read; topics are files ending in .yaml'],
  },
  {
    slip: 'a file name has a number sign',
    edit: write('topics/C#.yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/C#.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"'],
  },
  {
    slip: 'a file name has a capital letter',
    edit: (content) => renameSync(join(content, closing), join(content, 'events/Closing.yaml')),
    says: ['content/events/Closing.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"'],
  },
  {
    slip: 'two file names differ only in case',
    edit: write('topics/Bridge.yaml', 'label: A\nscope: B\n'),
    says: [
      'content/topics/Bridge.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"',
      'content/topics/bridge.yaml:1:1 differs from Bridge.yaml only in capitals; an id is used once',
    ],
  },
  {
    slip: 'a file name is too long',
    edit: write(`topics/${'very-'.repeat(16)}long.yaml`, 'label: A\nscope: B\n'),
    says: [
      'content/topics/very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-very-long.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"',
    ],
  },
  {
    slip: 'a folder contains a folder',
    edit: (content) => mkdirSync(join(content, 'topics/old')),
    says: ['content/topics/old:1:1 is a folder within a folder; move its files one folder up'],
  },
  {
    slip: 'a file is a symbolic link to another file',
    edit: (content) => symlinkSync('bridge.yaml', join(content, 'topics/arch.yaml')),
    says: ['content/topics/arch.yaml:1:1 is a symbolic link, and its target may change unnoticed; put the file itself here'],
  },
  {
    slip: 'a file is in Latin-1',
    edit: write(topic, new Uint8Array([0x6c, 0x3a, 0x20, 0xe9, 0x0a])),
    says: ['content/topics/bridge.yaml:1:1 is not UTF-8 text; save it as UTF-8'],
  },
  {
    slip: 'a file contains a NUL character',
    edit: change(topic, 'The bridge', 'The\u0000bridge'),
    says: ['content/topics/bridge.yaml:1:11 holds the character U+0000, as text in UTF-16 does; save it as UTF-8'],
  },
  {
    slip: 'a character reverses the text direction',
    edit: change(topic, 'its state', 'its \u202estate'),
    says: ['content/topics/bridge.yaml:2:25 holds the invisible character U+202E; delete it'],
  },
  {
    slip: 'a word contains a zero-width space',
    edit: change(lorry, 'a ferryman says', 'a ferry\u200bman says'),
    says: ['content/articles/lorry-on-the-bridge.md:50:47 holds the invisible character U+200B; delete it'],
  },
  {
    slip: 'a file name is reserved by Windows for a device',
    edit: write('topics/con.yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/con.yaml:1:1 Windows reserves this name for a device; add a word to it'],
  },
  {
    slip: 'a file name is a number',
    edit: write('topics/404.yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/404.yaml:1:1 a number alone is the address of a page of a list; add a word to it'],
  },
  {
    slip: 'a file name is that of the list page',
    edit: write('topics/index.yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/index.yaml:1:1 this name is reserved for the list itself; choose another'],
  },
  {
    slip: 'a file name is __proto__',
    edit: write('topics/__proto__.yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/__proto__.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"'],
  },
  {
    slip: 'a file name contains two dots',
    edit: write('topics/a..b.yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/a..b.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"'],
  },
  {
    slip: 'a file name ends in a dot',
    edit: write('topics/arch..yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/arch..yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"'],
  },
  {
    slip: 'a file name ends in a space',
    edit: write('topics/arch .yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/arch .yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"'],
  },
  {
    slip: 'a file name has a letter that looks Latin but is not',
    edit: write('topics/bridg\u0435.yaml', 'label: A\nscope: B\n'),
    says: [
      'content/topics/bridgе.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"; its "е" is U+0435, not one of the letters a to z',
    ],
  },
  {
    slip: 'two file names differ only in the Unicode form of an accent',
    edit: both(write('topics/caf\u00e9.yaml', 'label: A\nscope: B\n'), write('topics/cafe\u0301.yaml', 'label: A\nscope: B\n')),
    says: [
      'content/topics/café.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"; its "́" is U+0301, not one of the letters a to z',
      'content/topics/café.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"; its "é" is U+00E9, not one of the letters a to z',
      'content/topics/café.yaml:1:1 differs from café.yaml only in the Unicode form of a letter; an id is used once',
    ],
  },
  {
    slip: 'a file name has a capital letter, and the file has a fault',
    edit: both(
      (content) => renameSync(join(content, closing), join(content, 'events/Closing.yaml')),
      change('events/Closing.yaml', 'place: willowford', 'place: willowfort'),
    ),
    says: [
      'content/events/Closing.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"',
      'content/events/Closing.yaml:5:8 place: no actor "willowfort"; did you mean "willowford"?',
    ],
  },
  {
    slip: 'a folder has the name of a file',
    edit: (content) => mkdirSync(join(content, 'articles/bridge.md')),
    says: ['content/articles/bridge.md:1:1 is a folder within a folder; move its files one folder up'],
  },
  {
    slip: 'a folder is a symbolic link to another folder',
    edit: (content) => {
      renameSync(join(content, 'topics'), join(content, '../elsewhere'));
      symlinkSync('../elsewhere', join(content, 'topics'));
    },
    says: ['content/topics:1:1 is a symbolic link, and its target may change unnoticed; put the folder itself here'],
  },
  {
    slip: 'a file is a symbolic link to a file outside the dossier',
    edit: (content) => symlinkSync('/etc/passwd', join(content, 'topics/passwd.yaml')),
    says: ['content/topics/passwd.yaml:1:1 is a symbolic link, and its target may change unnoticed; put the file itself here'],
  },
  {
    slip: 'a file is a symbolic link without a target',
    edit: (content) => symlinkSync('nowhere.yaml', join(content, 'topics/arch.yaml')),
    says: ['content/topics/arch.yaml:1:1 is a symbolic link, and its target may change unnoticed; put the file itself here'],
  },
  {
    slip: 'a file exists with two extensions',
    edit: (content) => cpSync(join(content, topic), join(content, 'topics/bridge.yml')),
    says: ['content/topics/bridge.yml:1:1 is not read; topics are files ending in .yaml'],
  },
  {
    slip: 'a file is in UTF-16',
    edit: (content) => writeFileSync(join(content, topic), Buffer.from(`\ufeff${readFileSync(join(content, topic), 'utf8')}`, 'utf16le')),
    says: ['content/topics/bridge.yaml:1:1 is not UTF-8 text; save it as UTF-8'],
  },
  {
    slip: 'a file is in UTF-16 without a byte order mark',
    edit: (content) => writeFileSync(join(content, topic), Buffer.from(readFileSync(join(content, topic), 'utf8'), 'utf16le')),
    says: ['content/topics/bridge.yaml:1:2 holds the character U+0000, as text in UTF-16 does; save it as UTF-8'],
  },
  {
    slip: 'several characters of a file are invisible',
    edit: both(
      change(topic, 'its state', 'its \u202est\u00adate'),
      change(topic, 'pier,', 'pi\u061cer,'),
      change(topic, 'label: The bridge', 'label: The br\u200didge \ufeffitself'),
    ),
    says: [
      'content/topics/bridge.yaml:1:14 holds the invisible character U+200D; delete it',
      'content/topics/bridge.yaml:1:20 holds the invisible character U+FEFF; delete it',
      'content/topics/bridge.yaml:2:25 holds the invisible character U+202E; delete it',
      'content/topics/bridge.yaml:2:28 holds the invisible character U+00AD; delete it',
      'content/topics/bridge.yaml:3:17 holds the invisible character U+061C; delete it',
    ],
  },
  {
    slip: 'a file is five megabytes long',
    edit: (content) => appendFileSync(join(content, bridge), '\nword'.repeat(1_000_000)),
    says: ['content/articles/bridge-closed.md:1:1 is larger than 500 kB; an entry is one account, retold in a few pages'],
  },
  {
    slip: 'the file of an actor lists thousands of printed forms',
    edit: change(oda, 'printed:\n', `printed:\n${'  - { as: Lindt, in: bridge-closed, paragraphs: [2], type: name, garbled: true }\n'.repeat(7_000)}`),
    says: [
      'content/actors/oda-lind.yaml:1:1 is larger than 500 kB; list each form of the name for one account and delete the rest: other accounts name the form in their own links',
    ],
  },
  {
    slip: 'the content folder is missing',
    edit: (content) => rmSync(content, { recursive: true }),
    says: ['content/:1:1 is missing; a dossier is dossier.yaml and a folder for each kind of entry'],
  },
];
