/** The matched words, for the page that a result opens. Session storage holds them until that page takes them. */
export interface FoundWords {
  /** Path of the page. */
  to: string;
  query: string;
  /** Folded, as in the index. */
  words: string[];
}

/** Stores the words for the page at `found.to`. */
export function leaveFound(found: FoundWords): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(found));
  } catch {
    // Storage is not available: the page opens without marks.
  }
}

/**
 * Returns the words stored for this page and moves them to its history entry, so that they are there again after a reload. Returns undefined if
 * there are none.
 */
export function takeFound(): FoundWords | undefined {
  const state = history.state as { found?: unknown } | null;
  let stored: unknown;
  try {
    stored = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
  } catch {
    // Storage is not available.
  }
  if (isFound(stored) && stored.to === location.pathname) history.replaceState({ ...state, found: stored }, '');
  else stored = state?.found;
  return isFound(stored) && stored.to === location.pathname ? stored : undefined;
}

/** Removes the words from the history entry. */
export const dropFound = (): void => history.replaceState({ ...(history.state as object | null), found: undefined }, '');

const key = 'found-words';

const isFound = (value: unknown): value is FoundWords =>
  typeof value === 'object' &&
  value !== null &&
  'to' in value &&
  'query' in value &&
  typeof value.query === 'string' &&
  'words' in value &&
  Array.isArray(value.words) &&
  value.words.every((word) => typeof word === 'string');
