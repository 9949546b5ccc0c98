/** Sizes of the tall form, in drawing units. */
export const verticalMetrics = {
  width: 360,
  /** Right edge of the day numbers. */
  dayX: 40,
  /** Left edge of the titles. */
  titleX: 61,
  fontSize: 12.5,
  /** Height of a row with one line of text. */
  rowHeight: 22,
  /** Height of each further line. */
  lineHeight: 14.5,
  breakHeight: 22,
  headingHeight: 27,
  maxColumnWidth: 21,
  minColumnWidth: 14,
  /** Width that the columns share. */
  columnsWidth: 168,
} as const;
