import { both, bridge, change, lorry, oda, why, withoutBody, type Slip } from './slip.ts';

export const accounts: Slip[] = [
  {
    slip: 'two claims have the same id',
    edit: change(bridge, '  - id: pier-cracked', '  - id: flood-did-it'),
    says: [
      'content/articles/bridge-closed.md:52:9 claims[2].id: "flood-did-it" is the id of another claim or note of this account; choose another id',
      'content/articles/bridge-closed.md:85:4 body: no claim "pier-cracked" in this account',
    ],
  },
  {
    slip: 'a note has the id of a claim',
    edit: change(bridge, '  - id: lindt', '  - id: pier-cracked'),
    says: [
      'content/articles/bridge-closed.md:71:9 notes[0].id: "pier-cracked" is the id of another claim or note of this account; choose another id',
      'content/articles/bridge-closed.md:79:43 body: no note "lindt" in this account',
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
    says: ['content/articles/bridge-closed.md:52:9 claims[2].id: the claim is not marked in the text; mark its words as [words](claim:pier-cracked)'],
  },
  {
    slip: 'a note is not marked in the text',
    edit: change(bridge, '[printed with a t](note:lindt)', 'printed with a t'),
    says: ['content/articles/bridge-closed.md:71:9 notes[0].id: the note is not marked in the text; mark its words as [words](note:lindt)'],
  },
  {
    slip: 'a claim is marked twice',
    edit: change(bridge, '[asks why](question:why-closed)', '[asks why](claim:pier-cracked)'),
    says: ['content/articles/bridge-closed.md:88:24 body: the claim "pier-cracked" is already marked in line 85; mark it in one place only'],
  },
  {
    slip: 'a claim names another paragraph than its mark in the text',
    edit: change(bridge, '    paragraph: 4\n', '    paragraph: 5\n'),
    says: [
      'content/articles/bridge-closed.md:53:16 claims[2].paragraph: is 5, but the text marks the claim in paragraph 4 (line 85); delete the field, or move the mark',
    ],
  },
  {
    slip: 'two paragraphs are merged',
    edit: change(bridge, '\n\nShe expects', ' She expects'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 5 paragraphs, but the source has 6 of body text (8 minus 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:59:16 claims[3].paragraph: is 8, but the text marks the claim in paragraph 7 (line 88); delete the field, or move the mark',
    ],
  },
  {
    slip: 'a paragraph is split',
    edit: change(bridge, 'The village waits', 'The village waits.\n\nAnd waits'),
    says: [
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 7 paragraphs, but the source has 6 of body text (8 minus 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:59:16 claims[3].paragraph: is 8, but the text marks the claim past the last paragraph (line 92); delete the field, or move the mark',
    ],
  },
  {
    slip: 'a part is past the last paragraph',
    edit: change(bridge, '    - paragraph: 6', '    - paragraph: 9'),
    says: ['content/articles/bridge-closed.md:21:18 source.parts[1].paragraph: 9 is past the last paragraph of the source, 8; correct one of the two numbers'],
  },
  {
    slip: 'two parts have the same paragraph number',
    edit: change(bridge, '    - paragraph: 6', '    - paragraph: 1'),
    says: ['content/articles/bridge-closed.md:21:18 source.parts[1].paragraph: paragraph 1 is already a part; correct one of the two numbers'],
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
    slip: 'a chain names an actor twice',
    edit: change(bridge, 'via: [unnamed-ferryman]', 'via: [unnamed-ferryman, oda-lind]'),
    says: ['content/articles/bridge-closed.md:44:29 claims[1].via[1]: "oda-lind" is already in the chain; name each actor once'],
  },
  {
    slip: 'a reading is unknown',
    edit: change(lorry, 'reading: lorry', 'reading: lory'),
    says: ['content/articles/lorry-on-the-bridge.md:36:48 claims[1].answers[0].reading: question "why-closed" has no reading "lory"; did you mean "lorry"?'],
  },
  {
    slip: 'no claim chooses a reading',
    edit: change(lorry, '    answers: [{ question: why-closed, reading: lorry }]\n', ''),
    says: ['content/questions/why-closed.yaml:8:10 readings.lorry: no claim chooses this reading; let a claim answer with it, or delete it'],
  },
  {
    slip: 'a claim answers one question twice',
    edit: change(lorry, 'reading: lorry }]', 'reading: lorry }, { question: why-closed, reading: flood }]'),
    says: ['content/articles/lorry-on-the-bridge.md:36:57 claims[1].answers[1]: answers "why-closed" twice; split the claim, or delete one answer'],
  },
  {
    slip: 'an unknown reading is compatible',
    edit: change(why, '[flood, cracked-pier]', '[flood, crackd-pier]'),
    says: ['content/questions/why-closed.yaml:10:23 compatible[0].readings[1]: no reading "crackd-pier" in this question; did you mean "cracked-pier"?'],
  },
  {
    slip: 'a reading is compatible with itself',
    edit: change(why, '[flood, cracked-pier]', '[flood, flood]'),
    says: ['content/questions/why-closed.yaml:10:23 compatible[0].readings[1]: "flood" is already in this group; name another reading'],
  },
  {
    slip: 'a phrase is too long',
    edit: change(bridge, 'the river took the ground,', 'the river took the ground away from under it,'),
    says: [
      'content/articles/bridge-closed.md:51:25 claims[1].wording[0].phrase: "the river took the ground away from under it" has more than seven words; shorten the phrase',
    ],
  },
  {
    slip: 'an address has no number to decode',
    edit: change(bridge, 'basis: stated', 'basis: url-id'),
    says: [
      'content/articles/bridge-closed.md:26:10 published.basis: the address has no number to decode (a Toutiao id of 16 or 19 digits, or 13 digits of milliseconds); correct source.url or the basis',
    ],
  },
  {
    slip: 'a publication time differs from the time in the address',
    edit: change(lorry, '18:20:00', '18:40:00'),
    says: [
      'content/articles/lorry-on-the-bridge.md:17:7 published.at: the number in the address means 2024-03-06T10:20:00.000Z, which differs by more than PT1M; correct the time or the margin',
    ],
  },
  {
    slip: 'a form that another account only implies is not listed',
    edit: change(bridge, '[The mayor](actor:oda-lind "Mayor Lindt")', '[The mayor](actor:oda-lind "she")'),
    says: [
      'content/articles/bridge-closed.md:86:4 body: content/actors/oda-lind.yaml lists "she" as implied, but not in this account; add it there with its reason, or correct the title of the link',
    ],
  },
  {
    slip: 'the printed form of a link is listed as a look-alike in its paragraph',
    edit: both(change(bridge, 'the lime tree', '[the lime tree](actor:oda-lind "Lind")'), change(oda, 'as: Oda Lind', 'as: Lind')),
    says: [
      'content/articles/bridge-closed.md:85:52 body: content/actors/oda-lind.yaml lists "Lind" in paragraph 4 as a look-alike, which means somebody else; correct one of them',
    ],
  },
  {
    slip: 'a printed form is listed for another paragraph',
    edit: change(oda, 'paragraphs: [2, 5]', 'paragraphs: [2]'),
    says: [
      'content/articles/bridge-closed.md:86:4 body: content/actors/oda-lind.yaml lists "Mayor Lindt" for other paragraphs of this account (2), not for 5; add it there, delete the paragraphs there, or correct the title of the link',
    ],
  },
  {
    slip: 'a name is printed past the last paragraph',
    edit: change(oda, 'paragraphs: [2, 5]', 'paragraphs: [2, 5, 9]'),
    says: ['content/actors/oda-lind.yaml:13:24 printed[0].paragraphs[2]: the account "bridge-closed" has 8 paragraphs, not 9'],
  },
  {
    slip: 'a reading has the name of an object property',
    edit: change(lorry, 'reading: lorry', 'reading: constructor'),
    says: [
      'content/articles/lorry-on-the-bridge.md:36:48 claims[1].answers[0].reading: question "why-closed" has no reading "constructor"; it has flood, cracked-pier, lorry',
    ],
  },
  {
    slip: 'a claim has the id of a paragraph',
    edit: both(change(bridge, '  - id: pier-cracked', '  - id: p-3'), change(bridge, '(claim:pier-cracked)', '(claim:p-3)')),
    says: ['content/articles/bridge-closed.md:52:9 claims[2].id: "p-3" is an anchor of the page itself; choose another id'],
  },
  {
    slip: 'a claim has the id of a heading',
    edit: both(change(bridge, '  - id: pier-cracked', '  - id: s-what'), change(bridge, '(claim:pier-cracked)', '(claim:s-what)')),
    says: ['content/articles/bridge-closed.md:52:9 claims[2].id: "s-what" is an anchor of the page itself; choose another id'],
  },
  {
    slip: 'a claim has the id of a form control of the page',
    edit: both(change(bridge, '  - id: pier-cracked', '  - id: names-real'), change(bridge, '(claim:pier-cracked)', '(claim:names-real)')),
    says: ['content/articles/bridge-closed.md:52:9 claims[2].id: "names-real" is an anchor of the page itself; choose another id'],
  },
  {
    slip: 'two headings have the same anchor',
    edit: change(bridge, 'The village waits', '## What the mayor gave as the reason\n\n## What the mayor gave as the reason 2\n\nThe village waits'),
    says: [
      'content/articles/bridge-closed.md:78:1 body: the heading "What the mayor gave as the reason 2" has the same anchor as another heading; word it differently',
    ],
  },
];
