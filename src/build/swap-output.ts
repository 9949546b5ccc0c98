import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { lock } from './lock.ts';
import { withPolicy } from './policy.ts';
import { faultsOf } from './verify.ts';

const beside = (folder: URL, ending: string) => fileURLToPath(folder).replace(/[/\\]$/, '') + ending;

/** Puts the old site back where a build was cut short between taking it away and putting the new one in its place. */
const repair = (output: URL) => {
  const old = beside(output, '.old');
  if (!existsSync(old)) return;
  if (existsSync(output)) rmSync(old, { recursive: true });
  else renameSync(old, fileURLToPath(output));
};

/**
 * Builds into a folder beside the output (`dist.next`), gives every page its policy, looks whether the site is whole, and only then puts
 * it in the old one's place. A build that fails at any moment leaves the last good site as it was; a second build at the same time is refused.
 */
export const swapOutput = (): AstroIntegration => {
  let output: URL;
  let root: URL;
  let base: string;
  return {
    name: 'swap-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        output = config.outDir;
        root = config.root;
        base = config.base.replace(/\/*$/, '/');
        if (command !== 'build' && command !== 'preview') return;
        if (command === 'build') lock(beside(output, '.lock'));
        repair(output);
        if (command === 'build') updateConfig({ outDir: new URL(`${output.href.replace(/\/$/, '')}.next/`) });
      },
      'astro:build:done': ({ dir, logger }) => {
        const next = fileURLToPath(dir);
        for (const name of readdirSync(next, { recursive: true, encoding: 'utf8' }))
          if (name.endsWith('.html')) writeFileSync(join(next, name), withPolicy(readFileSync(join(next, name), 'utf8')));
        const faults = faultsOf(next, base, catalogueOf(readDossier(fileURLToPath(new URL('content/', root)))));
        if (faults.length > 0) throw new Error(`The site was built, but it is not whole; the old one stays.\n${faults.join('\n')}`);
        const old = beside(output, '.old');
        if (existsSync(output)) renameSync(fileURLToPath(output), old);
        renameSync(next, fileURLToPath(output));
        rmSync(old, { recursive: true, force: true });
        logger.info('The new site is whole and in place.');
      },
    },
  };
};
