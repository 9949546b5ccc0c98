import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { visit } from 'unist-util-visit';
import { attribute, builtFiles, builtPages, catalogue, pageAt, textOf, textOfFile, type BuiltPage } from '../support/built.ts';

/** What the built site says, read from its files as a crawler would, without a browser. */

const pages = builtPages();

/** Ids of a page, in order, repeated ones repeated. */
const idsOf = ({ elements }: BuiltPage): string[] => elements.flatMap((element) => attribute(element, 'id') ?? []);

function elementAt(page: BuiltPage, id: string): Element {
  const found = page.elements.find((element) => attribute(element, 'id') === id);
  assert.ok(found, `${page.path} has nothing with the id "${id}"`);
  return found;
}

const named = (page: BuiltPage, ...names: string[]): Element[] => page.elements.filter(({ tagName }) => names.includes(tagName));

const hasClass = (element: Element, name: string): boolean => (attribute(element, 'className') ?? '').split(' ').includes(name);

function within(element: Element): Element[] {
  const found: Element[] = [];
  visit(element, 'element', (inner) => {
    found.push(inner);
  });
  return found;
}

/** Links within an element, itself included. */
const linksIn = (element: Element): string[] => within(element).flatMap((inner) => (inner.tagName === 'a' ? (attribute(inner, 'href') ?? []) : []));

const linksOf = (page: BuiltPage): string[] => named(page, 'a').flatMap((link) => attribute(link, 'href') ?? []);

/** Nothing at fault; the message lists what is. */
const none = (faults: readonly string[], what: string) => assert.deepEqual(faults.slice(0, 20), [], `${faults.length} ${what}`);

const repeated = (items: readonly string[]): string[] => [...Map.groupBy(items, (item) => item)].filter(([, group]) => group.length > 1).map(([item]) => item);

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

test('the dossier these tests read is the real one: five accounts, and pages for each of its entries', () => {
  assert.deepEqual(catalogue.accounts.map(({ id }) => id).toSorted(), [
    'akazawa-lutnick-impasse',
    'bessent-akazawa-candid-talks',
    'cool-answer-to-washington',
    'handwritten-letter-to-beijing',
    'talks-collapse-treasury-card',
  ]);
  assert.ok(catalogue.claims.length >= 100, 'fewer than a hundred claims');
  assert.ok(pages.length > catalogue.actors.length + catalogue.events.length + catalogue.questions.length + catalogue.topics.length);
});

