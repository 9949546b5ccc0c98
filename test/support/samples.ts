import { catalogue, onePageOfEachKind } from './built.ts';

/** Pages of the built site for tests that need one of a kind, whatever the dossier is about. */

/** The longest page of each kind. */
export const kinds: readonly string[] = onePageOfEachKind();

/** The account with the most claims. */
export const [account] = catalogue.accounts.toSorted((a, b) => b.claims.length - a.claims.length) as [(typeof catalogue.accounts)[number]];

export const accountPage = `/articles/${account.id}/`;

/** The actor who took part in most events. */
export const [actorOfEvents = ''] = catalogue.actors
  .map(({ id }) => id)
  .toSorted((a, b) => catalogue.eventsOfActor(b).length - catalogue.eventsOfActor(a).length);
