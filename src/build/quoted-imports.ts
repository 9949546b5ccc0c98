/** Quotes the path of the middleware in Astro's import of it, which breaks if the path of the project has an apostrophe. */
export const quotedImports = () => ({
  name: 'quoted-imports',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id === '\0virtual:astro:middleware' ? code.replace(/from '(\/.*)';$/gm, (_, path: string) => `from ${JSON.stringify(path)};`) : undefined,
});
