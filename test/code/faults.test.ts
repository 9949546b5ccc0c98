import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError, readDossier } from '../../src/loader/dossier.ts';
import { accounts } from './faults/accounts.ts';
import { bodies } from './faults/bodies.ts';
import { carelessFields } from './faults/careless-fields.ts';
import { datesAndAddresses } from './faults/dates-and-addresses.ts';
import { derived } from './faults/derived.ts';
import { fields } from './faults/fields.ts';
import { files } from './faults/files.ts';
import { printedMarks } from './faults/printed-marks.ts';
import { publication } from './faults/publication.ts';
import { references } from './faults/references.ts';
import { yaml } from './faults/yaml.ts';
import { both, bridge, change, closing, linesAfter, lorry, oda, short, topic, why, write, writtenOut } from './faults/slip.ts';

const kinds = {
  fields,
  'dates and addresses': datesAndAddresses,
  YAML: yaml,
  files,
  references,
  accounts,
  bodies,
  publication,
  'printed marks': printedMarks,
  'careless fields': carelessFields,
  'what is derived': derived,
};

for (const [what, slips] of Object.entries(kinds))
  test(`an editor's mistake is reported at its line and column, with a correction: ${what}`, async (t) => {
    assert.ok(slips.length > 10);
    for (const { slip, edit, on = [], says } of slips) await t.test(slip, () => assert.deepEqual(linesAfter(edit, ...on), says));
  });

test('a dossier without mistakes has no faults, whether all fields are written or those that follow are left out', () => {
  for (const folders of [writtenOut, short])
    assert.deepEqual(
      linesAfter(() => {}, ...folders),
      [],
    );
  assert.equal(readDossier('test/fixture/content').articles.length, 2);
});

test('Windows line ends and a byte order mark cause no faults', () => {
  assert.deepEqual(
    linesAfter((content) =>
      [bridge, oda, why].forEach((file) => writeFileSync(join(content, file), `\ufeff${readFileSync(join(content, file), 'utf8').replaceAll('\n', '\r\n')}`)),
    ),
    [],
  );
});

