import { bridge, change, oda, topic, write, type Slip } from './slip.ts';

export const yaml: Slip[] = [
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
    says: [
      'content/topics/bridge.yaml:1:8 anchors (&) are not read; write a value that starts with "&" in quotes',
      'content/topics/bridge.yaml:2:8 aliases (*) are not read; write the value out',
    ],
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
    says: ['content/topics/bridge.yaml:3:1 <<: merge keys are not read; write the fields out'],
  },
  {
    slip: 'a second document starts',
    edit: change(topic, 'words:', '---\nwords:'),
    says: ['content/topics/bridge.yaml:3:1 a line of three hyphens (or dots) starts a second document; a file holds one'],
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
