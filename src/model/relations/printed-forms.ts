import type { ActorData } from '../entries/actor-schema.ts';
import type { NumberedBlock } from '../entries/retelling.ts';

/** Which form of a name an account prints for which actor: the links of the texts, and the lists in the files of actors. */

/** A mention as the file of an actor lists it. What is absent follows from links. */
export interface ListedForm {
  as: string;
  in?: string | undefined;
  paragraphs?: readonly number[] | undefined;
}

/** The paragraphs of one account that print a form. */
export interface FormPlace {
  as: string;
  in: string;
  paragraphs: number[];
}

/** A printed form in a link to an actor. */
export interface LinkedForm {
  actor: string;
  as: string;
  in: string;
  paragraph: number;
}

/** A printed form of one account, listed or linked. */
export interface PrintedMention extends FormPlace, Omit<Listed<'printed'>, keyof FormPlace> {}

/** An implied mention of one account. */
export interface ImpliedMention extends FormPlace, Omit<Listed<'implied'>, keyof FormPlace> {}

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
 * The places of the forms of one actor. `placesOf` a mention without `paragraphs`: those in which links of its account print the form and that no
 * other mention lists; without `in`: the same in every account for which no other mention lists the form. `unlisted`: linked forms that no mention
 * covers.
 */
export function formPlaces({ printed, implied }: ListedForms, links: readonly LinkedForm[]) {
  const linked = Map.groupBy(links, (link) => keyOf(link.in, link.as));
  const places = [...linked.values()].flatMap(placeOf);
  const placesByForm = Map.groupBy(places, ({ as }) => as);
  const meant = [...printed, ...implied];
  const listedFor = new Set(meant.map((mention) => keyOf(mention.in ?? '', mention.as)));
  const listedIn = new Set(meant.flatMap(({ as, in: account, paragraphs = [] }) => paragraphs.map((number) => `${number} ${keyOf(account ?? '', as)}`)));
  const isFree = (place: FormPlace) => !listedFor.has(keyOf(place.in, place.as));

  function placesOf<Mention extends ListedForm>(mention: Mention): (Mention & FormPlace)[] {
    const { as, in: account, paragraphs } = mention;
    if (account === undefined) return (placesByForm.get(as) ?? []).filter(isFree).map((place) => ({ ...mention, ...place }));
    if (paragraphs !== undefined) return [{ ...mention, in: account, paragraphs: [...paragraphs] }];
    const key = keyOf(account, as);
    const others = (linked.get(key) ?? []).filter(({ paragraph }) => !listedIn.has(`${paragraph} ${key}`));
    return placeOf(others).map((place) => ({ ...mention, ...place }));
  }
  return { placesOf, unlisted: places.filter((place) => isFree(place) && !listedFor.has(keyOf('', place.as))) };
}

/** All mentions of an actor: those that its file lists, then the linked forms that it does not list, with the type that it gives the form elsewhere. */
export function allMentions(
  actor: Pick<ActorData, 'printed' | 'implied'>,
  links: readonly LinkedForm[],
): { printed: PrintedMention[]; implied: ImpliedMention[] } {
  const { placesOf, unlisted } = formPlaces(actor, links);
  const first = new Map(actor.printed.toReversed().map((mention) => [mention.as, mention]));
  return {
    printed: [
      ...actor.printed.flatMap(placesOf<Listed<'printed'>>),
      ...unlisted.map((place): PrintedMention => ({ type: 'name', garbled: false, ...first.get(place.as), ...place })),
    ],
    implied: actor.implied.flatMap(placesOf<Listed<'implied'>>),
  };
}

/** The mentions of an actor that mean it. */
interface ListedForms {
  readonly printed: readonly ListedForm[];
  readonly implied: readonly ListedForm[];
}

type Listed<Field extends 'printed' | 'implied'> = ActorData[Field][number];

/** The place of links that print one form in one account; empty for no links. */
const placeOf = (links: readonly LinkedForm[]): FormPlace[] =>
  links.slice(0, 1).map((link) => ({ as: link.as, in: link.in, paragraphs: [...new Set(links.map(({ paragraph }) => paragraph))] }));

/** Unambiguous, because an id contains no space. */
const keyOf = (account: string, form: string) => `${account} ${form}`;
