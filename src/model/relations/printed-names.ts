import type { ActorData } from '../entries/actor-schema.ts';
import type { PrintedMention } from './printed-forms.ts';

/** Names of actors: the index of real names and printed forms. */

/** A printed form of a name and the actor that it means. */
export interface PrintedName {
  form: string;
  actor: string;
  /** The displayed name of the actor. */
  name: string;
  garbled: boolean;
  /** Ids of the accounts that print the form for this actor. */
  accounts: string[];
}

export interface NamedActor extends Pick<ActorData, 'name' | 'native'> {
  id: string;
  printed: readonly PrintedMention[];
}

/** English alphabetical order, independent of the machine's locale; ties by code unit. */
export const compareNames = (a: string, b: string): number => a.localeCompare(b, 'en') || (a < b ? -1 : a > b ? 1 : 0);

/** All printed forms (without "the" or "a") and all real names, once per actor, alphabetical. A string that means two actors occurs twice. */
export const namesInOrder = (actors: readonly NamedActor[]): PrintedName[] =>
  actors
    .flatMap((actor) => {
      const forms = Map.groupBy(actor.printed, ({ as }) => bare(as));
      const printed = [...forms].map(([form, mentions]) => ({
        form,
        actor: actor.id,
        name: actor.name,
        garbled: mentions.some(({ garbled }) => garbled),
        accounts: [...new Set(mentions.map((mention) => mention.in))],
      }));
      const real = forms.has(bare(actor.name)) ? [] : [{ form: actor.name, actor: actor.id, name: actor.name, garbled: false, accounts: [] }];
      return [...real, ...printed];
    })
    .toSorted((a, b) => compareNames(bare(a.form), bare(b.form)) || compareNames(a.name, b.name));

/** Index letter of a name, without article and diacritics; "#" if it does not start with a Latin letter. */
export function initialOf(form: string): string {
  const letter = bare(form).normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** Letters of an index from 0: 0 → a, 25 → z, 26 → aa. Used for the marks of notes and, in capitals, for the sigla of accounts. */
export const spreadsheetLetters = (index: number): string =>
  (index < 26 ? '' : spreadsheetLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

const bare = (form: string) => form.replace(/^(?:the|a) /i, '');
