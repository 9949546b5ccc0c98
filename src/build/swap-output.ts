import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { filesIn, pathWithin } from './files-in.ts';
import { licencesFile } from './licences.ts';
import { lock } from './lock.ts';
import { obstacleIn, writingIn } from './obstacle.ts';
import { withPolicy } from './policy.ts';
import { Refusal } from './refusal.ts';
import { discard, placesOf, settle, swap, type Places } from './swap.ts';
import { faultsOf } from './verify.ts';

/** Puts back, before it is served, a site that a killed build had taken away. */
const putBack = (places: Places) => {
  if (!existsSync(places.old)) return;
  const release = lock(places.lock);
  settle(places);
  release();
};

/**
 * Builds into a folder beside the output (`dist.next`), gives every page its policy, looks whether the site is whole, and only then puts
 * it in the old one's place. A build that fails at any moment leaves the last good site as it was; a second build at the same time is refused.
 */
export const swapOutput = (): AstroIntegration => {
  let places: Places;
  let site: Pick<AstroConfig, 'root' | 'publicDir' | 'base'>;
  /** Whether Astro is at work, whose errors do not pass through here. */
  let underWay = false;

  const begin = () => {
    const release = lock(places.lock);
    process.once('exit', () => {
      const obstacle = underWay ? obstacleIn(dirname(places.site)) : undefined;
      if (obstacle) process.stderr.write(`${obstacle}\n`);
      discard(places);
      release();
    });
    settle(places);
    discard(places);
    underWay = true;
  };

  return {
    name: 'swap-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build' && command !== 'preview') return;
        site = config;
        places = placesOf(config.outDir);
        writingIn(dirname(places.site), () => (command === 'build' ? begin() : putBack(places)));
        if (command === 'build') updateConfig({ outDir: pathToFileURL(`${places.next}/`), cacheDir: pathToFileURL(`${places.cache}/`) });
      },
      'astro:build:done': async ({ assets, logger }) => {
        underWay = false;
        const { next } = places;
        const made = [...assets.values()].flat().map((file) => pathWithin(next, fileURLToPath(file)));
        writingIn(dirname(places.site), () => {
          for (const file of filesIn(next).filter((name) => name.endsWith('.html')))
            writeFileSync(join(next, file), withPolicy(readFileSync(join(next, file), 'utf8')));
        });
        const catalogue = catalogueOf(readDossier(fileURLToPath(new URL('content/', site.root))));
        const known = [...made, licencesFile, ...filesIn(fileURLToPath(site.publicDir))];
        const faults = await faultsOf({ folder: next, base: site.base.replace(/\/*$/, '/'), known, catalogue });
        if (faults.length > 0) throw new Refusal(`The site was built, but it is not whole; the old one stays.\n${faults.join('\n')}`);
        writingIn(dirname(places.site), () => swap(places));
        logger.info('The new site is whole and in place.');
      },
    },
  };
};
