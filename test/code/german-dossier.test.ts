import assert from 'node:assert/strict';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Element, Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import { parse, stringify } from 'yaml';
import { archiveOf, writeArchive } from '../../bench/archive.ts';
import { build, copyOfProject } from '../support/project.ts';

/**
 * A dossier in German within the English interface. Every word that the editors of the fixture wrote is marked with a sign, so that the words of the
 * editors and those of the interface can be told apart on every page, whatever is printed there.
 */

const sign = '§';
/** Fields that hold words of the editors. */
const prose = new Set(
  'title name summary says form rights note reason label scope asks short why evidence role standfirst sample sampleTitle covers editor supports text'.split(
    ' ',
  ),
);

/** Elements that hold words of others, and texts that cannot hold an element: tooltips of the chart, options, the title of the page. */
const exempted = new Set(['q', 'i', 'title', 'desc', 'option']);

/** The names in a label of an account, which is English as a whole: "Commentary of 3 May 2025 by Guancha, Ruan Jiaqi". */
const outlets = /(?<= by) (?:,? ?§[^\s,]+)+/gu;

for (const [name, writeContent] of Object.entries({
  'of the fixture': () => {},
  // It has what the fixture has not: shared origins, utterances, contested questions, forecasts of every outcome.
  'of a made-up archive': (content: string) => {
    rmSync(content, { recursive: true });
    writeArchive(archiveOf(1, 6), content);
  },
}))
  void describe(`a German dossier ${name}`, () => {
    const folder = copyOfProject();
    const pages = new Map<string, Root>();

    before(async () => {
      const content = join(folder, 'content');
      writeContent(content);
      for (const file of globSync('**/*.{yaml,md}', { cwd: content }))
        writeFileSync(join(content, file), markedFile(file, readFileSync(join(content, file), 'utf8')));
      const { status, output } = await build(folder);
      assert.equal(status, 0, output);
      for (const file of globSync('**/*.html', { cwd: join(folder, 'dist') })) pages.set(file, rehype.parse(readFileSync(join(folder, 'dist', file), 'utf8')));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    test('is read aloud in German where the editors speak, and in English where the interface does', () => {
      const faults = new Set<string>();
      let read = 0;
      for (const [file, page] of pages)
        for (const { text, lang, exempt } of textsOf(page)) {
          const words = text.replace(outlets, '').match(/[§\p{Script=Latin}][\p{Script=Latin}\d’']*/gu) ?? [];
          const theirs = words.filter((word) => word.startsWith(sign));
          const ours = words.filter((word) => !word.startsWith(sign) && word.length > 1);
          read += theirs.length;
          if (exempt) continue;
          if (theirs.length > 0 && lang !== 'de') faults.add(`${file}: the editors’ words “${text.trim()}” are in ${lang}`);
          if (ours.length > 0 && lang === 'de') faults.add(`${file}: the interface’s words “${text.trim()}” are in ${lang}`);
        }
      assert.ok(pages.size > 30 && read > 1000);
      assert.deepEqual([...faults].slice(0, 20), []);
    });

    test('has pages in English, whose titles are German if the editors wrote them', () => {
      const languageOf = (page: Root | undefined, tag: string) => [...elementsOf(page)].find(({ tagName }) => tagName === tag)?.properties.lang;
      const question = [...pages.keys()].find((file) => /^questions\/[^/]+\/index\.html$/.test(file));
      assert.equal(languageOf(pages.get(question ?? ''), 'title'), 'de');
      assert.equal(languageOf(pages.get('questions/index.html'), 'title'), undefined);
      for (const [file, page] of pages) assert.equal(languageOf(page, 'html'), 'en', file);
    });
  });

function mark(text: string): string {
  return text.replace(/\p{Script=Latin}[\p{Script=Latin}\d’']*/gu, `${sign}$&`);
}

/** A value of YAML with the prose in it marked. `key`: name of the field. */
function marked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return prose.has(key) ? mark(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => (key === 'notes' && typeof item === 'string' ? mark(item) : marked(item, key)));
  if (typeof value !== 'object' || value === null) return value;
  const isNote = 'reason' in value && 'kind' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'readings' && !Array.isArray(inner))
        return [name, Object.fromEntries(Object.entries(inner as object).map(([id, says]) => [id, mark(String(says))]))];
      if ((name === 'reading' && isNote) || (name === 'basis' && 'status' in value)) return [name, mark(String(inner))];
      return [name, marked(inner, name)];
    }),
  );
}

function markedFile(file: string, text: string): string {
  if (file === 'dossier.yaml') {
    const about = [{ title: 'Dates', text: 'Both are those of the valley.' }];
    return stringify(marked({ ...(parse(text) as object), name: 'The bridge', sampleTitle: 'One valley', about, language: 'de' }));
  }
  if (file.endsWith('.yaml')) return stringify(marked(parse(text)));
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const targets = /(\]\([^)]*\))/;
  return `---\n${stringify(marked(parse(frontmatter)))}---\n${body
    .split(targets)
    .map((part) => (targets.test(part) ? part : mark(part)))
    .join('')}`;
}

function* elementsOf(node: Root | RootContent | undefined): Generator<Element> {
  if (!node || !('children' in node)) return;
  if (node.type === 'element') yield node;
  for (const child of node.children) yield* elementsOf(child);
}

interface Text {
  text: string;
  /** Nearest `lang`. */
  lang: string;
  exempt: boolean;
}

function* textsOf(node: Root | RootContent, lang = '', exempt = false): Generator<Text> {
  if (node.type === 'text') yield { text: node.value, lang, exempt };
  if (!('children' in node)) return;
  const element = node.type === 'element' ? node : undefined;
  if (element?.tagName === 'script' || element?.tagName === 'style') return;
  for (const child of node.children) yield* textsOf(child, String(element?.properties.lang ?? lang), exempt || exempted.has(element?.tagName ?? ''));
}
