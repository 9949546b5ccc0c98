import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { linesAfter } from '../code/faults/slip.ts';

/** Mistakes of an editor in the first dossier. */

test('a misspelt genre, a misspelt speaker, a link to an unknown actor and an unmarked claim are four messages of one run', () => {
  const account = 'articles/akazawa-lutnick-impasse.md';
  const text = readFileSync(join('content', account), 'utf8');
  const [speaker = ''] = /speaker: ryosei-akazawa\n/.exec(text) ?? [];
  const [link = ''] = /\[[^\]]+\]\(actor:[a-z-]+\)/.exec(text) ?? [];
  const [claim = '', words = '', id = ''] = /\[([^\]]+)\]\(claim:([a-z0-9-]+)\)/.exec(text) ?? [];
  assert.ok(speaker && link && claim);
  const lines = linesAfter((content) => {
    const broken = text
      .replace('genre: commentary', 'genre: comentary')
      .replace(speaker, 'speaker: ryosei-akazwa\n')
      .replace(link, '[x](actor:nobody)')
      .replace(claim, words);
    writeFileSync(join(content, account), broken);
  }, 'content');
  assert.deepEqual(
    lines.map((line) => line.replace(/^content\/articles\/akazawa-lutnick-impasse\.md:\d+:\d+ /, '').replace(/\d+/, '#')),
    [
      'genre: "comentary" is not one of commentary, digest, report, agency-report, analysis, opinion, interview, statement, paper, preprint, blog, post, magazine-feature, video, audio, document; did you mean "commentary"?',
      `claims[#].id: the claim is not marked in the text; mark its words as [words](claim:${id})`,
      'claims[#].speaker: no actor "ryosei-akazwa"; did you mean "ryosei-akazawa"?',
      'body: no actor "nobody"; an id is the name of a file in content/actors/ without its extension',
    ],
  );
});
