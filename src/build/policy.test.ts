import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { policyOf, withPolicy } from './policy.ts';

const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><style>p{color:red}</style></head><body><script type="module" src="/a.js"></script></body></html>';

describe('a page', () => {
  test('may use the styles it carries, by their hash, and scripts of its own host', () => {
    assert.match(policyOf(page), /style-src 'self' 'sha256-[A-Za-z0-9+/]{43}=';/);
    assert.match(policyOf(page), /script-src 'self';/);
  });
  test('may run no script that stands in it, and no style in its text is let in', () => {
    const hostile = page.replace('<body>', '<body><script>alert(1)</script><style>*{background:url(https://x.example)}</style>');
    assert.equal(policyOf(hostile), policyOf(page));
  });
  test('keeps its styles when its description looks like one, or like the end of the head', () => {
    const described = page.replace('<style>', '<meta name="description" content="<style></head></style><style>"><style>');
    assert.equal(policyOf(described), policyOf(page));
  });
  test('allows nothing unsafe', () => assert.doesNotMatch(policyOf(page), /unsafe/));
  test('has its policy before everything that the policy governs', () => {
    const html = withPolicy(page);
    assert.ok(html.indexOf('content-security-policy') > 0);
    assert.ok(html.indexOf('content-security-policy') < html.indexOf('<style>'));
  });
  test('changes in nothing else', () => assert.equal(withPolicy(page).replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''), page));
});
