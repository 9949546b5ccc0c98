import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basesInWords, formsInWords, translationsInWords } from './about.ts';

const source = (translation: 'machine' | 'human' | 'none', language: string) => ({ translation, language });

test('the About page speaks of a translation only if an account is read in one', () => {
  assert.equal(
    translationsInWords([source('machine', 'zh'), source('machine', 'zh')]),
    'Both accounts are read in machine translation from Chinese. Phrases quoted from them are phrases of the translation, and nobody’s exact words.',
  );
  assert.equal(translationsInWords([source('none', 'en'), source('none', 'ar')]), 'Both accounts are read as they were written, in Arabic and English.');
  assert.equal(translationsInWords([source('none', 'en')]), 'The account is read as it was written, in English.');
  assert.equal(
    translationsInWords([source('none', 'en'), source('human', 'sv'), source('machine', 'zh'), source('machine', 'ja')]),
    '2 of the 4 accounts are read in machine translation from Chinese and Japanese. Phrases quoted from them are phrases of the translation, and nobody’s exact words. ' +
      '1 of the 4 accounts is read in a translation by people from Swedish. Phrases quoted from it are phrases of the translation, and nobody’s exact words. ' +
      '1 of the 4 accounts is read as it was written, in English.',
  );
  assert.equal(translationsInWords([]), '');
});

test('the About page tells how it is known when the accounts came out, and of numbers in addresses only if there are any', () => {
  assert.equal(
    basesInWords(['stated', 'inferred', 'stated']),
    'When an account came out is stated by 2 accounts and inferred by the editors for 1 account; the page of each account says how exactly that is known.',
  );
  assert.match(basesInWords(['url-id', 'url-id']), /^When an account came out is decoded from the number in the address of both accounts; .* would stop it\.$/);
  assert.match(basesInWords(['inferred', 'inferred', 'inferred']), /inferred by the editors for all 3 accounts; /);
  assert.match(basesInWords(['stated']), /^When an account came out is stated by the account; /);
  assert.equal(basesInWords([]), '');
});

test('the About page counts the forms of names, and those that are wrong', () => {
  const [right, wrong] = [{ garbled: false }, { garbled: true }];
  assert.equal(formsInWords([right, wrong, wrong]), 'The accounts print 3 forms of names and titles, 2 of them wrong.');
  assert.equal(formsInWords([right]), 'The accounts print 1 form of names and titles, none of them wrong.');
  assert.equal(formsInWords([]), '');
});
