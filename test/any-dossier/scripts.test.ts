import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Root, RootContent } from 'hast';
import { foreignScripts, usesScript } from '../../src/model/scripts/languages.ts';
import { mayHaveRuns, runsOf } from '../../src/model/scripts/runs.ts';
import { builtPages } from '../support/built.ts';

/** Words in another script, on every page. */

/** Elements that can hold no element with a language. */
const textOnly = new Set(['title', 'desc', 'option', 'textarea']);

test('every word in another script carries a language that uses the script, and printed words are not translated', () => {
  assert.ok(builtPages().length > 10);
  for (const { path, html, tree } of builtPages()) {
    assert.doesNotMatch(html, /\sdata-around=/, path);
    if (!mayHaveRuns(html)) continue;
    const walk = (node: Root | RootContent, lang: string) => {
      if (node.type === 'text')
        for (const { from, to, script } of runsOf(node.value, foreignScripts()))
          assert.ok(usesScript(lang, script) || lang === `und-${script}`, `${path}: “${node.value.slice(from, to)}” is marked "${lang}"`);
      if (node.type === 'element' && (textOnly.has(node.tagName) || node.tagName === 'script' || node.tagName === 'style')) return;
      if (node.type === 'element' || node.type === 'root') for (const child of node.children) walk(child, languageOf(node, lang));
    };
    walk(tree, '');
  }
});

const languageOf = (node: Root | Element, around: string) =>
  node.type === 'element' && typeof node.properties.lang === 'string' ? node.properties.lang : around;
