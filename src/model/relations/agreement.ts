/** How two accounts stand to each other on one question, in the order in which a reader wants to see them. Imports nothing, so that a browser gets nothing else with it. */
export const relations = {
  exclude: { label: 'They exclude each other', mark: '≠' },
  differ: { label: 'Different, and both can be true', mark: '≈' },
  same: { label: 'They say the same', mark: '=' },
} as const;

export type Relation = keyof typeof relations;

/** What the readings of one account and of another make of it; `excludes` says whether two readings exclude each other. */
export function relationOf(ours: readonly string[], theirs: readonly string[], excludes: (a: string, b: string) => boolean): Relation {
  if (ours.some((a) => theirs.some((b) => excludes(a, b)))) return 'exclude';
  return new Set([...ours, ...theirs]).size === 1 ? 'same' : 'differ';
}
