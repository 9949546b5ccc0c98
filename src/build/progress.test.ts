import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { progressOn } from './progress.ts';

/** The output of a build with 3 entries, one second each. */
function seen(isTTY: boolean): string {
  let clock = 0;
  const written: string[] = [];
  const output = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as Parameters<typeof progressOn>[0];
  const progress = progressOn(output, () => clock);
  for (const done of [1, 2, 3]) {
    progress.step('read', done, 3);
    clock += 1000;
  }
  progress.begin('bundle');
  clock += 500;
  progress.begin('check');
  clock += 250;
  progress.end();
  assert.equal(progress.seconds(), 3.75);
  return written.join('');
}

describe('the progress of a build', () => {
  test('is printed in a log as one line for each finished stage', () =>
    assert.equal(seen(false), ['Reading the content: 3 of 3, 3.0 s', 'Bundling scripts and styles, 0.5 s', 'Checking the site, 0.3 s', ''].join('\n')));

  test('is printed on a terminal as one line per stage, which is redrawn and stays after the stage', () => {
    const lines = seen(true).split('\n');
    assert.equal(lines.length, 4);
    const moves = (lines[0] ?? '').split('\r\u001b[K').slice(1);
    assert.deepEqual(moves, [
      'Reading the content, 0.0 s',
      'Reading the content: 2 of 3, 1.0 s',
      'Reading the content: 3 of 3, 2.0 s',
      'Reading the content: 3 of 3, 3.0 s',
    ]);
  });

  test('clears the redrawn line before an error is printed', () => {
    const written: string[] = [];
    const output = { isTTY: true, write: (text: string) => written.push(text) > 0 } as unknown as Parameters<typeof progressOn>[0];
    const progress = progressOn(output, () => 0);
    progress.step('read', 1, 2);
    progress.stop();
    assert.equal(written.at(-1), '\r\u001b[K');
    progress.end();
    assert.equal(written.at(-1), '\r\u001b[K', 'a failed stage has no line');
  });

  test('is redrawn at most ten times a second', () => {
    const written: string[] = [];
    const output = { isTTY: true, write: (text: string) => written.push(text) > 0 } as unknown as Parameters<typeof progressOn>[0];
    let clock = 0;
    const progress = progressOn(output, () => clock);
    for (let step = 0; step < 1000; step += 1) (progress.step('pages', step, 1000), (clock += 1));
    assert.ok(written.length >= 9 && written.length <= 11, String(written.length));
  });
});
