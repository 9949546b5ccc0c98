import { existsSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { parseDocument } from 'yaml';

/** Gives Astro the address of the site from the dossier, so that it is written down once. The loader reports a dossier without one. */
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
