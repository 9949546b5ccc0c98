import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { test } from 'node:test';
import { importsOf, sources, withoutComments, type Source } from '../support/sources.ts';

/** A rule of the architecture. `broken` returns one sentence per violation; `bad` are made-up files that break the rule, `good` are files that keep it. */
interface Rule {
  rule: string;
  broken: (source: Source) => string[];
  bad: Source[];
  good: Source[];
}

/** Folder of `src/` that has the file; the name of the file if it is in no folder. */
const layerOf = (path: string) => path.split('/')[0] ?? '';

/** Other layers that each layer may import. Imports run one way, from the model to the presentation. */
const mayImport: Record<string, string[]> = {
  filters: [],
  model: ['filters'],
  markdown: ['model'],
  search: ['filters', 'model'],
  cache: ['model'],
  exports: ['filters', 'model', 'search'],
  loader: ['cache', 'model', 'markdown'],
  desk: ['cache', 'loader', 'markdown', 'model'],
  build: ['cache', 'current-build.ts', 'exports', 'model', 'loader', 'search'],
  components: ['filters', 'model', 'search', 'styles'],
  layouts: ['components', 'model', 'styles'],
  pages: ['catalogue.ts', 'components', 'exports', 'filters', 'kept-page.ts', 'layouts', 'model', 'search', 'styles'],
  'catalogue.ts': ['current-build.ts', 'model'],
  'content.config.ts': ['cache', 'current-build.ts', 'loader', 'model'],
  'current-build.ts': ['cache', 'model'],
  'kept-page.ts': ['current-build.ts'],
  'middleware.ts': ['catalogue.ts', 'model'],
};

/** The folders and files of `model/`. Each imports itself and those before it. */
const modelOrder = ['urls.ts', 'counts.ts', 'scripts', 'time', 'entries', 'relations', 'checks', 'catalogue.ts', 'once.ts', 'chart', 'views'];

/** Position in `modelOrder` of a file of `model/`; -1 if its folder is not listed. */
const modelPosition = (path: string) => modelOrder.indexOf(path.split('/')[1] ?? '');

/** Packages that the model may import. None of them reads files, the clock or the network. */
const modelPackages = ['d3-array', 'd3-scale', 'd3-time', 'diff', 'edtf', 'fastest-levenshtein', 'zod'];

