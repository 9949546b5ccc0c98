import type { PartialAccount } from '../entries/entries.ts';
import { allValid, isValid, itemsOf, mapValid, type Valid } from '../entries/partial.ts';
import { dayInPath, instantInAddress } from '../time/address-dates.ts';
import { bounds } from '../time/dates.ts';
import { isInstant } from '../time/instants.ts';
import { canBeAt, isSurelyBefore, localBounds, marginOf, type DatedText } from '../time/publication.ts';
import { momentInWords, publicationInWords } from '../time/publication-words.ts';
import { reportIn, type Problem, type Report } from './problem.ts';

/** Faults of the dates of an account itself: its publication, its changes and the day on which the editor read it. Invalid values are skipped. */
export function publicationProblems(account: PartialAccount): Problem[] {
  const report = reportIn('articles', account.id);
  const published = allValid(account.published);
  if (published === undefined) return [];
  const faults = [...shapeProblems(published, report), ...boundsProblems(published, report)];
  return faults.length > 0 ? faults : [...addressProblems(account, published, report), ...laterProblems(account, published, report)];
}

/** The dates of an account, for the checks of its claims; undefined if any of them is invalid, if there is none, or if the bounds leave no day. */
export function datesOf({ published, updated }: PartialAccount): DatedText | undefined {
  const { at, after, before, margin } = published;
  const dates = allValid({ published: { at, after, before, margin }, updated: mapValid(updated, (change) => ({ at: change.at })) });
  if (dates === undefined || (at === undefined && after === undefined && before === undefined)) return undefined;
  const { from, to } = localBounds(dates.published);
  return from <= to ? dates : undefined;
}

type Published = Valid<PartialAccount['published']>;

/** A date or bounds; a margin only with a time. */
function shapeProblems({ at, after, before, margin }: Published, report: Report): Problem[] {
  const bound = after === undefined ? 'before' : 'after';
  if (at === undefined && after === undefined && before === undefined)
    return [report('dates nothing; give "at", or "after" and "before" if the account has no date', 'published')];
  return [
    ...(at !== undefined && (after !== undefined || before !== undefined)
      ? [report(`goes with an account without a date, and this one has "at"; delete one of them`, 'published', bound)]
      : []),
    ...(margin !== undefined && (at === undefined || !isInstant(at))
      ? [report('is the accuracy of a time, and there is none; delete it, because a date is as precise as it is written', 'published', 'margin')]
      : []),
  ];
}

/** The bounds leave at least one day. */
function boundsProblems({ at, after, before }: Published, report: Report): Problem[] {
  if (at !== undefined || after === undefined || before === undefined) return [];
  const { from, to } = localBounds({ after, before });
  if (from < to) return [];
  const later = bounds(after).from > bounds(before).from;
  return [
    later
      ? report(`"${after}" is later than "before" (${before}); swap the two, or correct one`, 'published', 'after')
      : report(`"${after}" leaves no day before "${before}"; correct one of them, or write the day as "at"`, 'published', 'after'),
  ];
}

/** A date decoded from the address is that of `at`, and `at` is not more precise. */
function addressProblems({ source }: PartialAccount, published: Published, report: Report): Problem[] {
  const { at, basis, margin } = published;
  if (!isValid(source.url) || (basis !== 'url-id' && basis !== 'url-date')) return [];
  if (at === undefined) return [report('decodes a date from the address, and there is none; write it as "at", or correct the basis', 'published', 'basis')];
  return basis === 'url-id' ? numberProblems(source.url, { at, margin }, report) : pathProblems(source.url, at, report);
}

function numberProblems(url: string, { at, margin }: { at: string; margin: string | undefined }, report: Report): Problem[] {
  const decoded = instantInAddress(url)?.instant;
  if (decoded === undefined)
    return [
      report(
        'the address has no number to decode (a Toutiao id of 16 or 19 digits, or 13 digits of milliseconds); correct source.url or the basis',
        'published',
        'basis',
      ),
    ];
  if (canBeAt(decoded, { at, margin })) return [];
  const means = `the number in the address means ${new Date(decoded).toISOString()}`;
  return [
    isInstant(at)
      ? report(`${means}, which differs by more than ${marginOf(at, margin)}; correct the time or the margin`, 'published', 'at')
      : report(`${means}, which is not ${publicationInWords({ at })} in any time zone; correct the date`, 'published', 'at'),
  ];
}

function pathProblems(url: string, at: string, report: Report): Problem[] {
  const day = dayInPath(url);
  if (day === undefined) return [report('the address has no day like /2023/07/30/ to decode; correct source.url or the basis', 'published', 'basis')];
  if (isInstant(at)) return [report(`the address gives only a day; write "${day}", or say how the time is known`, 'published', 'at')];
  const { from, to } = bounds(at);
  return from <= bounds(day).from && bounds(day).to <= to
    ? []
    : [report(`the address has the day ${day}, not ${publicationInWords({ at })}; correct one of them, or the basis`, 'published', 'at')];
}

/** A change and the day of reading are not before the publication, and the text was read after its changes. */
function laterProblems({ updated, accessed }: PartialAccount, published: Published, report: Report): Problem[] {
  const read = accessed !== undefined && isValid(accessed) ? { at: accessed } : undefined;
  const changes = itemsOf(updated).flatMap(({ at }, index) => (isValid(at) ? [{ at, index }] : []));
  return [
    ...changes
      .filter((change) => isSurelyBefore(change, published))
      .map((change) =>
        report(`${momentInWords(change)} is before the publication (${momentInWords(published)}); correct one of them`, 'updated', change.index, 'at'),
      ),
    ...(read && isSurelyBefore(read, published)
      ? [report(`${publicationInWords(read)} is before the publication (${momentInWords(published)}); correct one of them`, 'accessed')]
      : []),
    ...changes
      .filter((change) => read && isSurelyBefore(read, change))
      .map((change) =>
        report(
          `${momentInWords(change)} is after the day on which the account was read (${read ? publicationInWords(read) : ''}); correct one of them`,
          'updated',
          change.index,
          'at',
        ),
      ),
  ];
}
