import { millisecondsOf, secondsInToutiaoId } from '../time/dates.ts';
import type { ReadableAccount, ReadableEntry } from '../entries/entries.ts';
import { meansActor, type FormIndex } from '../relations/names.ts';
import type { Problem } from './problem.ts';
import { eachOf, isRead, itemsOf, unread, whole, type Unread } from '../entries/partial.ts';
import type { Known } from './references.ts';
import { bodyNumbers, type Anchor, type Block, type Paragraph } from '../entries/retelling.ts';
import { outcomes, type Folder } from '../entries/schema.ts';
import { didYouMean } from './suggestions.ts';
import { anchors as pageAnchors } from '../urls.ts';

/** What an article is checked against. */
export interface Surroundings {
  known: Known;
  /** Of each actor whose forms can all be read. */
  forms: ReadonlyMap<string, FormIndex>;
  questionById: ReadonlyMap<string, ReadableEntry<'questions'>>;
}

/** Every fault of one article that shows within it, as far as it can be read. */
export function accountProblems(account: ReadableAccount, surroundings: Surroundings): Problem[] {
  const problem: Fault = (message, ...path) => ({ collection: 'articles', id: account.id, path, message });
  return [
    ...inBody(account, surroundings, problem),
    ...inChains(account, problem),
    ...inForecasts(account, problem),
    ...inAnswers(account, surroundings, problem),
    ...inPublication(account, problem),
  ];
}

/** A fault at a field of the article. */
type Fault = (message: string, ...path: Problem['path']) => Problem;

/** Attribution: a chain has a speaker and comes to each hop once. */
const inChains = (account: ReadableAccount, problem: Fault): Problem[] =>
  itemsOf(account.claims).flatMap(({ speaker, via }, index): Problem[] => {
    const hops = [speaker, ...itemsOf(via)];
    if (speaker === undefined && hops.length > 1)
      return [problem('names relays but no speaker; make the first relay the speaker, or name an actor of kind "unnamed"', 'claims', index, 'via')];
    const again = hops.findIndex((hop, at) => isRead(hop) && hops.indexOf(hop) < at);
    return again > 0 ? [problem(`the chain comes back to "${String(hops[again])}"; each hop stands once`, 'claims', index, 'via', again - 1)] : [];
  });

const inForecasts = (account: ReadableAccount, problem: Fault): Problem[] =>
  itemsOf(account.claims).flatMap(({ kind, due, outcome }, index): Problem[] => {
    if (!isRead(kind) || !isRead(outcome)) return [];
    const forecast = kind === 'forecast';
    return [
      ...(forecast === (outcome === undefined)
        ? [problem(`a forecast needs an outcome (${Object.keys(outcomes).join(', ')}), and nothing else has one`, 'claims', index, 'outcome')]
        : []),
      ...(!forecast && due !== undefined && isRead(due)
        ? [problem(`"${due}" stands on a claim that is no forecast; only a forecast has a due date`, 'claims', index, 'due')]
        : []),
    ];
  });

const inAnswers = (account: ReadableAccount, { questionById }: Surroundings, problem: Fault): Problem[] =>
  itemsOf(account.claims).flatMap((claim, index) =>
    itemsOf(claim.answers).flatMap(({ question: asked, reading }, at, all): Problem[] => {
      const question = isRead(asked) ? questionById.get(asked) : undefined;
      if (!question) return [];
      const readings = question.readings === unread ? undefined : Object.keys(question.readings);
      if (readings?.length && isRead(reading) && !readings.includes(reading))
        return [
          problem(
            `question "${question.id}" has no reading "${reading}"${didYouMean(reading, readings) || `; it has ${readings.join(', ')}`}`,
            'claims',
            index,
            'answers',
            at,
            'reading',
          ),
        ];
      return all.findIndex((other) => other.question === asked) < at
        ? [problem(`answers "${question.id}" twice; one claim says one thing`, 'claims', index, 'answers', at)]
        : [];
    }),
  );

