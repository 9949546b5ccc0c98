/** What the page a result opens needs to know: kept for the tab, until that page takes it. */
export interface FoundWords {
  /** Path of the page. */
  to: string;
  query: string;
  /** As the index has them. */
  words: string[];
}

export function leaveFound(found: FoundWords): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(found));
  } catch {
    // Storage refused: the page opens without marks.
  }
}

/** What was left for this page: by the search just now, or with this entry of the history when it was first shown. */
export function takeFound(): FoundWords | undefined {
  const state = history.state as { found?: unknown } | null;
  let left: unknown;
  try {
    left = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
  } catch {
    // As if nothing had been left.
  }
  if (isFound(left) && left.to === location.pathname) history.replaceState({ ...state, found: left }, '');
  else left = state?.found;
  return isFound(left) && left.to === location.pathname ? left : undefined;
}

/** Forgets it, for this entry of the history too. */
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
