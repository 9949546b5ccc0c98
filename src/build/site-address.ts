import { existsSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { parseDocument } from 'yaml';

/** Sets Astro's `site` to the address in the dossier. Without an address it does nothing, and the loader reports the missing field. */
export const siteAddress = (): AstroIntegration => ({
  name: 'site-address',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const file = new URL('content/dossier.yaml', config.root);
      const address: unknown = existsSync(file) ? parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' }).get('address') : undefined;
      if (typeof address === 'string' && URL.canParse(address)) updateConfig({ site: address });
    },
  },
});
