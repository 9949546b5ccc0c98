import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import '../../test/support/fixture-site.ts';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { filesIn } from './files-in.ts';
import { verifySite } from './verify.ts';

/** A copy of the fixture's site with many faults at once; each fault must be reported by its own sentence. */

const { CROSSREAD_DIST: dist = '', CROSSREAD_CONTENT: content = '' } = process.env;
const catalogue = catalogueOf(readDossier(content));
const folder = mkdtempSync(join(tmpdir(), 'crossread-verify-'));
const expectedFiles = filesIn(dist).filter((file) => !file.startsWith('_astro/'));
const faults = async () => (await verifySite({ folder, base: '/', expectedFiles, catalogue })).faults;
after(() => rmSync(folder, { recursive: true, force: true }));

const page = (address: string) => `${address.slice(1)}index.html`;
const account = '/articles/bridge-closed/';
const other = '/articles/lorry-on-the-bridge/';
function someAsset(ending: string): string {
  const found = filesIn(dist).find((file) => file.startsWith('_astro/search-box') && file.endsWith(ending));
  assert.ok(found, `no ${ending} of the search`);
  return found;
}

const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const change = (file: string, from: string | RegExp, to: string) => () => {
  const text = textOf(file);
  const changed = text.replaceAll(from instanceof RegExp ? new RegExp(from, 'g') : from, to);
  assert.notEqual(changed, text, `${file} has no ${from}`);
  write(file, changed);
};
const changeJson =
  <Content>(file: string, act: (data: Content) => unknown) =>
  () => {
    const data = JSON.parse(textOf(file)) as Content;
    act(data);
    write(file, JSON.stringify(data));
  };
const add =
  (file: string, text = 'text') =>
  () =>
    write(file, text);
const remove = (file: string) => () => rmSync(join(folder, file));
const into = (address: string, html: string) => change(page(address), '</main>', `${html}</main>`);

interface Entry {
  id: string;
}