function inPublication({ source, published }: ReadableAccount, problem: Fault): Problem[] {
  const read = whole({ url: source.url, at: published.at, basis: published.basis, margin: published.margin });
  if (read?.basis !== 'url-id') return [];
  const toutiaoId = /toutiao\.com\/article\/(\d+)/.exec(read.url)?.[1];
  const decoded = toutiaoId === undefined ? undefined : secondsInToutiaoId(toutiaoId);
  if (decoded === undefined)
    return [problem('the address holds no number of 16 or 19 digits to decode; correct source.url or the basis', 'published', 'basis')];
  return Math.abs(decoded * 1000 - Date.parse(read.at)) > millisecondsOf(read.margin)
    ? [problem(`the number in the address says ${new Date(decoded * 1000).toISOString()}; that is more than ${read.margin} away`, 'published', 'at')]
    : [];
}

const inParts = ({ source }: ReadableAccount, problem: Fault): Problem[] =>
  itemsOf(source.parts).flatMap(({ paragraph }, index, parts): Problem[] =>
    !isRead(paragraph)
      ? []
      : isRead(source.paragraphs) && paragraph > source.paragraphs
        ? [problem(`${paragraph} is past the last paragraph of the source, ${source.paragraphs}`, 'source', 'parts', index, 'paragraph')]
        : parts.findIndex((other) => other.paragraph === paragraph) < index
          ? [problem(`paragraph ${paragraph} stands twice among the parts`, 'source', 'parts', index, 'paragraph')]
          : [],
  );

type Place = Pick<Anchor, 'line' | 'column'>;

/** A link of the body, with the number of the source paragraph it stands in. */
type Link = Anchor & { number: number | undefined };

/** The body of an article, as the checks look at it. */
interface Body {
  /** Where it starts to retell, paragraph by paragraph. */
  paragraphs: Paragraph[];
  /** Numbers of the source's paragraphs of body text; undefined where they cannot be known. */
  numbers: number[] | undefined;
  links: Link[];
}

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';

function bodyOf({ source }: ReadableAccount, blocks: readonly Block[], partsAreRight: boolean): Body {
  const paragraphs = blocks.filter(isParagraph);
  const counted = whole({ paragraphs: source.paragraphs, parts: eachOf(source.parts, ({ paragraph }) => ({ paragraph })) });
  const numbers = counted && partsAreRight ? bodyNumbers(counted) : undefined;
  return { paragraphs, numbers, links: paragraphs.flatMap(({ anchors }, index) => anchors.map((anchor) => ({ ...anchor, number: numbers?.[index] }))) };
}

const isMiscounted = ({ paragraphs, numbers }: Body) => numbers !== undefined && numbers.length !== paragraphs.length;

const inCount = ({ source }: ReadableAccount, body: Body, problem: Fault): Problem[] =>
  isMiscounted(body)
    ? [
        problem(
          `the text has ${body.paragraphs.length} paragraphs, the source ${body.numbers?.length} of body text (${String(source.paragraphs)} less ${itemsOf(source.parts).length} parts); one is missing, merged or split`,
          'source',
          'paragraphs',
        ),
      ]
    : [];

/** What is marked in the text: claims and notes, by their ids. */
const marked = ['claim', 'note'] as const;
const fieldOf = { claim: 'claims', note: 'notes' } as const;

function idsOf(account: ReadableAccount, scheme: (typeof marked)[number]): readonly (string | Unread)[] | Unread {
  const list: readonly { id: string | Unread }[] | Unread = account[fieldOf[scheme]];
  return eachOf(list, ({ id }) => id);
}

interface Mark {
  scheme: (typeof marked)[number];
  id: string | Unread;
  path: Problem['path'];
}

