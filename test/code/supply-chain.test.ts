import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { z as zodOfAstro } from 'astro/zod';
import { z } from 'zod';

/** The packages that the site is built from. */

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json') as Manifest;
const lock = json('package-lock.json') as { lockfileVersion: number; packages: Record<string, Locked> };
const { '': root, ...packages } = lock.packages;
const locked = Object.entries(packages);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');
const numbersOf = (version = '') => version.split('.').map(Number);

/** "package name range" for each dependency, optional ones included, that has no entry in the lock, or an entry of another version than the exact one asked for. */
const missingIn = (lockedPackages: Record<string, Locked>): string[] =>
  Object.entries(lockedPackages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies }).flatMap(([name, range]) => {
      const folders = path.split('/node_modules/').map((_, index, parts) => `${parts.slice(0, index + 1).join('/node_modules/')}/`);
      const found = ['', ...folders].map((folder) => lockedPackages[`${folder}node_modules/${name}`]).findLast((entry) => entry !== undefined);
      return found === undefined || (/^\d+\.\d+\.\d+$/.test(range) && found.version !== range) ? [`${path} ${name} ${range}`] : [];
    }),
  );

describe('what the project depends on', () => {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };

  test('is asked for in one exact version each', () => {
    assert.ok(Object.keys(direct).length > 20);
    assert.deepEqual(
      Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
      [],
    );
  });

  test('is what the lock holds', () => {
    assert.deepEqual(root?.dependencies, manifest.dependencies);
    assert.deepEqual(root?.devDependencies, manifest.devDependencies);
    for (const [name, version] of Object.entries(direct)) assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  });

  test('is locked for every system: npm adds no package to the lock', () => {
    assert.deepEqual(missingIn(packages), []);
    const { 'node_modules/zod': _, ...fewer } = packages;
    assert.ok(missingIn(fewer).some((what) => what.startsWith('node_modules/astro zod ')));
  });

  test('has one zod, because Astro accepts schemas of its own zod alone', () => {
    assert.equal(z.object, zodOfAstro.object);
    assert.equal(locked.filter(([path]) => nameOf(path) === 'zod').length, 1);
  });

  test('has the types of its own major version, and of no later minor version', () => {
    const typed = Object.keys(direct).filter((name) => `@types/${name}` in direct);
    assert.ok(typed.length > 2);
    for (const name of typed) {
      const [[major, minor = 0], [typesMajor, typesMinor = 0]] = [numbersOf(direct[name]), numbersOf(direct[`@types/${name}`])];
      assert.ok(major === typesMajor && typesMinor <= minor, name);
    }
  });

  test('is held by what it consists of, and comes from a registry, not from a folder, a repository or a page', () => {
    assert.ok(locked.length > 300);
    assert.deepEqual(
      locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')).map(([path]) => path),
      [],
      'packages without a checksum',
    );
    const addresses = locked.flatMap(([path, { resolved }]) => (resolved === undefined ? [] : [{ path, resolved }]));
    assert.deepEqual(
      addresses.filter(({ path, resolved }) => !/^https:\/\/[^/]+\/(.*)\/-\/[^/]+\.tgz$/.exec(resolved)?.[1]?.endsWith(nameOf(path))),
      [],
      'packages from elsewhere',
    );
    assert.ok(new Set(addresses.map(({ resolved }) => new URL(resolved).host)).size <= 1, 'packages from several registries');
  });

  test('runs no script at installation that we have not decided on', () =>
    assert.deepEqual(
      locked
        .filter(([, { hasInstallScript }]) => hasInstallScript)
        .map(([path]) => nameOf(path))
        .toSorted(),
      Object.keys(manifest.allowScripts).toSorted(),
    ));
});
