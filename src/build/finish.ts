import { dirname } from 'node:path';
import type { CurrentBuild } from '../current-build.ts';
import { dataFiles, searchFiles, type DataFile } from '../exports/data-files.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { filesIn } from './files-in.ts';
import type { KeptFiles } from './kept-files.ts';
import { licencesFile } from './licences.ts';
import { writingIn } from './obstacle.ts';
import type { Progress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { fileOfPage } from './render-pages.ts';
import { swap, type Places } from './swap.ts';
import { lookOver } from './verify.ts';

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
  progress: Progress;
}

/** Writes what is not in the last site. Returns the paths of all data files. */
const writeData = ({ places: { next }, kept }: Rendered, catalogue: Catalogue): string[] => {
  const write = (files: readonly DataFile[]): string[] => {
    for (const { file, text } of files) kept.write(next, file, text);
    return files.map(({ file }) => file);
  };
  return [...write(dataFiles(catalogue)), ...(kept.group('search') ?? kept.noteGroup('search', write(searchFiles(catalogue))))];
};

const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');

/**
 * Completes the new site and puts it in the old one's place. Returns a line that sums the build up; throws a Refusal where the site is not whole
 * or cannot be written.
 */
export const finish = async (rendered: Rendered): Promise<string> => {
  const { places, base, publicDir, build, kept, made, progress } = rendered;
  const { content } = build;
  if (!content) throw new Refusal('The content was not read.');
  const { catalogue } = content;
  progress.begin('files');
  const data = writingIn(dirname(places.site), () => writeData(rendered, catalogue));
  const brought = writingIn(dirname(places.site), () => kept.bring(places.next));
  progress.begin('check');
  const known = [...made, ...data, ...kept.files(), licencesFile, ...filesIn(publicDir)];
  const { faults, read } = await lookOver({ folder: places.next, base, known, catalogue, looked: kept.facts() });
  if (faults.length > 0) progress.stop();
  if (faults.length > 0) throw new Refusal(`The site was built, but it is not whole; the old one stays.\n${faults.join('\n')}`);
  const views = new Map([...content.views.recorded].map(([pathname, view]) => [fileOfPage(pathname.slice(base.length - 1)), view]));
  for (const [file, { bytes, facts }] of read) kept.note(file, { bytes, facts, view: views.get(file) });
  writingIn(dirname(places.site), () => swap(places));
  const unsaved = kept.save();
  progress.end();
  const pages = read.size + kept.facts().size;
  const files = filesIn(places.site).length;
  return [
    `${thousands(catalogue.articles.length)} accounts, ${thousands(pages)} pages, ${thousands(files)} files in ${progress.seconds().toFixed(1)} s.`,
    `From the cache: ${thousands(content.fromStore)} of ${thousands(content.files)} entries, ${thousands(brought)} of ${thousands(files)} files.`,
    ...(unsaved === undefined ? [] : [unsaved]),
  ].join(' ');
};
