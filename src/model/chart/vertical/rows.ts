import type { Bounds } from '../../time/dates.ts';
import { splitAtBreaks, type Cluster } from '../axis/breaks.ts';
import type { ChartAccount, ChartData, ChartEvent } from '../chart-data.ts';
import { extentOf, publicationEnds } from '../date-extent.ts';
import { monthHeading } from '../text/date-labels.ts';
import { wrapped } from '../text/text-fit.ts';
import { publicationLabel } from '../text/publication-labels.ts';
import { breakLabel } from '../text/wording.ts';
import { verticalMetrics } from './metrics.ts';

/** The rows of the tall chart: one for each event and each publication, in order of time. Positions are drawing units from the top. */

export type Row = EventRow | AccountRow;

export interface EventRow extends RowBase {
  kind: 'event';
  event: ChartEvent;
}

export interface AccountRow extends RowBase {
  kind: 'account';
  account: ChartAccount;
}

/** The rows with their positions and texts. `textWidth`: width of the titles. */
export function rowsOf(data: ChartData, textWidth: number): Row[] {
  const clusters = splitAtBreaks(entriesOf(data), Infinity);
  const drafts = clusters.flatMap((cluster, index) => draftsOf(cluster, clusters[index - 1]));
  return drafts.reduce<Row[]>((rows, draft, index) => {
    const previous = drafts[index - 1];
    const hasHeading = draft.breakLabel !== undefined || previous?.heading !== draft.heading;
    return [...rows, rowAt(rows.at(-1)?.bottom ?? 2, { ...draft, hasHeading, text: titleLines(draft.entry, textWidth) })];
  }, []);
}

/** Middle of the first line of a row. */
export const middleOf = ({ top }: Row): number => top + verticalMetrics.rowHeight / 2;

interface RowBase extends Bounds {
  top: number;
  bottom: number;
  /** Lines of the title. */
  text: string[];
  /** The axis break above the row; `top` is its upper edge. */
  axisBreak?: { top: number; label: string };
  /** The month above the row; `y` is the baseline. */
  heading?: { y: number; text: string };
}

type Entry = Bounds & (Pick<EventRow, 'kind' | 'event'> | Pick<AccountRow, 'kind' | 'account'>);

/** An entry with the texts above its row. */
interface Draft {
  entry: Entry;
  heading: string;
  breakLabel?: string;
}

/** Events before publications. `clustersOf` sorts by start and end, and keeps this order for equal bounds. */
function entriesOf({ events, accounts }: ChartData): Entry[] {
  return [
    ...events.map((event): Entry => ({ kind: 'event', event, from: extentOf(event.date).from, to: extentOf(event.date).to })),
    ...accounts.flatMap((account) =>
      publicationEnds(account.published)
        .slice(0, 1)
        .map((first): Entry => ({ kind: 'account', account, ...first })),
    ),
  ];
}

function draftsOf({ members, from }: Cluster<Entry>, previous?: Cluster<Entry>): Draft[] {
  return members.map((entry, index) => ({
    entry,
    heading: monthHeading(entry.from, entry.kind === 'event' ? entry.event.date : entry.account.published.at),
    ...(index === 0 && previous && { breakLabel: breakLabel({ from: previous.to, to: from }) }),
  }));
}

function titleLines(entry: Entry, width: number): string[] {
  const room = { fontSize: verticalMetrics.fontSize, width };
  return wrapped(entry.kind === 'event' ? entry.event.title : publicationLabel(entry.account), room, 3);
}

function rowAt(start: number, { entry, heading, hasHeading, breakLabel: label, text }: Draft & { hasHeading: boolean; text: string[] }): Row {
  const { breakHeight, headingHeight, rowHeight, lineHeight } = verticalMetrics;
  const headingTop = start + (label === undefined ? 0 : breakHeight);
  const top = headingTop + (hasHeading ? headingHeight : 0);
  return {
    ...entry,
    top,
    bottom: top + rowHeight + (text.length - 1) * lineHeight,
    text,
    ...(label !== undefined && { axisBreak: { top: start, label } }),
    ...(hasHeading && { heading: { y: headingTop + headingHeight - 8, text: heading } }),
  };
}
