import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedAccounts, namesInWords } from './named-accounts.ts';

test('a long list of accounts is truncated and states the number of omitted accounts', () => {
  const named = (sigla: readonly string[]) => sigla.map((siglum) => ({ id: siglum.toLowerCase(), siglum, label: siglum }));
  assert.equal(namesInWords(namedAccounts(named(['A', 'B', 'C']))), 'A, B, C');
  assert.equal(namesInWords(namedAccounts(named([...'ABCDEFGHIJKLMNOPQR']))), 'A, B, C, D, E, F, G, H, I, J, K, L and 6 more');
  const labels = named(Array.from({ length: 1007 }, (_, number) => `Guancha, ${number} May 2025`));
  assert.equal(namesInWords(namedAccounts(labels.slice(0, 2))), 'Guancha, 0 May 2025; Guancha, 1 May 2025');
  assert.equal(namesInWords(namedAccounts(labels)).replace('\u00a0', ' '), 'Guancha, 0 May 2025; Guancha, 1 May 2025; Guancha, 2 May 2025 and 1 004 more');
});
