import type { Catalogue, Event } from '../catalogue.ts';
import type { Question } from '../relations/questions.ts';
import type { Silence } from '../relations/silence.ts';

/** The accounts that do not answer a question. */
export const silenceOn = (catalogue: Catalogue, { accounts, about }: Question): Silence =>
  catalogue.silence(
    new Set(accounts),
    about.map((id) => catalogue.event(id).date),
  );

/** The accounts that make no claim on an event. */
export const silenceAbout = (catalogue: Catalogue, { id, date }: Event): Silence =>
  catalogue.silence(new Set(catalogue.claimsOnEvent(id).map(({ account }) => account)), [date]);
