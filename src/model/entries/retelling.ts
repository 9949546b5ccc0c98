import type { AccountData } from './schema.ts';

/** The body of an article as blocks, and its numbering by the paragraphs of the source text. */

export const identitySchemes = ['actor', 'topic', 'event', 'question', 'claim', 'note'] as const;
export type IdentityScheme = (typeof identitySchemes)[number];

/** What a link of the body points at. */
export interface Identity {
  scheme: IdentityScheme;
  id: string;
  /** The form the account prints, where the link gives one. */
  printed?: string;
  /** The mark in the text that leads to the margin: numbers for claims, letters for notes. */
  mark?: string;
}

/** An identity link at its place in the file, for the checks. */
export interface Anchor extends Identity {
  /** The words it stands on. */
  text: string;
  line: number;
  column: number;
}

export interface Heading {
  type: 'heading';
  slug: string;
  text: string;
}

/** One retold paragraph of the account. */
export interface Paragraph {
  type: 'paragraph';
  html: string;
  words: number;
  anchors: Anchor[];
  /** Place in a numbered list of the account; absent outside one. */
  item?: number;
  line: number;
  column: number;
}

export type Block = Heading | Paragraph;

/** A block with the number of the source paragraph it retells; the parts that are not body text stand where the source has them. */
export type NumberedBlock = Heading | (Paragraph & { number: number }) | (Part & { type: 'part' });

/** Numbers of the source paragraphs that are body text, in order. */
export function bodyNumbers({ paragraphs, parts }: { paragraphs: number; parts: readonly Pick<Part, 'paragraph'>[] }): number[] {
  const others = new Set(parts.map(({ paragraph }) => paragraph));
  return Array.from({ length: paragraphs }, (_, index) => index + 1).filter((number) => !others.has(number));
}

/** The retold paragraphs with the source paragraph each retells; `undefined` past the last. */
export function numberedParagraphs(blocks: readonly Block[], source: Pick<AccountData['source'], 'paragraphs' | 'parts'>) {
  const numbers = bodyNumbers(source);
  return blocks.filter(isParagraph).map((paragraph, index) => ({ paragraph, number: numbers[index] }));
}

/** Every block in the source's order. A part that falls on a heading stands before it. */
export function inSourceOrder(blocks: readonly Block[], source: Pick<AccountData['source'], 'paragraphs' | 'parts'>): NumberedBlock[] {
  const numbers = new Map(numberedParagraphs(blocks, source).map(({ paragraph, number }) => [paragraph, number ?? 0]));
  const parts = source.parts.toSorted((a, b) => a.paragraph - b.paragraph);
  const numberAt = (index: number): number => {
    const next = blocks.slice(index).find(isParagraph);
    return (next && numbers.get(next)) ?? Infinity;
  };
  const placed = blocks.map((block, index) => ({ block, at: numberAt(index) }));
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
