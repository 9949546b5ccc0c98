import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Path within the site. */
export const licencesFile = 'licences.txt';

/** Writes `licences.txt` with the licence of every package that is bundled into a client script. Throws if such a package has no licence file. */
export function licences(): AstroIntegration {
  const packages = new Set<string>();
  const collect = () => ({
    name: 'licences',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle: (_: unknown, bundle: Record<string, Chunk>) => {
      for (const module of Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)) {
        const folder = packageOf(module);
        if (folder !== undefined) packages.add(folder);
      }
    },
  });
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collect()], worker: { plugins: () => [collect()] } } });
      },
      'astro:build:done': ({ dir }) => {
        const texts = [...packages].map(licenceOf).toSorted();
        const start = 'The scripts of this site contain the work of others. Their licences:\n';
        writeFileSync(new URL(licencesFile, dir), [start, ...texts].join(`\n${'-'.repeat(80)}\n\n`));
      },
    },
  };
}

/** Folder of the package that a module belongs to; undefined for modules of this project. */
const packageOf = (module: string): string | undefined => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module)?.[0];

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} ${version} is sent to browsers and carries no licence; use another package.`);
  return `${name} ${version} (${license}), bundled and minified\n\n${readFileSync(join(folder, file), 'utf8').trimEnd()}\n`;
}

interface Chunk {
  moduleIds?: string[];
}
