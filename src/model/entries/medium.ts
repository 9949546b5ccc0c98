import type { AccountData } from './account-schema.ts';

/** How a source is divided, and so how a place in it can be named. */
export interface Medium {
  /** If false, the paragraphs of the retelling are the editor's own. */
  paragraphs: boolean;
  pages: boolean;
  /** A recording: video or audio. */
  time: boolean;
}

/** A source without pages and running time is a text with paragraphs, even if it does not give their number. */
export function mediumOf({ genre, source }: MeasuredAccount): Medium {
  const pages = source.pages !== undefined;
  const time = source.duration !== undefined || genre === 'video' || genre === 'audio';
  return { paragraphs: source.paragraphs !== undefined || !(pages || time), pages, time };
}

interface MeasuredAccount extends Pick<AccountData, 'genre'> {
  source: Pick<AccountData['source'], 'paragraphs' | 'pages' | 'duration'>;
}
