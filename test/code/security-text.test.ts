import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dossierSchema } from '../../src/model/entries/schema.ts';
import { securityText } from '../../src/exports/security-text.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { expiryWarning } from '../security-expiry.ts';

/** The published contact for reports of vulnerabilities. */

const { dossier } = readDossier('test/fixture/content');
const here = new URL('/.well-known/security.txt', dossier.address);

describe('/.well-known/security.txt', () => {
  test('has the contact of the dossier, the end of its last day, and its own address', () => {
    const withContact = { ...dossier, language: 'de', security: { contact: 'mailto:safety@site.example', expires: '2027-06-30' } };
    assert.equal(
      securityText(withContact, new URL('https://site.example/.well-known/security.txt')),
      `Contact: mailto:safety@site.example
Expires: 2027-06-30T23:59:59Z
Preferred-Languages: de
Canonical: https://site.example/.well-known/security.txt
Policy: https://site.example/about/#security
`,
    );
  });

  test('does not exist for a dossier without a contact', () => {
    const { security: _, ...withoutContact } = dossier;
    assert.equal(securityText(withoutContact, here), undefined);
  });
});

test('a contact must be an https or a mailto address', () => {
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

  test('warns from sixty days before the expiry date, and after it', () => {
    assert.equal(expiryWarning(security, '2027-04-30'), undefined);
    assert.match(expiryWarning(security, '2027-05-01') ?? '', /ends on 2027-06-30, in 60 days; see that the contact still holds/);
    assert.match(expiryWarning(security, '2027-06-29') ?? '', /ends on 2027-06-30, in a day;/);
    assert.match(expiryWarning(security, '2027-07-01') ?? '', /ended on 2027-06-30;/);
  });

  test('does not warn without a contact', () => assert.equal(expiryWarning(undefined, '2027-05-01'), undefined));
});
