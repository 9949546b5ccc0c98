import { currentBuild } from './current-build.ts';

/**
 * Pages that come in numbers are taken from the last site where nothing they print has changed. Such a page gets all its data from one view, a
 * function of the catalogue and of the page's own parameters; what it prints beside that is the dossier's own fields and the wording of the code.
 */

/**
 * For an entry of `getStaticPaths`: the key of the page's view, by which the build decides whether the page is rendered again. Without a key, and
 * the view is not made, where that is decided already: while the site is edited, and where no earlier site could be compared.
 */
export function viewKey(view: () => unknown): { cacheKey?: string } {
  const build = currentBuild();
  return build?.compare && build.content ? { cacheKey: build.content.views.keyOf(view()) } : {};
}

/** The view, noted as that of the page at `pathname` for the next build. */
export function noted<View>(pathname: string, view: View): View {
  const views = currentBuild()?.content?.views;
  views?.recorded.set(pathname, views.keyOf(view));
  return view;
}
