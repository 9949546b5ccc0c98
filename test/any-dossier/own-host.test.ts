import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attribute, builtFiles, builtPages, textOfFile } from '../support/built.ts';
import { named, none, styleText } from '../support/elements.ts';

/** A page requests nothing from another host. */

const pages = builtPages();

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
