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

/** "path name range" for each dependency, optional ones included, that the lock lacks or has in another version than an exact range. */
const missingIn = (lockedPackages: Record<string, Locked>): string[] =>
  Object.entries(lockedPackages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies }).flatMap(([name, range]) => {
      const folders = path.split('/node_modules/').map((_, index, parts) => `${parts.slice(0, index + 1).join('/node_modules/')}/`);
      const found = ['', ...folders].map((folder) => lockedPackages[`${folder}node_modules/${name}`]).findLast((entry) => entry !== undefined);
      return found === undefined || (/^\d+\.\d+\.\d+$/.test(range) && found.version !== range) ? [`${path} ${name} ${range}`] : [];
    }),
  );

describe('every dependency', () => {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };

  test('is declared with an exact version', () => {
    assert.ok(Object.keys(direct).length > 20);
    assert.deepEqual(
      Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
      [],
    );
  });

  test('is locked in the declared version', () => {
    assert.deepEqual(root?.dependencies, manifest.dependencies);
    assert.deepEqual(root?.devDependencies, manifest.devDependencies);
    for (const [name, version] of Object.entries(direct)) assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  });

  test('is locked for every system, so that npm adds no package to the lock', () => {
    assert.deepEqual(missingIn(packages), []);
    const { 'node_modules/zod': _, ...fewer } = packages;
    assert.ok(missingIn(fewer).some((what) => what.startsWith('node_modules/astro zod ')));
  });

  test('uses the same copy of zod, because Astro accepts only schemas of its own zod', () => {
    assert.equal(z.object, zodOfAstro.object);
    assert.equal(locked.filter(([path]) => nameOf(path) === 'zod').length, 1);
  });

  test('has types of the same major version and of no later minor version', () => {
    const typed = Object.keys(direct).filter((name) => `@types/${name}` in direct);
    assert.ok(typed.length > 2);
    for (const name of typed) {
      const [[major, minor = 0], [typesMajor, typesMinor = 0]] = [numbersOf(direct[name]), numbersOf(direct[`@types/${name}`])];
      assert.ok(major === typesMajor && typesMinor <= minor, name);
    }
  });

  test('has a checksum and comes from one registry', () => {
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
      'packages that do not come from a registry',
    );
    assert.ok(new Set(addresses.map(({ resolved }) => new URL(resolved).host)).size <= 1, 'packages from several registries');
  });

  test('has an explicit decision in allowScripts if it has an install script', () =>
    assert.deepEqual(
      locked
        .filter(([, { hasInstallScript }]) => hasInstallScript)
        .map(([path]) => nameOf(path))
        .toSorted(),
      Object.keys(manifest.allowScripts).toSorted(),
    ));
});
