import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, copyOfProject, filesOf } from '../support/project.ts';

function edit(folder: string, file: string, from: string | RegExp, to: string) {
  const path = join(folder, 'content', file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  assert.notEqual(edited, text);
  writeFileSync(path, edited);
}

const sites = [
  { base: '/', folder: '', hasSecurity: true },
  { base: '/sub/', folder: '', hasSecurity: false },
];

before(async () => {
  for (const site of sites) site.folder = copyOfProject();
  edit(sites[1]?.folder ?? '', 'dossier.yaml', /security:\n(?: {2}.*\n)+/, '');
  const runs = await Promise.all(sites.map(({ folder, base }) => build(folder, ['--base', base])));
  for (const { status, output } of runs) assert.equal(status, 0, output);
});

after(() => {
  for (const { folder } of sites) if (folder) rmSync(folder, { recursive: true, force: true });
});

const expected = [
  'index.html',
  '404.html',
  'articles/index.html',
  'articles/bridge-closed/index.html',
  'articles/lorry-on-the-bridge/index.html',
  'questions/index.html',
  'questions/why-closed/index.html',
  'questions/day-of-closing/index.html',
  'questions/ferry-fare/index.html',
  'actors/index.html',
  'actors/oda-lind/index.html',
  'actors/office-mayor/index.html',
  'actors/unnamed-ferryman/index.html',
  'topics/index.html',
  'topics/bridge/index.html',
  'topics/ferry/index.html',
  'events/closing/index.html',
  'events/reopening/index.html',
  'timeline/index.html',
  'claims/index.html',
  'search/index.html',
  'about/index.html',
  'data/index.html',
  'data/claims.json',
  'data/claims.csv',
];

for (const site of sites) {
  test(`another dossier is published as a complete site under ${site.base}`, () => {
    assert.deepEqual(
      expected.filter((file) => !existsSync(join(site.folder, 'dist', file))),
      [],
    );
    assert.equal(existsSync(join(site.folder, 'dist.next')), false);
    assert.equal(
      existsSync(join(site.folder, 'dist/.well-known/security.txt')),
      site.hasSecurity,
      'security.txt exists only if the dossier has the field "security"',
    );
    const account = readFileSync(join(site.folder, 'dist/articles/bridge-closed/index.html'), 'utf8');
    assert.match(account, /The flood had taken the bed/);
    assert.match(account, /id="flood-did-it"/);
    assert.doesNotMatch(account, /Bessent|Treasur|Japan/);
  });

  test(`every internal address starts with ${site.base} and leads to a file`, () => {
    const dist = join(site.folder, 'dist');
    const pages = globSync('**/*.html', { cwd: dist });
    assert.ok(pages.length > 25);
    const addresses = pages.flatMap((page) =>
      [...readFileSync(join(dist, page), 'utf8').matchAll(/\s(?:href|src|action|data-[a-z]+)="(\/[^"]*)"/g)].map(([, address = '']) => ({ page, address })),
    );
    assert.ok(addresses.length > 500);
    assert.ok(new Set(addresses.map(({ address }) => address)).size > 40);
    assert.deepEqual(
      addresses.filter(({ address }) => !address.startsWith(site.base)),
      [],
    );
    const fileAt = (address: string) => {
      const path = decodeURI(address.slice(site.base.length).replace(/[?#].*$/, ''));
      return path === '' || path.endsWith('/') ? `${path}index.html` : path;
    };
    assert.deepEqual(
      addresses.filter(({ address }) => !existsSync(join(dist, fileAt(address)))),
      [],
    );
  });
}

test('a build with faults in the content prints only the list of faults and keeps the previous site', async () => {
  const [{ folder } = { folder: '' }] = sites;
  const content = join(folder, 'content');
  const previous = filesOf(join(folder, 'dist'));
  assert.ok(previous.size > 25);
  edit(folder, 'actors/oda-lind.yaml', 'kind: person', 'kind: persn');
  edit(folder, 'dossier.yaml', 'title: "Crossread: two accounts of a village bridge"', 'title: "Crossread: two accounts of a village bridge');
  edit(folder, 'articles/lorry-on-the-bridge.md', '(claim:ferry-free)', '(claim:ferry-fee)');
  const { status, output } = await build(folder);
  rmSync(content, { recursive: true });
  cpSync('test/fixture/content', content, { recursive: true });
  assert.equal(status, 1);
  const list = output.split('\n').filter((line) => !/^\d\d:\d\d:\d\d /.test(line) && line !== '');
  assert.deepEqual(list, [
    'The content has 4 faults; nothing was published.',
    'content/actors/oda-lind.yaml:2:7 kind: "persn" is not one of person, government, office, organisation, country, bloc, place, outlet, platform, unnamed, author; did you mean "person"?',
    'content/articles/lorry-on-the-bridge.md:33:9 claims[2].id: the claim is not marked in the text; mark its words as [words](claim:ferry-free)',
    'content/articles/lorry-on-the-bridge.md:45:1 body: no claim "ferry-fee" in this account; did you mean "ferry-free"?',
    'content/dossier.yaml:1:8 the quote that opens here is not closed',
  ]);
  assert.deepEqual(filesOf(join(folder, 'dist')), previous);
});

test('a build in which a page fails keeps the previous site', async () => {
  const [{ folder } = { folder: '' }] = sites;
  const broken = join(folder, 'src/pages/zz-broken.astro');
  const previous = filesOf(join(folder, 'dist'));
  assert.ok(previous.size > 25);
  writeFileSync(broken, "---\nthrow new Error('This page cannot be built.');\n---\n");
  const { status, output } = await build(folder);
  rmSync(broken);
  assert.notEqual(status, 0);
  assert.match(output, /This page cannot be built\./);
  assert.deepEqual(filesOf(join(folder, 'dist')), previous);
});

test('the next successful build replaces the site, and the same content gives the same bytes', async () => {
  const [{ folder } = { folder: '' }] = sites;
  const previous = filesOf(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'stale.html'), 'old');
  const { status, output } = await build(folder);
  assert.equal(status, 0, output);
  assert.deepEqual(filesOf(join(folder, 'dist')), previous);
});
