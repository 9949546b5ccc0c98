import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Archive } from './archive.ts';

/** The baseline for build times: a plain Astro blog with a content collection of Markdown, one page per article and one list of all articles. */

/** Writes the blog into a folder. It has one article per account of the archive, with the account's words. */
export function writeBlog({ files }: Pick<Archive, 'files'>, folder: string): void {
  function write(path: string, text: string) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const [path, text] of Object.entries(blogFiles)) write(path, text);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, text] of files) {
    if (!path.startsWith('articles/')) continue;
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const { title, summary, published } = parse(yaml) as { title: string; summary: string; published: { at: string } };
    const fields = JSON.stringify({ title, description: summary, published: published.at });
    write(`src/content/blog/${path.slice('articles/'.length)}`, `---\n${fields}\n---\n${plainWords(body)}`);
  }
}

/** Path → text. */
const blogFiles: Record<string, string> = {
  'package.json': '{ "name": "plain-blog", "private": true, "type": "module" }',
  'astro.config.mjs': "export default { cacheDir: './.cache' };",
  'tsconfig.json': '{ "extends": "astro/tsconfigs/base" }',
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),
  schema: z.object({ title: z.string(), description: z.string(), published: z.coerce.date() }),
});
export const collections = { blog };
`,
  'src/layouts/Page.astro': `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    <meta name="description" content={description} />
  </head>
  <body><main><h1>{title}</h1><slot /></main></body>
</html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../layouts/Page.astro';
const posts = (await getCollection('blog')).sort((a, b) => b.data.published.valueOf() - a.data.published.valueOf());
---
<Page title="All articles" description="All articles">
  <ul>
    {posts.map((post) => (
      <li>
        <a href={\`/blog/\${post.id}/\`}>{post.data.title}</a> <time>{post.data.published.toISOString()}</time> {post.data.description}
      </li>
    ))}
  </ul>
</Page>
`,
  'src/pages/blog/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Page from '../../layouts/Page.astro';
export const getStaticPaths = async () => (await getCollection('blog')).map((post) => ({ params: { id: post.id }, props: { post } }));
const { post } = Astro.props;
const { Content } = await render(post);
---
<Page title={post.data.title} description={post.data.description}><Content /></Page>
`,
};

/** The text without links to claims, notes and entries: `[words](claim:x)` → words. */
const plainWords = (body: string): string => body.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
