import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import '../support/fixture-site.ts';
import { textOfFile } from '../support/built.ts';

/**
 * The charts of the fixture dossier, as the built site has them, against the ones a person has looked at. After a change that is meant:
 * `RENEW_GOLDEN=1 npm test -- test/code/golden.test.ts`, then look at the difference.
 */

const html = textOfFile('/timeline/index.html');

for (const form of ['wide', 'tall'])
  test(`the ${form} chart of the fixture dossier is the one that was looked at`, () => {
    const [drawing = ''] = new RegExp(`<svg class="c-${form}".*?</svg>`, 's').exec(html) ?? [];
    assert.match(drawing, /The bridge is closed, 5 March 2024: 2 claims in/);
    const lines = `${drawing.replaceAll('><', '>\n<')}\n`;
    const file = `test/code/golden/timeline-${form}.svg`;
    if (process.env.RENEW_GOLDEN) {
      mkdirSync('test/code/golden', { recursive: true });
      writeFileSync(file, lines);
    }
    assert.equal(lines, readFileSync(file, 'utf8'));
  });
