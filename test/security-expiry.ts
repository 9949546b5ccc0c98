import { readDossier } from '../src/loader/dossier.ts';
import type { DossierData } from '../src/model/entries/schema.ts';

/** `npm run check`: says when the `security.txt` of the dossier has to be looked at again. The site itself is built without a clock. */

/** What to say on a day (`yyyy-mm-dd`); `undefined` where there is time, or no `security.txt`. */
export function expiryWarning(security: DossierData['security'], today: string): string | undefined {
  if (!security) return undefined;
  const days = (Date.parse(security.expires) - Date.parse(today)) / 86_400_000;
  if (days > ahead) return undefined;
  const when = days < 0 ? `ended on ${security.expires}` : `ends on ${security.expires}, in ${days === 1 ? 'a day' : `${days} days`}`;
  return `content/dossier.yaml security.expires: the promise of /.well-known/security.txt ${when}; see that the contact still holds, and set a day within the next year`;
}

/** Days before its end at which it is time. */
const ahead = 60;

if (import.meta.main) {
  const warning = expiryWarning(readDossier('content').dossier.security, new Date().toISOString().slice(0, 10));
  if (warning) process.stderr.write(`Warning: ${warning}.\n`);
}
