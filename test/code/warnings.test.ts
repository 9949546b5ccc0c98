import assert from 'node:assert/strict';
import { renameSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { entryWarnings } from './faults/entry-warnings.ts';
import { both, bridge, change, dossier, linesAfter, lorry, notice, oda, topic, why, wordsAfter, write, type Slip } from './faults/slip.ts';
import { textWarnings } from './faults/text-warnings.ts';

for (const [what, slips] of Object.entries({ texts: textWarnings, entries: entryWarnings }))
  test(`what an editor should look at twice is a warning at its place, and the dossier is published: ${what}`, async (t) => {
    assert.ok(slips.length > 20);
    for (const { slip, edit, says } of slips) await t.test(slip, () => assert.deepEqual(wordsAfter(edit), says));
  });

/** What is right as it is, and why. */
const right: Omit<Slip, 'says'>[] = [
  { slip: 'a comma before a closing bracket, which YAML allows', edit: change(topic, 'closure]', 'closure,]') },
  { slip: 'a scheme in capitals, which addresses allow', edit: change(notice, 'https://', 'HTTPS://') },
  { slip: 'the ASCII form of a foreign top-level domain, which is how it is cited', edit: change(notice, 'river.example', 'xn--d1abbgf6aiiy.xn--p1ai') },
  { slip: 'an IP address that is public', edit: change(notice, 'river.example', '192.0.2.1') },
  { slip: 'an archived page, whose address has a second one', edit: change(notice, 'https://river', 'https://web.archive.org/web/2024/https://river') },
  { slip: 'an address with brackets of its own', edit: change(notice, 'notices/2024-03-07', 'wiki/Pier_(bridge)') },
  { slip: 'a swap file of Vim, which is not content', edit: write('topics/.bridge.yaml.swp', 'b0VIM') },
  { slip: 'a file of the Finder, which is not content', edit: write('topics/.DS_Store', 'x') },
  { slip: 'a dossier in another language, whose words are marked with it', edit: change(dossier, 'language: en', 'language: de') },
  { slip: 'a site below a path of its host', edit: change(dossier, 'willowford.example/\nsecurity', 'willowford.example/news/\nsecurity') },
  { slip: 'an address of the site without its last slash', edit: change(dossier, 'willowford.example/\nsecurity', 'willowford.example\nsecurity') },
  {
    slip: 'paragraphs that are renumbered everywhere, after a part is deleted',
    edit: both(
      change(bridge, 'paragraphs: 8', 'paragraphs: 7'),
      change(bridge, '    - paragraph: 6\n      kind: caption\n      says: A picture of the barrier.\n', ''),
      change(bridge, 'paragraph: 8', 'paragraph: 7'),
    ),
  },
  { slip: 'stress of a chat that is stress of Markdown', edit: change(bridge, 'The village waits', 'The *village* waits') },
  { slip: 'marks after a backslash, which are meant as text', edit: change(bridge, 'The village waits', 'The \\*village\\* waits \\[once\\]') },
  { slip: 'an omission and a "sic" in square brackets', edit: change(bridge, 'The village waits', 'The village […] waits [sic]') },
  { slip: 'prices in dollars, which are no formulas', edit: change(bridge, 'The village waits', 'The village pays $5 or $6_000 and waits') },
  { slip: 'a name with an underscore within', edit: change(bridge, 'The village waits', 'The village of user_name waits') },
  { slip: 'about, written with a tilde', edit: change(bridge, 'The village waits', 'The village (~300 people, ~80 houses) waits') },
  { slip: 'a Chinese name as a phrase', edit: change(bridge, 'the river took the ground', '卢特尼克 of the old songs') },
  { slip: 'a link to an actor by a form that is printed for it', edit: change(lorry, '[Oda Lind](actor:oda-lind)', '[The mayor](actor:oda-lind)') },
  {
    slip: 'a source that names the day of its address in the label',
    edit: both(change(notice, 'notices/2024-03-07', 'notices/2024-03-08'), change(notice, '7 March 2024\n', '7 March 2024 (filed under 8 March 2024)\n')),
  },
  {
    slip: 'an undated source, as many pages are',
    edit: both(change(notice, 'River authority, 7 March 2024', 'River authority'), change(notice, 'date: "2024-03-07"\n', '')),
  },
  {
    slip: 'two holders of an office one after the other',
    edit: both(
      change(oda, '2022-01-01/..', '2022-01-01/2024-03-06'),
      change('actors/unnamed-ferryman.yaml', 'kind: unnamed', 'kind: unnamed\nroles: [{ role: Mayor, office: office-mayor, term: 2024-03-06/.. }]'),
    ),
  },
  {
    slip: 'a reason for compatible readings that speaks of none of them',
    edit: both(change(why, '[flood, cracked-pier]', '[flood, cracked-pier, lorry]'), change(why, 'A flood can crack a pier.', 'One cause may follow another.')),
  },
];

test('what is right is published without a word', async (t) => {
  for (const { slip, edit } of right) await t.test(slip, () => assert.deepEqual(wordsAfter(edit), []));
});

test('the line ends of any system are right, even mixed', () => {
  const ends = (file: string, end: (index: number) => string) => (content: string) => {
    const lines = readFileSync(join(content, file), 'utf8').split('\n');
    writeFileSync(join(content, file), lines.map((line, index) => (index === lines.length - 1 ? line : line + end(index))).join(''));
  };
  assert.deepEqual(
    wordsAfter(
      both(
        ends(topic, () => '\r'),
        ends(bridge, (index) => (index % 2 ? '\r\n' : '\n')),
        ends(oda, () => '\r\n'),
      ),
    ),
    [],
  );
});

test('a dossier without a slip has no warning', () => {
  assert.deepEqual(
    wordsAfter(() => {}),
    [],
  );
});

test('all warnings come at once, in the order of files and lines', () => {
  const lines = wordsAfter(
    both(
      change(topic, 'label: The bridge', 'label: The bridge,'),
      change(bridge, 'The village waits', 'The [village] waits :smile:'),
      change(oda, 'spells', 'TODO spells'),
    ),
  );
  assert.deepEqual(
    lines.map((line) => /content\/\S+/.exec(line)?.[0]),
    [
      'content/actors/oda-lind.yaml:16:13',
      'content/articles/bridge-closed.md:88:5',
      'content/articles/bridge-closed.md:88:21',
      'content/topics/bridge.yaml:1:8',
    ],
  );
});

test('a dossier with faults says the faults, and its warnings once these are mended', () => {
  assert.deepEqual(wordsAfter(both(change(topic, 'label: The bridge', 'label: The bridge,'), change(oda, 'kind: person', 'kind: persn'))).length, 1);
});

test('a file that is renamed to an id of JavaScript is published, with a warning', () => {
  const rename = (content: string) => renameSync(join(content, 'topics/ferry.yaml'), join(content, 'topics/constructor.yaml'));
  const says = wordsAfter(
    both(
      rename,
      change('topics/constructor.yaml', 'label', 'label'),
      ...['questions/ferry-fare.yaml', 'events/reopening.yaml'].map((file) => (content: string) => replaceTopic(content, file)),
      (content: string) => replaceTopic(content, lorry),
    ),
  );
  assert.deepEqual(says, [
    'Warning: content/topics/constructor.yaml:1:1 the id "constructor" is a word of JavaScript, over which programs that read the downloads may stumble; choose another',
  ]);
  assert.deepEqual(
    linesAfter(() => {}),
    [],
  );
});

function replaceTopic(content: string, file: string) {
  const text = readFileSync(join(content, file), 'utf8');
  writeFileSync(join(content, file), text.replace(/(topics: \[[^\]]*)\bferry\b/g, '$1constructor'));
}
