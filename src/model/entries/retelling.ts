import type { AccountData } from './account-schema.ts';

/** The body of an account as blocks, numbered by the paragraphs of the source text. */

export const identitySchemes = ['actor', 'topic', 'event', 'question', 'claim', 'note'] as const;
export type IdentityScheme = (typeof identitySchemes)[number];

/** The target of an identity link in the body, such as `actor:oda-lind`. */
export interface Identity {
  scheme: IdentityScheme;
  id: string;
  /** The form that the account prints: the title of the link. */
  printed?: string;
  /** The reference mark in the text: a number for a claim, letters for a note. */
  mark?: string;
}

/** An identity link with its position in the file, both from 1. */
export interface Anchor extends Identity {
  /** The link text. */
  text: string;
  line: number;
  column: number;
}

export interface Heading {
  type: 'heading';
  slug: string;
  text: string;
}

/** A retold paragraph of the account. */
export interface Paragraph {
  type: 'paragraph';
  html: string;
  /** The text without reference marks and printed forms; white space is collapsed. */
  text: string;
  anchors: Anchor[];
  /** Number within an ordered list of the account; absent outside a list. */
  item?: number;
  line: number;
  column: number;
}

export type Block = Heading | Paragraph;

/** A block with the number of the source paragraph. Parts that are not body text are blocks of their own. */
export type NumberedBlock = Heading | (Paragraph & { number: number }) | (Part & { type: 'part' });

/** The numbering of an account: `paragraphs` is absent if the source has none or does not give their number. */
export type Numbering<Parts = Pick<Part, 'paragraph'>> = Pick<AccountData['source'], 'paragraphs'> & { parts: readonly Parts[] };

/** Number of paragraphs, with the parts: that of the source, or else of the retelling. */
export const paragraphCount = ({ paragraphs, parts }: Numbering, blocks: readonly Block[]): number =>
  paragraphs ?? blocks.filter(isParagraph).length + parts.length;

/** Numbers of the source paragraphs that are body text, ascending. */
export function bodyNumbers({ paragraphs, parts }: { paragraphs: number; parts: readonly Pick<Part, 'paragraph'>[] }): number[] {
  const others = new Set(parts.map(({ paragraph }) => paragraph));
  return Array.from({ length: paragraphs }, (_, index) => index + 1).filter((number) => !others.has(number));
}

/** Pairs each retold paragraph with the number of its source paragraph; undefined past the last body paragraph. */
export function numberedParagraphs(blocks: readonly Block[], source: Numbering) {
  const numbers = bodyNumbers({ paragraphs: paragraphCount(source, blocks), parts: source.parts });
  return blocks.filter(isParagraph).map((paragraph, index) => ({ paragraph, number: numbers[index] }));
}

/** All blocks and parts in source order. A part that coincides with a heading comes before it. */
export function inSourceOrder(blocks: readonly Block[], source: Numbering<Part>): NumberedBlock[] {
  const numbers = new Map(numberedParagraphs(blocks, source).map(({ paragraph, number }) => [paragraph, number ?? 0]));
  const parts = source.parts.toSorted((a, b) => a.paragraph - b.paragraph);
  // a heading has the number of the paragraph after it
  const placed = blocks.map((block, index) => {
    const paragraph = blocks.slice(index).find(isParagraph);
    return { block, at: (paragraph && numbers.get(paragraph)) ?? Infinity };
  });
  return [
    ...placed.flatMap(({ block, at }, index): NumberedBlock[] => {
      const previous = index === 0 ? 0 : (placed[index - 1]?.at ?? 0);
      const before = parts.filter(({ paragraph }) => paragraph < at && paragraph >= previous).map((part) => ({ type: 'part' as const, ...part }));
      return [...before, block.type === 'heading' ? block : { ...block, number: at }];
    }),
    ...parts.filter(({ paragraph }) => paragraph > (placed.at(-1)?.at ?? 0)).map((part) => ({ type: 'part' as const, ...part })),
  ];
}

type Part = AccountData['source']['parts'][number];

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';
