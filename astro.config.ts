import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { swapOutput } from './src/build/swap-output.ts';

const dossier = parse(readFileSync(fileURLToPath(new URL('content/dossier.yaml', import.meta.url)), 'utf8')) as { address: string };

export default defineConfig({
  site: dossier.address,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  server: { host: '127.0.0.1', port: 4321 },
  devToolbar: { enabled: false },
  integrations: [swapOutput()],
});
