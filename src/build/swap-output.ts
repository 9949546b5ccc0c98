import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const beside = (folder: URL, ending: string) => new URL(`${folder.href.replace(/\/$/, '')}${ending}/`);

/**
 * Builds into a folder beside the output (`dist.next`) and puts it in the old one's place only when it is whole. A build that fails
 * at any earlier moment leaves the last good site as it was.
 */
export const swapOutput = (): AstroIntegration => {
  let output: URL;
  return {
    name: 'swap-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        output = config.outDir;
        if (command === 'build') updateConfig({ outDir: beside(output, '.next') });
      },
      'astro:build:done': ({ dir }) => {
        const old = beside(output, '.old');
        rmSync(old, { recursive: true, force: true });
        if (existsSync(output)) renameSync(fileURLToPath(output), fileURLToPath(old));
        renameSync(fileURLToPath(dir), fileURLToPath(output));
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
};
