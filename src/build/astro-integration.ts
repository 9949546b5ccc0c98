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
import { lock } from './lock.ts';
import { progressOn } from './progress.ts';
import { readContent } from './read-content.ts';
import { renderingOf, type Rendering } from './render-pages.ts';
import { reusedFilesOf, type ReusedFiles } from './reused-files.ts';
import { outputPathsOf, recover, removeTemporary, type OutputPaths } from './swap.ts';
import { explainingWriteErrors, probeWriteError } from './write-error.ts';
import { writeSearch, type SearchFiles } from './write-search.ts';

/**
 * Builds into a folder beside the output (`dist.next`): reuses unchanged files of the last site, adds the content security policy to every page,
 * verifies the site and then swaps it with the old one. If the build fails, the old site stays unchanged. A second build at the same time is refused.
 */
export function siteBuild(): AstroIntegration {
  let paths: OutputPaths;
  let site: Pick<AstroConfig, 'root' | 'publicDir' | 'base'>;
  let build: CurrentBuild;
  let reused: ReusedFiles | undefined;
  let search: SearchFiles | undefined;
  let rendering: Rendering | undefined;
  const progress = progressOn(process.stdout);
  /** True while Astro renders: its errors end the process without passing through this integration. */
  let isRendering = false;

  const begin = (config: AstroConfig, warn: (line: string) => void) => {
    const release = lock(paths.lock);
    process.once('exit', () => {
      const writeError = isRendering ? probeWriteError(dirname(paths.site)) : undefined;
      if (writeError) process.stderr.write(`${writeError}\n`);
      if (isRendering && !writeError) saveReadEntries(build.store);
      removeTemporary(paths);
      release();
    });
    recover(paths);
    removeTemporary(paths);
    isRendering = true;
    publishUnder(config.base);
    const root = fileURLToPath(config.root);
    const cache = join(root, '.astro', 'crossread');
    if (process.argv.includes('--force')) rmSync(cache, { recursive: true, force: true });
    const store = openStore(cache, fingerprintOf(root, [config.base, config.site ?? '', config.outDir.href]), print);
    const reading = readContent({ store, progress }, join(root, 'content'), warn);
    reading.catch(() => undefined); // content.config.ts awaits the promise and reports the error
    build = beginBuild({ store, progress, reading, compare: false });
  };
  const reusedFiles = (): ReusedFiles => (reused ??= reusedFilesOf(build.store, paths.site, build.content?.digest ?? ''));

  return {
    name: 'crossread',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build' && command !== 'preview') return;
        site = config;
        paths = outputPathsOf(config.outDir);
        explainingWriteErrors(dirname(paths.site), () => (command === 'build' ? begin(config, (line) => logger.warn(line)) : recoverForPreview(paths)));
        if (command !== 'build') return;
        hideInfoMessages(logger);
        updateConfig({ outDir: pathToFileURL(`${paths.next}/`), cacheDir: pathToFileURL(`${paths.cache}/`) });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        progress.begin('bundle');
        build.compare = reusedFiles().compare;
        if (build.content) search = writeSearch(build.content.catalogue, reusedFiles(), paths.cache);
        setPrerenderer((astro) => {
          rendering = renderingOf(astro, { build, reused: reusedFiles(), base: baseOf(site), folder: paths.next });
          return rendering.prerenderer;
        });
      },
      'astro:build:done': async ({ assets }) => {
        isRendering = false;
        const summary = await finish({
          paths,
          base: baseOf(site),
          publicDir: fileURLToPath(site.publicDir),
          build,
          reused: reusedFiles(),
          routeFiles: [...assets.values()].flat().map((file) => pathWithin(paths.next, fileURLToPath(file))),
          writtenPages: rendering?.writtenPages,
          search,
          progress,
        });
        print(summary);
      },
    },
  };
}

/** Restores the site before a preview if a killed build has moved it away. */
function recoverForPreview(paths: OutputPaths) {
  if (!existsSync(paths.old)) return;
  const release = lock(paths.lock);
  recover(paths);
  release();
}

/** Path under which the site is published; starts and ends with a slash. */
const baseOf = ({ base }: Pick<AstroConfig, 'base'>): string => base.replace(/\/*$/, '/');

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Hides Astro's line for every page and step; the build prints its own progress. Warnings and errors are still printed, and so is everything with `--verbose`. */
function hideInfoMessages(logger: object) {
  const { options } = logger as { options?: { level: string } };
  if (options?.level === 'info') options.level = 'warn';
}

/** Caches the valid files of a failed build, so that the next build reads only the corrected ones. An error is ignored: the build already reports another one. */
function saveReadEntries(store: Store) {
  try {
    store.save('keep');
  } catch {
    // The next build reads the files again.
  }
}
