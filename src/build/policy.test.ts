import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { policyOf, withPolicy } from './policy.ts';

const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><style>p{color:red}</style></head><body><script type="module" src="/a.js"></script></body></html>';

describe('a page', () => {
  test('may use the styles in its head, by hash, and scripts of its own host', () => {
    assert.match(policyOf(page), /style-src 'self' 'sha256-[A-Za-z0-9+/]{43}=';/);
    assert.match(policyOf(page), /script-src 'self';/);
  });
  test('may run no inline script and use no style in its body', () => {
    const hostile = page.replace('<body>', '<body><script>alert(1)</script><style>*{background:url(https://x.example)}</style>');
    assert.equal(policyOf(hostile), policyOf(page));
  });
  test('may not load, frame or send anything else', () => {
    const directives = new Map(
      policyOf(page)
        .split(';')
        .map((directive): [string, string] => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
    );
    for (const [name, value] of [
      ['default-src', "'none'"],
      ['object-src', "'none'"],
      ['base-uri', "'none'"],
      ['form-action', "'self'"],
      ['connect-src', "'self'"],
      ['require-trusted-types-for', "'script'"],
      ['trusted-types', 'search-worker'],
    ] as const)
      assert.equal(directives.get(name), value, name);
    for (const name of ['frame-src', 'child-src', 'manifest-src', 'font-src', 'media-src']) assert.ok(!directives.has(name), `${name} is allowed`);
    assert.doesNotMatch(policyOf(page), /\*|https?:|data:|blob:/);
  });
  test('keeps its styles even if its description contains a style tag or the end of the head', () => {
    const described = page.replace('<style>', '<meta name="description" content="<style></head></style><style>"><style>');
    assert.equal(policyOf(described), policyOf(page));
  });
  test('allows nothing unsafe', () => assert.doesNotMatch(policyOf(page), /unsafe/));
  test('has its policy before the styles that it governs', () => {
    const html = withPolicy(page);
    assert.ok(html.indexOf('content-security-policy') > 0);
    assert.ok(html.indexOf('content-security-policy') < html.indexOf('<style>'));
  });
  test('is unchanged except for its policy', () => assert.equal(withPolicy(page).replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''), page));
});
