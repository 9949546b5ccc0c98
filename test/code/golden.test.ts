import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import '../support/fixture-site.ts';
import { textOfFile } from '../support/built.ts';

/**
 * Compares the charts of the fixture's built site with reviewed ones in `golden/`. After an intended change, run
 * `RENEW_GOLDEN=1 npm test -- test/code/golden.test.ts` and review the difference.
 */

const html = textOfFile('/timeline/index.html');

for (const form of ['wide', 'tall'])
  test(`the ${form} chart of the fixture dossier equals the reviewed one`, () => {
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