const sections = readdirSync('src/pages', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** "`text` in line n" for every match. */
function places({ text }: Source, pattern: RegExp): string[] {
  const plain = withoutComments(text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')));
  return [...plain.matchAll(pattern)].map(({ 0: match, index }) => `\`${match.trim()}\` in line ${plain.slice(0, index).split('\n').length}`);
}

/** Lines of a page that are neither empty, nor a fence, nor an import on one line. */
const linesOfPage = (text: string) => text.split('\n').filter((line) => line.trim() !== '' && line !== '---' && !/^import\s.*['"];$/.test(line));

/** Pages of prose, which the limit of lines excludes. */
const prose = ['pages/about/index.astro'];

const rules: Rule[] = [
  {
    rule: 'imports run one way, from the model to the presentation',
    broken: (source) =>
      importsOf(source)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => layerOf(normalize(join(dirname(source.path), specifier))))
        .filter((layer) => layer !== layerOf(source.path) && !mayImport[layerOf(source.path)]?.includes(layer))
        .map((layer) => `imports from ${layer}`),
    bad: [
      { path: 'model/relations/claims.ts', text: "import { readDossier } from '../../loader/dossier.ts';" },
      { path: 'model/relations/claims.ts', text: "export { retell } from '../../markdown/processor.ts';" },
      { path: 'search/query/search.ts', text: "const page = await import('../../components/Chain.astro');" },
      { path: 'components/Chain.astro', text: "---\nimport { catalogue } from '../catalogue.ts';\n---" },
      { path: 'components/Chain.astro', text: "---\nimport Page from '../layouts/Page.astro';\n---" },
      { path: 'layouts/Page.astro', text: "---\nimport { catalogue } from '../catalogue.ts';\n---" },
      { path: 'markdown/blocks.ts', text: "import type { ContentFile } from '../loader/files.ts';" },
      { path: 'pages/index.astro', text: "---\nimport { readDossier } from '../loader/dossier.ts';\n---" },
      { path: 'filters/match.ts', text: "import type { Ledger } from '../model/views/claims-table.ts';" },
      { path: 'utils/dates.ts', text: "import { bounds } from '../model/time/dates.ts';" },
    ],
    good: [
      { path: 'pages/actors/[id]/[...page].astro', text: "---\nimport { urls } from '../../../model/urls.ts';\n---" },
      { path: 'model/relations/claims.ts', text: "// import { x } from '../../loader/dossier.ts';\nimport type { ClaimData } from '../entries/schema.ts';" },
    ],
  },
  {
    rule: 'imports within the model run one way, from dates to views',
    broken: (source) =>
      layerOf(source.path) !== 'model'
        ? []
        : modelPosition(source.path) < 0
          ? ['is in no folder of the order']
          : importsOf(source)
              .filter((specifier) => specifier.startsWith('.'))
              .map((specifier) => normalize(join(dirname(source.path), specifier)))
              .filter((path) => layerOf(path) === 'model' && modelPosition(path) > modelPosition(source.path))
              .map((path) => `imports from ${path}`),
    bad: [
      { path: 'model/relations/silence.ts', text: "import type { Account } from '../catalogue.ts';" },
      { path: 'model/relations/short-labels.ts', text: "import { most } from '../views/paging.ts';" },
      { path: 'model/time/dates.ts', text: "import { idPattern } from '../entries/ids.ts';" },
      { path: 'model/catalogue.ts', text: "export { claimView } from './views/claim-view.ts';" },
      { path: 'model/entries/schema.ts', text: "const { problemsOf } = await import('../checks/problems.ts');" },
      { path: 'model/news/claims.ts', text: '' },
    ],
    good: [
      { path: 'model/views/claim-view.ts', text: "import type { Catalogue } from '../catalogue.ts';\nimport { accountInBrief } from './in-brief.ts';" },
      { path: 'model/relations/silence.ts', text: "import { bounds } from '../time/dates.ts';\n// import { x } from '../catalogue.ts';" },
      { path: 'search/query/search.ts', text: "import { urls } from '../../model/urls.ts';" },
    ],
  },
  {
    rule: 'the model imports no file system, no framework and no network',
    broken: (source) =>
      layerOf(source.path) === 'model'
        ? importsOf(source)
            .filter((specifier) => !specifier.startsWith('.') && !modelPackages.includes(specifier))
            .map((specifier) => `imports ${specifier}`)
        : [],
    bad: [
      { path: 'model/time/dates.ts', text: "import { readFileSync } from 'node:fs';" },
      { path: 'model/time/dates.ts', text: "import { getCollection } from 'astro:content';" },
      { path: 'model/time/dates.ts', text: "import type { Loader } from 'astro/loaders';" },
    ],
    good: [
      { path: 'model/entries/schema.ts', text: "import { z } from 'zod';" },
      { path: 'loader/files.ts', text: "import { readFileSync } from 'node:fs';" },
    ],
  },
  {
    rule: 'the same content gives the same site: no clock and no random numbers',
    broken: (source) =>
      // The progress line shows seconds, and warnings compare the dossier's days with that of the machine; no file contains them.
      places(
        source.path === 'build/progress.ts' || source.path === 'loader/machine-day.ts'
          ? { ...source, text: source.text.replace('performance.now()', '').replace('new Date()', '') }
          : source,
        /\bDate\.now\b|\bnew Date(?!\s*\(\s*[^)\s])|(?<!new )\bDate\(|\bMath\.random\b|\bcrypto\.(?:getRandomValues|randomUUID)\b|\bperformance\.now\b/g,
      ),
    bad: [
      { path: 'model/time/dates.ts', text: 'const today = Date.now();' },
      { path: 'model/time/dates.ts', text: 'const today = new Date();' },
      { path: 'model/time/dates.ts', text: 'const today = new Date( );' },
      { path: 'model/time/dates.ts', text: 'const today = new Date;' },
      { path: 'model/time/dates.ts', text: 'const today = Date();' },
      { path: 'components/Chain.astro', text: '<p>{Math.random()}</p>' },
    ],
    good: [
      { path: 'model/time/dates.ts', text: 'const day = new Date(Date.UTC(2025, 0, 1)); const then = new Date(seconds * 1000);' },
      { path: 'model/time/dates.ts', text: '/** Neither Date.now nor Math.random. */' },
    ],
  },
  {
    rule: 'no file writes to the console',
    broken: (source) => places(source, /\bconsole\.\w+|\bdebugger\b|\balert\(/g),
    bad: [
      { path: 'loader/files.ts', text: "console.log('here');" },
      { path: 'search/search-box.ts', text: 'debugger;' },
    ],
    good: [{ path: 'loader/files.ts', text: "logger.warn('here');" }],
  },
  {
    rule: 'sorting and wording do not depend on the machine: every locale and every time zone is explicit',
    broken: (source) => [
      ...places(source, /\.toLocale\w*\((?!\s*['"])/g),
      ...places(source, /\.toLocale(?:Date|Time)?String\([^)]*\)/g).filter((place) => !place.includes('timeZone')),
      ...places(source, /\.localeCompare\((?![^;]*?,\s*['"])/g),
      ...places(source, /\bnew Intl\.(?!Locale\b)\w+\((?!\s*['"])/g),
      ...places(source, /\bnew Intl\.DateTimeFormat\([^)]*\)/g).filter((place) => !place.includes('timeZone')),
      ...places(source, /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/g),
    ],
    bad: [
      { path: 'model/time/dates.ts', text: 'date.toLocaleDateString()' },
      { path: 'model/time/dates.ts', text: "date.toLocaleDateString('en')" },
      { path: 'model/time/dates.ts', text: 'name.toLocaleLowerCase()' },
      { path: 'model/relations/printed-names.ts', text: 'names.toSorted((a, b) => a.localeCompare(b));' },
      { path: 'model/time/dates.ts', text: 'new Intl.DateTimeFormat()' },
      { path: 'model/time/dates.ts', text: "new Intl.DateTimeFormat('en', { month: 'long' })" },
      { path: 'model/time/dates.ts', text: 'new Intl.Collator()' },
      { path: 'model/time/dates.ts', text: 'new Date(0).getMonth()' },
    ],
    good: [
      { path: 'model/relations/printed-names.ts', text: "names.toSorted((a, b) => a.localeCompare(b, 'en'));" },
      { path: 'model/time/dates.ts', text: "new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(date); date.getUTCMonth();" },
      { path: 'model/views/account-head.ts', text: "new Intl.DisplayNames('en', { type: 'language' })" },
    ],
  },
  {
    rule: 'addresses of the site are written in urls.ts only, so that a base applies to all of them',
    broken: (source) =>
      source.path === 'model/urls.ts'
        ? []
        : places(source, new RegExp(`['"\`]/(?:${sections.join('|')})(?=[/'"\`#?])|\\b(?:href|src|action)=(?:['"]|\\{['"\`])/`, 'g')),
    bad: [
      { path: 'pages/index.astro', text: '<a href="/articles/">Accounts</a>' },
      { path: 'search/documents/documents.ts', text: 'const url = `/actors/${id}/`;' },
      { path: 'components/Chain.astro', text: "<a href={'/questions/#top'}>Questions</a>" },
      { path: 'components/SiteHeader.astro', text: '<a href="/">Home</a>' },
    ],
    good: [
      { path: 'model/urls.ts', text: "const articles = '/articles/';" },
      { path: 'components/Chain.astro', text: "import { urls } from '../model/urls.ts';" },
      { path: 'loader/files.ts', text: "const file = `content/articles/${id}.md`; const parts = file.split('/');" },
    ],
  },
  {
    rule: 'a page has no inline script and no inline style, and only Retelling.astro prints unescaped HTML',
    broken: (source) => [
      ...places(source, /\bis:inline\b|\bdefine:vars\b|\sstyle=|\son[a-z]+=["'{]|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\beval\(/g),
      ...(source.path === 'components/Retelling.astro' ? [] : places(source, /\bset:html\b/g)),
    ],
    bad: [
      { path: 'components/Chain.astro', text: '<script is:inline>go()</script>' },
      { path: 'components/Chain.astro', text: '<style define:vars={{ colour }}></style>' },
      { path: 'components/Chain.astro', text: '<p style="color: red">red</p>' },
      { path: 'components/Chain.astro', text: '<p style={`color: ${colour}`}>red</p>' },
      { path: 'components/Chain.astro', text: '<p set:html={says} />' },
      { path: 'components/Chain.astro', text: '<button onclick="go()">Go</button>' },
      { path: 'search/search-box.ts', text: 'list.innerHTML = title;' },
    ],
    good: [
      { path: 'components/Retelling.astro', text: '<Fragment set:html={block.html} />' },
      { path: 'components/Chain.astro', text: '<style>p { color: red; }</style><script>import "./remembered-choice.ts";</script>' },
    ],
  },
  {
    rule: 'a page has under 50 lines, imports and empty lines not counted',
    broken: ({ path, text }) => {
      const { length } = linesOfPage(text);
      return path.startsWith('pages/') && !prose.includes(path) && length >= 50 ? [`has ${length} lines`] : [];
    },
    bad: [{ path: 'pages/long.astro', text: `---\nconst rows = [];\n---\n${'<p>Text.</p>\n'.repeat(49)}` }],
    good: [
      { path: 'pages/short.astro', text: `---\n${"import Chain from '../components/Chain.astro';\n".repeat(60)}---\n\n<Chain />\n` },
      { path: 'components/Long.astro', text: '<p>Text.</p>\n'.repeat(60) },
    ],
  },
  {
    rule: 'a page that may be reused from the last build prints only its view and the fields of the dossier',
    broken: ({ path, text }) => {
      if (!path.startsWith('pages/') || !/\bnoted\(/.test(text)) return [];
      const rest = withoutComments(text)
        .replace(/^import .*$/gm, '')
        .replace(/export const getStaticPaths = [^]*?;\n/, '')
        .replace(/\bnoted\(\s*Astro\.url\.pathname,\s*\w+\(catalogue\b/g, '')
        .replaceAll(/catalogue\.dossier|const \{ dossier \} = catalogue;/g, '');
      return /\bcatalogue\b/.test(rest) ? ['reads the catalogue outside its view'] : [];
    },
    bad: [
      {
        path: 'pages/events/[id].astro',
        text: '---\nconst view = noted(Astro.url.pathname, eventView(catalogue, id));\n---\n<p>{catalogue.articles.length} accounts</p>\n',
      },
    ],
    good: [
      {
        path: 'pages/events/[id].astro',
        text: '---\nexport const getStaticPaths = () => catalogue.events.map(({ id }) => ({ params: { id } }));\nconst view = noted(Astro.url.pathname, eventView(catalogue, id));\n---\n<Page dossier={catalogue.dossier}>{view.title}</Page>\n',
      },
      { path: 'pages/index.astro', text: '---\nconst { claims } = catalogue;\n---\n' },
    ],
  },
  {
    rule: 'a file is named after its content, not "utils" or "types"',
    broken: ({ path }) =>
      /(?:^|\/)(?:utils?|helpers?|types|common|shared|misc|constants)(?:\/|\.ts$)|^(?!pages\/).*(?:^|\/)index\.ts$/.test(path)
        ? ['has a name that does not describe its content']
        : [],
    bad: [
      { path: 'model/utils.ts', text: '' },
      { path: 'helpers/dates.ts', text: '' },
      { path: 'model/index.ts', text: '' },
    ],
    good: [
      { path: 'model/time/dates.ts', text: '' },
      { path: 'pages/index.astro', text: '' },
    ],
  },
];

test('the rules are checked on the whole source code', () => {
  assert.ok(sources.length > 60);
  assert.deepEqual(
    [...new Set(sources.map(({ path }) => layerOf(path)))].filter((layer) => !(layer in mayImport)),
    [],
    'these folders of src are not listed as layers',
  );
  assert.ok(sources.flatMap(importsOf).length > 200);
  assert.ok(sections.includes('articles') && sections.length > 8);
});

for (const { rule, broken, bad, good } of rules) {
  test(`${rule}`, () => {
    assert.deepEqual(
      sources.flatMap((source) => broken(source).map((what) => `src/${source.path} ${what}`)),
      [],
    );
  });
  test(`a file that breaks the rule is found: ${rule}`, () => {
    assert.ok(bad.length > 0 && good.length > 0);
    for (const source of bad) assert.notDeepEqual(broken(source), [], `${source.path}: ${source.text}`);
    for (const source of good) assert.deepEqual(broken(source), [], `${source.path}: ${source.text}`);
  });
}

/** Entry files that are loaded for the hooks of a build, by their paths from `src/`. */
const runInBuild = ['../astro.config.mjs', 'content.config.ts'];

const allSources: Source[] = [{ path: '../astro.config.mjs', text: readFileSync('astro.config.mjs', 'utf8') }, ...sources];

/** Paths of the project's files that a file imports statically. Imports of types only are not loaded. */
const loadedBy = ({ path, text }: Source): string[] =>
  [...withoutComments(text).matchAll(/(?:\b(?:import|export)(?!\s+type\b)[^'";()]*\bfrom\s*|\bimport\s*)(['"])(\.[^'"]+)\1/g)].map(([, , specifier = '']) =>
    normalize(join(dirname(path), specifier)).replace(/^\.\.\/src\//, ''),
  );

/** The given files and all files that they import statically. */
function loadedWith(entries: readonly string[], files: readonly Source[]): Source[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<Source>();
  const reach = (path: string) => {
    const file = byPath.get(path);
    if (file === undefined || reached.has(file)) return;
    reached.add(file);
    loadedBy(file).forEach(reach);
  };
  entries.forEach(reach);
  return [...reached];
}

/** Lazy imports that a hook of the build can reach. They would fail, because Vite, which loads them, is closed when a hook runs. */
const lazyInBuild = (files: readonly Source[]): string[] =>
  loadedWith(runInBuild, files).flatMap((file) => places(file, /\bimport\s*\(/g).map((place) => `${file.path}: ${place}`));

test('no file that a hook of the build can reach has a lazy import', () => {
  const reached = loadedWith(runInBuild, allSources).map(({ path }) => path);
  for (const path of [...runInBuild, 'build/verify-data.ts', 'search/index/read-shards.ts', 'loader/dossier.ts', 'model/entries/schema.ts'])
    assert.ok(reached.includes(path), `${path} is not reached`);
  assert.deepEqual(lazyInBuild(allSources), []);
});

test('a lazy import that a hook of the build can reach is found', () => {
  const config = { path: '../astro.config.mjs', text: "import { defineConfig } from 'astro/config';\nimport { swap } from './src/build/swap.ts';" };
  const lazy = { path: 'search/read.ts', text: "const shards = () => import('./shards.ts');" };
  const content = { path: 'content.config.ts', text: '' };
  const swap = (text: string) => ({ path: 'build/swap.ts', text });
  for (const bad of [
    [{ ...config, text: "const swap = await import('./src/build/swap.ts');" }, content],
    [config, content, swap("import { verify } from './verify.ts';"), { path: 'build/verify.ts', text: "import '../search/read.ts';" }, lazy],
    [config, content, swap("import {\n  read,\n  type Read,\n} from '../search/read.ts';"), lazy],
    [config, content, swap("export { read } from '../search/read.ts';"), lazy],
    [config, { ...content, text: "import { read } from './search/read.ts';" }, swap(''), lazy],
  ])
    assert.equal(lazyInBuild(bad).length, 1, JSON.stringify(bad));
  for (const good of [
    [config, content, swap("import type { Read } from '../search/read.ts';"), lazy],
    [config, content, swap("// import { read } from '../search/read.ts';"), lazy],
    [config, content, swap("import { shards } from '../search/shards.ts';"), { path: 'search/shards.ts', text: '/** Not with import(…). */' }, lazy],
  ])
    assert.deepEqual(lazyInBuild(good), []);
});

test('a page of prose has under 150 lines', () => {
  const lengths = sources.filter(({ path }) => prose.includes(path)).map(({ text }) => linesOfPage(text).length);
  assert.equal(lengths.length, prose.length);
  for (const length of lengths) assert.ok(length < 150);
});
