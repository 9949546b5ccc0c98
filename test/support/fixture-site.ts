import { useSiteOf } from './site-of.ts';

/** The site of `test/fixture/content/`: see `useSiteOf`. */
useSiteOf('test/fixture/content');
