import { bridge, change, lorry, topic, type Slip } from './slip.ts';

/** Marks, characters and lines that would be printed; bodies that no account has. */
export const printedMarks: Slip[] = [
  {
    slip: 'full-width brackets around the address of a link',
    edit: change(bridge, '(actor:oda-lind "Mayor Lindt") named', '（actor:oda-lind "Mayor Lindt"） named'),
    says: ['content/articles/bridge-closed.md:86:14 body: this link is incomplete; write [words](address) without a space in the address'],
  },
  {
    slip: 'a space between the words and the address of a link',
    edit: change(bridge, '[The mayor](actor', '[The mayor] (actor'),
    says: ['content/articles/bridge-closed.md:86:14 body: this link is incomplete; write [words](address) without a space in the address'],
  },
  {
    slip: 'the brackets of a link the wrong way round',
    edit: change(bridge, '[asks why](question:why-closed)', '(asks why)[question:why-closed]'),
    says: ['content/articles/bridge-closed.md:88:33 body: this link is incomplete; write [words](address) without a space in the address'],
  },
  {
    slip: 'full-width square brackets around the words of a link',
    edit: change(bridge, '[asks why](question:why-closed)', '［asks why］(question:why-closed)'),
    says: [
      'content/articles/bridge-closed.md:88:24 body: this link is incomplete; write [words](address) without a space in the address',
      'content/articles/bridge-closed.md:88:35 body: the address of a link is printed here; write [words](address)',
    ],
  },
  {
    slip: 'an address without brackets',
    edit: change(bridge, '[asks why](question:why-closed)', 'asks why question:why-closed'),
    says: ['content/articles/bridge-closed.md:88:33 body: the address of a link is printed here; write [words](address)'],
  },
  {
    slip: 'an address as an autolink, whose words are the address',
    edit: change(bridge, '[asks why](question:why-closed)', 'asks <question:why-closed>'),
    says: ['content/articles/bridge-closed.md:88:30 body: the address of a link is printed here; write [words](address)'],
  },
  {
    slip: 'a link of a wiki',
    edit: change(bridge, 'The village waits', 'The village waits for [[asks why]],'),
    says: [
      'content/articles/bridge-closed.md:88:23 body: this double bracket of a wiki would be printed as it is; write [words](address) for a link',
      'content/articles/bridge-closed.md:88:33 body: this double bracket of a wiki would be printed as it is; write [words](address) for a link',
    ],
  },
  {
    slip: 'an embedded note of a wiki',
    edit: change(bridge, 'The village waits', 'The village waits ![[barrier]],'),
    says: [
      'content/articles/bridge-closed.md:88:19 body: this double bracket of a wiki would be printed as it is; write [words](address) for a link',
      'content/articles/bridge-closed.md:88:29 body: this double bracket of a wiki would be printed as it is; write [words](address) for a link',
    ],
  },
  {
    slip: 'a private remark of Obsidian',
    edit: change(bridge, 'The village waits', 'The village %%ask her%% waits'),
    says: [
      'content/articles/bridge-closed.md:88:13 body: a private remark (%%…%%) would be published; delete it',
      'content/articles/bridge-closed.md:88:22 body: a private remark (%%…%%) would be published; delete it',
    ],
  },
  {
    slip: 'a footnote in place',
    edit: change(bridge, 'The village waits', 'The village waits^[so she says],'),
    says: ['content/articles/bridge-closed.md:88:18 body: a caret would be printed as it is; delete it, or write a backslash before a sign that is meant'],
  },
  {
    slip: 'a template of a wiki',
    edit: change(bridge, 'The village waits', 'The village {{citation needed}} waits'),
    says: [
      'content/articles/bridge-closed.md:88:13 body: a bracket of a template would be printed as it is; delete it, or write a backslash before a sign that is meant',
      'content/articles/bridge-closed.md:88:30 body: a bracket of a template would be printed as it is; delete it, or write a backslash before a sign that is meant',
    ],
  },
  {
    slip: 'attributes of Pandoc',
    edit: change(bridge, 'The village waits', 'The village{#id .wide} waits'),
    says: [
      'content/articles/bridge-closed.md:88:12 body: a bracket of a template would be printed as it is; delete it, or write a backslash before a sign that is meant',
    ],
  },
  {
    slip: 'marks of CriticMarkup',
    edit: change(bridge, 'The village waits', 'The village {++still++} waits'),
    says: [
      'content/articles/bridge-closed.md:88:13 body: a bracket of a template would be printed as it is; delete it, or write a backslash before a sign that is meant',
      'content/articles/bridge-closed.md:88:21 body: a bracket of a template would be printed as it is; delete it, or write a backslash before a sign that is meant',
    ],
  },
  {
    slip: 'a directive',
    edit: change(bridge, 'The village waits', '::: note\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: this line would be printed as it is; delete it, or write a backslash before a sign that is meant'],
  },
  {
    slip: 'a highlight',
    edit: change(bridge, 'The village waits', 'The ==village== waits'),
    says: [
      'content/articles/bridge-closed.md:88:5 body: this pair of signs would be printed as it is; delete it, or write a backslash before a sign that is meant',
    ],
  },
  {
    slip: 'two strokes through a word',
    edit: change(bridge, 'The village waits', 'The ~~village~~ waits'),
    says: [
      'content/articles/bridge-closed.md:88:5 body: a retelling strikes nothing out; delete the tildes, and the words if they are withdrawn',
      'content/articles/bridge-closed.md:88:14 body: a retelling strikes nothing out; delete the tildes, and the words if they are withdrawn',
    ],
  },
  {
    slip: 'a stroke of WhatsApp',
    edit: change(bridge, 'The village waits', 'The ~village~ waits'),
    says: ['content/articles/bridge-closed.md:88:5 body: a retelling strikes nothing out; delete the tildes, and the words if they are withdrawn'],
  },
  {
    slip: 'raised letters of Pandoc',
    edit: change(bridge, 'The village waits', 'The 2^nd^ village waits'),
    says: ['content/articles/bridge-closed.md:88:6 body: a caret would be printed as it is; delete it, or write a backslash before a sign that is meant'],
  },
  {
    slip: 'a spoiler of a chat',
    edit: change(bridge, 'The village waits', 'The ||village|| waits'),
    says: [
      'content/articles/bridge-closed.md:88:5 body: this pair of signs would be printed as it is; delete it, or write a backslash before a sign that is meant',
      'content/articles/bridge-closed.md:88:14 body: this pair of signs would be printed as it is; delete it, or write a backslash before a sign that is meant',
    ],
  },
  {
    slip: 'formulas of TeX between dollars',
    edit: change(bridge, 'The village waits', 'The $x^2$ village waits'),
    says: ['content/articles/bridge-closed.md:88:5 body: a retelling has no TeX; write the formula in words or plain signs'],
  },
  {
    slip: 'a command of TeX',
    edit: change(bridge, 'The village waits', 'The village \\alpha waits'),
    says: ['content/articles/bridge-closed.md:88:13 body: a backslash would be printed as it is; delete it, or write a backslash before a sign that is meant'],
  },
  {
    slip: 'stress beside punctuation and letters, which CommonMark leaves as asterisks',
    edit: change(bridge, 'The village waits', 'The village says **“none.”**and waits'),
    says: [
      'content/articles/bridge-closed.md:88:18 body: this asterisk takes no effect and would be printed; stress whole words with no punctuation at their edge, or write \\* for the sign itself',
      'content/articles/bridge-closed.md:88:27 body: this asterisk takes no effect and would be printed; stress whole words with no punctuation at their edge, or write \\* for the sign itself',
    ],
  },
  {
    slip: 'stress that opens twice and takes the wrong words',
    edit: change(bridge, 'The village waits', 'It was **“a crisis.”**and then**“none.”**then. The village waits'),
    says: [
      'content/articles/bridge-closed.md:88:8 body: this asterisk takes no effect and would be printed; stress whole words with no punctuation at their edge, or write \\* for the sign itself',
      'content/articles/bridge-closed.md:88:40 body: this asterisk takes no effect and would be printed; stress whole words with no punctuation at their edge, or write \\* for the sign itself',
    ],
  },
  {
    slip: 'an asterisk without a partner',
    edit: change(bridge, 'The village waits', 'The village waits*'),
    says: [
      'content/articles/bridge-closed.md:88:18 body: this asterisk takes no effect and would be printed; stress whole words with no punctuation at their edge, or write \\* for the sign itself',
    ],
  },
  {
    slip: 'underscores that take no effect',
    edit: change(bridge, 'The village waits', 'The village says _“none.”_and waits'),
    says: [
      'content/articles/bridge-closed.md:88:18 body: an underscore would be printed as it is; delete it, or write a backslash before a sign that is meant',
      'content/articles/bridge-closed.md:88:26 body: an underscore would be printed as it is; delete it, or write a backslash before a sign that is meant',
    ],
  },
  {
    slip: 'a back quote without a partner',
    edit: change(bridge, 'The village waits', 'The `village waits'),
    says: ['content/articles/bridge-closed.md:88:5 body: a retelling has no code; write it without the back quotes'],
  },
  {
    slip: 'a heading without its space',
    edit: change(bridge, 'The village waits', '##Why they wait\n\nThe village waits'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 7 paragraphs, but the source has 6 of body text (8 minus 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:59:16 claims[3].paragraph: is 8, but the text marks the claim past the last paragraph (line 92); delete the field, or move the mark',
      'content/articles/bridge-closed.md:88:1 body: a heading needs a space after its number signs (##), and an empty line before it; write \\# for the sign itself',
    ],
  },
  {
    slip: 'a heading on the line after a paragraph',
    edit: change(bridge, 'The village waits', 'The village\n##Why\nwaits'),
    says: [
      'content/articles/bridge-closed.md:89:1 body: a heading needs a space after its number signs (##), and an empty line before it; write \\# for the sign itself',
    ],
  },
  {
    slip: 'hyphens under a paragraph, which make it a heading',
    edit: change(bridge, 'The village waits', 'Why they wait\n---\n\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: the hyphens below make this paragraph a heading; delete them, or write ## before a heading'],
  },
  {
    slip: 'a table',
    edit: change(bridge, 'The village waits', '| a | b |\n|---|---|\n\nThe village waits'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 7 paragraphs, but the source has 6 of body text (8 minus 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:59:16 claims[3].paragraph: is 8, but the text marks the claim past the last paragraph (line 93); delete the field, or move the mark',
      'content/articles/bridge-closed.md:88:1 body: a retelling has no tables; write it as paragraphs or a numbered list',
      'content/articles/bridge-closed.md:89:1 body: a retelling has no tables; write it as paragraphs or a numbered list',
    ],
  },
  {
    slip: 'a bullet of a word processor',
    edit: change(bridge, 'The village waits', '• The village waits'),
    says: ['content/articles/bridge-closed.md:88:1 body: this bullet is printed; write a numbered list (1. 2. 3.) or a paragraph'],
  },
  {
    slip: 'an entity that was escaped twice',
    edit: change(bridge, 'The village waits', 'The village &amp;nbsp; waits'),
    says: ['content/articles/bridge-closed.md:88:13 body: this entity would be printed as it is written; write the character'],
  },
  {
    slip: 'an entity without its semicolon',
    edit: change(bridge, 'The village waits', 'The village&nbsp waits'),
    says: ['content/articles/bridge-closed.md:88:12 body: this entity would be printed as it is written; write the character'],
  },
  {
    slip: 'a link without words',
    edit: change(bridge, '[asks why](question:why-closed)', '[](question:why-closed) asks why'),
    says: ['content/articles/bridge-closed.md:88:24 body: this link has no words; write the words that it marks between the square brackets'],
  },
  {
    slip: 'a claim that marks a space',
    edit: change(bridge, '[A pier may be cracked](claim:pier-cracked)', '[ ](claim:pier-cracked)A pier may be cracked'),
    says: ['content/articles/bridge-closed.md:85:4 body: this link has no words; write the words that it marks between the square brackets'],
  },
  {
    slip: 'a note that marks nothing',
    edit: change(bridge, '[printed with a t](note:lindt)', 'printed with a t[](note:lindt)'),
    says: ['content/articles/bridge-closed.md:79:59 body: this link has no words; write the words that it marks between the square brackets'],
  },
  {
    slip: 'a printed form on a link to a topic',
    edit: change(bridge, '(topic:bridge)', '(topic:bridge "Bridge")'),
    says: ['content/articles/bridge-closed.md:86:64 body: only the link to an actor has a printed form; delete "Bridge", or write a note'],
  },
  {
    slip: 'a heading at the end, with nothing under it',
    edit: change(lorry, '[The ferry is free](claim:ferry-free), a ferryman says.', '[The ferry is free](claim:ferry-free), a ferryman says.\n\n## Left over'),
    says: ['content/articles/lorry-on-the-bridge.md:52:1 body: no paragraph follows this heading; delete it, or write what belongs below it'],
  },
  {
    slip: 'a replacement character, which stands for a lost letter',
    edit: change(bridge, 'The village waits', 'The vill�ge waits'),
    says: ['content/articles/bridge-closed.md:88:9 holds the character U+FFFD, which replaces a letter that was lost; write the letter'],
  },
  {
    slip: 'an object replacement character of a word processor',
    edit: change(bridge, 'The village waits', 'The ￼village waits'),
    says: ['content/articles/bridge-closed.md:88:5 holds the character U+FFFC, which holds the place of a pasted picture or object; delete it'],
  },
  {
    slip: 'a private-use character, such as a bullet of Word',
    edit: change(bridge, 'The village waits', ' The village waits'),
    says: [
      'content/articles/bridge-closed.md:88:1 holds the private-use character U+F0B7, which every font shows differently; write the character that is meant',
    ],
  },
  {
    slip: 'a noncharacter',
    edit: change(bridge, 'The village waits', 'The ﷐village waits'),
    says: ['content/articles/bridge-closed.md:88:5 holds the invisible character U+FDD0; delete it'],
  },
  {
    slip: 'a replacement character written as an entity',
    edit: change(bridge, 'The village waits', 'The vill&#xFFFD;ge waits'),
    says: [
      'content/articles/bridge-closed.md:88:1 body: this paragraph holds the character U+FFFD, which replaces a letter that was lost, written as an entity (&…;); write the letter',
    ],
  },
  {
    slip: 'a forgotten marker of a merge',
    edit: change(bridge, 'The village waits', '<<<<<<< HEAD\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 "<<<<<<< HEAD" was left by a merge or a patch; keep one version and delete the line'],
  },
  {
    slip: 'the middle of a merge',
    edit: change(bridge, 'The village waits', '=======\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 "=======" was left by a merge or a patch; keep one version and delete the line'],
  },
  {
    slip: 'the end of a merge in a YAML file',
    edit: change(topic, 'scope:', '>>>>>>> theirs\nscope:'),
    says: ['content/topics/bridge.yaml:2:1 ">>>>>>> theirs" was left by a merge or a patch; keep one version and delete the line'],
  },
  {
    slip: 'a base of diff3',
    edit: change(bridge, 'The village waits', '||||||| base\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 "||||||| base" was left by a merge or a patch; keep one version and delete the line'],
  },
  {
    slip: 'a conflict of Jujutsu',
    edit: change(bridge, 'The village waits', '%%%%%%% Changes from base\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 "%%%%%%% Changes from" was left by a merge or a patch; keep one version and delete the line'],
  },
  {
    slip: 'a line of a patch',
    edit: change(bridge, 'The village waits', '@@ -1,5 +1,5 @@\nThe village waits'),
    says: ['content/articles/bridge-closed.md:88:1 "@@ -1,5 +1,5 @@" was left by a merge or a patch; keep one version and delete the line'],
  },
  {
    slip: 'more links than any account has',
    edit: change(bridge, 'The village waits', `${'[a](topic:bridge) '.repeat(4001)}The village waits`),
    says: [
      'content/articles/bridge-closed.md:88:71859 body: the body has more than 4000 links; an account is retold in a few pages, so divide it or delete what was pasted by mistake',
    ],
  },
  {
    slip: 'a paragraph of signs, which takes Markdown long',
    edit: change(bridge, 'The village waits', `${'[a'.repeat(15_001)}The village waits`),
    says: ['content/articles/bridge-closed.md:88:1 body: this paragraph has more than 1000 Markdown signs; divide it, or delete the signs'],
  },
  {
    slip: 'more headings than any account has',
    edit: change(bridge, 'The village waits', `${'## A\n\nb\n\n'.repeat(3001)}The village waits`),
    says: [
      'content/articles/bridge-closed.md:4084:1 body: the body has more than 1000 headings; an account is retold in a few pages, so divide it or delete what was pasted by mistake',
    ],
  },
];
