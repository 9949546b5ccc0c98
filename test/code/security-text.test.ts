import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dossierSchema } from '../../src/model/entries/schema.ts';
import { securityText } from '../../src/exports/security-text.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { expiryWarning } from '../security-expiry.ts';

/** How somebody who found a weakness of the site learns whom to tell. */

const { dossier } = readDossier('test/fixture/content');
const here = new URL('/.well-known/security.txt', dossier.address);

describe('/.well-known/security.txt', () => {
  test('says what the dossier says, to the end of its last day, and where it stands itself', () => {
    const told = { ...dossier, language: 'de', security: { contact: 'mailto:safety@site.example', expires: '2027-06-30' } };
    assert.equal(
      securityText(told, new URL('https://site.example/.well-known/security.txt')),
      `Contact: mailto:safety@site.example
Expires: 2027-06-30T23:59:59Z
Preferred-Languages: de
Canonical: https://site.example/.well-known/security.txt
Policy: https://site.example/about/#security
`,
    );
  });

  test('is not there for a dossier that names no contact', () => {
    const { security: _, ...silent } = dossier;
    assert.equal(securityText(silent, here), undefined);
  });
});

test('a contact is a web address or an e-mail address, nothing else', () => {
  const accepts = (contact: string) => dossierSchema.safeParse({ ...dossier, security: { contact, expires: '2027-01-01' } }).success;
  assert.deepEqual(
    ['https://site.example/report/', 'mailto:safety@site.example', 'http://site.example/', 'safety@site.example', 'mailto:safety', 'javascript:alert(1)'].map(
      accepts,
    ),
    [true, true, false, false, false, false],
  );
});

describe('the check of the dossier', () => {
  const security = { contact: 'https://site.example/', expires: '2027-06-30' };

  test('warns from sixty days before the promise ends, and when it has ended', () => {
    assert.equal(expiryWarning(security, '2027-04-30'), undefined);
    assert.match(expiryWarning(security, '2027-05-01') ?? '', /ends on 2027-06-30, in 60 days; see that the contact still holds/);
    assert.match(expiryWarning(security, '2027-06-29') ?? '', /ends on 2027-06-30, in a day;/);
    assert.match(expiryWarning(security, '2027-07-01') ?? '', /ended on 2027-06-30;/);
  });

  test('has nothing to warn of where there is no promise', () => assert.equal(expiryWarning(undefined, '2027-05-01'), undefined));
});
