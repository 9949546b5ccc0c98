import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { changeFiles, finishChanges, writeNewFiles } from './write-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-desk-'));
  mkdirSync(join(folder, 'actors'));
  writeFileSync(join(folder, 'actors/old.yaml'), 'name: Old\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const namesIn = (path: string) => readdirSync(join(folder, path)).toSorted();

describe('new files', () => {
  test('are written whole, with the folders they need', () => {
    writeNewFiles(folder, [{ path: 'topics/new.yaml', text: 'label: New\n' }]);
    assert.equal(textOf('topics/new.yaml'), 'label: New\n');
    assert.deepEqual(namesIn('topics'), ['new.yaml']);
  });
  test('never replace a file, and then none of them is written', () => {
    const write = () =>
      writeNewFiles(folder, [
        { path: 'actors/new.yaml', text: 'name: New\n' },
        { path: 'actors/old.yaml', text: 'name: Other\n' },
      ]);
    assert.throws(write, /actors\/old\.yaml exists; nothing was written/);
    assert.deepEqual(namesIn('actors'), ['old.yaml']);
    assert.equal(textOf('actors/old.yaml'), 'name: Old\n');
  });
  test('are not written outside the folder, also not through a symbolic link', () => {
    assert.throws(() => writeNewFiles(folder, [{ path: '../escaped.yaml', text: '' }]), /outside the dossier/);
    symlinkSync(tmpdir(), join(folder, 'events'));
    assert.throws(() => writeNewFiles(folder, [{ path: 'events/escaped.yaml', text: '' }]), /symbolic link/);
    assert.equal(existsSync(join(tmpdir(), 'escaped.yaml')), false);
  });
});

describe('a change of several files', () => {
  const changes = [
    { path: 'actors/old.yaml', before: 'name: Old\n', after: undefined },
    { path: 'actors/new.yaml', before: undefined, after: 'name: Old\n' },
  ];
  test('is made as a whole and leaves no other file', () => {
    changeFiles(folder, changes);
    assert.deepEqual(readdirSync(folder), ['actors']);
    assert.deepEqual(namesIn('actors'), ['new.yaml']);
  });
  test('is not made if a file was edited since it was read', () => {
    writeFileSync(join(folder, 'actors/old.yaml'), 'name: Edited\n');
    assert.throws(() => changeFiles(folder, changes), /actors\/old\.yaml was changed meanwhile; nothing was written/);
    assert.deepEqual(namesIn('actors'), ['old.yaml']);
  });
  test('that was cut short is completed later', () => {
    const record = [
      { path: 'actors/old.yaml', before: '85ee2a27d5ee43bff6a2ef0df2b5ea4a4e0f0d7d', after: null },
      { path: 'actors/new.yaml', before: null, after: 'name: Old\n' },
    ];
    writeFileSync(join(folder, 'actors/new.yaml'), 'name: Old\n');
    rmSync(join(folder, 'actors/old.yaml'));
    writeFileSync(join(folder, '.changes.json'), JSON.stringify(record));
    assert.equal(finishChanges(folder), 2);
    assert.deepEqual(readdirSync(folder), ['actors']);
    assert.equal(finishChanges(folder), 0);
  });
  test('that was cut short is not completed over a file that was edited since', () => {
    const record = [{ path: 'actors/old.yaml', before: 'another hash', after: 'name: New\n' }];
    writeFileSync(join(folder, '.changes.json'), JSON.stringify(record));
    assert.throws(() => finishChanges(folder), /cut short, and since then actors\/old\.yaml was edited/);
    assert.equal(textOf('actors/old.yaml'), 'name: Old\n');
  });
});
