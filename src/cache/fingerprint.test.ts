import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fingerprintOf } from './fingerprint.ts';

const root = mkdtempSync(join(tmpdir(), 'crossread-fingerprint-'));
after(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const files = {
  'src/markdown/processor.ts': 'export const steps = 1;',
  'src/styles/tokens.css': ':root { --column: 33rem; }',
  'astro.config.mjs': 'export default {};',
  'package.json': '{ "dependencies": { "yaml": "2.9.1" } }',
  'package-lock.json': '{ "yaml": "2.9.1" }',
  'node_modules/.package-lock.json': '{ "yaml": "2.9.1" }',
  'node_modules/yaml/package.json': '{ "version": "2.9.1" }',
};
for (const [path, text] of Object.entries(files)) put(path, text);
put('content/topics/bridge.yaml', 'label: The bridge');

const first = fingerprintOf(root, ['/']);

test('the same code has the same fingerprint', () => {
  assert.match(first, /^[0-9a-f]{64}$/);
  assert.equal(fingerprintOf(root, ['/']), first);
});

test('a change of the content keeps the fingerprint', () => {
  put('content/topics/bridge.yaml', 'label: The old bridge');
  assert.equal(fingerprintOf(root, ['/']), first);
});

test('another base changes the fingerprint', () => assert.notEqual(fingerprintOf(root, ['/sub/']), first));

for (const [path, text] of Object.entries(files))
  test(`a change in ${path} changes the fingerprint`, () => {
    put(path, text.replace('1', '3').replace('{}', '{ site: "" }').replace('33', '34'));
    assert.notEqual(fingerprintOf(root, ['/']), first);
    put(path, text);
    assert.equal(fingerprintOf(root, ['/']), first);
  });

test('a new file and a deleted file change the fingerprint', () => {
  put('src/model/new.ts', '');
  const more = fingerprintOf(root, ['/']);
  assert.notEqual(more, first);
  rmSync(join(root, 'src/styles/tokens.css'));
  assert.notEqual(fingerprintOf(root, ['/']), more);
});
