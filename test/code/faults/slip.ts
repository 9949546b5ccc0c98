import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, readDossier } from '../../../src/loader/dossier.ts';
import type { Entries } from '../../../src/model/entries/entries.ts';

/**
 * A mistake of an editor in the valid dossier of `test/fixture/`, and all messages for it. The dossier is `writtenOut`: its files have all fields, also
 * those that Crossread derives, so that each can be wrong.
 */
export interface Slip {
  /** What is wrong, as a sentence; the title of the test. */
  slip: string;
  edit: (content: string) => void;
  /** The folders of the dossier, if it is not `writtenOut`. */
  on?: readonly string[];
  says: string[];
}

/** Replaces `from` by `to`. Fails unless the file contains `from` exactly once. */
export const change =
  (file: string, from: string, to: string) =>
  (content: string): void => {
    const text = readFileSync(join(content, file), 'utf8');
    assert.equal(text.split(from).length, 2, `${file} does not contain "${from}" exactly once`);
    writeFileSync(
      join(content, file),
      text.replace(from, () => to),
    );
  };

export const write =
  (file: string, text: string | Uint8Array) =>
  (content: string): void =>
    writeFileSync(join(content, file), text);

export const withoutBody =
  (file: string) =>
  (content: string): void =>
    writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replace(/\n---\n[^]*$/, '\n---\n'));

export const both =
  (...edits: Slip['edit'][]) =>
  (content: string): void =>
    edits.forEach((edit) => edit(content));

/** The fixture's dossier, and the same with every field written. The second folder has only the files that differ. */
export const short = ['test/fixture/content'];
export const writtenOut = [...short, 'test/fixture/written-out'];

/** The entries of a copy of content folders after the edit. A file of a later folder replaces that of an earlier one. Throws a ContentError. */
export function contentOf(edit: Slip['edit'], folders: readonly string[], warn: (line: string) => void = () => undefined): Entries {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-faults-'));
  try {
    const content = join(folder, 'content');
    for (const each of folders) cpSync(each, content, { recursive: true });
    edit(content);
    return readDossier(content, warn, '2026-11-25');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The messages for a copy of content folders, by default `writtenOut`, after the edit; empty if it has no fault. */
export const linesAfter = (edit: Slip['edit'], ...folders: readonly string[]): string[] => read(edit, folders).faults;

/** The warnings for a copy of the dossier after the edit, each after "Warning: "; if it has faults, these instead. */
export function wordsAfter(edit: Slip['edit']): string[] {
  const { faults, warnings } = read(edit, []);
  return faults.length > 0 ? faults : warnings.map((line) => `Warning: ${line}`);
}

export const bridge = 'articles/bridge-closed.md';
export const lorry = 'articles/lorry-on-the-bridge.md';
export const oda = 'actors/oda-lind.yaml';
export const closing = 'events/closing.yaml';
export const why = 'questions/why-closed.yaml';
export const notice = 'sources/river-authority-2024.yaml';
export const topic = 'topics/bridge.yaml';
export const dossier = 'dossier.yaml';

function read(edit: Slip['edit'], folders: readonly string[]): { faults: string[]; warnings: string[] } {
  const warnings: string[] = [];
  try {
    contentOf(edit, folders.length > 0 ? folders : writtenOut, (line) => warnings.push(line));
    return { faults: [], warnings };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { faults: error.message.split('\n').slice(1), warnings };
  }
}
