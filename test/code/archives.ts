import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { archiveOf, writeArchive } from '../../bench/archive.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { catalogueOf, type Catalogue } from '../../src/model/catalogue.ts';

/** Two generated archives: one whose lists fit on every page, and one whose lists exceed every page. */

const folder = mkdtempSync(join(tmpdir(), 'crossread-pages-'));
after(() => rmSync(folder, { recursive: true, force: true }));

export function archive(count: number): Catalogue {
  writeArchive(archiveOf(1, count), join(folder, String(count)));
  return catalogueOf(readDossier(join(folder, String(count))));
}

export const five = archive(5);
export const large = archive(240);
