import { readSiteOf } from './site-of.ts';

/** Has the tests of a file read the site of `test/fixture/content/`. A test imports this file before `built.ts` and `visit.ts`. */

readSiteOf();
