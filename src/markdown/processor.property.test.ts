import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { faultsOf, isParagraph } from '../../test/support/retold.ts';
import { allowList } from './allow-list.ts';
import { retell } from './processor.ts';

/** Properties that hold for every body. */

const fragment = rehype().data('settings', { fragment: true }).freeze();

/** Pieces of random bodies. Harmless pieces are more frequent, so that much of a body is published. */
const pieces = [
  ...Array<string>(4).fill('word '),
  ...[
    '\n\n',
    '\n',
    ' ',
    '柳',
    '&lt;',
    '&#x6a;',
    '\\',
    '"',
    "'",
    '<',
    '>',
    '`',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '](',
    '1. ',
    '## ',
    '- ',
    '> ',
    '   ',
    '\t',
  ],
  ...['[a](claim:b)', '[a](actor:c "D")', '[a](https://e.example/)', '[a](javascript:f)', '<https://g.example>', '![h](i.png)', '[j]: k'],
  ...[
    'a',
    'abbr',
    'p',
    'h2',
    'ol',
    'li',
    'em',
    'span',
    'q',
    'sub',
    'b',
    'i',
    'sup',
    'div',
    'svg',
    'math',
    'table',
    'td',
    'body',
    'select',
    'option',
    'form',
    'title',
  ].flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...['script', 'style', 'textarea', 'template', 'noscript', 'iframe', 'plaintext', 'xmp', 'foreignObject', 'mtext'].flatMap((name) => [
    `<${name}>`,
    `</${name}>`,
  ]),
  ...[
    '<a href="javascript:x">',
    '<a href="claim:y" title="z">',
    '<a href=\'https://q.example\' onclick="r">',
    '<span lang="de">',
    '<span lang=x class=y>',
    '<br/>',
    '<br>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<p onclick="s">',
    '<ol start="3" type=a>',
    '<!-- t -->',
    '<!--',
    '-->',
    '<!doctype html>',
    '<?u?>',
    '<![CDATA[',
    ']]>',
    '<em',
    '<a b"c>',
  ],
];
const randomBody = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }), { maxLength: 14 })
  .map((some) => some.join(''));
const runs = { seed: 20250503, numRuns: 1500 };

/** Attributes that elements may have in the output; includes the elements and attributes that the site adds. */
const ours: Record<string, string[]> = { a: ['href', 'id', 'className', 'title'], abbr: ['title'], span: ['lang'], sup: [], i: [] };

test('any body gives only allowed HTML', () => {
  fc.assert(
    fc.property(randomBody, (body) => {
      for (const { html } of retell(body, 'zh').blocks.filter(isParagraph))
        visit(fragment.parse(html), (node) => {
          assert.ok(['root', 'text', 'element'].includes(node.type), html);
          if (node.type !== 'element') return;
          assert.ok(allowList.tagNames.includes(node.tagName) || node.tagName in ours, html);
          for (const [name, value] of Object.entries(node.properties)) {
            assert.ok(ours[node.tagName]?.includes(name) || (node.tagName === 'ol' && name === 'start'), html);
            if (name === 'href') assert.match(String(value), /^(?:https?:\/\/|#m-|\/(?:actors|topics|events|questions)\/)/);
          }
        });
    }),
    runs,
  );
});

const textIn = (node: Nodes): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '');

test('a body without faults keeps every word in order, and every tag as an element or as text', () => {
  let faultless = 0;
  fc.assert(
    fc.property(randomBody, (wordless) => {
      let words = 0;
      const body = wordless.replaceAll('word', () => `word${++words}.`);
      const { blocks, faults } = retell(body, 'zh');
      if (faults.length > 0) return;
      faultless += 1;
      const trees = blocks.map((block) => fragment.parse(block.type === 'heading' ? block.text.replaceAll('<', '&lt;') : block.html));
      const text = trees.map(textIn).join('\n');
      assert.deepEqual(text.match(/word\d+\./g) ?? [], body.match(/word\d+\./g) ?? [], body);
      for (const name of new Set([...body.matchAll(/<([a-z][a-z0-9]*)(?=[\s/>])/gi)].map(([, found = '']) => found.toLowerCase()))) {
        let left = text.toLowerCase().split(`<${name}`).length - 1;
        for (const tree of trees) visit(tree, 'element', ({ tagName }) => void (left += tagName === name ? 1 : 0));
        if (name === 'p' || name === 'ol' || name === 'li' || name === 'h2') left += blocks.length;
        assert.ok(left >= body.toLowerCase().split(`<${name}`).length - 1, `${name} of ${body}`);
      }
    }),
    runs,
  );
  assert.ok(faultless > 100, `only ${faultless} bodies have no fault`);
});

interface Piece {
  name: string;
  attributes: string[];
  children: (Piece | string)[];
}

const sentence = fc.letrec<{ inner: (Piece | string)[]; piece: Piece }>((tie) => ({
  inner: fc.array(fc.oneof({ maxDepth: 3 }, fc.constantFrom('word', '柳 <', ' two words', '\nnext'), tie('piece')), { maxLength: 4 }),
  piece: fc.record({
    name: fc.constantFrom('em', 'strong', 'q', 'cite', 'bdi', 'sub', 'span', 'abbr', 'b', 'i', 'sup', 'mark', 'u', 'x-card', 'video', 'kbd'),
    attributes: fc.uniqueArray(fc.constantFrom('lang', 'title', 'class', 'id', 'style', 'onclick', 'onmouseover', 'data-x', 'xlink:href', 'constructor'), {
      maxLength: 3,
    }),
    children: tie('inner'),
  }),
}));

/** Writes a piece as HTML. Adds the expected reports to `reports`, with their offsets. */
function written(piece: Piece | string, before: string, reports: [offset: number, what: string][]): string {
  if (typeof piece === 'string') return `${piece} `;
  const { name, attributes, children } = piece;
  const listed = allowList.tagNames.includes(name);
  if (!listed) reports.push([before.length, `<${name}>`]);
  let html = `<${name}`;
  for (const attribute of attributes) {
    html += ' ';
    if (listed && !(name === 'span' && attribute === 'lang') && !(name === 'abbr' && attribute === 'title'))
      reports.push([before.length + html.length, `${attribute} of <${name}>`]);
    html += `${attribute}="de"`;
  }
  html += '>';
  for (const child of children) html += written(child, before + html, reports);
  return `${html}</${name}>`;
}

test('exactly the elements and attributes that are removed are reported, each at its line and column', () => {
  let removed = 0;
  fc.assert(
    fc.property(fc.array(sentence.inner, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const reports: [number, string][] = [];
      const body = paragraphs.reduce<string>(
        (before, inner) => inner.reduce<string>((text, piece) => text + written(piece, text, reports), `${before}\n\nA `),
        '',
      );
      const expected = reports.map(([offset, what]) => {
        const lines = body.slice(0, offset).split('\n');
        return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1} ${what}`;
      });
      removed += expected.length;
      assert.deepEqual(
        faultsOf(body).map((fault) => fault.replace(/ is not published;.*/, '')),
        expected,
        body,
      );
    }),
    { ...runs, numRuns: 500 },
  );
  assert.ok(removed > 500, `only ${removed} pieces are removed`);
});
