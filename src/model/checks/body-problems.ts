import type { PartialAccount } from '../entries/entries.ts';
import type { Folder } from '../entries/fields.ts';
import { allValid, invalid, isValid, itemsOf, mapValid, type Invalid } from '../entries/partial.ts';
import type { Anchor, Block, Heading } from '../entries/retelling.ts';
import { anchors as pageAnchors } from '../urls.ts';
import type { Body } from './account-body.ts';
import type { CheckContext } from './check-context.ts';
import { formProblem } from './form-problems.ts';
import { knownMedium } from './place-problems.ts';
import type { Problem, Report } from './problem.ts';
import { didYouMean } from './suggestions.ts';

/** Faults of the body of an account, compared with its frontmatter. If paragraphs cannot be numbered, checks of paragraph numbers are skipped. */
export function bodyProblems(account: PartialAccount, context: CheckContext, report: Report): Problem[] {
  const body = context.bodies.get(account.id);
  if (account.blocks === invalid || body === undefined) return [];
  const parts = partProblems(account, body, report);
  if (body.paragraphs.length === 0 && account.copyOf !== undefined && itemsOf(account.claims).length + itemsOf(account.notes).length === 0) return parts;
  if (body.paragraphs.length === 0) return [...parts, report('the body is empty; retell the account paragraph by paragraph', 'body')];
  return [
    ...parts,
    ...countProblems(account, body, report),
    ...markProblems(account, body, report),
    ...paragraphProblems(account, body, report),
    ...linkProblems(body, { account, ...context }, report),
    ...headingProblems(account.blocks, report),
  ];
}

const isHeading = (block: Block): block is Heading => block.type === 'heading';

const isMiscounted = ({ paragraphs, numbers }: Body) => numbers !== undefined && numbers.length !== paragraphs.length;

/** A problem at a position in the body. */
const inText = (report: Report, { line, column }: Pick<Anchor, 'line' | 'column'>, message: string): Problem => ({
  ...report(message, 'body'),
  place: { line, column },
});

const partProblems = ({ source }: PartialAccount, { paragraphs, last }: Body, report: Report): Problem[] =>
  itemsOf(source.parts).flatMap(({ paragraph }, index, parts): Problem[] => {
    if (!isValid(paragraph)) return [];
    const path = ['source', 'parts', index, 'paragraph'] as const;
    if (last !== undefined && paragraph > last)
      return [
        report(
          source.paragraphs === undefined
            ? `${paragraph} is past the last paragraph of the source, ${last} (${paragraphs.length} of the text and ${parts.length} of parts); correct it, or retell the missing paragraphs`
            : `${paragraph} is past the last paragraph of the source, ${last}; correct one of the two numbers`,
          ...path,
        ),
      ];
    return parts.findIndex((other) => other.paragraph === paragraph) < index
      ? [report(`paragraph ${paragraph} is already a part; correct one of the two numbers`, ...path)]
      : [];
  });

const countProblems = ({ source }: PartialAccount, body: Body, report: Report): Problem[] =>
  isMiscounted(body)
    ? [
        report(
          `the text has ${body.paragraphs.length} paragraphs, but the source has ${body.numbers?.length} of body text (${String(source.paragraphs)} minus ${itemsOf(source.parts).length} parts); one is missing, merged or split`,
          'source',
          'paragraphs',
        ),
      ]
    : [];

/** Lists of the frontmatter whose entries are marked in the text, by scheme of the link. */
const listOf = { claim: 'claims', note: 'notes' } as const;
const markedSchemes = ['claim', 'note'] as const;
type MarkedScheme = (typeof markedSchemes)[number];

function idsOf(account: PartialAccount, scheme: MarkedScheme): readonly (string | Invalid)[] | Invalid {
  const list: readonly { id: string | Invalid }[] | Invalid = account[listOf[scheme]];
  return mapValid(list, ({ id }) => id);
}

/** A claim or note that must be marked in the text. */
interface Marked {
  scheme: MarkedScheme;
  id: string | Invalid;
  path: Problem['path'];
}

/** Every claim and note has a unique id and is marked once. */
const markProblems = (account: PartialAccount, { links }: Body, report: Report): Problem[] =>
  markedSchemes
    .flatMap((scheme) => itemsOf(idsOf(account, scheme)).map((id, index): Marked => ({ scheme, id, path: [listOf[scheme], index, 'id'] })))
    .flatMap(({ scheme, id, path }, index, all): Problem[] => {
      if (!isValid(id)) return [];
      if (all.findIndex((other) => other.id === id) < index)
        return [report(`"${id}" is the id of another claim or note of this account; choose another id`, ...path)];
      if (pageAnchors.reserved.test(id)) return [report(`"${id}" is an anchor of the page itself; choose another id`, ...path)];
      const [first, ...others] = links.filter((link) => link.scheme === scheme && link.id === id);
      return first
        ? others.map((place) => inText(report, place, `the ${scheme} "${id}" is already marked in line ${first.line}; mark it in one place only`))
        : [report(`the ${scheme} is not marked in the text; mark its words as [words](${scheme}:${id})`, ...path)];
    });

/** A claim whose paragraph is written is marked in it. If paragraphs are miscounted, only the first mismatch is reported. */
function paragraphProblems(account: PartialAccount, body: Body, report: Report): Problem[] {
  if (knownMedium(account)?.paragraphs === false) return [];
  const misplaced = itemsOf(account.claims).flatMap(({ id, paragraph }, index, all): Problem[] => {
    const link = all.findIndex((other) => other.id === id) < index ? undefined : body.links.find((other) => other.scheme === 'claim' && other.id === id);
    if (body.numbers === undefined || link === undefined || paragraph === undefined || !isValid(paragraph) || link.number === paragraph) return [];
    const marked = link.number === undefined ? 'past the last paragraph' : `in paragraph ${link.number}`;
    return [
      report(`is ${paragraph}, but the text marks the claim ${marked} (line ${link.line}); delete the field, or move the mark`, 'claims', index, 'paragraph'),
    ];
  });
  return isMiscounted(body) ? misplaced.slice(0, 1) : misplaced;
}

/** Every link resolves, and the lists of printed forms do not contradict it. */
const linkProblems = (body: Body, { account, ...context }: CheckContext & { account: PartialAccount }, report: Report): Problem[] =>
  body.links.flatMap((link): Problem[] => {
    const { scheme, id, printed, number } = link;
    if (printed !== undefined && scheme !== 'actor')
      return [inText(report, link, `only the link to an actor has a printed form; delete "${printed}", or write a note`)];
    if (scheme === 'claim' || scheme === 'note') {
      const ids = allValid(idsOf(account, scheme));
      return ids && !ids.includes(id) ? [inText(report, link, `no ${scheme} "${id}" in this account${didYouMean(id, ids)}`)] : [];
    }
    const missing = context.known.missing([`${scheme}s` satisfies Folder], id);
    if (missing !== undefined) return [{ ...inText(report, link, missing.message), ...missing }];
    if (scheme !== 'actor' || printed === undefined || number === undefined || isMiscounted(body)) return [];
    const contradiction = formProblem({ actor: id, as: printed, in: account.id, paragraph: number }, context);
    return contradiction === undefined ? [] : [inText(report, link, contradiction)];
  });

/** Headings have unique anchors. */
const headingProblems = (blocks: readonly Block[], report: Report): Problem[] =>
  blocks
    .filter(isHeading)
    .filter(({ slug }, index, headings) => slug !== '' && headings.findIndex((other) => other.slug === slug) < index)
    .map(({ text }) => report(`the heading "${text}" has the same anchor as another heading; word it differently`, 'body'));
