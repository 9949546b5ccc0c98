import type { ActorData } from './schema.ts';

/** A form of a name that an account prints, and whom it means there. */
export interface PrintedName {
  form: string;
  actor: string;
  /** The name to display instead. */
  name: string;
  garbled: boolean;
  /** Articles that print it for this actor. */
  articles: string[];
}

export interface NamedActor extends Pick<ActorData, 'name' | 'printed' | 'native'> {
  id: string;
}

/** English alphabetical order, whatever the machine's locale; ties by code point. */
export const compareNames = (a: string, b: string): number => a.localeCompare(b, 'en') || (a < b ? -1 : a > b ? 1 : 0);

/** Every name an account prints (articles such as "the" left off), and every real name, once for each actor it means. Alphabetical; one string may stand twice. */
export const namesInOrder = (actors: readonly NamedActor[]): PrintedName[] =>
  actors
    .flatMap((actor) => {
      const forms = Map.groupBy(actor.printed, ({ as }) => bare(as));
      const printed = [...forms].map(([form, mentions]) => ({
        form,
        actor: actor.id,
        name: actor.name,
        garbled: mentions.some(({ garbled }) => garbled),
        articles: [...new Set(mentions.map((mention) => mention.in))],
      }));
      const real = forms.has(bare(actor.name)) ? [] : [{ form: actor.name, actor: actor.id, name: actor.name, garbled: false, articles: [] }];
      return [...real, ...printed];
    })
    .toSorted((a, b) => compareNames(bare(a.form), bare(b.form)) || compareNames(a.name, b.name));

const bare = (form: string) => form.replace(/^(?:the|a) /i, '');

/** Letter under which a name is filed; "#" for anything but a Latin letter. */
export const initialOf = (form: string): string => {
  const letter = bare(form).normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
};

type Form = Readonly<Pick<ActorData['implied'][number], 'as' | 'in'>> & { readonly paragraphs: readonly number[] };

/** Forms that mean an actor, and where they do. */
export interface Forms {
  readonly printed: readonly Form[];
  readonly implied: readonly Form[];
}

/** Whether the account may be linked with `form` to this actor in that paragraph: printed there, or implied. */
export const meansActor = ({ printed, implied }: Forms, article: string, paragraph: number, form: string): boolean =>
  [...printed, ...implied].some((mention) => mention.in === article && mention.as === form && mention.paragraphs.includes(paragraph));

/** 0 → a, 25 → z, 26 → aa: the marks of notes and, in capitals, of accounts. */
export const spreadsheetLetters = (index: number): string =>
  (index < 26 ? '' : spreadsheetLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