test('mistakes in several files are all reported in one run, in the order of files and lines', () => {
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

test('mistakes of all kinds in one file are all reported in one run', () => {
  assert.deepEqual(
    linesAfter(
      both(
        change(bridge, 'genre: digest', 'genre: digset'),
        change(bridge, 'outlet: valley-post', 'outlet: valley-pots'),
        change(bridge, 'paragraphs: 8', 'paragraphs: 9'),
        change(bridge, '[oda-lind, willowford]', '[oda-lind, wilowford]'),
        change(bridge, 'reading: fifth-of-march', 'reading: fourth-of-march'),
        change(bridge, 'about: [closing]\n    occasion', 'about: [closing, Opening]\n    occasion'),
        change(bridge, '    kind: statement\n    topics: [bridge]', '    kind: statement\n    speeker: oda-lind\n    topics: [brigde]'),
        change(bridge, '    paragraph: 4\n', '    paragraph: four\n'),
        change(bridge, '[The mayor](actor:oda-lind "Mayor Lindt")', '[The mayor](actor:oda "Mayor Lindt")'),
        change(bridge, '[barred on 5 March](claim:closed-on-fifth)', 'barred on 5 March'),
        change(bridge, '[printed with a t](note:lindt)', '[printed with a t](note:lint)'),
        change(bridge, 'The village waits', 'The village <b>waits</b>'),
      ),
    ),
    [
      'content/articles/bridge-closed.md:4:8 genre: "digset" is not one of commentary, digest, report, agency-report, analysis, opinion, interview, statement, paper, preprint, blog, post, magazine-feature, video, audio, document; did you mean "digest"?',
      'content/articles/bridge-closed.md:10:11 source.outlet: no actor "valley-pots"; did you mean "valley-post"?',
      'content/articles/bridge-closed.md:15:15 source.paragraphs: the text has 6 paragraphs, but the source has 7 of body text (9 minus 2 parts); one is missing, merged or split',
      'content/articles/bridge-closed.md:30:9 claims[0].id: the claim is not marked in the text; mark its words as [words](claim:closed-on-fifth)',
      'content/articles/bridge-closed.md:34:24 claims[0].actors[1]: no actor "wilowford"; did you mean "willowford"?',
      'content/articles/bridge-closed.md:38:52 claims[0].answers[0].reading: question "day-of-closing" has no reading "fourth-of-march"; did you mean "fifth-of-march"?',
      'content/articles/bridge-closed.md:47:22 claims[1].about[1]: "Opening" is not an id; an id is lower-case letters, digits and single hyphens, like "round-2"',
      'content/articles/bridge-closed.md:53:16 claims[2].paragraph: must be a number, not "four"',
      'content/articles/bridge-closed.md:56:5 claims[2].speeker: there is no such field; did you mean "speaker"?',
      'content/articles/bridge-closed.md:57:14 claims[2].topics[0]: no topic "brigde"; did you mean "bridge"?',
      'content/articles/bridge-closed.md:72:9 notes[0].id: the note is not marked in the text; mark its words as [words](note:lindt)',
      'content/articles/bridge-closed.md:80:43 body: no note "lint" in this account; did you mean "lindt"?',
      'content/articles/bridge-closed.md:87:4 body: no actor "oda"; an id is the name of a file in content/actors/ without its extension',
      'content/articles/bridge-closed.md:89:13 body: <b> is not published; write it as Markdown (of HTML, a retelling holds a, abbr, bdi, br, cite, em, h2, li, ol, p, q, span, strong, sub)',
    ],
  );
});

test('the body of an account is checked even if its fields cannot be read', () => {
  assert.deepEqual(
    linesAfter(
      both(
        change(bridge, 'title: The flood', 'title: "The flood'),
        change(bridge, '(event:closing)', '(event:closed)'),
        change(bridge, 'The village waits', '> The village waits'),
      ),
    ),
    [
      'content/articles/bridge-closed.md:2:8 the quote that opens here is not closed',
      'content/articles/bridge-closed.md:80:55 body: no event "closed"; did you mean "closing"?',
      'content/articles/bridge-closed.md:88:1 body: a retelling has no block quotations; write it as a paragraph',
    ],
  );
});

test('the message states the number of faults and that nothing was published', () => {
  const fault = { file: 'content/dossier.yaml', line: 1, column: 1, field: 'editor', message: 'is missing; it must be text' };
  assert.equal(
    new ContentError([fault]).message,
    'The content has a fault; nothing was published.\ncontent/dossier.yaml:1:1 editor: is missing; it must be text',
  );
  assert.match(new ContentError([fault, { ...fault, line: 2 }]).message, /^The content has 2 faults; nothing was published\.\n/);
});

test('a file and a folder without read permission are faults and do not end the run', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-faults-'));
  const content = join(folder, 'content');
  cpSync('test/fixture/content', content, { recursive: true });
  chmodSync(folder, 0o755);
  chmodSync(join(content, topic), 0);
  chmodSync(join(content, 'sources'), 0);
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const code = `import { readDossier } from './src/loader/dossier.ts'; try { readDossier(${JSON.stringify(content)}) } catch ({ message }) { console.log(message) }`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', ...nobody });
  chmodSync(join(content, 'sources'), 0o755);
  rmSync(folder, { recursive: true });
  if (!stdout) return t.skip(`the user nobody cannot run the code on this system: ${stderr.split('\n')[0]}`);
  assert.deepEqual(stdout.trimEnd().split('\n').slice(1), [
    'content/sources/:1:1 cannot be read without permission; give yourself the right to read it',
    'content/topics/bridge.yaml:1:1 cannot be read without permission; give yourself the right to read it',
  ]);
});

test('an invalid actor is one fault; references to the actor are not faults', () => {
  const named = [bridge, lorry, closing].filter((file) => readFileSync(join('test/fixture/content', file), 'utf8').includes('oda-lind'));
  assert.equal(named.length, 3);
  assert.deepEqual(linesAfter(change(oda, 'kind: person', 'kind: persn')), [
    'content/actors/oda-lind.yaml:2:7 kind: "persn" is not one of person, government, office, organisation, country, bloc, place, outlet, platform, unnamed, author; did you mean "person"?',
  ]);
});

test('an invalid account is one fault; questions that only this account answers are not faults', () => {
  assert.deepEqual(linesAfter(change(lorry, 'genre: commentary', 'genre: comentary')), [
    'content/articles/lorry-on-the-bridge.md:4:8 genre: "comentary" is not one of commentary, digest, report, agency-report, analysis, opinion, interview, statement, paper, preprint, blog, post, magazine-feature, video, audio, document; did you mean "commentary"?',
  ]);
});
