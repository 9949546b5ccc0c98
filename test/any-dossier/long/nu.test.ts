import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { builtFiles, dist } from '../../support/built.ts';

/** Every page, style sheet and picture of the site by the Nu checker of the WHATWG and W3C, without a network. */

interface Message {
  url: string;
  type: 'error' | 'info' | 'non-document-error';
  subType?: string;
  message: string;
  extract?: string;
  lastLine?: number;
  lastColumn?: number;
}

/** What the checker says of sound pages, and why it does not count. Whatever is not among these is a fault. */
const knownLimits: readonly { why: string; is: (message: Message) => boolean }[] = [
  {
    why: 'a property of SVG 2 that every browser knows and the list of the checker does not',
    is: ({ message }) => message === "CSS: “paint-order”: Property “paint-order” doesn't exist.",
  },
  {
    why: 'the pseudo-element of the CSS Custom Highlight API, which the checker cannot read',
    is: ({ message, extract = '' }) => message === 'CSS: Parse Error.' && extract.startsWith('highlight(found)'),
  },
  {
    why: 'the checker reads a file, which has no host that could be ‘self’; the browser judges the policy in keyboard.test.ts',
    is: ({ message }) => /^Resource violates Content Security Policy \(meta tag\): external script “\/_astro\/[^”]*” blocked by “script-src”/.test(message),
  },
  {
    why: 'the checker does not look at the hashes of styles; the browser does in keyboard.test.ts',
    is: ({ message }) => /^Inline style violates Content Security Policy \(meta tag\): blocked by “style-src” directive/.test(message),
  },
];

const nu = (...args: string[]) => spawnSync('java', ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });

const check = (...args: string[]) => (JSON.parse(nu('--format', 'json', '--stdout', '--exit-zero-always', ...args).stdout) as { messages: Message[] }).messages;

const runs = nu('--version').status === 0;

test(
  'the Nu checker finds no error and warns of nothing, in markup, styles and pictures',
  { skip: !runs && 'the checker needs Java 11 or later, and there is none here' },
  (t) => {
    assert.ok(builtFiles.filter((file) => file.endsWith('.html')).length > 0);
    assert.ok(builtFiles.some((file) => file.endsWith('.css')) && builtFiles.some((file) => file.endsWith('.svg')));
    const messages = check('--skip-non-html', '--also-check-css', '--also-check-svg', dist);
    assert.ok(messages.length > 0, 'the checker has not even met its own limits: has it read the pages?');
    for (const { why, is } of knownLimits) {
      const passed = messages.filter(is).length;
      assert.ok(passed > 0, `this limit is no longer met and can go: ${why}`);
      t.diagnostic(`${passed} passed over: ${why}`);
    }
    assert.deepEqual(
      messages
        .filter((message) => !knownLimits.some(({ is }) => is(message)))
        .map(({ url, lastLine, lastColumn, type, subType, message, extract }) => `${url}:${lastLine}:${lastColumn} ${subType ?? type}: ${message} ${extract}`),
      [],
    );
  },
);
