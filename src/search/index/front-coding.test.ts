import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { frontCoded, frontDecoded } from './front-coding.ts';

test('decoding returns the terms that were encoded', () => {
  const term = fc.oneof(
    fc.stringMatching(/^[a-c]{0,14}[+!]?$/),
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' ')),
    fc.constantFrom('24%', '=a b', '#9'),
  );
  fc.assert(
    fc.property(fc.array(term, { minLength: 1 }), (terms) => assert.deepEqual(frontDecoded(frontCoded(terms)), terms)),
    { seed: 1 },
  );
  assert.deepEqual(frontDecoded(frontCoded([])), []);
});

test('a prefix shared with the previous term is not repeated', () => {
  assert.equal(frontCoded(['tariff', 'tariff+', 'tarmac']), '0tariff\n6+\n3mac');
});
