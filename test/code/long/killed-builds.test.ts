import assert from 'node:assert/strict';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { mulberry32 } from '../../../bench/archive/random.ts';
import { outputFolders, buildOf, dist, folder, frontPageOf, assertPublished, kill, other, editionAt, write } from '../../support/editions.ts';
import { outcomeOf, startBuild } from '../../support/project.ts';

/** After a build is killed, the served site is completely the old one or the new one. */

/** When to kill a build: `wait` milliseconds after its start, after it begins to verify, or after it moves the old site away. */
interface Plan {
  moment: 'time' | 'verifying' | 'swapping';
  wait: number;
}

/** Line of the stage before verification; it is printed when that stage ends. */
const verifyingLine = /^Writing search and data, /m;

async function killed({ moment, wait }: Plan): Promise<string> {
  const before = editionAt(dist);
  const run = startBuild(folder, [], { alone: true });
  let stdout = '';
  let isVerifying = false;
  const watcher = watch(folder);
  const killNow = async () => {
    if (wait > 3) await sleep(wait);
    else for (const end = performance.now() + wait; performance.now() < end;);
    kill(run);
  };
  if (moment === 'time') void killNow();
  if (moment === 'swapping') watcher.once('change', () => {}).on('change', (_event, name) => name === 'dist.old' && void killNow());
  run.stdout.on('data', (piece: Buffer) => {
    stdout += piece.toString();
    if (moment === 'verifying' && !isVerifying && verifyingLine.test(stdout)) {
      isVerifying = true;
      void killNow();
    }
  });
  const { status, output } = await outcomeOf(run);
  watcher.close();
  if (status !== null) {
    assert.equal(status, 0, output);
    return 'after the end';
  }
  const names = outputFolders();
  if (!names.includes('dist')) return 'between the two renames';
  if (names.includes('dist.old')) return 'both sites present';
  if (editionAt(dist) !== before) return 'published, cleaning up';
  if (verifyingLine.test(stdout)) return 'verifying';
  if (names.includes('dist.next')) return 'rendering pages';
  return names.some((name) => name.startsWith('dist.lock')) ? 'reading' : 'starting';
}

describe('a build that is killed', () => {
  test('at a hundred random moments leaves a complete site, and the next build succeeds', async (t) => {
    const seed = Number(process.env.CROSSREAD_SEED ?? 20_261_122);
    const random = mulberry32(seed);
    await buildOf('evening');
    const started = performance.now();
    await buildOf('morning');
    const duration = performance.now() - started;
    const plansFor = (count: number, moment: Plan['moment'], longest: number): Plan[] =>
      Array.from({ length: count }, (_, number) => ({ moment, wait: ((number + random()) / count) * longest }));
    const plans = [...plansFor(60, 'time', duration), ...plansFor(25, 'verifying', 120), ...plansFor(15, 'swapping', 12)]
      .map((plan) => ({ plan, order: random() }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ plan }) => plan);
    const phases: string[] = [];
    for (const plan of plans) {
      const before = editionAt(dist) ?? editionAt(join(folder, 'dist.old'));
      assert.ok(before, 'no site exists');
      write(other(before));
      const phase = await killed(plan);
      phases.push(phase);
      const place = phase === 'between the two renames' ? join(folder, 'dist.old') : dist;
      assert.ok(editionAt(place), `${phase}: no site`);
      if (phase === 'between the two renames' && random() < 0.5) {
        await frontPageOf('preview');
        assert.equal(editionAt(dist), before);
      }
    }
    assert.equal(phases.length, 100);
    const counts = Map.groupBy(phases, (phase) => phase);
    t.diagnostic(`seed ${seed}; killed while: ${[...counts].map(([phase, some]) => `${phase} ${some.length}`).join(', ')}`);
    for (const phase of ['rendering pages', 'verifying', 'published, cleaning up']) assert.ok(counts.has(phase), `no build was killed while: ${phase}`);
    await buildOf('morning');
    assertPublished('morning');
  });

  test('at each step that moves or removes a folder leaves a complete site, or one that the next preview or build restores', async (t) => {
    const environment = (at: number) => ({
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('test/killed-at-step.ts')).href}`,
      KILLED_AT: String(at),
      KILLED_WITHIN: `/dist(?:\\.[\\w.-]+)?$`,
    });
    let away = 0;
    let at = 1;
    for (; ; at += 1) {
      const before = editionAt(dist);
      assert.ok(before);
      write(other(before));
      const run = startBuild(folder, [], { environment: environment(at) });
      const { status, output } = await outcomeOf(run);
      if (status === 0) break;
      assert.equal(run.signalCode, 'SIGKILL', output);
      if (editionAt(dist)) continue;
      assert.equal(editionAt(join(folder, 'dist.old')), before);
      away += 1;
      assert.match(await frontPageOf('preview'), before === 'evening' ? /evening edition/ : /village bridge</);
      assert.equal(editionAt(dist), before);
      const again = startBuild(folder, [], { environment: environment(at) });
      await outcomeOf(again);
      assert.equal(again.signalCode, 'SIGKILL');
      await buildOf(other(before));
      assertPublished(other(before));
    }
    t.diagnostic(`${at - 1} steps, ${away} of them without a site`);
    assert.ok(at > 5 && away > 0);
    await buildOf('morning');
    assertPublished('morning');
  });
});
