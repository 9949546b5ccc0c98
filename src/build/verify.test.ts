import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { filesIn } from './files-in.ts';
import { lookOver } from './verify.ts';

/** The site that `npm test` has built, damaged on purpose in every way at once; each damage is to be told by its own sentence. */

const catalogue = catalogueOf(readDossier('content'));
const folder = mkdtempSync(join(tmpdir(), 'crossread-verify-'));
const known = filesIn('dist').filter((file) => !file.startsWith('_astro/'));
const faults = async () => (await lookOver({ folder, base: '/', known, catalogue })).faults;
after(() => rmSync(folder, { recursive: true, force: true }));

const page = (address: string) => `${address.slice(1)}index.html`;
const account = '/articles/cool-answer-to-washington/';
const other = '/articles/akazawa-lutnick-impasse/';
function someAsset(ending: string): string {
  const found = filesIn('dist').find((file) => file.startsWith('_astro/search-box') && file.endsWith(ending));
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
  <Content>(file: string, act: (content: Content) => unknown) =>
  () => {
    const content = JSON.parse(textOf(file)) as Content;
    act(content);
    write(file, JSON.stringify(content));
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
    damage: remove('actors/tv-tokyo/index.html'),
    says: ['the page /actors/tv-tokyo/ is missing', '/actors/tv-tokyo/index.html was to be made and is missing'],
  },
  'without a file that a route was to make': { damage: remove('forecasts/index.html'), says: ['/forecasts/index.html was to be made and is missing'] },
  'without a file of public/': { damage: remove('icon.svg'), says: ['/icon.svg was to be made and is missing'] },
  'with a page of an account that is not there': {
    damage: add('articles/withdrawn/index.html', '<!doctype html><html><body><main><h1>Withdrawn</h1><p>Text.</p></main></body></html>'),
    says: ['the page /articles/withdrawn/ is of no entry of the content', '/articles/withdrawn/index.html belongs to no page and to nothing in public/'],
  },
  'with a stray file, hidden or not': {
    damage: () => [add('notes.txt')(), add('.well-known/old.txt')()],
    says: ['/notes.txt belongs to no page and to nothing in public/', '/.well-known/old.txt belongs to no page and to nothing in public/'],
  },
  'with an empty file': { damage: add('data/schema/actors.json', ''), says: ['/data/schema/actors.json is empty'] },
  'with a page that was cut off': {
    damage: change(page('/topics/taiwan/'), '</html>', ''),
    says: ['/topics/taiwan/ is cut off'],
  },
  'with a page without its policy': {
    damage: change(page('/claims/'), / http-equiv="content-security-policy"/, ''),
    says: ['/claims/ has no content security policy'],
  },
  'with a page without a heading': { damage: change(page('/origins/'), /<h1[\s>][\s\S]*?<\/h1>/, ''), says: ['/origins/ has no heading'] },
  'with a page that has a heading alone': {
    damage: change(page('/about/'), /<\/h1>[\s\S]*<\/main>/, '</h1></main>'),
    says: ['/about/ has nothing under its heading'],
  },
  'without the words of a paragraph': {
    damage: change(page(account), /(<div class="row" id="p-5">\s*<p>)[\s\S]*?<\/p>/, '$1</p>'),
    says: [`${account} has lost the words of paragraph 5`],
  },
  'without a paragraph': {
    damage: change(page(account), ' id="p-7"', ''),
    says: [
      `${account} has no place for paragraph 7`,
      `${account} has ${catalogue.account('cool-answer-to-washington').source.paragraphs - 1} of the ${catalogue.account('cool-answer-to-washington').source.paragraphs} paragraphs of its source`,
    ],
  },
  'without one of its claims': {
    damage: change(page(account), ' id="kato-chip"', ''),
    says: [
      '"kato-chip" is not on the page of "cool-answer-to-washington"',
      `/questions/where-kato-spoke/ links to ${account}#kato-chip, and there is no such place`,
    ],
  },
  'without the margin of a claim': { damage: change(page(other), ' id="m-1"', ''), says: ['"m-1" is not on the page of "akazawa-lutnick-impasse"'] },
  'without the margin of a note': { damage: change(page(other), ' id="m-a"', ''), says: ['"m-a" is not on the page of "akazawa-lutnick-impasse"'] },
  'with a link that leads nowhere': {
    damage: into('/timeline/', '<a href="/actors/nobody/">x</a>'),
    says: ['/timeline/ links to /actors/nobody/, which is not there'],
  },
  'with a link to a place that is not on its page': {
    damage: into('/timeline/', '<a href="#gone">x</a>'),
    says: ['/timeline/ links to #gone, and there is no such place'],
  },
  'with a link to a place that is not on another page': {
    damage: into('/timeline/', `<a href="${other}#gone">x</a>`),
    says: [`/timeline/ links to ${other}#gone, and there is no such place`],
  },
  'with an address that cannot be read': { damage: into('/timeline/', '<a href="/100%/">x</a>'), says: ['/timeline/ links to /100%/, which is not there'] },
  'with a picture that is not there, in whatever size': {
    damage: into('/timeline/', '<img src="/a.png" srcset="/icon.svg 1x, /b.png 2x">'),
    says: ['/timeline/ links to /a.png, which is not there', '/timeline/ links to /b.png, which is not there'],
  },
  'with a drawing of another file that is not there': {
    damage: into('/timeline/', '<svg><use href="/marks.svg#cross"></use></svg>'),
    says: ['/timeline/ links to /marks.svg#cross, which is not there'],
  },
  'with a form that leads nowhere': { damage: into('/timeline/', '<form action="/find/"></form>'), says: ['/timeline/ links to /find/, which is not there'] },
  'with data for a script that is not there': {
    damage: into('/timeline/', '<div data-rows="/claims/none.json"></div>'),
    says: ['/timeline/ links to /claims/none.json, which is not there'],
  },
  'with a page that gives another for its own': {
    damage: change(page('/questions/'), /rel="canonical" href="[^"]*"/, `rel="canonical" href="${new URL('/gone/', catalogue.dossier.address).href}"`),
    says: ['/questions/ links to /gone/, which is not there'],
  },
  'with a script that loads what is not there': {
    damage: () => change(someAsset('.js'), /$/, ';import("./gone.js")')(),
    says: [`/${someAsset('.js')} loads gone.js, which is not there`],
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
    says: ['/data/sources.json holds something twice'],
  },
  'with a download that was cut off': {
    damage: change('data/questions.json', /\]\s*$/, ''),
    says: ['/data/questions.json cannot be read'],
  },
  'with a table that lacks a claim': {
    damage: change('data/claims.csv', /\n[^\n]*\n$/, '\n'),
    says: [`/data/claims.csv lacks ${catalogue.claims.at(-1)?.key}`],
  },
  'with a ledger that lacks a claim': {
    damage: changeJson<{ rows: Entry[] }>('claims/ledger.json', ({ rows }) => rows.pop()),
    says: [`/claims/ledger.json lacks ${catalogue.claims.at(-1)?.key}`],
  },
  'with a search that does not know somebody': {
    damage: changeJson<{ whole: { id: string[] } }>('search/index.json', ({ whole }) => (whole.id[whole.id.indexOf('shigeru-ishiba')] = 'nobody')),
    says: ['the search lacks actor shigeru-ishiba', 'the search holds actor nobody, which the content does not'],
  },
  'with a search that does not know a claim': {
    damage: changeJson<{ whole: { claimId: string[] } }>('search/index.json', ({ whole }) => (whole.claimId[whole.claimId.indexOf('kato-chip')] = 'none')),
    says: ['the search lacks claim talks-collapse-treasury-card/kato-chip'],
  },
};

describe('a finished site is not let into place', () => {
  let found: string[] = [];
  before(async () => {
    cpSync('dist', folder, { recursive: true });
    assert.deepEqual(await faults(), [], 'the real one is let in');
    change(page(account), '</h1>', ' href="/nowhere/" id="kato-chip"</h1>')();
    change(page(account), '<meta name="description" content="', '<meta name="description" content="<script><!-- > ')();
    assert.deepEqual(await faults(), [], 'words that look like a link, a script or a comment are words');
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
