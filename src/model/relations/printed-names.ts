import type { NumberedBlock } from '../entries/retelling.ts';
import type { ActorData } from '../entries/actor-schema.ts';

/** Names of actors: which form an account prints, and which actor the form means. */

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

export interface NamedActor extends Pick<ActorData, 'name' | 'printed' | 'native'> {
  id: string;
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

/** The mentions that an actor's file lists. Lookalikes are the same strings with another meaning. */
export interface Forms<Printed extends Form = Form> {
  readonly printed: readonly Printed[];
  readonly implied: readonly Form[];
  readonly lookalikes: readonly Form[];
}

/** Lookups in these mentions. A printed form is listed for at least one account; links in other accounts may use it too. */
export interface FormIndex<Printed extends Form = Form> {
  /** The first printed mention of the form, in any account. */
  printed: (form: string) => Printed | undefined;
  /** Paragraphs of the account in which the form means the actor; undefined if the file does not list the form for the account. */
  paragraphs: (account: string, form: string) => ReadonlySet<number> | undefined;
  /** Ids of the accounts for which the form is listed as meaning the actor. */
  accounts: (form: string) => string[];
}

export function formIndex<Printed extends Form>({ printed, implied, lookalikes }: Forms<Printed>): FormIndex<Printed> {
  const first = new Map(printed.toReversed().map((mention) => [mention.as, mention]));
  const meant = [...printed, ...implied];
  const paragraphs = new Map([...meant, ...lookalikes].map((mention) => [keyOf(mention.in, mention.as), new Set<number>()]));
  for (const mention of meant) for (const paragraph of mention.paragraphs) paragraphs.get(keyOf(mention.in, mention.as))?.add(paragraph);
  return {
    printed: (form) => first.get(form),
    paragraphs: (account, form) => paragraphs.get(keyOf(account, form)),
    accounts: (form) => meant.filter(({ as }) => as === form).map((mention) => mention.in),
  };
}

/** A printed form at a position in an account. */
export interface FormInText {
  account: string;
  /** Number of the source paragraph. */
  paragraph: number;
  form: string;
}

/**
 * True if the form may link to the actor in that paragraph. If the file lists the form for the account, its paragraphs decide; otherwise the
 * form is valid if it is listed as printed by any account.
 */
export const meansActor = (forms: FormIndex, { account, paragraph, form }: FormInText): boolean =>
  forms.paragraphs(account, form)?.has(paragraph) ?? forms.printed(form) !== undefined;

/** The printed forms in links, by actor id, in the order of the accounts and their texts. */
export function linkedForms(accounts: readonly { id: string; blocks: readonly NumberedBlock[] }[]): Map<string, LinkedForm[]> {
  const found = accounts.flatMap((account) =>
    account.blocks.flatMap((block) =>
      block.type !== 'paragraph'
        ? []
        : block.anchors.flatMap(({ scheme, id, printed }) =>
            scheme === 'actor' && printed !== undefined ? [{ actor: id, as: printed, in: account.id, paragraph: block.number }] : [],
          ),
    ),
  );
  return Map.groupBy(found, ({ actor }) => actor);
}

/**
 * The printed mentions of the actor's file, then those that only links give: one per form and account, with the type that the file gives the
 * form.
 */
export function allPrinted(actor: Pick<ActorData, 'printed' | 'implied' | 'lookalikes'>, links: readonly LinkedForm[]): ActorData['printed'] {
  const forms = formIndex(actor);
  const unlisted = links.filter((link) => forms.paragraphs(link.in, link.as) === undefined);
  return [
    ...actor.printed,
    ...[...Map.groupBy(unlisted, (link) => keyOf(link.in, link.as)).values()].flatMap((same) => {
      const [link] = same;
      const known = link && forms.printed(link.as);
      return known ? [{ ...known, in: link.in, paragraphs: [...new Set(same.map(({ paragraph }) => paragraph))] }] : [];
    }),
  ];
}

/** Letters of an index from 0: 0 → a, 25 → z, 26 → aa. Used for the marks of notes and, in capitals, for the sigla of accounts. */
export const spreadsheetLetters = (index: number): string =>
  (index < 26 ? '' : spreadsheetLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

const bare = (form: string) => form.replace(/^(?:the|a) /i, '');

type Form = Readonly<Pick<ActorData['implied'][number], 'as' | 'in'>> & { readonly paragraphs: readonly number[] };

/** Unambiguous, because an id contains no space. */
const keyOf = (account: string, form: string) => `${account} ${form}`;

/** A printed form in a link to an actor. */
interface LinkedForm {
  as: string;
  in: string;
  paragraph: number;
}
