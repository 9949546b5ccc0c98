import type { Entries } from '../../entries/entries.ts';
import { dateInWords } from '../../time/date-words.ts';
import { bounds, isBefore } from '../../time/dates.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Roles whose dates contradict each other: two holders of an office at one time, or a day outside of the term. */
export function roleWarnings({ actors, dossier }: Entries): Problem[] {
  const all = actors.flatMap(({ id, roles }) => roles.map((role, index) => ({ id, index, ...role })));
  const byOffice = Map.groupBy(
    all.filter(({ office, term }) => office !== undefined && term !== undefined),
    ({ office }) => office,
  );
  return [
    ...all.flatMap(({ id, index, term, asOf }) => {
      const report = reportIn('actors', id);
      return [
        ...(term !== undefined && asOf !== undefined && (isBefore(asOf, term) || isBefore(term, asOf))
          ? [report(`${dateInWords(asOf)} is outside of the term (${dateInWords(term)}); correct one of them`, 'roles', index, 'asOf')]
          : []),
        ...(
          [
            ['term', term],
            ['asOf', asOf],
          ] as const
        ).flatMap(([field, date]) =>
          date !== undefined && isBefore(dossier.editedOn, date)
            ? [report(`begins after the last editing (${dateInWords(dossier.editedOn)}); correct it, or editedOn in dossier.yaml`, 'roles', index, field)]
            : [],
        ),
      ];
    }),
    ...[...byOffice.values()].flatMap((holders) => overlaps(holders.flatMap(({ id, index, term = '' }) => ({ id, index, term })))),
  ];
}

interface Holder {
  id: string;
  index: number;
  term: string;
}

/** Of each two holders whose terms share more than a day, a warning at the later one. */
function overlaps(holders: readonly Holder[]): Problem[] {
  const inOrder = holders.map((holder) => ({ ...holder, ...bounds(holder.term) })).toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  let last = inOrder[0];
  return inOrder.slice(1).flatMap((holder) => {
    const before = last;
    if (last === undefined || holder.to > last.to) last = holder;
    return before && before.id !== holder.id && Math.min(before.to, holder.to) - holder.from > twoDays
      ? [
          reportIn('actors', holder.id)(
            `the term (${dateInWords(holder.term)}) overlaps that of "${before.id}" (${dateInWords(before.term)}) in the same office; correct one of them`,
            'roles',
            holder.index,
            'term',
          ),
        ]
      : [];
  });
}

const twoDays = 2 * 86_400_000;
