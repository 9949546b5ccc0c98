import { bridge, change, closing, notice, topic, type Slip } from './slip.ts';

/** Texts and addresses that an editor should look at. */
export const textWarnings: Slip[] = [
  {
    slip: 'a title in quotation marks as a whole',
    edit: change(bridge, 'title: The flood closes the old bridge', 'title: “The flood closes the old bridge”'),
    says: ['Warning: content/articles/bridge-closed.md:2:8 title: is in quotation marks as a whole, which are printed; delete them'],
  },
  {
    slip: 'a comma after a value, as in JSON',
    edit: change(topic, 'label: The bridge', 'label: The bridge,'),
    says: ['Warning: content/topics/bridge.yaml:1:8 label: ends with ","; delete it, or finish the text'],
  },
  {
    slip: 'ideographic commas in a list',
    edit: change(topic, '[arch, pier, closure]', '[arch、pier、closure]'),
    says: ['Warning: content/topics/bridge.yaml:3:9 words[0]: looks like several entries in one; write them as [one, two], with a comma and a space'],
  },
  {
    slip: 'a reason that is still to be written',
    edit: change(bridge, 'She spells herself without a t.', 'TODO'),
    says: ['Warning: content/articles/bridge-closed.md:75:13 notes[0].reason: "TODO" looks unfinished; finish it or delete it'],
  },
  {
    slip: 'a placeholder',
    edit: change(closing, 'The mayor has barriers put up at both ends.', 'x.'),
    says: ['Warning: content/events/closing.yaml:2:10 summary: "x." looks like a placeholder; write the text'],
  },
  {
    slip: 'a sentence with an empty line in it',
    edit: change(bridge, 'says: One pier is cracked.', 'says: >\n      One pier\n\n      is cracked.'),
    says: ['Warning: content/articles/bridge-closed.md:54:11 claims[2].says: has a line break, which pages do not show; write it in one line'],
  },
  {
    slip: 'a title with a line break',
    edit: change(bridge, 'title: The flood closes the old bridge', 'title: "The flood\\ncloses the old bridge"'),
    says: ['Warning: content/articles/bridge-closed.md:2:8 title: has a line break, which pages do not show; write it in one line'],
  },
  {
    slip: 'HTML in a field, which is printed as it is',
    edit: change(bridge, 'says: One pier', 'says: <b>One</b> pier'),
    says: [
      'Warning: content/articles/bridge-closed.md:54:11 claims[2].says: has "<b>", which is printed as it is written; fields are plain text, so delete the marks',
    ],
  },
  {
    slip: 'an entity in a field',
    edit: change(bridge, 'says: One pier', 'says: One &amp; only pier'),
    says: [
      'Warning: content/articles/bridge-closed.md:54:11 claims[2].says: has "&amp;", which is printed as it is written; fields are plain text, so delete the marks',
    ],
  },
  {
    slip: 'Markdown in a field',
    edit: change(bridge, 'says: One pier is cracked.', 'says: "**One** pier is [cracked](https://a.example/)."'),
    says: [
      'Warning: content/articles/bridge-closed.md:54:11 claims[2].says: has "**O", which is printed as it is written; fields are plain text, so delete the marks',
    ],
  },
  {
    slip: 'spaces of a typesetter',
    edit: change(bridge, 'The village waits', 'The village waits'),
    says: [
      'Warning: content/articles/bridge-closed.md:88:4 body: has a space of unusual width; write an ordinary space',
      'Warning: content/articles/bridge-closed.md:88:12 body: has a space of unusual width; write an ordinary space',
    ],
  },
  {
    slip: 'letters read in a wrong encoding',
    edit: change(bridge, 'The village waits', 'The village canâ€™t wait'),
    says: ['Warning: content/articles/bridge-closed.md:88:16 body: "â€™" looks like text read in a wrong encoding; write the letter that is meant'],
  },
  {
    slip: 'a ligature of a PDF file',
    edit: change(bridge, 'The village waits', 'The ofﬁce waits'),
    says: ['Warning: content/articles/bridge-closed.md:88:7 body: "ﬁ" is one character (U+FB01), as PDF files have it; write its letters'],
  },
  {
    slip: 'a Cyrillic letter in a Latin word',
    edit: change(bridge, 'The village waits', 'The villаge waits'),
    says: [
      'Warning: content/articles/bridge-closed.md:88:1 body: nothing says in which language “а” is (Cyrillic); write it as <span lang="…">, give it as a native name of its actor, or add "scripts: { Cyrl: … }" to dossier.yaml',
      'Warning: content/articles/bridge-closed.md:88:9 body: "а" is a letter of another alphabet within a word; write the letter of this one',
    ],
  },
  {
    slip: 'a signature of a mail program',
    edit: change(bridge, 'The village waits', 'The village waits. Sent from my iPhone'),
    says: [
      'Warning: content/articles/bridge-closed.md:88:20 body: "Sent from my iPhone" looks like a leftover of a mail, a chat or a word processor; delete it',
    ],
  },
  {
    slip: 'a time stamp of a chat',
    edit: change(bridge, 'The village waits', '[12:34, 05/03/2024] The village waits'),
    says: [
      'Warning: content/articles/bridge-closed.md:88:1 body: square brackets are printed; add (address) if this is a link, or write round brackets',
      'Warning: content/articles/bridge-closed.md:88:1 body: "[12:34, 0" looks like a leftover of a mail, a chat or a word processor; delete it',
    ],
  },
  {
    slip: 'a broken reference of Word',
    edit: change(bridge, 'The village waits', 'The village waits (Error! Reference source not found.)'),
    says: [
      'Warning: content/articles/bridge-closed.md:88:20 body: "Error! Reference source not found" looks like a leftover of a mail, a chat or a word processor; delete it',
    ],
  },
  {
    slip: 'a mark that a chatbot leaves',
    edit: change(bridge, 'The village waits', 'The village waits 【4†source】'),
    says: ['Warning: content/articles/bridge-closed.md:88:19 body: "【4†source】" looks like a leftover of a mail, a chat or a word processor; delete it'],
  },
  {
    slip: 'square brackets that may have been meant as a link',
    edit: change(bridge, 'The village waits', 'The [village] waits'),
    says: ['Warning: content/articles/bridge-closed.md:88:5 body: square brackets are printed; add (address) if this is a link, or write round brackets'],
  },
  {
    slip: 'the name of an emoji',
    edit: change(bridge, 'The village waits', 'The village waits :smile:'),
    says: ['Warning: content/articles/bridge-closed.md:88:19 body: this name of an emoji is printed; delete it'],
  },
  {
    slip: 'a link that marks only a point',
    edit: change(bridge, '[asks why](question:why-closed)', 'asks why[.](question:why-closed)'),
    says: ['Warning: content/articles/bridge-closed.md:88:32 body: this link shows only "."; write the words that it marks between the square brackets'],
  },
  {
    slip: 'a heading before another one',
    edit: change(bridge, 'The village waits', '## One\n\n## Two\n\nThe village waits'),
    says: [
      'Warning: content/articles/bridge-closed.md:88:1 body: no paragraph follows this heading before the next one; delete it, or write what belongs below it',
    ],
  },
  {
    slip: 'tracking parameters',
    edit: change(notice, 'notices/2024-03-07', 'n?utm_source=wa&fbclid=abc'),
    says: [
      'Warning: content/sources/river-authority-2024.yaml:2:6 url: carries "utm_source", "fbclid", which tells where the link was shared; delete what does not name the page',
    ],
  },
  {
    slip: 'a text fragment',
    edit: change(notice, 'notices/2024-03-07', 'n#:~:text=hello'),
    says: [
      'Warning: content/sources/river-authority-2024.yaml:2:6 url: ends with a text fragment (#:~:text=…) that a browser added to show a passage; delete it',
    ],
  },
  {
    slip: 'a tracking parameter in a link of the text',
    edit: change(bridge, 'https://river.example/notices/2024-03-07', 'https://river.example/n?gclid=a'),
    says: [
      'Warning: content/articles/bridge-closed.md:90:65 body: the address of the link carries "gclid", which tells where the link was shared; delete what does not name the page',
    ],
  },
  {
    slip: 'a placeholder of a template',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https://example.com/'),
    says: ["Warning: content/sources/river-authority-2024.yaml:2:6 url: names example.com, a placeholder that is nobody's site; write the address of the page"],
  },
  {
    slip: 'a redirector',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https://bit.ly/3abc'),
    says: ['Warning: content/sources/river-authority-2024.yaml:2:6 url: leads through bit.ly to another page; write the address of that page'],
  },
  {
    slip: 'an address that ends with a full stop',
    edit: change(notice, 'notices/2024-03-07', 'notices/about.'),
    says: [
      'Warning: content/sources/river-authority-2024.yaml:2:6 url: ends with ".", which may belong to the sentence around it; check it and delete what is not part of the address',
    ],
  },
  {
    slip: 'a percent sign that was encoded twice',
    edit: change(notice, 'notices/2024-03-07', 'a%2520b'),
    says: [
      'Warning: content/sources/river-authority-2024.yaml:2:6 url: has a percent sign that was encoded twice (%25…); open the page and copy its address again',
    ],
  },
];
