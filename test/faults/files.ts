import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { both, change, closing, lorry, topic, write, type Slip } from './slip.ts';

export const files: Slip[] = [
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
    edit: write('topics/C#.yaml', 'label: A\nscope: B\n'),
    says: ['content/topics/C#.yaml:1:1 the name is the id: lower-case letters, digits and single hyphens, at most 80, like "round-2.yaml"'],
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
    says: ['content/topics/old:1:1 is a folder, and no folder lies within a folder; put its files one up'],
  },
  {
    slip: 'a file is a link to another',
    edit: (content) => symlinkSync('bridge.yaml', join(content, 'topics/arch.yaml')),
    says: ['content/topics/arch.yaml:1:1 is a link, and what it leads to may change unseen; put the file itself here'],
  },
  {
    slip: 'a file is in Latin-1',
    edit: write(topic, new Uint8Array([0x6c, 0x3a, 0x20, 0xe9, 0x0a])),
    says: ['content/topics/bridge.yaml:1:1 is not UTF-8 text; save it as UTF-8'],
  },
  {
    slip: 'a NUL stands in a file',
    edit: change(topic, 'The bridge', 'The\u0000bridge'),
    says: ['content/topics/bridge.yaml:1:11 holds the character U+0000, as text in UTF-16 does; save it as UTF-8'],
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
