import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, readDossier } from '../../../src/loader/dossier.ts';

/** A mistake of an editor in the valid dossier of `test/fixture/`, and all messages for it. */
export interface Slip {
  /** What is wrong, as a sentence; the title of the test. */
  slip: string;
  edit: (content: string) => void;
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

/** The messages for a copy of a content folder after the edit; empty if it has no fault. */
export function linesAfter(edit: Slip['edit'], folderOfContent = 'test/fixture/content'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-faults-'));
  try {
    const content = join(folder, 'content');
    cpSync(folderOfContent, content, { recursive: true });
    edit(content);
    readDossier(content);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n').slice(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const bridge = 'articles/bridge-closed.md';
export const lorry = 'articles/lorry-on-the-bridge.md';
export const oda = 'actors/oda-lind.yaml';
export const closing = 'events/closing.yaml';
export const why = 'questions/why-closed.yaml';
export const notice = 'sources/river-authority-2024.yaml';
export const topic = 'topics/bridge.yaml';
export const dossier = 'dossier.yaml';
