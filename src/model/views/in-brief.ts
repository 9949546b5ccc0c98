import type { Actor, Account, Event, Question } from '../catalogue.ts';

/** Entries as pages name and link them. What a page is given holds no more of an entry, so that it stays small and changes only with what is printed. */

export { accountName, type AccountName } from '../relations/short-labels.ts';

export type AccountInBrief = Pick<Account, 'id' | 'siglum' | 'label' | 'title' | 'day' | 'published'>;
export type ActorName = Pick<Actor, 'id' | 'name'>;
export type QuestionInBrief = Pick<Question, 'id' | 'asks' | 'short' | 'state'>;
export type EventInBrief = Pick<Event, 'id' | 'title' | 'date' | 'status'>;

export const accountInBrief = ({ id, siglum, label, title, day, published }: AccountInBrief): AccountInBrief => ({ id, siglum, label, title, day, published });

export const actorName = ({ id, name }: ActorName): ActorName => ({ id, name });

export const questionInBrief = ({ id, asks, short, state }: QuestionInBrief): QuestionInBrief => ({ id, asks, short, state });

export const eventInBrief = ({ id, title, date, status }: EventInBrief): EventInBrief => ({ id, title, date, status });
