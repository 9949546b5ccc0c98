import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Block } from '../model/entries/retelling.ts';
import { allowList } from './allow-list.ts';
import { blocksOf } from './blocks.ts';
import { rehypeForeignScript } from './rehype-foreign-script.ts';
import { rehypeIdentityLinks, type MarkOptions } from './rehype-identity-links.ts';
import { rehypeReportRemoved } from './rehype-report-removed.ts';
import { remarkRetellingOnly } from './remark-retelling-only.ts';
import { remarkWholeTags } from './remark-whole-tags.ts';

/** A rendered body and its faults. */
export interface Retelling {
  blocks: Block[];
  /** Lines and columns are counted in the body, from 1. Only the first fault of a place is returned, because others there result from it. */
  faults: { line: number; column: number; message: string }[];
  /** What is published but worth a second look, placed like the faults. */
  warnings: Retelling['faults'];
}

/**
 * Renders the body of an account. Never throws for what an editor writes: every fault is reported. `sourceLanguage`: BCP 47 tag for foreign
 * characters. `marks`: see `MarkOptions`.
 */
export function retell(markdown: string, sourceLanguage: string, { ownClaims = new Set(), formerIds = new Map() }: Partial<MarkOptions> = {}): Retelling {
  const file = new VFile(markdown);
  const processor = processorFor(sourceLanguage, { ownClaims, formerIds });
  const blocks = blocksOf(processor.runSync(processor.parse(file), file), file);
  const [warnings, faults] = [file.messages.filter(isWarning), file.messages.filter((message) => !isWarning(message))];
  return { blocks, faults: firstOfPlaces(faults), warnings: firstOfPlaces(warnings) };
}

/** True for what a step reports with `file.info`. */
const isWarning = ({ fatal }: VFile['messages'][number]) => fatal === undefined || fatal === null;

/** Messages in the order of their places, the first of each place. */
function firstOfPlaces(messages: VFile['messages']): Retelling['faults'] {
  const byPlace = Map.groupBy(
    messages.map(({ line, column, reason }) => ({ line: line ?? 1, column: column ?? 1, message: reason })),
    ({ line, column }) => `${line}:${column}`,
  );
  return [...byPlace.values()].flatMap((atOnePlace) => atOnePlace.slice(0, 1)).toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** Parses raw HTML into the tree. Trees without raw HTML, which are the majority, stay as they are. */
function rehypeRawWhereThereIsSome() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    let found = false;
    if (String(file).includes('<'))
      visit(tree, 'raw', () => {
        found = true;
        return EXIT;
      });
    return found ? (parse(tree, file) as Root) : tree;
  };
}

/**
 * The pipeline: parse Markdown, report constructs that are not allowed and marks that would be printed, check raw tags, convert to HTML, parse raw HTML, report what the allow-list
 * removes, sanitise, resolve links, mark foreign scripts. There is no smart punctuation, because the site compares quotations.
 */
const processorFor = (sourceLanguage: string, marks: MarkOptions) =>
  remark()
    .use(remarkRetellingOnly)
    .use(remarkWholeTags)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRawWhereThereIsSome)
    .use(rehypeReportRemoved)
    .use(rehypeSanitize, allowList)
    .use(rehypeIdentityLinks, marks)
    .use(rehypeForeignScript, { lang: sourceLanguage });
