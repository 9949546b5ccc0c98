import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attribute, builtFiles, catalogue, pageAt, textOfFile } from '../support/built.ts';

/** The published contact for reports of vulnerabilities. */

const { dossier } = catalogue;

describe('/.well-known/security.txt', () => {
  test('has each required field of RFC 9116 once', { skip: !dossier.security && 'the dossier has no security contact' }, () => {
    const text = textOfFile('/.well-known/security.txt');
    const fields = text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split(': '));
    assert.deepEqual(
      fields.map(([name]) => name),
      ['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy'],
    );
    const { Contact = '', Expires = '', Canonical, Policy = '' } = Object.fromEntries(fields) as Record<string, string>;
    assert.match(new URL(Contact).protocol, /^(?:https|mailto):$/);
    assert.match(Expires, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.ok(Date.parse(Expires) - Date.parse(dossier.editedOn) < 366 * 86_400_000, 'it expires more than a year after the last edit');
    assert.equal(Canonical, new URL('/.well-known/security.txt', dossier.address).href);
    for (const address of [Contact, Policy].filter((field) => field.startsWith(dossier.address))) {
      const { pathname, hash } = new URL(address);
      assert.ok(
        pageAt(pathname).elements.some((element) => attribute(element, 'id') === hash.slice(1)),
        `${address} has no target`,
      );
    }
  });

  test('exists if the dossier has a security contact, and is the only path with a dot name', () =>
    assert.deepEqual(
      builtFiles.filter((file) => /\/\./.test(file)),
      dossier.security ? ['/.well-known/security.txt'] : [],
    ));
});
