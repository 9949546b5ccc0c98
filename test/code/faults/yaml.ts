import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { both, bridge, change, oda, topic, why, write, type Slip } from './slip.ts';

export const yaml: Slip[] = [
  {
    slip: 'a line is indented with a tab',
    edit: change(oda, '  - role: Mayor', '\t- role: Mayor'),
    says: ['content/actors/oda-lind.yaml:7:1 a tab indents this line; YAML wants spaces'],
  },
  {
    slip: 'a field appears twice',
    edit: change(topic, 'scope:', 'label: Bridges\nscope:'),
    says: ['content/topics/bridge.yaml:2:1 this field appears twice; keep one'],
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
    slip: 'a value contains a colon',
    edit: change(topic, 'label: The bridge', 'label: The bridge: old and new'),
    says: ['content/topics/bridge.yaml:1:8 this value holds a colon and a space, or the next line is indented too far; write a value with a colon in quotes'],
  },
  {
    slip: 'a colon is missing',
    edit: change(topic, 'scope: Its', 'scope Its'),
    says: ['content/topics/bridge.yaml:2:1 this line has no colon after the name of its field'],
  },
  {
    slip: 'the first line is indented',
    edit: change(topic, 'label: The bridge', '  label: The bridge'),
    says: ['content/topics/bridge.yaml:2:1 this is not allowed here; look for a quote too many or a line indented differently from its neighbours'],
  },
  {
    slip: 'a value starts with an at sign',
    edit: change(topic, 'label: The bridge', 'label: @bridge'),
    says: ['content/topics/bridge.yaml:1:8 a value cannot start with this character; write it in quotes'],
  },
  {
    slip: 'a text continues after its closing quote',
    edit: change(topic, 'label: The bridge', 'label: "The" bridge'),
    says: ['content/topics/bridge.yaml:1:14 this is not allowed here; look for a quote too many or a line indented differently from its neighbours'],
  },
  {
    slip: 'double quotes contain a backslash',
    edit: change(topic, 'label: The bridge', 'label: "The \\bridge \\quay"'),
    says: ['content/topics/bridge.yaml:1:21 a backslash in double quotes starts an escape; use single quotes or two backslashes'],
  },
  {
    slip: 'an alias refers to another value',
    edit: change(topic, 'label: The bridge\nscope: Its closing, its state and its repair.', 'label: &bridge The bridge\nscope: *bridge'),
    says: [
      'content/topics/bridge.yaml:1:8 anchors (&) are not read; write a value that starts with "&" in quotes',
      'content/topics/bridge.yaml:2:8 aliases (*) are not read; write the value out',
    ],
  },
  {
    slip: 'an alias refers to no value',
    edit: change(topic, 'label: The bridge', 'label: *bridge'),
    says: ['content/topics/bridge.yaml:1:8 aliases (*) are not read; write the value out'],
  },
  {
    slip: 'a value has a tag for code',
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
    slip: 'an account has no frontmatter',
    edit: change(bridge, '---\ntitle: The', 'title: The'),
    says: ['content/articles/bridge-closed.md:1:1 has no frontmatter; an article starts with a line of three hyphens'],
  },
  {
    slip: 'the frontmatter is not closed',
    edit: change(bridge, '\n---\n\n[Oda', '\n\n[Oda'),
    says: ['content/articles/bridge-closed.md:1:1 the frontmatter is not closed; end it with a line of three hyphens'],
  },
  {
    slip: 'aliases multiply a value many times',
    edit: write(topic, 'label: &a [x, x]\nscope: &b [*a, *a]\nwords: [*b, *b]\n'),
    says: [
      'content/topics/bridge.yaml:1:8 anchors (&) are not read; write a value that starts with "&" in quotes',
      'content/topics/bridge.yaml:1:11 label: must be text, not a list',
      'content/topics/bridge.yaml:2:8 anchors (&) are not read; write a value that starts with "&" in quotes',
      'content/topics/bridge.yaml:2:11 scope: must be text, not a list',
      'content/topics/bridge.yaml:2:12 aliases (*) are not read; write the value out',
      'content/topics/bridge.yaml:2:16 aliases (*) are not read; write the value out',
      'content/topics/bridge.yaml:3:9 aliases (*) are not read; write the value out',
      'content/topics/bridge.yaml:3:13 aliases (*) are not read; write the value out',
    ],
  },
  {
    slip: 'ten thousand brackets are opened',
    edit: change(topic, 'label: The bridge', `label: ${'['.repeat(10_000)}`),
    says: ['content/topics/bridge.yaml:1:1 lists, brackets or fields are nested a hundred levels deep here; no field needs more than four'],
  },
  {
    slip: 'a hundred and fifty brackets are nested',
    edit: change(topic, 'label: The bridge', `label: ${'['.repeat(150)}${']'.repeat(150)}`),
    says: ['content/topics/bridge.yaml:1:1 lists, brackets or fields are nested a hundred levels deep here; no field needs more than four'],
  },
  {
    slip: 'ten thousand brackets are nested',
    edit: change(topic, 'label: The bridge', `label: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    says: ['content/topics/bridge.yaml:1:1 lists, brackets or fields are nested a hundred levels deep here; no field needs more than four'],
  },
  {
    slip: 'ten thousand lists are nested',
    edit: change(topic, 'label: The bridge', `label:\n  ${'- '.repeat(10_000)}`),
    says: ['content/topics/bridge.yaml:1:1 lists, brackets or fields are nested a hundred levels deep here; no field needs more than four'],
  },
  {
    slip: 'a value starts with an ampersand',
    edit: change(topic, 'label: The bridge', 'label: &co The bridge'),
    says: ['content/topics/bridge.yaml:1:8 anchors (&) are not read; write a value that starts with "&" in quotes'],
  },
  {
    slip: 'a value has an unknown tag',
    edit: change(topic, 'label: The bridge', 'label: !bridge The bridge'),
    says: ['content/topics/bridge.yaml:1:8 tags (!) are not read; write a value that starts with "!" in quotes'],
  },
  {
    slip: 'a value has a standard tag',
    edit: change(topic, 'label: The bridge', 'label: !!str The bridge'),
    says: ['content/topics/bridge.yaml:1:8 tags (!) are not read; write a value that starts with "!" in quotes'],
  },
  {
    slip: 'a file has only comments',
    edit: write(topic, '# later\n# and later\n'),
    says: ['content/topics/bridge.yaml:1:1 the file must hold fields, one "name: value" a line'],
  },
  {
    slip: 'three dots end a document',
    edit: change(topic, 'words:', '...\nwords:'),
    says: ['content/topics/bridge.yaml:4:1 a line of three hyphens (or dots) starts a second document; a file holds one'],
  },
  {
    slip: 'a line is a YAML directive',
    edit: write(topic, '%FOO\n---\nlabel: The bridge\nscope: Its repair.\n'),
    says: ['content/topics/bridge.yaml:1:1 a line that starts with % is for programs; delete it'],
  },
  {
    slip: 'a key is a list',
    edit: change(topic, 'scope:', '? [a, b]\n: c\nscope:'),
    says: ['content/topics/bridge.yaml:2:3 the name of a field must be text'],
  },
  {
    slip: 'a key is empty',
    edit: change(topic, 'scope:', ': c\nscope:'),
    says: ['content/topics/bridge.yaml:2:1 the name of a field must be text'],
  },
  {
    slip: 'a single quote is not closed',
    edit: change(topic, 'label: The bridge', "label: 'The bridge"),
    says: ['content/topics/bridge.yaml:1:8 the quote that opens here is not closed'],
  },
  {
    slip: 'a brace is not closed',
    edit: change(topic, 'label: The bridge', 'label: { near: The bridge'),
    says: ['content/topics/bridge.yaml:1:8 the bracket that opens here is not closed'],
  },
  {
    slip: 'a number sign starts a comment within a value',
    edit: change(topic, 'label: The bridge', 'label: The #1 bridge'),
    says: [
      'content/topics/bridge.yaml:1:11 YAML reads what follows a space and # as a comment; write the value in quotes, or the comment on a line of its own',
    ],
  },
  {
    slip: 'an item of a list is indented too far',
    edit: change(topic, 'words: [arch, pier, closure]', 'words:\n - arch\n  - pier'),
    says: ['content/topics/bridge.yaml:5:3 YAML reads this line as part of the entry before it; indent both alike, or write the value in quotes'],
  },
  {
    slip: 'a value starts with a back quote',
    edit: change(topic, 'label: The bridge', 'label: `bridge`'),
    says: ['content/topics/bridge.yaml:1:8 a value cannot start with this character; write it in quotes'],
  },
  {
    slip: 'a value starts with an asterisk',
    edit: change(topic, 'label: The bridge', 'label: *The* bridge'),
    says: ['content/topics/bridge.yaml:1:14 this is not allowed here; look for a quote too many or a line indented differently from its neighbours'],
  },
  {
    slip: 'a value starts with a per cent sign',
    edit: change(topic, 'label: The bridge', 'label: %bridge'),
    says: ['content/topics/bridge.yaml:1:8 a value cannot start with this character; write it in quotes'],
  },
  {
    slip: 'a value starts with a vertical bar',
    edit: change(topic, 'label: The bridge', 'label: | The bridge'),
    says: ['content/topics/bridge.yaml:1:10 this is not allowed here; look for a quote too many or a line indented differently from its neighbours'],
  },
  {
    slip: 'a field of a claim appears twice',
    edit: change(bridge, '    paragraph: 4\n', '    paragraph: 4\n    paragraph: 5\n'),
    says: ['content/articles/bridge-closed.md:54:5 this field appears twice; keep one'],
  },
  {
    slip: 'an escape reverses the text direction',
    edit: change(topic, 'label: The bridge', 'label: "The \\u202Ebridge"'),
    says: ['content/topics/bridge.yaml:1:8 holds the invisible character U+202E, written with a backslash; delete it'],
  },
  {
    slip: 'an escape is a zero-width space',
    edit: change(topic, 'label: The bridge', 'label: "The\\u200B bridge"'),
    says: ['content/topics/bridge.yaml:1:8 holds the invisible character U+200B, written with a backslash; delete it'],
  },
  {
    slip: 'an escape is a lone surrogate',
    edit: change(topic, 'label: The bridge', 'label: "The \\uD800 bridge"'),
    says: ['content/topics/bridge.yaml:1:8 holds the invisible character U+D800, written with a backslash; delete it'],
  },
  {
    slip: 'an escape is a NUL',
    edit: change(topic, 'label: The bridge', 'label: "The \\0bridge"'),
    says: ['content/topics/bridge.yaml:1:8 holds the invisible character U+0000, written with a backslash; delete it'],
  },
  {
    slip: 'a key contains an escape of an invisible character',
    edit: change(why, '  flood: The', '  "flo\\u200Bod": The'),
    says: ['content/questions/why-closed.yaml:6:3 holds the invisible character U+200B, written with a backslash; delete it'],
  },
  {
    slip: 'several values of one file are invalid',
    edit: both(
      change(topic, 'label: The bridge', 'label: The bridge\nlabel: A bridge'),
      change(topic, '[arch, pier, closure]', '[*arch, "\\u202Epier", !x closure]'),
    ),
    says: [
      'content/topics/bridge.yaml:2:1 this field appears twice; keep one',
      'content/topics/bridge.yaml:4:9 aliases (*) are not read; write the value out',
      'content/topics/bridge.yaml:4:16 holds the invisible character U+202E, written with a backslash; delete it',
      'content/topics/bridge.yaml:4:30 tags (!) are not read; write a value that starts with "!" in quotes',
    ],
  },
  {
    slip: 'the frontmatter is empty',
    edit: (content) => writeFileSync(join(content, bridge), '---\n---\nText.\n'),
    says: ['content/articles/bridge-closed.md:2:1 the file must hold fields, one "name: value" a line'],
  },
  {
    slip: 'the file of an account is empty',
    edit: write(bridge, ''),
    says: ['content/articles/bridge-closed.md:1:1 has no frontmatter; an article starts with a line of three hyphens'],
  },
];
