import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, languageFault, onlyLanguageOf, usesScript } from './languages.ts';

/** Languages, their codes and their scripts. */

test('codes of existing languages are accepted, also of rare and old ones, with script and region', () => {
  for (const code of ['en', 'zh', 'zh-Hant', 'zh-TW', 'sr-Latn', 'pt-BR', 'yue', 'ryu', 'grc', 'akk', 'mul', 'und', 'en-GB'])
    assert.equal(languageFault(code), undefined, code);
});

test('what is no code of a language is a fault, with the code that is meant if that is clear', () => {
  const fault = 'is not a language code like en, zh or zh-Hant';
  for (const code of ['xx', 'zh-XX', 'en-Qqqq', 'English, mostly', '', 'e', 'x-private', 'klingon']) assert.equal(languageFault(code), fault, code);
  for (const [code, meant] of [
    ['German', 'de'],
    ['chinese', 'zh'],
    ['jp', 'ja'],
    ['cn', 'zh'],
    ['ua', 'uk'],
    ['zh_CN', 'zh-CN'],
  ] as const)
    assert.equal(languageFault(code), `${fault}; did you mean "${meant}"?`);
});

test('a language uses the scripts that CLDR gives it', () => {
  assert.deepEqual(
    ['Hani', 'Jpan', 'Hang', 'Cyrl'].map((script) => ['zh', 'zh-Hant', 'ja', 'ko', 'ru', 'en'].filter((language) => usesScript(language, script))),
    [['zh', 'zh-Hant', 'ja', 'ko'], ['ja'], ['ko'], ['ru']],
  );
  assert.deepEqual(['ar', 'fa', 'he', 'ja', 'en', 'no code'].map(directionOf), ['rtl', 'rtl', 'rtl', undefined, undefined, undefined]);
});

test('some scripts have only one language, others have several', () => {
  assert.deepEqual(['Grek', 'Hang', 'Jpan', 'Thai', 'Hani', 'Cyrl', 'Arab', 'Deva'].map(onlyLanguageOf), [
    'el',
    'ko',
    'ja',
    'th',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
