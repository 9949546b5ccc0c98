import { currentBuild } from './current-build.ts';

/**
 * Reuses pages of the last site if nothing they print has changed. Such a page gets its data from one view, a function of the catalogue and the
 * page's parameters. Besides the view it prints only the fields of the dossier and constant text.
 */

/**
 * For an entry of `getStaticPaths`: the key of the page's view, by which the build decides whether to render the page again. Returns no key, without
 * calling `view`, in the development server and if there is no earlier site to compare with.
 */
export function viewKey(view: () => unknown): { cacheKey?: string } {
  const build = currentBuild();
  return build?.compare && build.content ? { cacheKey: build.content.views.keyOf(view()) } : {};
}

/** Records the key of a view for the next build, as that of the page at `pathname`. Returns the view. */
export function noted<View>(pathname: string, view: View): View {
  const views = currentBuild()?.content?.views;
  views?.recorded.set(pathname, views.keyOf(view));
  return view;
}