describe('every page is sound', () => {
  test('its HTML is valid and passes the accessibility rules of html-validate', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
        rules: {
          // A question is its page's title; the whole of it is worth more than what a search engine cuts off.
          'long-title': 'off',
          // Our only scripts come from our own host and change with every build; the hash would guard against nobody.
          'require-sri': ['error', { target: 'crossorigin' }],
        },
      }),
    );
    const faults: string[] = [];
    for (const { path, html, file } of pages) {
      const { results } = await validator.validateString(html, file);
      faults.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector})`)));
    }
    assert.ok(pages.length > 0);
    none(faults, 'faults in the HTML');
  });

  test('it has one h1, its language, a title and a description that no other page has', () => {
    assert.ok(pages.length > 100);
    const described = pages.map((page) => ({
      path: page.path,
      lang: attribute(named(page, 'html')[0] as Element, 'lang'),
      headings: named(page, 'h1').map(textOf).filter(Boolean).length,
      title: textOf(named(page, 'title')[0] as Element),
      description: named(page, 'meta').find((meta) => attribute(meta, 'name') === 'description'),
    }));
    none(
      described.flatMap(({ path, lang, headings, title, description }) => [
        ...(lang === 'en' ? [] : [`${path} has lang ${lang}`]),
        ...(headings === 1 ? [] : [`${path} has ${headings} h1`]),
        ...(title ? [] : [`${path} has no title`]),
        ...(description && attribute(description, 'content')?.trim() ? [] : [`${path} has no description`]),
      ]),
      'pages without one of them',
    );
    none(repeated(described.map(({ title }) => title)), 'titles stand on several pages');
    none(repeated(described.map(({ description }) => (description && attribute(description, 'content')) ?? '')), 'descriptions stand on several pages');
  });

  test('it names its own address on the published site as canonical, or the front page where it shows that of an earlier day', () => {
    none(
      pages
        .filter(({ path }) => path !== '/404.html')
        .flatMap((page) => {
          const canonical = named(page, 'link')
            .filter((link) => attribute(link, 'rel') === 'canonical')
            .map((link) => attribute(link, 'href'));
          const expected = new URL(/^\/as-of\/./.test(page.path) ? '/' : page.path, catalogue.dossier.address).href;
          return canonical.length === 1 && canonical[0] === expected ? [] : [`${page.path} says ${canonical.join(', ') || 'nothing'}`];
        }),
      'pages with another canonical address',
    );
  });

  test('no id stands twice on it', () => {
    assert.ok(pages.some((page) => idsOf(page).length > 50));
    none(
      pages.flatMap((page) => repeated(idsOf(page)).map((id) => `${page.path} #${id}`)),
      'ids stand twice on a page',
    );
  });

  test('no sentence runs into the next without a space', () => {
    const prose = pages.flatMap((page) =>
      named(page, 'p', 'li', 'dd', 'td', 'th', 'dt', 'h1', 'h2', 'h3').map((element) => ({ path: page.path, text: textOf(element) })),
    );
    assert.ok(prose.length > 1000);
    none(
      [
        ...new Set(
          prose.flatMap(
            ({ path, text }) =>
              text
                .replace(/https?:\/\/\S+/g, '')
                .match(/\S*\p{Ll}[.:;!?]["”’]?\p{Lu}\p{Ll}\S*/gu)
                ?.map((words) => `${path} “${words}”`) ?? [],
          ),
        ),
      ],
      'sentences run together',
    );
  });

  test('no file gives away the machine it was built on', () => {
    const places = [process.cwd(), homedir(), 'file:///', 'node_modules', 'sourceMappingURL', 'PRIVATE KEY'].filter((place) => place.length > 2);
    assert.ok(builtFiles.length > pages.length);
    none(
      builtFiles.flatMap((file) => {
        const text = textOfFile(file);
        return places.filter((place) => text.includes(place)).map((place) => `${file} holds ${place}`);
      }),
      'traces of the machine',
    );
  });
});

describe('nothing leads nowhere', () => {
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
  const files = new Set(builtFiles);

  /** What is wrong with an address of this site, found on the page `from`; an empty list where it leads somewhere. */
  const faultsOf = (href: string, from: string): string[] => {
    const { origin, pathname, hash } = new URL(href, `https://site.invalid${from}`);
    if (origin !== 'https://site.invalid') return /^https?:$/.test(new URL(href).protocol) ? [] : [`${from} → ${href} is neither here nor on the web`];
    const path = decodeURI(pathname);
    const fragment = decodeURIComponent(hash.slice(1));
    const there = ids.get(path);
    if (!there) return files.has(path) && !path.endsWith('/index.html') && fragment === '' ? [] : [`${from} → ${href} is not there`];
    return fragment === '' || there.has(fragment) ? [] : [`${from} → ${href} has no such place on the page`];
  };

  test('every link, fragment, form, script and picture of every page leads to something', () => {
    const addresses = pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        ['href', 'src', 'action', 'dataRecords', 'poster', 'data'].flatMap((name) => {
          const value = attribute(element, name);
          return value === undefined || (element.tagName === 'link' && attribute(element, 'rel') === 'canonical') ? [] : [{ value, from: page.path }];
        }),
      ),
    );
    assert.ok(addresses.length > 5000, `only ${addresses.length} addresses`);
    none(
      addresses.flatMap(({ value, from }) => faultsOf(value, from)),
      'dead addresses',
    );
  });

  test('a reader who only follows links comes from the front page to every other page', () => {
    const reached = new Set(['/']);
    for (const path of reached)
      for (const href of linksOf(pageAt(path))) {
        const { origin, pathname } = new URL(href, `https://site.invalid${path}`);
        if (origin === 'https://site.invalid' && ids.has(pathname)) reached.add(pathname);
      }
    none(
      pages.map(({ path }) => path).filter((path) => path !== '/404.html' && !reached.has(path)),
      'pages to which no link leads',
    );
  });
});

