import type { NumberedBlock } from '../entries/retelling.ts';
import type { ActorData } from '../entries/schema.ts';

/** A form of a name that an account prints, and whom it means there. */
export interface PrintedName {
  form: string;
  actor: string;
  /** The name to display instead. */
  name: string;
  garbled: boolean;
  /** Articles that print it for this actor. */
  accounts: string[];
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
        accounts: [...new Set(mentions.map((mention) => mention.in))],
      }));
      const real = forms.has(bare(actor.name)) ? [] : [{ form: actor.name, actor: actor.id, name: actor.name, garbled: false, accounts: [] }];
      return [...real, ...printed];
    })
    .toSorted((a, b) => compareNames(bare(a.form), bare(b.form)) || compareNames(a.name, b.name));

/** Letter under which a name is filed; "#" for anything but a Latin letter. */
export function initialOf(form: string): string {
  const letter = bare(form).normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** What an actor's file lists: forms that mean the actor, and the same strings where they mean somebody else. */
export interface Forms<Printed extends Form = Form> {
  readonly printed: readonly Printed[];
  readonly implied: readonly Form[];
  readonly lookalikes: readonly Form[];
}

/** The same, to be looked up. A form is listed as printed once at least; that other accounts print it too, their own links say. */
export interface FormIndex<Printed extends Form = Form> {
  /** The first mention that is listed as printed, by whichever account. */
  printed: (form: string) => Printed | undefined;
  /** Paragraphs in which the form means the actor, where the file lists it for this account; undefined where it does not, in any way. */
  paragraphs: (account: string, form: string) => ReadonlySet<number> | undefined;
  /** Accounts for which it lists the form as meaning the actor. */
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

/**
 * Whether a link of the account may stand for this actor with `form` in that paragraph. What the file lists for the account holds for it;
 * where it lists nothing, a form is right that it lists as printed by another account.
 */
export const meansActor = (forms: FormIndex, account: string, paragraph: number, form: string): boolean =>
  forms.paragraphs(account, form)?.has(paragraph) ?? forms.printed(form) !== undefined;

/** For each actor, the forms that links give as printed, in the order of the accounts and their texts. */
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

/** What an actor's file lists as printed, and after it what links alone say, in their order: an entry for each form of an account, of the kind that the file gives the form. */
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

/** 0 → a, 25 → z, 26 → aa: the marks of notes and, in capitals, of accounts. */
export const spreadsheetLetters = (index: number): string =>
  (index < 26 ? '' : spreadsheetLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

const bare = (form: string) => form.replace(/^(?:the|a) /i, '');

type Form = Readonly<Pick<ActorData['implied'][number], 'as' | 'in'>> & { readonly paragraphs: readonly number[] };

/** An id has no blank. */
const keyOf = (account: string, form: string) => `${account} ${form}`;

/** A form of an actor's name that a link gives as printed, at its place. */
interface LinkedForm {
  as: string;
  in: string;
  paragraph: number;
}
