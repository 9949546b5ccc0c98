import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attribute, builtFiles, builtPages, textOfFile } from '../support/built.ts';
import { named, assertNone, styleText } from '../support/elements.ts';

/** Pages send no request to another host. */

const pages = builtPages();

describe('a page and other hosts', () => {
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

  test('no style sheet, script, picture, frame, preload or form has an address of another host', () => {
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
    assert.ok(asked.length >= pages.length, 'a page lacks its icon');
    assertNone(
      asked.filter(({ address }) => !/^\/(?!\/)/.test(address) && !address.startsWith('data:')).map(({ path, tag, address }) => `${path} <${tag}> ${address}`),
      'requests to other hosts',
    );
  });

  test('no style and no script names another host, and no page redirects its reader', () => {
    assertNone(
      pages.flatMap((page) => [
        ...named(page, 'style').flatMap((style) =>
          /url\(|@import/.test(page.html) && /url\(\s*["']?(?:https?:)?\/\/|@import/.test(styleText(style)) ? [`${page.path} <style>`] : [],
        ),
        ...named(page, 'meta').flatMap((meta) => (attribute(meta, 'httpEquiv')?.includes('refresh') ? [`${page.path} <meta refresh>`] : [])),
        ...named(page, 'base').map(() => `${page.path} <base>`),
      ]),
      'imports, redirects or base addresses',
    );
    assertNone(
      builtFiles.filter((file) => file.endsWith('.js') && /(?:fetch|import|src|href)\W{1,4}https?:/.test(textOfFile(file))),
      'scripts name another host',
    );
  });

  test('styles are in the page, and no script blocks the text', () => {
    assert.ok(
      pages.every((page) => named(page, 'style').some((style) => styleText(style).length > 500)),
      'a page lacks its styles',
    );
    assertNone(
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
      'files or scripts that block a page',
    );
  });
});
