import { millisecondsOf, secondsInToutiaoId } from './dates.ts';
import type { ArticleEntry, Entry } from './entries.ts';
import { meansActor } from './names.ts';
import type { Problem } from './problem.ts';
import { listed, single, type Known, type Pointed, type Reference } from './references.ts';
import { bodyNumbers, numberedParagraphs } from './retelling.ts';
import type { ActorData, QuestionData } from './schema.ts';
import { didYouMean } from './suggestions.ts';
import { anchors as pageAnchors } from './urls.ts';

/** What an article is checked against. */
export interface Surroundings {
  known: Known;
  actorById: ReadonlyMap<string, Entry<ActorData>>;
  questionById: ReadonlyMap<string, Entry<QuestionData>>;
}

const referencesOf = (article: ArticleEntry): Reference[] => [
  ...single('actors', article.source.platform, 'source', 'platform'),
  ...single('actors', article.source.outlet, 'source', 'outlet'),
  ...single('actors', article.source.author, 'source', 'author'),
  ...listed('topics', article.topics, 'topics'),
  ...article.claims.flatMap((claim, index): Reference[] => [
    ...single('actors', claim.speaker, 'claims', index, 'speaker'),
    ...listed('actors', claim.via, 'claims', index, 'via'),
    ...listed('actors', claim.actors, 'claims', index, 'actors'),
    ...listed('topics', claim.topics, 'claims', index, 'topics'),
    ...listed('events', claim.about, 'claims', index, 'about'),
    ...single('events', claim.occasion, 'claims', index, 'occasion'),
    ...claim.answers.flatMap((answer, at) => single('questions', answer.question, 'claims', index, 'answers', at, 'question')),
    ...listed('sources', claim.outcome?.sources ?? [], 'claims', index, 'outcome', 'sources'),
  ]),
  ...article.notes.flatMap((note, index) => listed('sources', note.sources, 'notes', index, 'sources')),
];

/** A fault at a field of the article. */
type Fault = (message: string, ...path: Problem['path']) => Problem;

/** Attribution: a chain has a speaker and comes to each hop once. */
const inChains = (article: ArticleEntry, problem: Fault): Problem[] =>
  article.claims.flatMap((claim, index): Problem[] => {
    const hops = [claim.speaker, ...claim.via];
    if (claim.speaker === undefined && claim.via.length > 0)
      return [problem('names relays but no speaker; make the first relay the speaker, or name an actor of kind "unnamed"', 'claims', index, 'via')];
    const again = hops.findIndex((hop, at) => hop !== undefined && hops.indexOf(hop) < at);
    return again > 0 ? [problem(`the chain comes back to "${hops[again]}"; each hop stands once`, 'claims', index, 'via', again - 1)] : [];
  });

const inAnswers = (article: ArticleEntry, { questionById }: Surroundings, problem: Fault): Problem[] =>
  article.claims.flatMap((claim, index) =>
    claim.answers.flatMap((answer, at): Problem[] => {
      const question = questionById.get(answer.question);
      if (!question) return [];
      const readings = Object.keys(question.readings);
      if (!readings.includes(answer.reading))
        return [
          problem(
            `question "${question.id}" has no reading "${answer.reading}"${didYouMean(answer.reading, readings) || `; it has ${readings.join(', ')}`}`,
            'claims',
            index,
            'answers',
            at,
            'reading',
          ),
        ];
      return claim.answers.findIndex((other) => other.question === answer.question) < at
        ? [problem(`answers "${question.id}" twice; one claim says one thing`, 'claims', index, 'answers', at)]
        : [];
    }),
  );

const inPublication = ({ source, published }: ArticleEntry, problem: Fault): Problem[] => {
  if (published.basis !== 'url-id') return [];
  const toutiaoId = /toutiao\.com\/article\/(\d+)/.exec(source.url)?.[1];
  const decoded = toutiaoId === undefined ? undefined : secondsInToutiaoId(toutiaoId);
  if (decoded === undefined)
    return [problem('the address holds no number of 16 or 19 digits to decode; correct source.url or the basis', 'published', 'basis')];
  return Math.abs(decoded * 1000 - Date.parse(published.at)) > millisecondsOf(published.margin)
    ? [problem(`the number in the address says ${new Date(decoded * 1000).toISOString()}; that is more than ${published.margin} away`, 'published', 'at')]
    : [];
};

const inParts = ({ source }: ArticleEntry, problem: Fault): Problem[] =>
  source.parts.flatMap(({ paragraph }, index): Problem[] =>
    paragraph > source.paragraphs
      ? [problem(`${paragraph} is past the last paragraph of the source, ${source.paragraphs}`, 'source', 'parts', index, 'paragraph')]
      : source.parts.findIndex((other) => other.paragraph === paragraph) < index
        ? [problem(`paragraph ${paragraph} stands twice among the parts`, 'source', 'parts', index, 'paragraph')]
        : [],
  );

