import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeScriptsDossier } from './scripts-dossier.ts';
import { useSiteOf } from './site-of.ts';

/** Has the tests of a file read the site of `scripts-dossier.ts`. A test imports this file before `built.ts` and `visit.ts`. */

const content = mkdtempSync(join(tmpdir(), 'crossread-scripts-'));
writeScriptsDossier(content);
useSiteOf(content);
rmSync(content, { recursive: true });
