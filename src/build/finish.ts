import { dirname } from 'node:path';
import type { CurrentBuild } from '../current-build.ts';
import { dataFiles } from '../exports/data-files.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { grouped } from '../model/views/counts.ts';
import { filesIn } from './files-in.ts';
import type { KeptFiles } from './kept-files.ts';
import { licencesFile } from './licences.ts';
import { inWords, writingIn } from './obstacle.ts';
import type { Progress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { fileOfPage, type Rendering } from './render-pages.ts';
import { swap, type Places } from './swap.ts';
import { lookOver } from './verify.ts';
import type { SearchFiles } from './write-search.ts';

/** What follows when Astro has rendered the pages: everything else of the site, a look over it, and its place. */
export interface Rendered {
  places: Places;
  /** Where the site is published, with slashes. */
  base: string;
  /** Path of the folder whose files are copied as they are. */
  publicDir: string;
  build: CurrentBuild;
  kept: KeptFiles;
  /** Files that routes made, by their paths within the site. */
  made: readonly string[];
  /** Pages that were checked while others were rendered. */
  checked: Rendering['checked'] | undefined;
  /** The search, which is written meanwhile. */
  search: SearchFiles | undefined;
  progress: Progress;
}

/**
 * Completes the new site and puts it in the old one's place. Returns a line that sums the build up; throws a Refusal where the site is not whole
 * or cannot be written.
 */
export async function finish(rendered: Rendered): Promise<string> {
  const { places, base, publicDir, build, kept, made, checked, search, progress } = rendered;
  const { content } = build;
  if (!content) throw new Refusal('The content was not read.');
  const { catalogue } = content;
  progress.begin('files');
  const folder = dirname(places.site);
  const written = writingIn(folder, () => writeData(rendered, catalogue));
  const data = [
    ...written,
    ...((await search?.written.catch((error: unknown) => {
      throw inWords(error, folder);
    })) ?? []),
  ];
  writingIn(folder, () => search?.moveTo(places.next));
  const brought = writingIn(folder, () => kept.bring(places.next));
  progress.begin('check');
  const known = [...made, ...data, ...kept.files(), licencesFile, ...filesIn(publicDir)];
  const taken = new Set(kept.files());
  const dataIsKnown = data.every((file) => taken.has(file));
  const { faults, read } = await lookOver({
    folder: places.next,
    base,
    known,
    catalogue,
    looked: kept.facts(),
    checked: (await checked?.()) ?? new Map(),
    dataIsKnown,
  });
  if (faults.length > 0) progress.stop();
  if (faults.length > 0) throw new Refusal(`The site was built, but it is not whole; the old one stays.\n${faults.join('\n')}`);
  const views = new Map([...content.views.recorded].map(([pathname, view]) => [fileOfPage(pathname.slice(base.length - 1)), view]));
  for (const [file, { bytes, facts }] of read) kept.note(file, { bytes, facts, view: views.get(file) });
  writingIn(folder, () => swap(places));
  const unsaved = kept.save();
  progress.end();
  const pages = read.size + kept.facts().size;
  const files = filesIn(places.site).length;
  return [
    `${grouped(catalogue.accounts.length)} accounts, ${grouped(pages)} pages, ${grouped(files)} files in ${progress.seconds().toFixed(1)} s.`,
    `From the cache: ${grouped(content.fromStore)} of ${grouped(content.files)} entries, ${grouped(brought)} of ${grouped(files)} files.`,
    ...(unsaved === undefined ? [] : [unsaved]),
  ].join(' ');
}

/** Writes downloads and data for scripts, where they are not in the last site. Returns their paths. */
const writeData = ({ places: { next }, kept }: Rendered, catalogue: Catalogue): string[] =>
  dataFiles(catalogue).map(({ file, text }) => {
    kept.write(next, file, text);
    return file;
  });
