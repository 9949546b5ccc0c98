/**
 * Leaves out what Vite adds to every `import()`: 2 KB that look for styles and preload scripts. Ours import scripts that have no styles, and
 * the one on every page is to stay under 1 KB.
 */
export const plainImports = () => ({
  name: 'plain-imports',
  enforce: 'pre' as const,
  config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
});
