// @ts-check
// Astro imports an .mjs file directly; for a .ts file it starts Vite first, which takes half a second of every build.
import { defineConfig } from 'astro/config';
import { licences } from './src/build/licences.ts';
import { siteAddress } from './src/build/site-address.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { quotedImports } from './src/build/quoted-imports.ts';
import { siteBuild } from './src/build/astro-integration.ts';

export default defineConfig({
  trailingSlash: 'always',
  // Several pages at once: rendering is asynchronous.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 16 },
  server: { port: 4321 },
  vite: { plugins: [plainImports(), quotedImports()], build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  devToolbar: { enabled: false },
  integrations: [siteAddress(), licences(), siteBuild()],
});