describe('every entry has its page', () => {
  const sections = {
    articles: catalogue.accounts.map(({ id, title }) => ({ id, title })),
    actors: catalogue.actors.map(({ id, name }) => ({ id, title: name })),
    topics: catalogue.topics.map(({ id, label }) => ({ id, title: label })),
    events: catalogue.events.map(({ id, title }) => ({ id, title })),
    questions: catalogue.questions.map(({ id, asks }) => ({ id, title: asks })),
  };

  for (const [section, entries] of Object.entries(sections))
    test(`each of ${section}, under its title, and in the list of ${section} or of events and names`, () => {
      assert.ok(entries.length > 4);
      const lists = pages.filter(({ path }) => new RegExp(`^/${section}/(?:\\d+/)?$`).test(path));
      const listed = new Set(lists.flatMap(linksOf));
      for (const { id, title } of entries) {
        const page = pageAt(`/${section}/${id}/`);
        assert.equal(textOf(named(page, 'h1')[0] as Element), spaced(title));
        assert.ok(textOf(named(page, 'title')[0] as Element).startsWith(spaced(title)), `${page.path} has another title`);
        assert.ok(listed.has(page.path), `no list links to ${page.path}`);
      }
    });
});

describe('every account is whole', () => {
  for (const account of catalogue.accounts) {
    const path = `/articles/${account.id}/`;

    test(`${account.id}: every claim is at its id, and its margin entry says it and leads back`, () => {
      const page = pageAt(path);
      assert.ok(account.claims.length >= 20);
      for (const { id, says, paragraph } of account.claims) {
        const paragraphHere = elementAt(page, `p-${paragraph}`);
        const mark = within(paragraphHere).find((element) => attribute(element, 'id') === id);
        assert.ok(mark, `#${id} is not in paragraph ${paragraph}`);
        const entry = elementAt(page, attribute(mark, 'href')?.slice(1) ?? '');
        assert.ok(textOf(entry).includes(spaced(says)), `the margin entry of #${id} does not say “${says}”`);
        assert.ok(linksIn(entry).includes(`#${id}`), `the margin entry of #${id} does not lead back`);
        assert.ok(within(paragraphHere).includes(entry), `the margin entry of #${id} stands beside another paragraph`);
      }
    });

    test(`${account.id}: every note is at its id, with what is printed, the reason and the sources`, () => {
      const page = pageAt(path);
      assert.ok(account.notes.length >= 10);
      for (const { id, printed = '', reading = '', reason, sources } of account.notes) {
        const entry = elementAt(page, attribute(elementAt(page, id), 'href')?.slice(1) ?? '');
        for (const words of [printed, reading, reason]) assert.ok(textOf(entry).includes(spaced(words)), `note #${id} does not say “${words}”`);
        for (const source of sources) assert.ok(linksIn(entry).includes(catalogue.source(source).url), `note #${id} does not link to ${source}`);
        assert.ok(linksIn(entry).includes(`#${id}`), `note #${id} does not lead back`);
      }
    });

    test(`${account.id}: every paragraph of the source is there, in the source's order`, () => {
      const numbers = idsOf(pageAt(path))
        .flatMap((id) => /^p-(\d+)$/.exec(id)?.[1] ?? [])
        .map(Number);
      assert.deepEqual(
        numbers,
        Array.from({ length: account.source.paragraphs }, (_, index) => index + 1),
      );
    });

    test(`${account.id}: the address of the original stands above the text and below it`, () => {
      const { elements } = pageAt(path);
      const originals = elements.flatMap((element, at) =>
        element.tagName === 'a' && attribute(element, 'href') === account.source.url && textOf(element) === account.source.url ? [at] : [],
      );
      const placeOf = (id: string) => elements.findIndex((element) => attribute(element, 'id') === id);
      const [first, last] = [placeOf('p-1'), placeOf(`p-${account.source.paragraphs}`)];
      assert.ok(first > 0 && last > first);
      assert.ok(
        originals.some((at) => at < first),
        'not above the text',
      );
      assert.ok(
        originals.some((at) => at > last),
        'not below the text',
      );
    });
  }
});

