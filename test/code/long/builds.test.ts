import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { outputFolders, buildOf, dist, folder, frontPageOf, assertPublished, sites, editionAt, write } from '../../support/editions.ts';
import { build, outcomeOf, filesOf, startBuild } from '../../support/project.ts';

/** After any failure of a build (another build, a full disk, missing permissions), the served site is completely the old one or the new one. */

describe('builds at the same time', () => {
  /** A page whose rendering waits until the file `go` exists, so that builds overlap. It is deleted from each site, because a reused page is not rendered. */
  const page = join(folder, 'src/pages/slow.astro');
  const go = join(folder, 'go');
  before(() => {
    writeFileSync(
      page,
      `---\nimport { existsSync } from 'node:fs';\nwhile (!existsSync(${JSON.stringify(go)})) await new Promise((done) => setTimeout(done, 20));\n---\n<html lang="en"><head><meta charset="utf-8"><title>Slow</title></head><body><main><h1>Slow</h1><p>Text.</p></main></body></html>`,
    );
  });
  after(() => {
    rmSync(page);
    rmSync(go, { force: true });
  });

  for (const count of [2, 8])
    test(`one of ${count} succeeds; the others fail and name its process`, { timeout: 300_000 }, async () => {
      write('evening');
      rmSync(go, { force: true });
      rmSync(join(dist, 'slow'), { recursive: true, force: true });
      const old = filesOf(dist);
      const runs = Array.from({ length: count }, () => startBuild(folder));
      let open = count;
      const ends = runs.map(async (run) => {
        const end = await outcomeOf(run);
        open -= 1;
        if (open > 0) assert.equal(end.status, 1, `ended before the file go existed:\n${end.output}`);
        if (open === 1) {
          assert.deepEqual(filesOf(dist), old);
          assert.match(await frontPageOf('preview'), /village bridge/);
          assert.match(await frontPageOf('dev', ['--force']), /village bridge, evening edition/);
          writeFileSync(go, '');
        }
        return { ...end, pid: run.pid };
      });
      const all = await Promise.all(ends);
      const successful = all.filter(({ status }) => status === 0);
      assert.equal(successful.length, 1, all.map(({ output }) => output).join('\n'));
      for (const { status, output } of all.filter((run) => run !== successful[0])) {
        assert.equal(status, 1);
        assert.ok(output.includes(`Another build is running (process ${successful[0]?.pid}); wait for it, or end it.`), output);
        assert.doesNotMatch(output, /Stack trace|^ +at /m);
      }
      const site = filesOf(dist);
      assert.ok(site.delete('/slow/index.html'));
      assert.deepEqual([...site], [...sites.evening]);
      assert.deepEqual(outputFolders(), ['dist']);
    });
});

describe('a build that cannot write the new site keeps the old one', () => {
  const disk = join(folder, 'disk');
  const there = join(disk, 'dist');
  const args = ['--outDir', 'disk/dist'];
  const asRoot = process.getuid?.() === 0;

  /** Mounts a small disk in memory for `use`; skips the test if that is not possible. */
  const withDisk = async (t: TestContext, use: () => Promise<void>, at = disk) => {
    mkdirSync(at, { recursive: true });
    const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', at], { encoding: 'utf8' });
    if (status !== 0) {
      rmSync(at, { recursive: true });
      return t.skip(`no disk can be mounted: ${error?.message ?? stderr.trim()}`);
    }
    try {
      await use();
    } finally {
      spawnSync('umount', ['-l', at]);
      rmSync(at, { recursive: true });
    }
  };

  const assertReported = (output: string, sentence: RegExp) => assert.match(output, new RegExp(`^.*${sentence.source}.* The old site stays\\.$`, 'm'));

  test('because the disk is full, at any stage', (t) =>
    withDisk(t, async () => {
      write('morning');
      assert.equal((await build(folder, args)).status, 0);
      const old = filesOf(there);
      const filler = join(disk, 'filler');
      const places = new Set<string>();
      write('evening');
      const { bavail, bsize } = statfsSync(disk);
      let status: number | null = 1;
      for (let left = 0; status !== 0; left += 150) {
        rmSync(filler, { force: true });
        writeFileSync(filler, Buffer.alloc(bavail * bsize - left * 1024));
        const run = await build(folder, args);
        status = run.status;
        if (status === 0) break;
        assertReported(run.output, /The disk that holds .*\/disk is full; make room, then build again\./);
        assert.deepEqual(filesOf(there), old);
        assert.deepEqual(readdirSync(disk).toSorted(), ['dist', 'filler']);
        places.add(/rolldown/.test(run.output) ? 'the scripts' : /^Bundling scripts and styles, /m.test(run.output) ? 'the pages' : 'the start');
      }
      t.diagnostic(`the disk was full at: ${[...places].join(', ')}`);
      assert.ok(places.size > 1, [...places].join());
      assert.equal(editionAt(there), 'evening');
      assert.deepEqual(readdirSync(disk).toSorted(), ['dist', 'filler']);
    }));

  test('because of a limit of the file size', async (t) => {
    if (process.platform === 'win32') return t.skip('Windows has no such limit');
    await buildOf('morning');
    write('evening');
    const command = `ulimit -f 16; exec "${process.execPath}" "${resolve('node_modules/astro/bin/astro.mjs')}" build --force`;
    const { status, output } = await outcomeOf(spawn('sh', ['-c', command], { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } }));
    assert.equal(status, 1, output);
    assertReported(output, /Files in .* may not become as large as the site needs; raise the limit/);
    assertPublished('morning');
    await buildOf('evening');
    assertPublished('evening');
  });

  test('because the disk is read-only', (t) =>
    withDisk(t, async () => {
      write('morning');
      assert.equal((await build(folder, args)).status, 0);
      write('evening');
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      const { status, output } = await build(folder, args);
      assert.equal(status, 1, output);
      assertReported(output, /The disk that holds .*\/disk can only be read; make it writable/);
      assert.equal(editionAt(there), 'morning');
      spawnSync('mount', ['-o', 'remount,rw', disk]);
      assert.equal((await build(folder, args)).status, 0);
      assert.equal(editionAt(there), 'evening');
    }));

  test('because the folder is a mount point', (t) =>
    withDisk(
      t,
      async () => {
        writeFileSync(join(there, 'index.html'), 'old');
        const { status, output } = await build(folder, args);
        assert.equal(status, 1, output);
        assertReported(output, /A folder in .*\/disk is in use as a mount and cannot be moved; mount the folder above it instead\./);
        assert.deepEqual([...filesOf(there)], [['/index.html', 'old']]);
        assert.deepEqual(readdirSync(disk), ['dist']);
      },
      there,
    ));

  test('because the folder belongs to another user', async (t) => {
    await buildOf('morning');
    write('evening');
    const asOtherUser = asRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    if (asRoot && spawnSync('setpriv', ['--version']).error) return t.skip('root may write anywhere, and setpriv, which changes the user, is not installed');
    chmodSync(folder, 0o555);
    const [command = '', ...rest] = [...asOtherUser, process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build', '--force'];
    const { status, output } = await outcomeOf(
      spawn(command, rest, { cwd: folder, env: { ...process.env, HOME: '/nonexistent', ASTRO_TELEMETRY_DISABLED: '1' } }),
    );
    chmodSync(folder, 0o755);
    assert.equal(status, 1, output);
    assertReported(output, /You may not write in .*; ask for the permission, or build as its owner\./);
    assertPublished('morning');
    await buildOf('evening');
    assertPublished('evening');
  });
});
