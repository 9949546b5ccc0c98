import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { builtFiles, dist } from '../../support/built.ts';

/** Checks every page, style sheet and picture of the site with the Nu HTML checker, without a network. */

interface Message {
  url: string;
  type: 'error' | 'info' | 'non-document-error';
  subType?: string;
  message: string;
  extract?: string;
  lastLine?: number;
  lastColumn?: number;
}

/** Messages of the checker that are no faults, with reasons. Every other message is a fault. */
const knownLimits: readonly { why: string; is: (message: Message) => boolean }[] = [
  {
    why: 'a property of SVG 2 that every browser supports and the checker does not know',
    is: ({ message }) => message === "CSS: “paint-order”: Property “paint-order” doesn't exist.",
  },
  {
    why: 'the pseudo-element of the CSS Custom Highlight API, which the checker cannot read',
    is: ({ message, extract = '' }) => message === 'CSS: Parse Error.' && extract.startsWith('highlight(found)'),
  },
  {
    why: 'the checker reads a file, which has no host for ‘self’; keyboard.test.ts tests the policy in a browser',
    is: ({ message }) => /^Resource violates Content Security Policy \(meta tag\): external script “\/_astro\/[^”]*” blocked by “script-src”/.test(message),
  },
  {
    why: 'the checker ignores the hashes of styles; keyboard.test.ts tests them in a browser',
    is: ({ message }) => /^Inline style violates Content Security Policy \(meta tag\): blocked by “style-src” directive/.test(message),
  },
];

const nu = (...args: string[]) => spawnSync('java', ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });

const check = (...args: string[]) => (JSON.parse(nu('--format', 'json', '--stdout', '--exit-zero-always', ...args).stdout) as { messages: Message[] }).messages;

const isInstalled = nu('--version').status === 0;

test(
  'the Nu checker reports no errors and no warnings in markup, styles and pictures',
  { skip: !isInstalled && 'the checker needs Java 11 or later, which is not installed' },
  (t) => {
    assert.ok(builtFiles.filter((file) => file.endsWith('.html')).length > 0);
    assert.ok(builtFiles.some((file) => file.endsWith('.css')) && builtFiles.some((file) => file.endsWith('.svg')));
    const messages = check('--skip-non-html', '--also-check-css', '--also-check-svg', dist);
    assert.ok(messages.length > 0, 'the checker reports none of its known limits; it has probably read no page');
    for (const { why, is } of knownLimits) {
      const passed = messages.filter(is).length;
      assert.ok(passed > 0, `this limit no longer occurs; delete it: ${why}`);
      t.diagnostic(`${passed} ignored: ${why}`);
    }
    assert.deepEqual(
      messages
        .filter((message) => !knownLimits.some(({ is }) => is(message)))
        .map(({ url, lastLine, lastColumn, type, subType, message, extract }) => `${url}:${lastLine}:${lastColumn} ${subType ?? type}: ${message} ${extract}`),
      [],
    );
  },
);
