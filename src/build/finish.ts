import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CurrentBuild } from '../current-build.ts';
import { dataFiles } from '../exports/data-files.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { grouped } from '../model/counts.ts';
import { formerAddresses } from '../model/views/former-addresses.ts';
import { BuildError } from './build-error.ts';
import { filesIn } from './files-in.ts';
import { licencesFile } from './licences.ts';
import type { Progress } from './progress.ts';
import { fileOfPage, type Rendering } from './render-pages.ts';
import type { ReusedFiles } from './reused-files.ts';
import { swap, type OutputPaths } from './swap.ts';
import { verifySite } from './verify.ts';
import { asBuildError, explainingWriteErrors } from './write-error.ts';
import type { SearchFiles } from './write-search.ts';

/** The last steps of a build, after Astro has rendered the pages: the other files, the verification and the swap. */
export interface RenderedSite {
  paths: OutputPaths;
  /** Path under which the site is published; starts and ends with a slash. */
  base: string;
  /** Path of the folder whose files Astro copies unchanged. */
  publicDir: string;
  build: CurrentBuild;
  reused: ReusedFiles;
  /** Files that routes made, as paths within the site. */
  routeFiles: readonly string[];
  /** Results for the rendered pages, which a thread may still be writing. */
  writtenPages: Rendering['writtenPages'] | undefined;
  /** The search files, which a thread may still be writing. */
  search: SearchFiles | undefined;
  progress: Progress;
}

/** Completes the new site, verifies it and swaps it with the old one. Returns a summary line. Throws a BuildError if the site has a fault or cannot be written. */
export async function finish(rendered: RenderedSite): Promise<string> {
  const { paths, base, publicDir, build, reused, routeFiles, writtenPages, search, progress } = rendered;
  const { content } = build;
  if (!content) throw new BuildError('The content was not read.');
  const { catalogue } = content;
  progress.begin('files');
  const folder = dirname(paths.site);
  const downloads = explainingWriteErrors(folder, () => writeData(rendered, catalogue));
  const explain = (error: unknown) => {
    throw asBuildError(error, folder);
  };
  const searchFiles = await search?.written.catch(explain);
  const dataPaths = [...downloads, ...(searchFiles ?? [])];
  explainingWriteErrors(folder, () => search?.moveTo(paths.next));
  const reusedCount = explainingWriteErrors(folder, () => reused.copyTo(paths.next));
  if (formerAddresses(catalogue).length === 0) removeScriptOfMovedPages(paths.next);
  progress.begin('check');
  const checkedPages = (await writtenPages?.().catch(explain)) ?? new Map();
  const reusedPaths = new Set(reused.files());
  const { faults, pages } = await verifySite({
    folder: paths.next,
    base,
    expectedFiles: [...routeFiles, ...checkedPages.keys(), ...dataPaths, ...reusedPaths, licencesFile, ...filesIn(publicDir)],
    catalogue,
    verifiedPages: reused.pageFacts(),
    checkedPages,
    dataIsVerified: dataPaths.every((file) => reusedPaths.has(file)),
  });
  if (faults.length > 0) progress.stop();
  if (faults.length > 0) throw new BuildError(`The new site has faults; the old one stays.\n${faults.join('\n')}`);
  const views = new Map([...content.views.recorded].map(([pathname, view]) => [fileOfPage(pathname.slice(base.length - 1)), view]));
  for (const [file, { bytes, facts }] of pages) reused.record(file, { bytes, facts, view: views.get(file) });
  explainingWriteErrors(folder, () => swap(paths));
  const cacheWarning = reused.save();
  progress.end();
  const pageCount = pages.size + reused.pageFacts().size;
  const fileCount = filesIn(paths.site).length;
  return [
    `${grouped(catalogue.accounts.length)} accounts, ${grouped(pageCount)} pages, ${grouped(fileCount)} files in ${progress.seconds().toFixed(1)} s.`,
    `From the cache: ${grouped(content.fromStore)} of ${grouped(content.files)} entries, ${grouped(reusedCount)} of ${grouped(fileCount)} files.`,
    ...(cacheWarning === undefined ? [] : [cacheWarning]),
  ].join(' ');
}

/** Deletes the script of the pages at former addresses, which Astro bundles for sites without such pages too. */
function removeScriptOfMovedPages(folder: string) {
  for (const file of filesIn(join(folder, '_astro'))) if (/^MovedPage\..*\.js$/.test(file)) rmSync(join(folder, '_astro', file));
}

/** Writes the downloads and the data for scripts, except those reused from the last site. Returns the paths of all of them. */
const writeData = ({ paths: { next }, reused }: RenderedSite, catalogue: Catalogue): string[] =>
  dataFiles(catalogue).map(({ file, text }) => {
    reused.write(next, file, text);
    return file;
  });
