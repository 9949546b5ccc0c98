import type { Page } from '@playwright/test';
import type { Vector } from './vectors.ts';
import type { Watched } from './watched.ts';

/** Tries many inputs in a few browsers. */

export const parts = <Item>(items: readonly Item[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, at * size + size));

/** Does `use` with every item, in a few browsers at a time. Returns what was seen, a line an item that did something. */
export async function inTurn<Item>(
  items: readonly Item[],
  open: () => Promise<Watched>,
  { use, name }: { use: (item: Item, page: Page) => Promise<readonly string[] | void>; name: (item: Item) => string },
) {
  const lines: string[] = [];
  const lane = async (mine: readonly Item[]) => {
    const { page, seen, close } = await open();
    for (const item of mine) {
      const more = (await use(item, page).catch((error: unknown) => [`breaks off: ${String(error).split('\n')[0]}`])) ?? [];
      const all = [...new Set([...seen.splice(0), ...more])];
      if (all.length > 0) lines.push(`${name(item)}: ${all.join('; ')}`);
    }
    await close();
  };
  await Promise.all([0, 1, 2].map((first) => lane(items.filter((_, index) => index % 3 === first))));
  return lines;
}

export const nameOf = ({ number, family, text }: Vector) => `${number} (${family}) ${JSON.stringify(text.slice(0, 100))}`;
