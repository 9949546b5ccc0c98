import type { Answered, Asked } from './found.ts';
import { searchFile } from '../model/urls.ts';
import { find } from './rank.ts';
import { IndexFault, openIndex, type SearchIndex } from './read-index.ts';

/** Answers the page's queries away from it. Every answer echoes its query, so that the page can drop those it no longer waits for. */

const unreachable = 'The search could not be loaded. The network may be down, or the site is being rebuilt.';
const unreadable = 'The search could not be loaded. Its index arrived incomplete; loading the page again may help.';

const read = async (name: string): Promise<unknown> => {
  const response = await fetch(searchFile(name)).catch(() => undefined);
  if (!response?.ok) throw new IndexFault(unreachable);
  return response.json().catch(() => {
    throw new IndexFault(unreadable);
  });
};

let opened: Promise<SearchIndex> | undefined;
let latest: Asked | undefined;

const answer = async ({ query, filters }: Asked): Promise<Answered> => {
  try {
    opened ??= openIndex(read);
    return await find(await opened, query, filters);
  } catch (error) {
    opened = undefined;
    return { query, fault: error instanceof IndexFault ? error.message : unreadable };
  }
};

/** Of several queries that come while it works, only the last is answered. */
const work = async (asked: Asked) => {
  latest = asked;
  await opened?.catch(() => undefined);
  if (asked !== latest) return;
  const answered = await answer(asked);
  if (asked === latest) postMessage(answered);
};

addEventListener('message', ({ data }: MessageEvent<Asked>) => void work(data));
