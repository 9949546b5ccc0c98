import type { PartialEntry, PartialMention } from '../entries/entries.ts';
import { allValid, isValid, itemsOf } from '../entries/partial.ts';
import { reportIn, type Problem } from './problem.ts';

/**
 * Faults of an actor: undated roles, offices of the wrong kind, and mentions past the last paragraph. `paragraphsOf`: number of paragraphs
 * by account id, undefined if it depends on invalid values.
 */
export function actorProblems(
  actor: PartialEntry<'actors'>,
  actorById: ReadonlyMap<string, PartialEntry<'actors'>>,
  paragraphsOf: ReadonlyMap<string, number | undefined>,
): Problem[] {
  const report = reportIn('actors', actor.id);
  return [
    ...itemsOf(actor.roles).flatMap(({ office, term, asOf }, index): Problem[] => {
      const kind = allValid(actorById.get(String(office))?.kind);
      return [
        ...(term === undefined && asOf === undefined ? [report('a role needs a date: term or asOf', 'roles', index)] : []),
        ...(kind !== undefined && kind !== 'office'
          ? [report(`"${String(office)}" is an actor of kind ${kind}; name the actor of kind office that was held`, 'roles', index, 'office')]
          : []),
      ];
    }),
    ...mentionFields.flatMap((field) =>
      itemsOf<PartialMention>(actor[field]).flatMap((mention, index) =>
        itemsOf(mention.paragraphs).flatMap((number, position): Problem[] => {
          const account = mention.in;
          const last = isValid(account) ? paragraphsOf.get(account) : undefined;
          return last !== undefined && isValid(number) && number > last
            ? [report(`the account "${String(account)}" has ${last} paragraphs, not ${number}`, field, index, 'paragraphs', position)]
            : [];
        }),
      ),
    ),
  ];
}

const mentionFields = ['printed', 'implied', 'lookalikes'] as const;
