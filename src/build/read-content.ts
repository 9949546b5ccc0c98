import { viewKeysOf } from '../cache/view-keys.ts';
import type { BuildContent, CurrentBuild } from '../current-build.ts';
import { readDossierCached } from '../loader/cached-dossier.ts';
import type { Warn } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';

/** Reads the content for a build. It starts with the build, so that worker threads read while Astro starts. Rejects with a ContentError. */
export async function readContent(build: Pick<CurrentBuild, 'store' | 'progress'>, folder: string, warn: Warn): Promise<BuildContent> {
  const { store, progress } = build;
  try {
    const { entries, ...read } = await readDossierCached(folder, { store, warn, progress: (done, of) => progress.step('read', done, of) });
    const catalogue = catalogueOf(entries);
    return { ...read, catalogue, views: viewKeysOf(catalogue) };
  } catch (error) {
    progress.stop();
    throw error;
  }
}
