import type { Chart } from './chart.ts';

/** Legend texts by key. The keys are CSS classes (`k-report`). */
export const legend = {
  report: 'reported after it happened',
  ahead: 'announced or foretold before it happened',
  yet: 'not yet happened when the account came out',
  open: 'the account came out some time in this span',
  soft: 'date approximate or uncertain',
  hollow: 'planned, moved or did not happen',
  cut: 'time left out',
} as const;

export type LegendKey = keyof typeof legend;

/** The keys that occur in a chart, in the order of `legend`. */
export function legendKeysOf({ items, breaks, openAreas }: Pick<Chart, 'items' | 'breaks' | 'openAreas'>): LegendKey[] {
  const occurs: Record<LegendKey, boolean> = {
    report: items.some((item) => item.kind === 'mark' && !item.precedesEvent),
    ahead: items.some((item) => item.kind === 'mark' && item.precedesEvent),
    yet: items.some(({ kind }) => kind === 'account'),
    open: openAreas.length > 0,
    soft: items.some((item) => item.kind === 'event' && item.soft),
    hollow: items.some((item) => item.kind === 'event' && item.hollow),
    cut: breaks.length > 0,
  };
  return (Object.keys(legend) as LegendKey[]).filter((key) => occurs[key]);
}
