import type { PartialAccount } from '../entries/entries.ts';
import { allValid, invalid, mapValid } from '../entries/partial.ts';
import { bodyNumbers, paragraphCount, type Anchor, type Block, type Paragraph } from '../entries/retelling.ts';
import type { LinkedForm } from '../relations/printed-forms.ts';

/** The body of an account as the checks see it: what is written about its paragraphs, and what follows from the text. */

/** An identity link with the number of its source paragraph, if that is known. */
type NumberedLink = Anchor & { number: number | undefined };

export interface Body {
  paragraphs: Paragraph[];
  /** Number of the paragraphs of the source; undefined if it depends on invalid values. */
  last: number | undefined;
  /** Numbers of the source paragraphs that are body text; undefined if they depend on invalid values. */
  numbers: number[] | undefined;
  links: NumberedLink[];
}

/** The body of an account; undefined if it cannot be read. */
export function bodyOf({ source, blocks }: PartialAccount): Body | undefined {
  if (blocks === invalid) return undefined;
  const paragraphs = blocks.filter(isParagraph);
  const parts = allValid(mapValid(source.parts, ({ paragraph }) => ({ paragraph })));
  const last = allValid(source.paragraphs ?? (paragraphs.length > 0 && parts ? paragraphCount({ parts }, blocks) : invalid));
  const places = new Set(parts?.map(({ paragraph }) => paragraph));
  const partsFit = parts !== undefined && last !== undefined && places.size === parts.length && Math.max(...places) <= last;
  const numbers = partsFit ? bodyNumbers({ paragraphs: last, parts }) : undefined;
  return { paragraphs, last, numbers, links: paragraphs.flatMap(({ anchors }, index) => anchors.map((anchor) => ({ ...anchor, number: numbers?.[index] }))) };
}

/** The printed forms in the links of these bodies, by actor id; undefined if the paragraphs of one of them cannot be numbered. */
export function linksByActor(bodies: ReadonlyMap<string, Body | undefined>): Map<string, LinkedForm[]> | undefined {
  if (![...bodies.values()].every((body) => body !== undefined && isNumbered(body))) return undefined;
  const links = [...bodies].flatMap(([account, body]) =>
    (body?.links ?? []).flatMap(({ scheme, id, printed, number }) =>
      scheme === 'actor' && printed !== undefined && number !== undefined ? [{ actor: id, as: printed, in: account, paragraph: number }] : [],
    ),
  );
  return Map.groupBy(links, ({ actor }) => actor);
}

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';

/** True if the paragraphs have numbers and all of them are there. */
const isNumbered = ({ numbers, paragraphs }: Body): boolean => numbers?.length === paragraphs.length && paragraphs.length > 0;
