/**
 * Removes Vite's preload helper from every `import()`. It adds 2 KB to load styles and preload scripts; the lazily loaded scripts have no styles, and
 * the script on every page must stay under 1 KB.
 */
export const plainImports = () => ({
  name: 'plain-imports',
  enforce: 'pre' as const,
  config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
});
