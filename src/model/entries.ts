import type { Block } from './retelling.ts';
import type { ActorData, ArticleData, DossierData, EventData, QuestionData, SourceData, TopicData } from './schema.ts';

/** An entry of the content: its id is its file name. */
export type Entry<Data> = Data & { id: string };

export type ArticleEntry = Entry<ArticleData> & { blocks: Block[] };

/** All that the editors wrote, read and typed; not yet cross-referenced. */
export interface Entries {
  dossier: DossierData;
  articles: ArticleEntry[];
  actors: Entry<ActorData>[];
  topics: Entry<TopicData>[];
  events: Entry<EventData>[];
  questions: Entry<QuestionData>[];
  sources: Entry<SourceData>[];
}
