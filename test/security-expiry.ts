import { readDossier } from '../src/loader/dossier.ts';
import type { DossierData } from '../src/model/entries/schema.ts';

/** `npm run check:code`: warns if `security.txt` of the dossier expires soon. This is not part of the build, which does not read the clock. */

/** The warning on a day (`yyyy-mm-dd`); undefined if the expiry date is far enough ahead or there is no `security.txt`. */
export function expiryWarning(security: DossierData['security'], today: string): string | undefined {
  if (!security) return undefined;
  const days = (Date.parse(security.expires) - Date.parse(today)) / 86_400_000;
  if (days > daysBefore) return undefined;
  const when = days < 0 ? `ended on ${security.expires}` : `ends on ${security.expires}, in ${days === 1 ? 'a day' : `${days} days`}`;
  return `content/dossier.yaml security.expires: the promise of /.well-known/security.txt ${when}; see that the contact still holds, and set a day within the next year`;
}

/** Days before the expiry date from which the warning is given. */
const daysBefore = 60;

if (import.meta.main) {
  const warning = expiryWarning(readDossier('content').dossier.security, new Date().toISOString().slice(0, 10));
  if (warning) process.stderr.write(`Warning: ${warning}.\n`);
}
