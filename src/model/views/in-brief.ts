import type { Actor, Event } from '../catalogue.ts';
import type { Account } from '../relations/accounts.ts';
import type { Question } from '../relations/questions.ts';

/** The fields of an entry that pages print when they link to it. Views contain nothing else of the entry, so that a page is rebuilt only if its text changes. */

export type AccountInBrief = Pick<Account, 'id' | 'siglum' | 'label' | 'title' | 'language'> & {
  /** See `carrierAside`. */
  aside?: string;
};
export type ActorName = Pick<Actor, 'id' | 'name'>;
export type QuestionInBrief = Pick<Question, 'id' | 'asks' | 'short' | 'state'>;
export type EventInBrief = Pick<Event, 'id' | 'title' | 'date' | 'status'>;

export const accountInBrief = ({ id, siglum, label, title, language }: AccountInBrief): AccountInBrief => ({ id, siglum, label, title, language });

export const actorName = ({ id, name }: ActorName): ActorName => ({ id, name });

export const questionInBrief = ({ id, asks, short, state }: QuestionInBrief): QuestionInBrief => ({ id, asks, short, state });

export const eventInBrief = ({ id, title, date, status }: EventInBrief): EventInBrief => ({ id, title, date, status });
