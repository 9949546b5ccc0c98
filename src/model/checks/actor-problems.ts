import type { PartialEntry, PartialMention } from '../entries/entries.ts';
import { allValid, isValid, itemsOf } from '../entries/partial.ts';
import { actorKinds } from '../entries/vocabulary.ts';
import type { CheckContext } from './check-context.ts';
import { listedProblems } from './form-problems.ts';
import { reportIn, type Problem, type Report } from './problem.ts';

/** Faults of an actor: no kind, hosts of others, undated roles, offices of the wrong kind, and mentions that no paragraph has. */
export function actorProblems(actor: PartialEntry<'actors'>, context: CheckContext): Problem[] {
  const { actorById, bodies } = context;
  const report = reportIn('actors', actor.id);
  return [
    ...kindProblems(actor, context, report),
    ...hostProblems(actor, context, report),
    ...listedProblems(actor, context, report),
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
        itemsOf(mention.paragraphs ?? []).flatMap((number, position): Problem[] => {
          const account = mention.in;
          const last = typeof account === 'string' ? bodies.get(account)?.last : undefined;
          return last !== undefined && isValid(number) && number > last
            ? [report(`the account "${String(account)}" has ${last} paragraphs, not ${number}`, field, index, 'paragraphs', position)]
            : [];
        }),
      ),
    ),
  ];
}

/** An actor has a kind, unless accounts show it. */
const kindProblems = ({ id, kind, hosts }: PartialEntry<'actors'>, { kinds }: CheckContext, report: Report): Problem[] =>
  kind === undefined && kinds && !kinds.has(id) && itemsOf(hosts).length === 0
    ? [report(`is missing; it is one of ${Object.keys(actorKinds).join(', ')}; only the outlet, platform or author of an account needs none`, 'kind')]
    : [];

/** Only platforms and outlets have hosts, and a host has one owner. */
const hostProblems = ({ id, kind, hosts: own }: PartialEntry<'actors'>, { hosts }: CheckContext, report: Report): Problem[] =>
  itemsOf(own).flatMap((host, index, all): Problem[] => {
    if (!isValid(host) || !isValid(kind)) return [];
    if (kind !== undefined && kind !== 'platform' && kind !== 'outlet')
      return index === 0 ? [report(`are those of a platform or an outlet, but the actor is of kind ${kind}; delete them, or correct the kind`, 'hosts')] : [];
    const owner = hosts?.get(host) ?? id;
    return owner !== id || all.indexOf(host) < index ? [report(`"${host}" is already a host of "${owner}"; delete one of the two`, 'hosts', index)] : [];
  });

const mentionFields = ['printed', 'implied', 'lookalikes'] as const;
