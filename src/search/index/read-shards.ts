import type { Shards } from './format.ts';
import { openStored, type StoredContext } from './read-stored-fields.ts';
import { openTerms } from './read-terms.ts';
import type { ReadFile, IndexReader } from './search-index.ts';

/** Opens a sharded index. Each shard is read at most once. `read` returns a file of this build, or throws. */
export const openShards = (shards: Shards, context: StoredContext, read: ReadFile): IndexReader => ({
  isSharded: true,
  ...openTerms(shards, context.size, read),
  ...openStored(context, read),
});
