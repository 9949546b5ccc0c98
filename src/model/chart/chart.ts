import type { Box } from './geometry.ts';

/** The two-clock chart as data: the date of each event against the publication of each account. Lengths are drawing units, rounded to a tenth. */

export interface Chart {
  /** Wide and small: time runs from left to right, one row for each account. Tall: from top to bottom, one column for each account. */
  form: 'wide' | 'tall' | 'small';
  width: number;
  height: number;
  title: string;
  description: string;
  /** For each account, in order of publication: the part of its row or column after the publication. */
  futureAreas: Box[];
  /** For each account of which only a span is known: the part of its row or column in which it came out. Its future begins after the span. */
  openAreas: Box[];
  /** SVG path data. */
  gridLines: string;
  /** SVG path data; empty in the tall form. */
  axisLine: string;
  /** Axis breaks. `mark` and `guide` are SVG path data; `guide` continues the break through the rows and is empty in the tall form. */
  breaks: { mark: string; guide: string; label: string }[];
  /** SVG path data of the step line through the publications; interrupted at accounts with an open area. */
  publicationLine: string;
  labels: TextLabel[];
  /** Links, in keyboard order. */
  items: Item[];
}

export type Item = EventItem | AccountItem | MarkItem;

export interface TextLabel {
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  /** CSS class. */
  kind: 'day' | 'month' | 'year' | 'gap' | 'head' | 'siglum' | 'date' | 'label';
  /** SVG `text-anchor`; `start` if undefined. */
  anchor?: 'middle' | 'end';
}

export interface EventItem {
  kind: 'event';
  event: string;
  href: string;
  /** Accessible name and tooltip. */
  name: string;
  bar: Box;
  /** SVG path data of the dashes beyond a bar end that is approximate, uncertain or open. */
  whiskers: string;
  /** The date is approximate, uncertain or open. */
  soft: boolean;
  /** The event is planned, was moved or did not happen. */
  hollow: boolean;
  labels: TextLabel[];
  /** SVG path data of the line from the bar to the axis; empty in the tall form. */
  dropLine: string;
}

export interface AccountItem {
  kind: 'account';
  account: string;
  href: string;
  name: string;
  labels: TextLabel[];
}

/** The claims of one account about one event. */
export interface MarkItem {
  kind: 'mark';
  event: string;
  account: string;
  href: string;
  name: string;
  /** The account came out before the event; the mark is a diamond. */
  precedesEvent: boolean;
  /** SVG path data; empty for circles. */
  diamond: string;
  /** Number of claims. */
  count: number;
  x: number;
  y: number;
  r: number;
}
