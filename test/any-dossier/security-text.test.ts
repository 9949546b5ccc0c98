import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attribute, builtFiles, catalogue, pageAt, textOfFile } from '../support/built.ts';

/** The address for reports of security problems. */

const { dossier } = catalogue;

describe('/.well-known/security.txt', () => {
  test('has each field that RFC 9116 asks for, once, and is a file of lines', { skip: !dossier.security && 'the dossier names no contact' }, () => {
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
    assert.ok(Date.parse(Expires) - Date.parse(dossier.editedOn) < 366 * 86_400_000, 'it promises for more than a year after the last edit');
    assert.equal(Canonical, new URL('/.well-known/security.txt', dossier.address).href);
    for (const address of [Contact, Policy].filter((field) => field.startsWith(dossier.address))) {
      const { pathname, hash } = new URL(address);
      assert.ok(
        pageAt(pathname).elements.some((element) => attribute(element, 'id') === hash.slice(1)),
        `${address} leads nowhere`,
      );
    }
  });

  test('is there if the dossier names a contact, and no other path has a dot name', () =>
    assert.deepEqual(
      builtFiles.filter((file) => /\/\./.test(file)),
      dossier.security ? ['/.well-known/security.txt'] : [],
    ));
});