test('every claim stands once in the list of claims, in its own words', () => {
  const lists = pages.filter(({ path }) => /^\/claims\/(?:\d+\/)?$/.test(path));
  const listed = lists
    .flatMap((page) => named(page, 'a').map((link) => `${attribute(link, 'href')} ${textOf(link)}`))
    .filter((line) => /^\/articles\/[^/]+\/#/.test(line));
  assert.ok(listed.length >= 100);
  assert.deepEqual(repeated(listed), []);
  none(
    catalogue.claims.map(({ account, id, says }) => `/articles/${account}/#${id} ${spaced(says)}`).filter((claim) => !listed.includes(claim)),
    'claims are not listed',
  );
  assert.equal(listed.length, catalogue.claims.length);
});

test('every form of a name that an account prints is on the page of whoever is meant, with the paragraphs that print it', () => {
  const forms = catalogue.actors.flatMap((actor) => actor.printed.map((printed) => ({ actor: actor.id, ...printed })));
  assert.ok(forms.some(({ as, actor }) => as === 'Shiozawa' && actor === 'shigeru-ishiba'));
  for (const { actor, as, in: account, paragraphs } of forms) {
    const page = pageAt(`/actors/${actor}/`);
    const rows = named(page, 'tr').filter((row) => textOf(row).startsWith(`“${spaced(as)}”`));
    assert.ok(rows.length > 0, `/actors/${actor}/ does not show “${as}”`);
    const links = rows.flatMap(linksIn);
    for (const number of paragraphs)
      assert.ok(links.includes(`/articles/${account}/#p-${number}`), `“${as}” on /actors/${actor}/ does not lead to paragraph ${number} of ${account}`);
  }
});

test('every name an account prints stands in the index of names, without its article, and leads to whoever is meant', () => {
  const lines = pages
    .filter(({ path }) => /^\/actors\/(?:\d+\/)?$/.test(path))
    .flatMap((page) => named(page, 'li').map((line) => ({ text: textOf(line), links: linksIn(line) })));
  const names = catalogue.actors.flatMap(({ id, printed }) =>
    printed.filter(({ type }) => type === 'name').map(({ as }) => ({ form: spaced(as).replace(/^(?:the|a) /i, ''), id })),
  );
  assert.ok(names.some(({ form, id }) => form === 'Abe government' && id === 'ishiba-government'));
  none(
    names
      .filter(({ form, id }) => !lines.some(({ text, links }) => (text.startsWith(`“${form}” is `) || text.startsWith(form)) && links[0] === `/actors/${id}/`))
      .map(({ form, id }) => `“${form}” for ${id}`),
    'printed names are not in the index',
  );
});

describe('no page grows with the archive', () => {
  test('no list has more than a hundred entries', () => {
    const lists = pages.flatMap((page) =>
      named(page, 'ul', 'ol', 'tbody', 'dl').map((list) => ({
        path: page.path,
        entries: list.children.filter((child) => child.type === 'element' && ['li', 'tr', 'dt'].includes(child.tagName)).length,
      })),
    );
    assert.ok(lists.some(({ entries }) => entries > 20));
    none(
      lists.filter(({ entries }) => entries > 100).map(({ path, entries }) => `${path}: ${entries}`),
      'lists are longer',
    );
  });

  test('the lists that continue on further pages hold at most a hundred entries a page, and all of them together', () => {
    const entriesOn = (section: string) =>
      pages
        .filter(({ path }) => new RegExp(`^/${section}/(?:\\d+/)?$`).test(path))
        .map(
          (page) =>
            named(page, 'ul', 'ol')
              .filter((list) => hasClass(list, 'lines') || hasClass(list, 'story'))
              .flatMap(({ children }) => children)
              .filter((child) => child.type === 'element').length,
        );
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    assert.deepEqual(entriesOn('claims').toSorted((a, b) => b - a)[0], 100);
    for (const section of ['claims', 'actors', 'events'])
      assert.ok(
        entriesOn(section).every((entries) => entries > 0 && entries <= 100),
        `/${section}/ has ${entriesOn(section).join(' and ')} entries`,
      );
    assert.equal(sum(entriesOn('claims')), catalogue.claims.length);
    assert.equal(sum(entriesOn('events')), catalogue.events.length);
    assert.ok(sum(entriesOn('actors')) >= catalogue.actors.length);
  });

  test('an account comes in one round trip: its page with its styles is at most 14 600 bytes on the wire', (t) => {
    const accounts = pages.filter(({ path }) => /^\/articles\/[^/]+\/$/.test(path));
    assert.equal(accounts.length, 5);
    const sizes = accounts.map((page) => ({ path: page.path, bytes: gzipSync(page.html, { level: 9 }).length, plain: Buffer.byteLength(page.html) }));
    for (const { path, bytes, plain } of sizes)
      t.diagnostic(`${path.padEnd(42)} ${String(bytes).padStart(6)} bytes gzipped, ${String(plain).padStart(6)} plain`);
    none(
      sizes.filter(({ bytes }) => bytes > 14_600).map(({ path, bytes }) => `${path}: ${bytes}`),
      'accounts are heavier',
    );
  });
});

describe('a page asks nobody else for anything', () => {
  const fetching: Record<string, readonly string[]> = {
    script: ['src'],
    img: ['src', 'srcSet'],
    source: ['src', 'srcSet'],
    iframe: ['src'],
    embed: ['src'],
    video: ['src', 'poster'],
    audio: ['src'],
    track: ['src'],
    object: ['data'],
    input: ['src'],
    form: ['action'],
    use: ['href'],
    image: ['href'],
  };

  test('no stylesheet, script, picture, frame, preload or form points at another host', () => {
    const passive = ['canonical', 'license', 'alternate', 'author', 'describedby', 'next', 'prev'];
    const asked = pages.flatMap((page) =>
      page.elements.flatMap((element) => {
        const names = element.tagName === 'link' ? (passive.includes(attribute(element, 'rel') ?? '') ? [] : ['href']) : (fetching[element.tagName] ?? []);
        return [...names, 'ping'].flatMap((name) => {
          const address = attribute(element, name);
          return address ? [{ path: page.path, tag: element.tagName, address }] : [];
        });
      }),
    );
    assert.ok(asked.length >= pages.length, 'pages have at least an icon');
    none(
      asked.filter(({ address }) => !/^\/(?!\/)/.test(address) && !address.startsWith('data:')).map(({ path, tag, address }) => `${path} <${tag}> ${address}`),
      'requests to elsewhere',
    );
  });

  test('no style or script of ours names another host, and no page sends its reader on by itself', () => {
    none(
      pages.flatMap((page) => [
        ...named(page, 'style').flatMap((style) =>
          /url\(|@import/.test(page.html) && /url\(\s*["']?(?:https?:)?\/\/|@import/.test(styleText(style)) ? [`${page.path} <style>`] : [],
        ),
        ...named(page, 'meta').flatMap((meta) => (attribute(meta, 'httpEquiv')?.includes('refresh') ? [`${page.path} <meta refresh>`] : [])),
        ...named(page, 'base').map(() => `${page.path} <base>`),
      ]),
      'other ways out',
    );
    none(
      builtFiles.filter((file) => file.endsWith('.js') && /(?:fetch|import|src|href)\W{1,4}https?:/.test(textOfFile(file))),
      'scripts name another host',
    );
  });

  test('styles are in the page and every script is an enhancement that loads after the text', () => {
    assert.ok(
      pages.every((page) => named(page, 'style').some((style) => styleText(style).length > 500)),
      'a page without its styles',
    );
    none(
      pages.flatMap((page) => [
        ...named(page, 'link')
          .filter((link) => (attribute(link, 'rel') ?? '').includes('stylesheet'))
          .map((link) => `${page.path} ${attribute(link, 'href')}`),
        ...named(page, 'script')
          .filter((script) => !['module', 'application/ld+json', 'speculationrules', 'application/json'].includes(attribute(script, 'type') ?? ''))
          .map(() => `${page.path} has a blocking script`),
        ...page.elements.flatMap((element) =>
          Object.keys(element.properties)
            .filter((name) => /^on[A-Z]/.test(name))
            .map((name) => `${page.path} <${element.tagName} ${name}>`),
        ),
      ]),
      'pages wait for something',
    );
  });
});

const styleText = (style: Element): string => style.children.flatMap((child) => (child.type === 'text' ? child.value : [])).join('');

describe('the data can be taken away', () => {
  const entries = (name: string) => JSON.parse(textOfFile(`/data/${name}.json`)) as Record<string, unknown>[];
  const idsIn = (name: string) => entries(name).map(({ id }) => id);

  test('each kind of entry is an array with every id once', () => {
    for (const [name, all] of Object.entries({
      articles: catalogue.accounts,
      actors: catalogue.actors,
      topics: catalogue.topics,
      events: catalogue.events,
      questions: catalogue.questions,
      sources: catalogue.sources,
    })) {
      assert.ok(all.length > 0);
      assert.deepEqual(idsIn(name).toSorted(), all.map(({ id }) => id).toSorted(), `/data/${name}.json`);
    }
  });

  test('a claim carries the id of its article, and the two lead to its place', () => {
    const claims = entries('claims');
    assert.equal(claims.length, catalogue.claims.length);
    for (const { id, article, says } of claims) {
      assert.ok(typeof id === 'string' && typeof article === 'string' && typeof says === 'string');
      elementAt(pageAt(`/articles/${article}/`), id);
    }
    assert.ok(
      claims.some(
        ({ id, article, speaker, via }) =>
          id === 'kato-chip' && article === 'cool-answer-to-washington' && speaker === 'katsunobu-kato' && String(via) === 'tv-tokyo',
      ),
    );
  });

  test('every id of the actors, topics, events and questions has a page', () => {
    for (const name of ['actors', 'topics', 'events', 'questions', 'articles'])
      for (const id of idsIn(name)) assert.ok(builtFiles.includes(`/${name}/${String(id)}/index.html`), `no page for ${name}/${String(id)}`);
  });

  test('the table has one line a claim and a name for each column', () => {
    const [head = '', ...rows] = textOfFile('/data/claims.csv').trimEnd().split(/\r?\n/);
    assert.deepEqual(head.split(',').slice(0, 4), ['id', 'article', 'paragraph', 'says']);
    assert.equal(rows.length, catalogue.claims.length);
  });

  test('the schemas are JSON Schema with the fields an editor writes', () => {
    for (const kind of ['articles', 'actors', 'topics', 'events', 'questions', 'sources', 'dossier']) {
      const schema = JSON.parse(textOfFile(`/data/schema/${kind}.json`)) as { $schema?: string; type?: string; properties?: object };
      assert.match(schema.$schema ?? '', /^https?:\/\/json-schema\.org\//, kind);
      assert.equal(schema.type, 'object', kind);
      assert.ok(Object.keys(schema.properties ?? {}).length > 2, kind);
    }
  });

  test('the data page lists every file that is there', () => {
    const listed = linksOf(pageAt('/data/')).filter((href) => href.startsWith('/data/') && href !== '/data/');
    const there = builtFiles.filter((file) => file.startsWith('/data/') && file !== '/data/index.html');
    assert.ok(there.length > 10);
    assert.deepEqual(listed.toSorted(), there);
  });
});
