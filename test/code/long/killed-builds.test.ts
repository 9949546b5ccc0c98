import assert from 'node:assert/strict';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { mulberry32 } from '../../../bench/archive/random.ts';
import { beside, buildOf, dist, folder, frontPageOf, isWhole, kill, other, standingAt, write } from '../../support/editions.ts';
import { ended, startBuild } from '../../support/project.ts';

/** A build that is killed loses nothing: the site that is served is the old one or the new one, whole. */

/** When to kill: after a part of the time that a build takes; or so many ms after it has begun to verify, or to move the old site away. */
interface Plan {
  moment: 'time' | 'verifying' | 'swapping';
  wait: number;
}

/** The stage before has ended, so that its line is there. */
const saysVerifying = /^Writing search and data, /m;

async function killed({ moment, wait }: Plan): Promise<string> {
  const was = standingAt(dist);
  const run = startBuild(folder, [], { alone: true });
  let said = '';
  let over = false;
  const watcher = watch(folder);
  const now = async () => {
    if (wait > 3) await sleep(wait);
    else for (const end = performance.now() + wait; performance.now() < end;);
    kill(run);
  };
  if (moment === 'time') void now();
  if (moment === 'swapping') watcher.once('change', () => {}).on('change', (_event, name) => name === 'dist.old' && void now());
  run.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    if (moment === 'verifying' && !over && saysVerifying.test(said)) {
      over = true;
      void now();
    }
  });
  const { status, output } = await ended(run);
  watcher.close();
  if (status !== null) {
    assert.equal(status, 0, output);
    return 'it had ended by itself';
  }
  const names = beside();
  if (!names.includes('dist')) return 'between the two renames';
  if (names.includes('dist.old')) return 'both sites stood';
  if (standingAt(dist) !== was) return 'in place, tidying up';
  if (saysVerifying.test(said)) return 'verifying';
  if (names.includes('dist.next')) return 'printing pages';
  return names.some((name) => name.startsWith('dist.lock')) ? 'reading' : 'starting';
}

describe('a build that is killed', () => {
  test('at any of a hundred moments leaves a whole site, and the next one finds nothing amiss', async (t) => {
    const seed = Number(process.env.CROSSREAD_SEED ?? 20_261_122);
    const random = mulberry32(seed);
    await buildOf('evening');
    const started = performance.now();
    await buildOf('morning');
    const duration = performance.now() - started;
    const of = (count: number, moment: Plan['moment'], longest: number): Plan[] =>
      Array.from({ length: count }, (_, number) => ({ moment, wait: ((number + random()) / count) * longest }));
    const plans = [...of(60, 'time', duration), ...of(25, 'verifying', 120), ...of(15, 'swapping', 12)]
      .map((plan) => ({ plan, order: random() }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ plan }) => plan);
    const phases: string[] = [];
    for (const plan of plans) {
      const was = standingAt(dist) ?? standingAt(join(folder, 'dist.old'));
      assert.ok(was, 'no site at all');
      write(other(was));
      const phase = await killed(plan);
      phases.push(phase);
      const place = phase === 'between the two renames' ? join(folder, 'dist.old') : dist;
      assert.ok(standingAt(place), `${phase}: no site`);
      if (phase === 'between the two renames' && random() < 0.5) {
        await frontPageOf('preview');
        assert.equal(standingAt(dist), was);
      }
    }
    assert.equal(phases.length, 100);
    const counts = Map.groupBy(phases, (phase) => phase);
    t.diagnostic(`seed ${seed}; killed while: ${[...counts].map(([phase, some]) => `${phase} ${some.length}`).join(', ')}`);
    for (const phase of ['printing pages', 'verifying', 'in place, tidying up']) assert.ok(counts.has(phase), `none was killed while: ${phase}`);
    await buildOf('morning');
    isWhole('morning');
  });

  test('at each step that moves or removes a folder leaves a whole site; where it was taken away, a preview or a build puts it back', async (t) => {
    const environment = (at: number) => ({
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('test/killed-at-step.ts')).href}`,
      KILLED_AT: String(at),
      KILLED_WITHIN: `/dist(?:\\.[\\w.-]+)?$`,
    });
    let away = 0;
    let at = 1;
    for (; ; at += 1) {
      const was = standingAt(dist);
      assert.ok(was);
      write(other(was));
      const run = startBuild(folder, [], { environment: environment(at) });
      const { status, output } = await ended(run);
      if (status === 0) break;
      assert.equal(run.signalCode, 'SIGKILL', output);
      if (standingAt(dist)) continue;
      assert.equal(standingAt(join(folder, 'dist.old')), was);
      away += 1;
      assert.match(await frontPageOf('preview'), was === 'evening' ? /evening edition/ : /village bridge</);
      assert.equal(standingAt(dist), was);
      const again = startBuild(folder, [], { environment: environment(at) });
      await ended(again);
      assert.equal(again.signalCode, 'SIGKILL');
      await buildOf(other(was));
      isWhole(other(was));
    }
    t.diagnostic(`${at - 1} steps, ${away} without a site for a moment`);
    assert.ok(at > 5 && away > 0);
    await buildOf('morning');
    isWhole('morning');
  });
});
