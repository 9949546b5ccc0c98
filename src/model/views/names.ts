import type { Catalogue } from '../catalogue.ts';
import { indexOfNames, lettersOf, pagesOfNames } from './name-index.ts';
import { cappedMap, mostNames } from './paging.ts';
import { people } from './actor-head.ts';

/** A page of the index of names. `number` counts from 1. The first page also has the people and the wrong forms. */
export function namesView(catalogue: Catalogue, number: number) {
  const pages = pagesOfNames(catalogue);
  return {
    number,
    last: Math.max(1, pages.length),
    letters: lettersOf(catalogue),
    groups: pages[number - 1] ?? [],
    ...(number === 1 && {
      first: {
        people: people(catalogue, mostNames.people),
        persons: catalogue.actors.filter(({ kind }) => kind === 'person').length,
        wrong: cappedMap(
          indexOfNames(catalogue).filter(({ garbled }) => garbled),
          mostNames.wrong,
          ({ form, actor, accounts }) => ({ form, actor, accounts }),
        ),
      },
    }),
  };
}
