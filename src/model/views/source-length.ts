import type { AccountData } from '../entries/account-schema.ts';
import { counted } from '../counts.ts';
import { runningTimeInWords } from '../time/running-time.ts';

/** The length of a source in what it is measured by: "8 paragraphs, 210 words", "18 pages", "12 min 5 s". */
export const lengthInWords = ({ duration, pages, paragraphs, words }: Measures): string =>
  [
    duration !== undefined && runningTimeInWords(duration),
    pages !== undefined && counted(pages, 'page'),
    paragraphs !== undefined && counted(paragraphs, 'paragraph'),
    words !== undefined && counted(words, 'word'),
  ]
    .filter(Boolean)
    .join(', ');

type Measures = Pick<AccountData['source'], 'duration' | 'pages' | 'paragraphs' | 'words'>;