const damages: Record<string, { damage: () => void; says: string[] }> = {
  'without the page of an actor': {
    damage: remove('actors/toutiao/index.html'),
    says: ['the page /actors/toutiao/ is missing', '/actors/toutiao/index.html is missing'],
  },
  'without a file of a route': { damage: remove('forecasts/index.html'), says: ['/forecasts/index.html is missing'] },
  'without a file of public/': { damage: remove('icon.svg'), says: ['/icon.svg is missing'] },
  'with a page of an account that does not exist': {
    damage: add('articles/withdrawn/index.html', '<!doctype html><html><body><main><h1>Withdrawn</h1><p>Text.</p></main></body></html>'),
    says: ['the page /articles/withdrawn/ belongs to no entry of the content', '/articles/withdrawn/index.html comes neither from a page nor from public/'],
  },
  'with a stray file, hidden or not': {
    damage: () => [add('notes.txt')(), add('.well-known/old.txt')()],
    says: ['/notes.txt comes neither from a page nor from public/', '/.well-known/old.txt comes neither from a page nor from public/'],
  },
  'with an empty file': { damage: add('data/schema/actors.json', ''), says: ['/data/schema/actors.json is empty'] },
  'with a truncated page': {
    damage: change(page('/topics/ferry/'), '</html>', ''),
    says: ['/topics/ferry/ ends before </html>'],
  },
  'with a page without its policy': {
    damage: change(page('/claims/'), / http-equiv="content-security-policy"/, ''),
    says: ['/claims/ has no content security policy'],
  },
  'with a page without a heading': { damage: change(page('/origins/'), /<h1[\s>][\s\S]*?<\/h1>/, ''), says: ['/origins/ has no heading'] },
  'with a page that has only a heading': {
    damage: change(page('/about/'), /<\/h1>[\s\S]*<\/main>/, '</h1></main>'),
    says: ['/about/ has no text under its heading'],
  },
  'without the text of a paragraph': {
    damage: change(page(account), /(<div class="row" id="p-5">\s*<p>)[\s\S]*?<\/p>/, '$1</p>'),
    says: [`${account} lacks the text of paragraph 5`],
  },
  'without a paragraph': {
    damage: change(page(account), ' id="p-7"', ''),
    says: [`${account} has no element for paragraph 7`, `${account} has 7 of its 8 paragraphs`],
  },
  'without one of its claims': {
    damage: change(page(account), ' id="closed-on-fifth"', ''),
    says: [
      '"closed-on-fifth" is not on the page of "bridge-closed"',
      `/questions/day-of-closing/ links to ${account}#closed-on-fifth, but that page has no such id`,
    ],
  },
  'without the margin of a claim': { damage: change(page(other), ' id="m-1"', ''), says: ['"m-1" is not on the page of "lorry-on-the-bridge"'] },
  'without the margin of a note': { damage: change(page(account), ' id="m-a"', ''), says: ['"m-a" is not on the page of "bridge-closed"'] },
  'with a link to a page that does not exist': {
    damage: into('/timeline/', '<a href="/actors/nobody/">x</a>'),
    says: ['/timeline/ links to /actors/nobody/, which does not exist'],
  },
  'with a link to an id that its own page lacks': {
    damage: into('/timeline/', '<a href="#gone">x</a>'),
    says: ['/timeline/ links to #gone, but that page has no such id'],
  },
  'with a link to an id that another page lacks': {
    damage: into('/timeline/', `<a href="${other}#gone">x</a>`),
    says: [`/timeline/ links to ${other}#gone, but that page has no such id`],
  },
  'with an address that cannot be decoded': {
    damage: into('/timeline/', '<a href="/100%/">x</a>'),
    says: ['/timeline/ links to /100%/, which does not exist'],
  },
  'with images that do not exist, also in a srcset': {
    damage: into('/timeline/', '<img src="/a.png" srcset="/icon.svg 1x, /b.png 2x">'),
    says: ['/timeline/ links to /a.png, which does not exist', '/timeline/ links to /b.png, which does not exist'],
  },
  'with a reference to an SVG file that does not exist': {
    damage: into('/timeline/', '<svg><use href="/marks.svg#cross"></use></svg>'),
    says: ['/timeline/ links to /marks.svg#cross, which does not exist'],
  },
  'with a form whose action does not exist': {
    damage: into('/timeline/', '<form action="/find/"></form>'),
    says: ['/timeline/ links to /find/, which does not exist'],
  },
  'with script data that do not exist': {
    damage: into('/timeline/', '<div data-rows="/claims/none.json"></div>'),
    says: ['/timeline/ links to /claims/none.json, which does not exist'],
  },
  'with a canonical address that does not exist': {
    damage: change(page('/questions/'), /rel="canonical" href="[^"]*"/, `rel="canonical" href="${new URL('/gone/', catalogue.dossier.address).href}"`),
    says: ['/questions/ links to /gone/, which does not exist'],
  },
  'with a script that loads a missing file': {
    damage: () => change(someAsset('.js'), /$/, ';import("./gone.js")')(),
    says: [`/${someAsset('.js')} loads gone.js, which does not exist`],
  },
  'with a script that no page uses': { damage: add('_astro/left-over.js', 'export {};'), says: ['/_astro/left-over.js is used by no page'] },
  'with a download that lacks an entry': {
    damage: changeJson<Entry[]>('data/events.json', (entries) => entries.pop()),
    says: [`/data/events.json lacks ${catalogue.events.at(-1)?.id}`],
  },
  'with a download that has an entry too many': {
    damage: changeJson<Entry[]>('data/topics.json', (entries) => entries.push({ id: 'more' })),
    says: ['/data/topics.json holds more, which the content does not'],
  },
  'with a download that has an entry twice': {
    damage: changeJson<Entry[]>('data/sources.json', (entries) => entries.push(entries[0] as Entry)),
    says: ['/data/sources.json holds an entry twice'],
  },
  'with a truncated download': {
    damage: change('data/questions.json', /\]\s*$/, ''),
    says: ['/data/questions.json cannot be read'],
  },
  'with a table that lacks a claim': {
    damage: change('data/claims.csv', /\n[^\n]*\n$/, '\n'),
    says: [`/data/claims.csv lacks ${catalogue.claims.at(-1)?.key}`],
  },
  'with a claims table that lacks a claim': {
    damage: changeJson<{ rows: Entry[] }>('claims/ledger.json', ({ rows }) => rows.pop()),
    says: [`/claims/ledger.json lacks ${catalogue.claims.at(-1)?.key}`],
  },
  'with a search that lacks an actor': {
    damage: changeJson<{ whole: { id: string[] } }>('search/index.json', ({ whole }) => (whole.id[whole.id.indexOf('oda-lind')] = 'nobody')),
    says: ['the search lacks actor oda-lind', 'the search holds actor nobody, which the content does not'],
  },
  'with a search that lacks a claim': {
    damage: changeJson<{ whole: { claimId: string[] } }>('search/index.json', ({ whole }) => (whole.claimId[whole.claimId.indexOf('flood-did-it')] = 'none')),
    says: ['the search lacks claim bridge-closed/flood-did-it'],
  },
};

describe('a finished site is rejected', () => {
  let found: string[] = [];
  before(async () => {
    cpSync(dist, folder, { recursive: true });
    assert.deepEqual(await faults(), [], 'the built site has no fault');
    change(page(account), '</h1>', ' href="/nowhere/" id="closed-on-fifth"</h1>')();
    change(page(account), '<meta name="description" content="', '<meta name="description" content="<script><!-- > ')();
    assert.deepEqual(await faults(), [], 'text that looks like a link, a script or a comment is text');
    for (const { damage } of Object.values(damages)) damage();
    found = await faults();
  });
  for (const [what, { says }] of Object.entries(damages))
    test(what, () => {
      assert.deepEqual(
        says.filter((sentence) => !found.some((fault) => fault === sentence || fault.startsWith(`${sentence}: `))),
        [],
      );
    });
});