/** The body against the frontmatter. Where the paragraphs cannot be numbered, what depends on their numbers is not held against anyone. */
const inBody = (article: ArticleEntry, { known, actorById }: Surroundings, problem: Fault): Problem[] => {
  const inText = (place: { line: number; column: number }, message: string): Problem => ({
    ...problem(message, 'body'),
    place: { line: place.line, column: place.column },
  });
  const paragraphs = numberedParagraphs(article.blocks, article.source);
  if (paragraphs.length === 0) return [problem('the body is empty; retell the account paragraph by paragraph', 'body')];

  const parts = inParts(article, problem);
  const expected = bodyNumbers(article.source);
  const miscounted = parts.length === 0 && paragraphs.length !== expected.length;
  const whole = miscounted
    ? [
        problem(
          `the text has ${paragraphs.length} paragraphs, the source ${expected.length} of body text (${article.source.paragraphs} less ${article.source.parts.length} parts); one is missing, merged or split`,
          'source',
          'paragraphs',
        ),
      ]
    : [];

  const local = [
    ...article.claims.map(({ id }, index) => ({ scheme: 'claim' as const, id, path: ['claims', index, 'id'] as const })),
    ...article.notes.map(({ id }, index) => ({ scheme: 'note' as const, id, path: ['notes', index, 'id'] as const })),
  ];
  const found = paragraphs.flatMap(({ paragraph, number }) => paragraph.anchors.map((anchor) => ({ ...anchor, number })));
  const clashes = (id: string, index: number) => local.findIndex((other) => other.id === id) < index;

  const identity = local.flatMap(({ scheme, id, path }, index): Problem[] => {
    if (clashes(id, index)) return [problem(`"${id}" is the id of another claim or note of this article; give it one of its own`, ...path)];
    if (pageAnchors.reserved.test(id)) return [problem(`"${id}" is an anchor of the page itself; choose another id`, ...path)];
    const places = found.filter((anchor) => anchor.scheme === scheme && anchor.id === id);
    if (places.length === 0) return [problem(`the ${scheme} is not in the text; mark its words there as [words](${scheme}:${id})`, ...path)];
    return places.slice(1).map((place) => inText(place, `the ${scheme} "${id}" is marked a second time; one place only, first in line ${places[0]?.line}`));
  });

  const misplaced = article.claims.flatMap((claim, index): Problem[] => {
    const anchor = clashes(claim.id, index) ? undefined : found.find(({ scheme, id }) => scheme === 'claim' && id === claim.id);
    return anchor === undefined || anchor.number === claim.paragraph
      ? []
      : [
          problem(
            `says paragraph ${claim.paragraph}, but the text marks the claim ${anchor.number === undefined ? 'past the last paragraph' : `in paragraph ${anchor.number}`}; one of them is wrong`,
            'claims',
            index,
            'paragraph',
          ),
        ];
  });

  const links = found.flatMap((anchor): Problem[] => {
    const { scheme, id } = anchor;
    if (scheme === 'claim' || scheme === 'note') {
      const ids = local.filter((other) => other.scheme === scheme).map((other) => other.id);
      return ids.includes(id) ? [] : [inText(anchor, `no ${scheme} "${id}" in this article${didYouMean(id, ids)}`)];
    }
    const missing = known.missing(`${scheme}s` satisfies Pointed, id);
    if (missing !== undefined) return [inText(anchor, missing)];
    const actor = scheme === 'actor' ? actorById.get(id) : undefined;
    const { printed, number } = anchor;
    if (!actor || printed === undefined || number === undefined || parts.length > 0 || miscounted || meansActor(actor, article.id, number, printed)) return [];
    const elsewhere = [...actor.printed, ...actor.implied].some((mention) => mention.as === printed && !known.has('articles', mention.in));
    return elsewhere
      ? []
      : [
          inText(
            anchor,
            `content/actors/${id}.yaml does not list "${printed}" as printed by this account in paragraph ${number}; add it there or correct the title of the link`,
          ),
        ];
  });

  return [...whole, ...parts, ...identity, ...(parts.length > 0 ? [] : miscounted ? misplaced.slice(0, 1) : misplaced), ...links];
};

/** Every fault of one article. */
export const articleProblems = (article: ArticleEntry, surroundings: Surroundings): Problem[] => {
  const problem = (message: string, ...path: Problem['path']): Problem => ({ collection: 'articles', id: article.id, path, message });
  const phrases = article.claims.flatMap((claim, index) =>
    claim.wording.flatMap(({ phrase }, at): Problem[] =>
      phrase.split(/\s+/).length > 7 ? [problem('quotes more than seven words; shorten the phrase', 'claims', index, 'wording', at, 'phrase')] : [],
    ),
  );
  return [
    ...surroundings.known.dangling('articles', article.id, referencesOf(article)),
    ...inBody(article, surroundings, problem),
    ...inChains(article, problem),
    ...inAnswers(article, surroundings, problem),
    ...phrases,
    ...inPublication(article, problem),
  ];
};
