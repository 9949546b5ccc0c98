import type { z } from 'zod';
import type { AccountData } from './account-schema.ts';
import type { ActorData } from './actor-schema.ts';
import type { Folder } from './fields.ts';
import type { Invalid, PartlyValid } from './partial.ts';
import type { Block } from './retelling.ts';
import type { collections, DossierData, EventData, QuestionData, SourceData, TopicData } from './schema.ts';

/** The parsed data of a file with its id, which is the file name without its extension. */
export type Entry<Data> = Data & { id: string };

export type AccountEntry = Entry<AccountData> & { blocks: Block[] };

/** All parsed content, before cross-referencing. */
export interface Entries {
  dossier: DossierData;
  articles: AccountEntry[];
  actors: Entry<ActorData>[];
  topics: Entry<TopicData>[];
  events: Entry<EventData>[];
  questions: Entry<QuestionData>[];
  sources: Entry<SourceData>[];
}

/** An entry of a folder in which values may be invalid. */
export type PartialEntry<Name extends Folder> = Entry<PartlyValid<z.infer<(typeof collections)[Name]>>>;

/** The fields that printed, implied and lookalike mentions of an actor share. */
export type PartialMention = PartlyValid<Pick<ActorData['printed'][number], 'as' | 'in' | 'paragraphs'>>;

export type PartialAccount = PartialEntry<'articles'> & { blocks: Block[] | Invalid };

/** All entries, with invalid values marked. The checks take these; `Entries` is assignable to it. */
export type PartialEntries = { [Name in Exclude<Folder, 'articles'>]: readonly PartialEntry<Name>[] } & { articles: readonly PartialAccount[] };
