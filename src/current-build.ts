import type { Store } from './cache/store.ts';
import type { ViewKeys } from './cache/view-keys.ts';
import type { Catalogue } from './model/catalogue.ts';

/**
 * What the steps of one build hand to each other. In a build Vite evaluates our modules three times, for the configuration, the collections and the
 * pages, each time with variables of their own; so the content is read once and kept here, where all of them find it.
 */
export interface CurrentBuild {
  /** What earlier builds made. */
  store: Store;
  /** Told by each stage how far it is, and that it has failed. */
  progress: { step: (stage: 'read' | 'pages', done: number, of: number) => void; stop: () => void };
  /** The content, which is being read from the start on. */
  reading: Promise<BuildContent>;
  /** The same, once it is read. */
  content?: BuildContent;
  /** Whether pages are compared with those of the last site: there is one, and the content has changed since. */
  compare: boolean;
}

/** The content as a build has read it. */
export interface BuildContent {
  catalogue: Catalogue;
  /** Hash of every file of the content. */
  digest: string;
  files: number;
  fromStore: number;
  views: ViewKeys;
}

/** The build that is under way; undefined where the site is served while it is edited, and in tests. */
export const currentBuild = (): CurrentBuild | undefined => shared[place];

export const beginBuild = (build: CurrentBuild): CurrentBuild => (shared[place] = build);

const shared = globalThis as { [name: symbol]: CurrentBuild | undefined };
const place = Symbol.for('crossread.current-build');
