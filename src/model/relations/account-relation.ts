/** Relations between two accounts on one question, most significant first. Has no imports, so that browser bundles stay small. */
export const relations = {
  exclude: { label: 'They exclude each other', mark: '≠' },
  differ: { label: 'Different, and both can be true', mark: '≈' },
  same: { label: 'They say the same', mark: '=' },
} as const;

export type Relation = keyof typeof relations;

/** Relation between the readings of two accounts. `excludes` returns true if two readings exclude each other. */
export function relationOf(ours: readonly string[], theirs: readonly string[], excludes: (a: string, b: string) => boolean): Relation {
  if (ours.some((a) => theirs.some((b) => excludes(a, b)))) return 'exclude';
  return new Set([...ours, ...theirs]).size === 1 ? 'same' : 'differ';
}
