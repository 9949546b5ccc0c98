import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import ts from 'typescript';

/** The code style of CONTRIBUTING.md. Each rule is also tested on code that breaks it. */

const files = globSync(['src/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts', 'astro.config.mjs'])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.d.ts'))
  .toSorted();

const parsed = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
const sources = files.map((path) => parsed(path, readFileSync(path, 'utf8')));

const lineOf = (node: ts.Node): number => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

function nodesIn(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (one: ts.Node) => {
    found.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Comments that are neither within strings nor within templates. */
function commentsIn(source: ts.SourceFile): string[] {
  const ranges = nodesIn(source).flatMap((node) => [
    ...(ts.getLeadingCommentRanges(source.text, node.pos) ?? []),
    ...(ts.getTrailingCommentRanges(source.text, node.end) ?? []),
  ]);
  const starts = new Map(ranges.map(({ pos, end }) => [pos, source.text.slice(pos, end)]));
  return [...starts.values()];
}

/** True for the published property and folder names `article` and `articles`, as long as no variable is declared by that name. */
const isPublishedName = (node: ts.Identifier): boolean =>
  /^articles?$/.test(node.text) && !((ts.isVariableDeclaration(node.parent) || ts.isParameter(node.parent)) && node.parent.name === node);

const rules: Record<string, { broken: (source: ts.SourceFile) => string[]; bad: string[]; good: string[] }> = {
  'a function with a body is a declaration': {
    broken: (source) =>
      source.statements
        .filter(ts.isVariableStatement)
        .flatMap(({ declarationList: { declarations } }) =>
          declarations
            .filter(({ type, initializer }) => type === undefined && initializer && ts.isArrowFunction(initializer) && ts.isBlock(initializer.body))
            .map((declaration) => `line ${lineOf(declaration)}: ${declaration.name.getText()}`),
        ),
    bad: ['const double = (value: number) => {\n  return value * 2;\n};'],
    good: [
      'function double(value: number) {\n  return value * 2;\n}',
      'const double = (value: number) => value * 2;',
      'const visit: Visit = (node) => {\n  node.x = 1;\n};',
    ],
  },
  'a function has at most three parameters': {
    broken: (source) =>
      (source.fileName.endsWith('.test.ts') ? [] : nodesIn(source))
        .filter((node) => ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node))
        .filter(({ parameters }) => parameters.length > 3)
        .map((node) => `line ${lineOf(node)}`),
    bad: ['function add(a: number, b: number, c: number, d: number) {}', 'const add = (a: 1, b: 2, c: 3, d: 4) => a;'],
    good: ['function add({ a, b, c, d }: Summands) {}', 'function add(a: number, b: number, c: number) {}'],
  },
  'exported functions come before private ones': {
    broken: (source) => {
      const functions = source.statements.filter(ts.isFunctionDeclaration);
      const firstPrivate = functions.findIndex((one) => !isExported(one));
      return firstPrivate < 0
        ? []
        : functions
            .slice(firstPrivate)
            .filter(isExported)
            .map((one) => `line ${lineOf(one)}: ${one.name?.text ?? ''}`);
    },
    bad: ['function help() {}\nexport function main() {}'],
    good: ['export function main() {}\nfunction help() {}'],
  },
  'an account is called account, except in published names with "article"': {
    broken: (source) =>
      nodesIn(source)
        .filter(ts.isIdentifier)
        .filter((node) => /article(?!Kind$)/i.test(node.text) && !isPublishedName(node))
        .map((node) => `line ${lineOf(node)}: ${node.text}`),
    bad: ['const articles = catalogue.accounts;', 'interface Article { id: string }'],
    good: ["const folder = 'articles';", 'const inOrder = entries.articles.toSorted(byPublication);'],
  },
  'comments do not use "stands in", "lies on", "is told" and similar phrases': {
    broken: (source) =>
      source.fileName.endsWith('code-style.test.ts')
        ? []
        : commentsIn(source)
            .filter((comment) => /\b(?:stands? (?:in|there|alone|for|beside|by)|lies? (?:in|on|there)|is told|whoever|none where|what is no)\b/i.test(comment))
            .map((comment) => comment.slice(0, 120)),
    bad: ['/** Tells where a term stands in a text. */', '// none where there is none', 'const a = 1; /* what is no id leads nowhere */'],
    good: ['/** Position of a term in a text. */', "const text = 'it stands in a string';"],
  },
};

describe('the code style', () => {
  test('is checked in every file', () => {
    assert.ok(sources.length > 200);
    assert.ok(sources.flatMap(commentsIn).length > 500);
  });
  for (const [rule, { broken, bad, good }] of Object.entries(rules)) {
    test(rule, () =>
      assert.deepEqual(
        sources.flatMap((source) => broken(source).map((what) => `${source.fileName} ${what}`)),
        [],
      ),
    );
    test(`code that breaks it is found: ${rule}`, () => {
      for (const text of bad) assert.equal(broken(parsed('src/made-up.ts', text)).length, 1, text);
      for (const text of good) assert.deepEqual(broken(parsed('src/made-up.ts', text)), [], text);
    });
  }
});
