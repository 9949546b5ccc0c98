import { catalogue, onePageOfEachKind } from './built.ts';

/** Sample pages of the built site, chosen for any dossier. */

/** The longest page of each kind. */
export const kinds: readonly string[] = onePageOfEachKind();

/** The account with the most claims. */
export const [account] = catalogue.accounts.toSorted((a, b) => b.claims.length - a.claims.length) as [(typeof catalogue.accounts)[number]];

export const accountPage = `/articles/${account.id}/`;

/** The actor with the most events. */
export const [actorOfEvents = ''] = catalogue.actors
  .map(({ id }) => id)
  .toSorted((a, b) => catalogue.eventsOfActor(b).length - catalogue.eventsOfActor(a).length);
