import type { Store } from './cache/store.ts';
import type { ViewKeys } from './cache/view-keys.ts';
import type { Catalogue } from './model/catalogue.ts';

/**
 * State that the steps of one build share. Vite evaluates the modules of the project three times in a build (for the configuration, the collections
 * and the pages), each time with separate variables. This state is kept on `globalThis`, so that the content is read once.
 */
export interface CurrentBuild {
  /** Cache of earlier builds. */
  store: Store;
  /** Receives the progress of the stages; `stop` is called before an error is reported. */
  progress: { step: (stage: 'read' | 'pages', done: number, of: number) => void; stop: () => void };
  /** Resolves with the content. Reading starts with the build. */
  reading: Promise<BuildContent>;
  /** The content, once it is read. */
  content?: BuildContent;
  /** True if pages are compared with those of the last site: there is one, and the content has changed since. */
  compare: boolean;
}

/** The content that a build has read. */
export interface BuildContent {
  catalogue: Catalogue;
  /** Hash of the names and texts of all files. */
  digest: string;
  files: number;
  /** Number of files taken from the cache. */
  fromStore: number;
  views: ViewKeys;
}

/** The current build; undefined in the development server and in tests. */
export const currentBuild = (): CurrentBuild | undefined => shared[place];

export const beginBuild = (build: CurrentBuild): CurrentBuild => (shared[place] = build);

const shared = globalThis as { [name: symbol]: CurrentBuild | undefined };
const place = Symbol.for('crossread.current-build');
