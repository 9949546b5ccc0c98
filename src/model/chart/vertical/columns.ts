import type { ChartAccount } from '../chart-data.ts';
import { verticalMetrics } from './metrics.ts';

/** The columns of the tall chart at its right edge, in drawing units: one for each account, in order of publication. */
export interface Columns {
  /** Left edge of the first column. */
  left: number;
  columnWidth: number;
  /** Centre of the column of an account. */
  centreOf: (account: ChartAccount) => number;
}

export function columnsOf(accounts: readonly ChartAccount[]): Columns {
  const { width, columnsWidth, minColumnWidth, maxColumnWidth } = verticalMetrics;
  const columnWidth = Math.min(maxColumnWidth, Math.max(minColumnWidth, columnsWidth / Math.max(1, accounts.length)));
  return {
    left: width - columnWidth * accounts.length,
    columnWidth,
    centreOf: (account) => width - columnWidth * (accounts.length - accounts.indexOf(account) - 0.5),
  };
}
