import { bridge, change, lorry, type Slip } from './slip.ts';

export const bodies: Slip[] = [
  {
    slip: 'a link contains a user name',
    edit: change(bridge, '(event:closing)', '(https://oda:bridge@willowford.example/)'),
    says: ['content/articles/bridge-closed.md:80:55 body: the address of the link contains a user name; delete everything up to the @'],
  },
  {
    slip: 'the body has a script',
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
    slip: 'the body has a picture',
    edit: change(bridge, 'The village waits', '![The barrier](barrier.jpg) The village waits'),
    says: ["content/articles/bridge-closed.md:88:1 body: a retelling has no pictures; the accounts' photos are not ours to show"],
  },
  {
    slip: 'a heading is of the first level',
    edit: change(bridge, '## What', '# What'),
    says: ['content/articles/bridge-closed.md:82:1 body: headings of a retelling have two number signs (##)'],
  },
  {
    slip: 'a heading has no letter and no digit',
    edit: change(bridge, '## What the mayor gave as the reason', '## …'),
    says: ['content/articles/bridge-closed.md:82:1 body: a heading needs a letter or a digit for its address'],
  },
  {
    slip: 'a heading has a link',
    edit: change(bridge, '## What the mayor gave', '## What [the mayor](actor:oda-lind) gave'),
    says: ['content/articles/bridge-closed.md:82:9 body: a heading holds no links; mark the words in a paragraph'],
  },
  {
    slip: 'the body has a block quotation',
    edit: change(bridge, 'The village waits', '> The village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: a retelling has no block quotations; write it as a paragraph'],
  },
  {
    slip: 'a list is not numbered',
    edit: change(lorry, '[The ferry is free]', '- [The ferry is free]'),
    says: [
      'content/articles/lorry-on-the-bridge.md:14:15 source.paragraphs: the text has 2 paragraphs, but the source has 3 of body text (3 minus 0 parts); one is missing, merged or split',
      'content/articles/lorry-on-the-bridge.md:37:9 claims[2].id: the claim is not marked in the text; mark its words as [words](claim:ferry-free)',
      'content/articles/lorry-on-the-bridge.md:50:1 body: a list of a retelling is numbered (1. 2. 3.)',
    ],
  },
  {
    slip: 'a list contains a list',
    edit: change(bridge, '2. [A pier', '   1. [A pier'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 5 paragraphs, but the source has 6 of body text (8 minus 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:53:16 claims[2].paragraph: is 4, but the text marks the claim in paragraph 3 (line 85); delete the field, or move the mark',
      'content/articles/bridge-closed.md:85:4 body: a list of a retelling holds no other list',
    ],
  },
  {
    slip: 'a paragraph is indented into a list',
    edit: change(bridge, 'The village waits', '   The village waits'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 5 paragraphs, but the source has 6 of body text (8 minus 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:59:16 claims[3].paragraph: is 8, but the text marks the claim in paragraph 7 (line 90); delete the field, or move the mark',
      'content/articles/bridge-closed.md:88:4 body: an item of a list is one paragraph of the account; do not indent the next paragraph',
    ],
  },
  {
    slip: 'the body has a horizontal rule',
    edit: change(bridge, 'The village waits', '***\n\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: a horizontal rule is not a paragraph of the account; use a heading (##)'],
  },
  {
    slip: 'the body has code',
    edit: change(bridge, 'The village waits', 'The `village` waits'),
    says: ['content/articles/bridge-closed.md:88:5 body: a retelling has no code; write it without the back quotes'],
  },
  {
    slip: 'the body has a link definition',
    edit: change(bridge, 'The village waits', '[1]: https://river.example/\n\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: write links in place, as [words](address)'],
  },
  {
    slip: 'a link has a space',
    edit: change(bridge, '(event:closing)', '(event: closing)'),
    says: ['content/articles/bridge-closed.md:80:73 body: this link is incomplete; write [words](address) without a space in the address'],
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
    slip: 'a link is a data URL',
    edit: change(bridge, '(event:closing)', '(data:text/html,hello)'),
    says: [
      'content/articles/bridge-closed.md:80:55 body: a link must lead to http, https, actor:, topic:, event:, question:, claim:, note:; check its spelling',
    ],
  },
  {
    slip: 'a link has no host',
    edit: change(bridge, '(event:closing)', '(http://)'),
    says: [
      'content/articles/bridge-closed.md:80:55 body: a link must lead to http, https, actor:, topic:, event:, question:, claim:, note:; check its spelling',
    ],
  },
  {
    slip: 'the body nests ten thousand block quotations',
    edit: change(bridge, 'The village waits', `${'>'.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body has ten thousand brackets in a row',
    edit: change(bridge, 'The village waits', `${'['.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body has ten thousand asterisks in a row',
    edit: change(bridge, 'The village waits', `${'*'.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body opens ten thousand pictures',
    edit: change(bridge, 'The village waits', `${'!['.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body nests ten thousand lists',
    edit: change(bridge, 'The village waits', `${'- '.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body nests ten thousand numbered lists',
    edit: change(bridge, 'The village waits', `${'1. '.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body has ten thousand back quotes in a row',
    edit: change(bridge, 'The village waits', `${'`'.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body opens ten thousand tags',
    edit: change(bridge, 'The village waits', `${'<'.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body has ten thousand number signs in a row',
    edit: change(bridge, 'The village waits', `${'#'.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'the body opens emphasis ten thousand times',
    edit: change(bridge, 'The village waits', `${'*_'.repeat(10_000)} The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: a hundred or more Markdown signs in a row; delete them, or put words between them'],
  },
  {
    slip: 'a heading is only an emoji',
    edit: change(bridge, '## What the mayor gave as the reason', '## 😀'),
    says: ['content/articles/bridge-closed.md:82:1 body: a heading needs a letter or a digit for its address'],
  },
  {
    slip: 'a heading is empty',
    edit: change(bridge, '## What the mayor gave as the reason', '##'),
    says: ['content/articles/bridge-closed.md:82:1 body: a heading needs a letter or a digit for its address'],
  },
  {
    slip: 'an entity is a zero-width space',
    edit: change(bridge, 'The village waits', 'The &#8203;village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: this paragraph holds the invisible character U+200B, written as an entity (&…;); delete it'],
  },
  {
    slip: 'an entity reverses the text direction',
    edit: change(bridge, 'The village waits', 'The &rlm;village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: this paragraph holds the invisible character U+200F, written as an entity (&…;); delete it'],
  },
  {
    slip: 'a heading has an entity of an invisible character',
    edit: change(bridge, '## What the', '## What&#8203; the'),
    says: [
      'content/articles/bridge-closed.md:78:1 body: the heading "What the mayor gave as the reason" holds the invisible character U+200B, written as an entity (&…;); delete it',
    ],
  },
  {
    slip: 'a printed form has an entity of an invisible character',
    edit: change(bridge, '[Oda Lind](actor:oda-lind "Mayor Lindt")', '[Oda Lind](actor:oda-lind "Mayor &#8203;Lindt")'),
    says: ['content/articles/bridge-closed.md:79:1 body: this paragraph holds the invisible character U+200B, written as an entity (&…;); delete it'],
  },
];
