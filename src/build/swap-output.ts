import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { openStore, type Store } from '../cache/store.ts';
import { beginBuild, type CurrentBuild } from '../current-build.ts';
import { publishUnder } from '../model/urls.ts';
import { pathWithin } from './files-in.ts';
import { finish } from './finish.ts';
import { keptFilesOf, type KeptFiles } from './kept-files.ts';
import { lock } from './lock.ts';
import { obstacleIn, writingIn } from './obstacle.ts';
import { progressOn } from './progress.ts';
import { readContent } from './read-content.ts';
import { renderingOf, type Rendering } from './render-pages.ts';
import { writeSearch, type SearchFiles } from './write-search.ts';
import { discard, placesOf, settle, type Places } from './swap.ts';

/**
 * Builds into a folder beside the output (`dist.next`), takes what has not changed from the last site, gives every page its policy, looks whether
 * the site is whole, and only then puts it in the old one's place. A build that fails at any moment leaves the last good site as it was; a second
 * build at the same time is refused.
 */
export function swapOutput(): AstroIntegration {
  let places: Places;
  let site: Pick<AstroConfig, 'root' | 'publicDir' | 'base'>;
  let build: CurrentBuild;
  let kept: KeptFiles | undefined;
  let search: SearchFiles | undefined;
  let rendering: Rendering | undefined;
  const progress = progressOn(process.stdout);
  /** Whether Astro is at work, whose errors do not pass through here. */
  let underWay = false;

  const begin = (config: AstroConfig, warn: (line: string) => void) => {
    const release = lock(places.lock);
    process.once('exit', () => {
      const obstacle = underWay ? obstacleIn(dirname(places.site)) : undefined;
      if (obstacle) process.stderr.write(`${obstacle}\n`);
      if (underWay && !obstacle) saveWhatWasRead(build.store);
      discard(places);
      release();
    });
    settle(places);
    discard(places);
    underWay = true;
    publishUnder(config.base);
    const root = fileURLToPath(config.root);
    const cache = join(root, '.astro', 'crossread');
    if (process.argv.includes('--force')) rmSync(cache, { recursive: true, force: true });
    const store = openStore(cache, fingerprintOf(root, [config.base, config.site ?? '', config.outDir.href]), (line) =>
      process.stdout.write(`${line}
`),
    );
    const reading = readContent({ store, progress }, join(root, 'content'), warn);
    reading.catch(() => undefined); // reported by whoever awaits it
    build = beginBuild({ store, progress, reading, compare: false });
  };
  const keptFiles = (): KeptFiles => (kept ??= keptFilesOf(build.store, places.site, build.content?.digest ?? ''));

  return {
    name: 'swap-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build' && command !== 'preview') return;
        site = config;
        places = placesOf(config.outDir);
        writingIn(dirname(places.site), () => (command === 'build' ? begin(config, (line) => logger.warn(line)) : putBack(places)));
        if (command !== 'build') return;
        quieten(logger);
        updateConfig({ outDir: pathToFileURL(`${places.next}/`), cacheDir: pathToFileURL(`${places.cache}/`) });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        progress.begin('bundle');
        build.compare = keptFiles().compare;
        if (build.content) search = writeSearch(build.content.catalogue, keptFiles(), places.cache);
        setPrerenderer((astro) => {
          rendering = renderingOf(astro, build, keptFiles(), baseOf(site));
          return rendering.prerenderer;
        });
      },
      'astro:build:done': async ({ assets }) => {
        underWay = false;
        const made = [...assets.values()].flat().map((file) => pathWithin(places.next, fileURLToPath(file)));
        say(
          await finish({
            places,
            base: baseOf(site),
            publicDir: fileURLToPath(site.publicDir),
            build,
            kept: keptFiles(),
            made,
            checked: rendering?.checked,
            search,
            progress,
          }),
        );
      },
    },
  };
}

/** Puts back, before it is served, a site that a killed build had taken away. */
function putBack(places: Places) {
  if (!existsSync(places.old)) return;
  const release = lock(places.lock);
  settle(places);
  release();
}

/** Where the site is published, with slashes. */
const baseOf = ({ base }: Pick<AstroConfig, 'base'>): string => base.replace(/\/*$/, '/');

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Astro tells of every page and of each of its own steps; the build says what it does itself. Warnings and errors still come through, and so does all where more was asked for. */
function quieten(logger: object) {
  const { options } = logger as { options?: { level: string } };
  if (options?.level === 'info') options.level = 'warn';
}

/** Sound files need not be read again when an editor has mended the others. That this cannot be written is no news for somebody who has an error to read. */
function saveWhatWasRead(store: Store) {
  try {
    store.save('keep');
  } catch {
    // The next build reads them again.
  }
}
