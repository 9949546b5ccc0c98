import type { PartialAccount } from '../entries/entries.ts';
import { allValid, isValid, itemsOf } from '../entries/partial.ts';
import { mediumOf, type Medium } from '../entries/medium.ts';
import { secondsOf } from '../time/running-time.ts';
import type { Problem, Report } from './problem.ts';

/** Faults in where claims are in their source. A place is of a kind that the source has, and within its length. */
export function placeProblems(account: PartialAccount, report: Report): Problem[] {
  const { source, claims } = account;
  const medium = knownMedium(account);
  const length = allValid({ pages: source.pages, duration: source.duration });
  if (!medium || !length) return [];
  const { pages = Infinity, duration } = length;
  return itemsOf(claims).flatMap((claim, index): Problem[] =>
    placeFields.flatMap((field): Problem[] => {
      const value = claim[field];
      if (value === undefined || !isValid(value)) return [];
      const fault = (message: string) => [report(message, 'claims', index, field)];
      if (!kindsOfPlace(medium).includes(field)) return fault(`${lacking[field]}; ${remedyFor(medium)}`);
      if (field === 'page' && typeof value === 'number' && value > pages)
        return fault(`${value} is past the last page of the source, ${pages}; correct one of the two numbers`);
      if (field === 'time' && duration !== undefined && secondsOf(String(value)) > secondsOf(duration))
        return fault(`"${value}" is past the end of the source, ${duration}; correct one of the two times`);
      return [];
    }),
  );
}

/** The medium of an account; undefined if it depends on invalid values. */
export function knownMedium({ genre, source }: PartialAccount): Medium | undefined {
  const measures = allValid({ genre, source: { paragraphs: source.paragraphs, pages: source.pages, duration: source.duration } });
  return measures && mediumOf(measures);
}

const placeFields = ['paragraph', 'page', 'section', 'time'] as const;
type PlaceField = (typeof placeFields)[number];

const lacking: Record<PlaceField, string> = {
  paragraph: 'the source has no paragraphs',
  page: 'the source has no pages',
  section: 'a recording has no sections',
  time: 'the source is not a recording',
};

const kindsOfPlace = ({ paragraphs, pages, time }: Medium): PlaceField[] => [
  ...(paragraphs ? (['paragraph'] as const) : []),
  ...(pages ? (['page'] as const) : []),
  ...(paragraphs || pages ? (['section'] as const) : []),
  ...(time ? (['time'] as const) : []),
];

const remedyFor = (medium: Medium): string => `give the place as ${kindsOfPlace(medium).join(' or ')}, or correct the genre or length of the source`;
