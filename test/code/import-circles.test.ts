import assert from 'node:assert/strict';
import { dirname, join, normalize } from 'node:path/posix';
import { test } from 'node:test';
import { importsOf, sources, type Source } from '../support/sources.ts';

test('no imports, type imports included, form a circle', () => {
  assert.deepEqual(circlesAmong(sources), []);
});

test('a circle of imports is found', () => {
  const file = (path: string, ...imports: string[]) => ({ path, text: imports.map((specifier) => `import '${specifier}';\n`).join('') });
  const types = { path: 'model/c.ts', text: "import type { A } from './a.ts';\n" };
  assert.deepEqual(circlesAmong([file('model/a.ts', './time/b.ts'), file('model/time/b.ts', '../c.ts'), types, file('model/d.ts', './a.ts')]), [
    ['model/a.ts -> model/time/b.ts', 'model/time/b.ts -> model/c.ts', 'model/c.ts -> model/a.ts'],
  ]);
  assert.deepEqual(circlesAmong([file('model/a.ts', './a.ts')]), [['model/a.ts -> model/a.ts']]);
  assert.deepEqual(circlesAmong([file('model/a.ts', './b.ts', './c.ts'), file('model/b.ts', './c.ts'), file('model/c.ts')]), []);
});

/** Groups of files that import each other, type imports included. Each group lists its imports as "a -> b", with paths from `src/`. */
function circlesAmong(files: readonly Source[]): string[][] {
  const imported = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => normalize(join(dirname(file.path), specifier))),
    ]),
  );
  const reachedFrom = (path: string): Set<string> => {
    const reached = new Set<string>();
    const next = [...(imported.get(path) ?? [])];
    for (let one = next.pop(); one !== undefined; one = next.pop())
      if (!reached.has(one)) {
        reached.add(one);
        next.push(...(imported.get(one) ?? []));
      }
    return reached;
  };
  const reach = new Map(files.map(({ path }) => [path, reachedFrom(path)]));
  const inCircle = files.map(({ path }) => path).filter((path) => reach.get(path)?.has(path));
  const groups = Map.groupBy(inCircle, (path) => inCircle.find((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path)));
  return [...groups.values()].map((group) =>
    group.flatMap((path) => (imported.get(path) ?? []).filter((other) => group.includes(other)).map((other) => `${path} -> ${other}`)),
  );
}
