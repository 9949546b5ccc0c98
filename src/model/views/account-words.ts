import type { AccountData } from '../entries/account-schema.ts';
import { compareDates } from '../time/dates.ts';
import { dateInWords, spanInWords } from '../time/date-words.ts';
import { lengthInWords } from './source-length.ts';

/** The facts at the head of an account, in words. */

/** English name of a language: `zh` → "Chinese". */
export const languageName = (code: string): string => languageNames.of(code) ?? code;

/**
 * The length of a source and of its retelling: "9 paragraphs, 700 words in machine translation from Chinese; retold here in 400". An untranslated source
 * is "18 pages in English". `retold`: length of the retelling in words.
 */
export const sourceInWords = (source: MeasuredSource, retold: string): string =>
  `${lengthInWords(source)} in ${source.translation === 'none' ? '' : `${source.translation} translation from `}${languageName(source.language)}; retold here in ${retold}`;

/** When the events of an account happened, and when its last forecast is due. Both lists are EDTF dates. */
export function tellsInWords(events: readonly string[], due: readonly string[]): string {
  const last = due.toSorted(compareDates).at(-1);
  return [spanInWords(events) || 'nothing dated', last && `looks ahead to ${dateInWords(last)}`].filter(Boolean).join('; ');
}

/** An address as the account prints it, if it is not the address of the link: what is missing from it, or all of it. */
export const printedAddressInWords = (printed: string, url: string): string =>
  url.endsWith(printed) ? `printed without “${url.slice(0, -printed.length)}”: ${printed}` : `printed as ${printed}`;

type MeasuredSource = Pick<AccountData['source'], 'duration' | 'pages' | 'paragraphs' | 'words' | 'translation' | 'language'>;

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });
