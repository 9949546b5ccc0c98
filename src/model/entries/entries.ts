import type { z } from 'zod';
import type { Readable, Unread } from './partial.ts';
import type { Block } from './retelling.ts';
import type { ActorData, AccountData, collections, DossierData, EventData, Folder, QuestionData, SourceData, TopicData } from './schema.ts';

/** An entry of the content: its id is its file name. */
export type Entry<Data> = Data & { id: string };

export type AccountEntry = Entry<AccountData> & { blocks: Block[] };

/** All that the editors wrote, read and typed; not yet cross-referenced. */
export interface Entries {
  dossier: DossierData;
  articles: AccountEntry[];
  actors: Entry<ActorData>[];
  topics: Entry<TopicData>[];
  events: Entry<EventData>[];
  questions: Entry<QuestionData>[];
  sources: Entry<SourceData>[];
}

/** An entry of a folder, as far as it can be read. */
export type ReadableEntry<Name extends Folder> = Entry<Readable<z.infer<(typeof collections)[Name]>>>;

/** Where a name is printed, implied or looks like it: what the three have in common. */
export type ReadableMention = Readable<Pick<ActorData['lookalikes'][number], 'as' | 'in' | 'paragraphs'>>;

export type ReadableAccount = ReadableEntry<'articles'> & { blocks: Block[] | Unread };

/** Every entry there is, as far as it can be read: what the checks look at. Entries that are typed are readable as they are. */
export type ReadableEntries = { [Name in Exclude<Folder, 'articles'>]: readonly ReadableEntry<Name>[] } & { articles: readonly ReadableAccount[] };
