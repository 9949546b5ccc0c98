import type { DossierData } from '../model/entries/schema.ts';
import { urls } from '../model/urls.ts';

/** The content of `security.txt` (RFC 9116). `address` is its full URL. Undefined if the dossier has no security contact. */
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