/** Every claim and note has an id of its own and is marked once. */
const inMarks = (account: ReadableAccount, { links }: Body, problem: Fault, inText: (place: Place, message: string) => Problem): Problem[] =>
  marked
    .flatMap((scheme) => itemsOf(idsOf(account, scheme)).map((id, index): Mark => ({ scheme, id, path: [fieldOf[scheme], index, 'id'] })))
    .flatMap(({ scheme, id, path }, index, all): Problem[] => {
      if (!isRead(id)) return [];
      if (all.findIndex((other) => other.id === id) < index)
        return [problem(`"${id}" is the id of another claim or note of this article; give it one of its own`, ...path)];
      if (pageAnchors.reserved.test(id)) return [problem(`"${id}" is an anchor of the page itself; choose another id`, ...path)];
      const [first, ...others] = links.filter((link) => link.scheme === scheme && link.id === id);
      return first
        ? others.map((place) => inText(place, `the ${scheme} "${id}" is marked a second time; one place only, first in line ${first.line}`))
        : [problem(`the ${scheme} is not in the text; mark its words there as [words](${scheme}:${id})`, ...path)];
    });

/** Every claim is marked in the paragraph that it says. Where paragraphs are merged or split, the first alone tells where. */
function inPlaces(account: ReadableAccount, body: Body, problem: Fault): Problem[] {
  const misplaced = itemsOf(account.claims).flatMap(({ id, paragraph }, index, all): Problem[] => {
    const link = all.findIndex((other) => other.id === id) < index ? undefined : body.links.find((other) => other.scheme === 'claim' && other.id === id);
    return body.numbers === undefined || link === undefined || !isRead(paragraph) || link.number === paragraph
      ? []
      : [
          problem(
            `says paragraph ${paragraph}, but the text marks the claim ${link.number === undefined ? 'past the last paragraph' : `in paragraph ${link.number}`}; one of them is wrong`,
            'claims',
            index,
            'paragraph',
          ),
        ];
  });
  return isMiscounted(body) ? misplaced.slice(0, 1) : misplaced;
}

/** Every link leads to something; an actor's file knows the form that stands there. */
const inLinks = (account: ReadableAccount, body: Body, { known, forms }: Surroundings, inText: (place: Place, message: string) => Problem): Problem[] =>
  body.links.flatMap((link): Problem[] => {
    const { scheme, id, printed, number } = link;
    if (scheme === 'claim' || scheme === 'note') {
      const ids = whole(idsOf(account, scheme));
      return ids && !ids.includes(id) ? [inText(link, `no ${scheme} "${id}" in this article${didYouMean(id, ids)}`)] : [];
    }
    const missing = known.missing(`${scheme}s` satisfies Folder, id);
    if (missing !== undefined) return [inText(link, missing)];
    const actor = scheme === 'actor' ? forms.get(id) : undefined;
    if (!actor || printed === undefined || number === undefined || isMiscounted(body) || meansActor(actor, account.id, number, printed)) return [];
    if (actor.accounts(printed).some((other) => !known.has('articles', other))) return [];
    return [
      inText(
        link,
        actor.paragraphs(account.id, printed)
          ? `content/actors/${id}.yaml does not list "${printed}" as printed by this account in paragraph ${number}; add it there or correct the title of the link`
          : `content/actors/${id}.yaml does not list "${printed}" as printed by any account; add it there once or correct the title of the link`,
      ),
    ];
  });

/** The body against the frontmatter. Where the paragraphs cannot be numbered, what depends on their numbers is not held against anyone. */
function inBody(account: ReadableAccount, surroundings: Surroundings, problem: Fault): Problem[] {
  if (account.blocks === unread) return [];
  const parts = inParts(account, problem);
  const body = bodyOf(account, account.blocks, parts.length === 0);
  const headings = account.blocks.flatMap((block) => (block.type === 'heading' ? [block] : []));
  const again = headings.filter(({ slug }, index) => slug !== '' && headings.findIndex((other) => other.slug === slug) < index);
  if (body.paragraphs.length === 0) return [...parts, problem('the body is empty; retell the account paragraph by paragraph', 'body')];
  const inText = ({ line, column }: Place, message: string): Problem => ({ ...problem(message, 'body'), place: { line, column } });
  return [
    ...parts,
    ...inCount(account, body, problem),
    ...inMarks(account, body, problem, inText),
    ...inPlaces(account, body, problem),
    ...inLinks(account, body, surroundings, inText),
    ...again.map(({ text }) => problem(`the heading "${text}" would have the address of another one; word it differently`, 'body')),
  ];
}
