import type { DossierData } from '../model/entries/schema.ts';
import { urls } from '../model/urls.ts';

/** `security.txt` as RFC 9116 has it: how a weakness of the site is reported. `address`: its own, in full. */
export const securityText = ({ language, security }: DossierData, address: URL): string | undefined =>
  security &&
  [
    `Contact: ${security.contact}`,
    `Expires: ${security.expires}T23:59:59Z`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${address.href}`,
    `Policy: ${new URL(urls.about(), address).href}#security`,
    '',
  ].join('\n');
