import type { AxisOptions } from '../axis/segments.ts';
import type { Chart } from '../chart.ts';

/** Sizes of the two horizontal forms, in drawing units. */
export interface HorizontalMetrics {
  form: Exclude<Chart['form'], 'tall'>;
  width: number;
  /** Space left of the axis, for the labels of the accounts. */
  gutter: number;
  /** Left edge of a date after a letter. */
  dateX: number;
  axis: Omit<AxisOptions, 'start' | 'end'>;
  axisTitles: boolean;
  eventFontSize: number;
  laneHeight: number;
  /** Number of events with a label: those with the most claims. */
  maxLabels: number;
  maxLabelWidth: number;
  /** Radius of a mark with a number. */
  countRadius: number;
  /** Radius of a mark of one claim. */
  singleRadius: number;
  minRowHeight: number;
  /** The time of publication is shown under its date. */
  showTimes: boolean;
}

export const horizontalMetrics = {
  wide: {
    form: 'wide',
    width: 1040,
    gutter: 116,
    dateX: 22,
    axis: { minSegment: 21, breakWidth: 9, maxBreaks: 12 },
    axisTitles: true,
    eventFontSize: 12,
    laneHeight: 17,
    maxLabels: Infinity,
    maxLabelWidth: 400,
    countRadius: 7,
    singleRadius: 4.5,
    minRowHeight: 40,
    showTimes: true,
  },
  small: {
    form: 'small',
    width: 400,
    gutter: 102,
    dateX: 20,
    axis: { minSegment: 17, breakWidth: 8, maxBreaks: 5 },
    axisTitles: false,
    eventFontSize: 11.5,
    laneHeight: 16,
    maxLabels: 5,
    maxLabelWidth: 210,
    countRadius: 6.5,
    singleRadius: 4,
    minRowHeight: 22,
    showTimes: false,
  },
} as const satisfies Record<HorizontalMetrics['form'], HorizontalMetrics>;
