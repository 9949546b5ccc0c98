import type { Entries } from '../../entries/entries.ts';
import type { actorKinds } from '../../entries/vocabulary.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Actors of a kind that does not fit the field that names them. */
export function kindWarnings({ actors, articles, events }: Entries): Problem[] {
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  const check = (field: keyof typeof unfit, id: string | undefined): string | undefined => {
    const kind = id === undefined ? undefined : kinds.get(id);
    return kind !== undefined && unfit[field].kinds.has(kind)
      ? `"${id ?? ''}" is an actor of kind ${kind}, ${unfit[field].why}; name another actor, or correct the kind`
      : undefined;
  };
  return [
    ...articles.flatMap(({ id, source, claims }) => {
      const report = reportIn('articles', id);
      const at = (message: string | undefined, ...path: Problem['path']): Problem[] => (message === undefined ? [] : [report(message, ...path)]);
      return [
        ...at(check('platform', source.platform), 'source', 'platform'),
        ...at(check('outlet', source.outlet), 'source', 'outlet'),
        ...at(check('author', source.author), 'source', 'author'),
        ...(source.authors ?? []).flatMap((author, index) => at(check('author', author), 'source', 'authors', index)),
        ...claims.flatMap(({ speaker, via }, index) => [
          ...at(check('speaker', speaker), 'claims', index, 'speaker'),
          ...via.flatMap((relay, position) => at(check('speaker', relay), 'claims', index, 'via', position)),
        ]),
      ];
    }),
    ...events.flatMap(({ id, place, actors: present }) => {
      const message = check('place', place);
      return [
        ...(message === undefined ? [] : [reportIn('events', id)(message, 'place')]),
        ...present.flatMap((actor, index) => {
          const why = check('present', actor);
          return why === undefined ? [] : [reportIn('events', id)(why, 'actors', index)];
        }),
      ];
    }),
    ...actors.flatMap(({ id, kind, roles }) =>
      kind !== undefined && roles.length > 0 && unfit.roles.kinds.has(kind)
        ? [reportIn('actors', id)(`an actor of kind ${kind} ${unfit.roles.why}; correct the kind, or move the roles`, 'roles')]
        : [],
    ),
  ];
}

type Kind = keyof typeof actorKinds;

const kindsOf = (...kinds: Kind[]): ReadonlySet<Kind> => new Set(kinds);

/** Kinds that do not fit a field, and why. */
const unfit = {
  speaker: { kinds: kindsOf('place'), why: 'which says nothing itself' },
  platform: { kinds: kindsOf('person', 'place', 'country', 'bloc', 'office', 'unnamed', 'author'), why: 'on which nothing is published' },
  outlet: { kinds: kindsOf('place', 'country', 'bloc', 'office', 'unnamed', 'author'), why: 'which publishes nothing' },
  author: { kinds: kindsOf('place', 'country', 'bloc', 'platform'), why: 'which writes nothing itself' },
  place: { kinds: kindsOf('person', 'unnamed', 'author', 'outlet', 'platform'), why: 'where nothing takes place' },
  present: { kinds: kindsOf('author'), why: 'which takes no part in an event' },
  roles: { kinds: kindsOf('place', 'country', 'bloc', 'office', 'outlet', 'platform'), why: 'holds no role' },
} as const;
