import type { Page } from '@playwright/test';
import type { Vector } from './vectors.ts';
import type { WatchedPage } from './watched.ts';

/** Tries many inputs in a few pages. */

export const chunks = <Item>(items: readonly Item[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, at * size + size));

/** Calls `use` for every item, in three pages at a time. Returns one line for each item with an effect: its name and what was observed. */
export async function observeEach<Item>(
  items: readonly Item[],
  open: () => Promise<WatchedPage>,
  { use, name }: { use: (item: Item, page: Page) => Promise<readonly string[] | void>; name: (item: Item) => string },
) {
  const lines: string[] = [];
  const lane = async (mine: readonly Item[]) => {
    const { page, seen, close } = await open();
    for (const item of mine) {
      const more = (await use(item, page).catch((error: unknown) => [`fails: ${String(error).split('\n')[0]}`])) ?? [];
      const all = [...new Set([...seen.splice(0), ...more])];
      if (all.length > 0) lines.push(`${name(item)}: ${all.join('; ')}`);
    }
    await close();
  };
  await Promise.all([0, 1, 2].map((first) => lane(items.filter((_, index) => index % 3 === first))));
  return lines;
}

export const nameOf = ({ number, family, text }: Vector) => `${number} (${family}) ${JSON.stringify(text.slice(0, 100))}`;
