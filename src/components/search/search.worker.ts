import type { SearchAnswer, SearchRequest } from '../../search/protocol.ts';
import { searchFile } from '../../model/urls.ts';
import { find } from '../../search/query/search.ts';
import { openIndex } from '../../search/index/read-index.ts';
import { IndexFault, type SearchIndex } from '../../search/index/search-index.ts';

/** Answers the page's queries away from it, one after the other: the page asks the next when it has the answer to the last. */

/** Milliseconds after which a file is given up, so that it can be tried again. */
const patience = 30_000;

async function read(name: string): Promise<unknown> {
  const response = await fetch(searchFile(name), { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  if (!response?.ok) throw new IndexFault('unreachable');
  return response.json().catch(() => {
    throw new IndexFault('incomplete');
  });
}

/** Loaded for a sharded index. */
const openShards = async () => (await import('../../search/index/read-shards.ts')).openShards;

let opened: Promise<SearchIndex> | undefined;

async function answer({ query, ...manner }: SearchRequest): Promise<SearchAnswer> {
  try {
    opened ??= openIndex(read, openShards);
    return await find(await opened, query, manner);
  } catch (error) {
    opened = undefined;
    return { query, fault: error instanceof IndexFault ? error.fault : 'failed' };
  }
}

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => void answer(data).then((answered) => postMessage(answered)));
