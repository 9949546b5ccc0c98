import { millisecondsOf, secondsInToutiaoId } from './dates.ts';
import type { ArticleEntry, Entries } from './entries.ts';
import { meansActor } from './names.ts';
import type { Problem } from './problem.ts';
import { bodyNumbers, numberedParagraphs } from './retelling.ts';
import type { Collection } from './schema.ts';
import { didYouMean } from './suggestions.ts';
import { anchors as pageAnchors } from './urls.ts';

type Path = Problem['path'];

/** An id in a field that must exist in a collection. */
interface Reference {
  to: Exclude<Collection, 'dossier'>;
  id: string;
  path: Path;
}

const singular: Record<Reference['to'], string> = {
  articles: 'article',
  actors: 'actor',
  topics: 'topic',
  events: 'event',
  questions: 'question',
  sources: 'source',
};

const listed = (to: Reference['to'], ids: readonly string[], ...path: Path): Reference[] => ids.map((id, index) => ({ to, id, path: [...path, index] }));
const single = (to: Reference['to'], id: string | undefined, ...path: Path): Reference[] => (id === undefined ? [] : [{ to, id, path }]);

const articleReferences = (article: ArticleEntry): Reference[] => [
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

/**
 * Does everything resolve? Every fault of the whole dossier, in the order of its files. `untyped` are the entries that exist but could
 * not be typed: pointing at them is no fault, and what they might have said is not held against a question.
 */
export const problemsOf = (entries: Entries, untyped: readonly Pick<Problem, 'collection' | 'id'>[] = []): Problem[] => {
  const idsOf = (collection: Reference['to']) => [...entries[collection], ...untyped.filter((entry) => entry.collection === collection)].map(({ id }) => id);
  const known = Object.fromEntries((Object.keys(singular) as Reference['to'][]).map((name) => [name, idsOf(name)])) as Record<Reference['to'], string[]>;
  const someArticleUnread = untyped.some(({ collection }) => collection === 'articles');
  const exists = Object.fromEntries(Object.entries(known).map(([name, ids]) => [name, new Set(ids)])) as Record<Reference['to'], Set<string>>;

  const dangling = (collection: Collection, id: string, references: readonly Reference[]): Problem[] =>
    references
      .filter((reference) => !exists[reference.to].has(reference.id))
      .map(({ to, id: target, path }) => ({ collection, id, path, message: `no ${singular[to]} "${target}"${didYouMean(target, known[to])}` }));

  const actorById = new Map(entries.actors.map((actor) => [actor.id, actor]));
  const questionById = new Map(entries.questions.map((question) => [question.id, question]));
  const articleById = new Map(entries.articles.map((article) => [article.id, article]));

  const inArticle = (article: ArticleEntry) => {
    const problem = (message: string, ...path: Path): Problem => ({ collection: 'articles', id: article.id, path, message });
    const inBody = (place: { line: number; column: number }, message: string): Problem => ({ ...problem(message), path: ['body'], place });
    const local = [
      ...article.claims.map(({ id }, index) => ({ scheme: 'claim' as const, id, path: ['claims', index, 'id'] as const })),
      ...article.notes.map(({ id }, index) => ({ scheme: 'note' as const, id, path: ['notes', index, 'id'] as const })),
    ];
    const paragraphs = numberedParagraphs(article.blocks, article.source);
    const expected = bodyNumbers(article.source);
    const found = paragraphs.flatMap(({ paragraph, number }) => paragraph.anchors.map((anchor) => ({ ...anchor, number })));

    const identity = local.flatMap(({ scheme, id, path }, index): Problem[] => {
      const first = local.findIndex((other) => other.id === id);
      if (first < index) return [problem(`"${id}" is the id of another claim or note of this article; give it one of its own`, ...path)];
      if (pageAnchors.reserved.test(id)) return [problem(`"${id}" is an anchor of the page itself; choose another id`, ...path)];
      const places = found.filter((anchor) => anchor.scheme === scheme && anchor.id === id);
      if (places.length === 0) return [problem(`the ${scheme} is not in the text; mark its words there as [words](${scheme}:${id})`, ...path)];
      return places.slice(1).map((place) => inBody(place, `the ${scheme} "${id}" is marked a second time; one place only, first in line ${places[0]?.line}`));
    });

    const placed = article.claims.flatMap((claim, index): Problem[] => {
      const anchor = found.find(({ scheme, id }) => scheme === 'claim' && id === claim.id);
      return anchor === undefined || anchor.number === claim.paragraph
        ? []
        : [problem(`says paragraph ${claim.paragraph}, but the text marks the claim in paragraph ${anchor.number ?? 'past the last'}; one of them is wrong`, 'claims', index, 'paragraph')];
    });

    const whole: Problem[] =
      paragraphs.length === expected.length
        ? []
        : paragraphs.length === 0
          ? [problem('the body is empty; retell the account paragraph by paragraph', 'body')]
          : [
              problem(
                `the text has ${paragraphs.length} paragraphs, the source ${expected.length} of body text (${article.source.paragraphs} less ${article.source.parts.length} parts); one is missing, merged or split`,
                'source',
                'paragraphs',
              ),
            ];

    const parts = article.source.parts.flatMap(({ paragraph }, index): Problem[] =>
      paragraph > article.source.paragraphs
        ? [problem(`paragraph ${paragraph} of ${article.source.paragraphs}`, 'source', 'parts', index, 'paragraph')]
        : article.source.parts.findIndex((other) => other.paragraph === paragraph) < index
          ? [problem(`paragraph ${paragraph} stands twice among the parts`, 'source', 'parts', index, 'paragraph')]
          : [],
    );

    const links = found.flatMap((anchor): Problem[] => {
      const { scheme, id } = anchor;
      if (scheme === 'claim' || scheme === 'note') {
        const ids = local.filter((other) => other.scheme === scheme).map((other) => other.id);
        return ids.includes(id) ? [] : [inBody(anchor, `no ${scheme} "${id}" in this article${didYouMean(id, ids)}`)];
      }
      const collection = `${scheme}s` as Reference['to'];
      if (!exists[collection].has(id)) return [inBody(anchor, `no ${scheme} "${id}"${didYouMean(id, known[collection])}`)];
      const actor = scheme === 'actor' ? actorById.get(id) : undefined;
      return actor && anchor.printed !== undefined && anchor.number !== undefined && !meansActor(actor, article.id, anchor.number, anchor.printed)
        ? [
            inBody(
              anchor,
              `content/actors/${id}.yaml does not list "${anchor.printed}" as printed by this account in paragraph ${anchor.number}; add it there or correct the title of the link`,
            ),
          ]
        : [];
    });

    const chains = article.claims.flatMap((claim, index): Problem[] => {
      const hops = [claim.speaker, ...claim.via];
      if (claim.speaker === undefined && claim.via.length > 0)
        return [problem('names relays but no speaker; make the first relay the speaker, or name an actor of kind "unnamed"', 'claims', index, 'via')];
      const again = hops.findIndex((hop, at) => hop !== undefined && hops.indexOf(hop) < at);
      return again > 0 ? [problem(`the chain comes back to "${hops[again]}"; each hop stands once`, 'claims', index, 'via', again - 1)] : [];
    });

    const answers = article.claims.flatMap((claim, index) =>
      claim.answers.flatMap((answer, at): Problem[] => {
        const question = questionById.get(answer.question);
        if (!question) return [];
        const readings = Object.keys(question.readings);
        if (!readings.includes(answer.reading))
          return [problem(`question "${question.id}" has no reading "${answer.reading}"${didYouMean(answer.reading, readings) || `; it has ${readings.join(', ')}`}`, 'claims', index, 'answers', at, 'reading')];
        return claim.answers.findIndex((other) => other.question === answer.question) < at
          ? [problem(`answers "${question.id}" twice; one claim says one thing`, 'claims', index, 'answers', at)]
          : [];
      }),
    );

    const phrases = article.claims.flatMap((claim, index) =>
      claim.wording.flatMap(({ phrase }, at): Problem[] =>
        phrase.split(/\s+/).length > 7 ? [problem('quotes more than seven words; shorten the phrase', 'claims', index, 'wording', at, 'phrase')] : [],
      ),
    );

    const toutiaoId = /toutiao\.com\/article\/(\d+)/.exec(article.source.url)?.[1];
    const decoded = toutiaoId === undefined ? undefined : secondsInToutiaoId(toutiaoId);
    const off = decoded === undefined ? 0 : Math.abs(decoded * 1000 - Date.parse(article.published.at));
    const published: Problem[] =
      article.published.basis !== 'url-id'
        ? []
        : decoded === undefined
          ? [problem('the address holds no number of 16 or 19 digits to decode; correct source.url or the basis', 'published', 'basis')]
          : off > millisecondsOf(article.published.margin)
            ? [problem(`the number in the address says ${new Date(decoded * 1000).toISOString()}; that is more than ${article.published.margin} away`, 'published', 'at')]
            : [];

    return [...dangling('articles', article.id, articleReferences(article)), ...whole, ...parts, ...identity, ...placed, ...links, ...chains, ...answers, ...phrases, ...published];
  };

  const inActors = entries.actors.flatMap((actor) => [
    ...dangling('actors', actor.id, [
      ...actor.roles.flatMap((role, index) => single('actors', role.office, 'roles', index, 'office')),
      ...(['printed', 'implied', 'lookalikes'] as const).flatMap((field) => actor[field].flatMap((mention, index) => single('articles', mention.in, field, index, 'in'))),
      ...listed('sources', actor.sources, 'sources'),
    ]),
    ...(['printed', 'implied', 'lookalikes'] as const).flatMap((field) =>
      actor[field].flatMap((mention, index) => {
        const last = articleById.get(mention.in)?.source.paragraphs ?? Infinity;
        return mention.paragraphs.flatMap((number, at): Problem[] =>
          number > last
            ? [{ collection: 'actors', id: actor.id, path: [field, index, 'paragraphs', at], message: `the account "${mention.in}" has ${last} paragraphs, not ${number}` }]
            : [],
        );
      }),
    ),
  ]);

  const inEvents = entries.events.flatMap((event) => [
    ...dangling('events', event.id, [
      ...single('actors', event.place, 'place'),
      ...listed('actors', event.actors, 'actors'),
      ...listed('topics', event.topics, 'topics'),
      ...listed('sources', event.sources, 'sources'),
    ]),
  ]);

  const chosen = Map.groupBy(
    entries.articles.flatMap(({ claims }) => claims.flatMap(({ answers }) => answers)),
    ({ question }) => question,
  );

  const inQuestions = entries.questions.flatMap((question): Problem[] => {
    const readings = Object.keys(question.readings);
    const answered = new Set(chosen.get(question.id)?.map(({ reading }) => reading));
    const problem = (message: string, ...path: Path): Problem => ({ collection: 'questions', id: question.id, path, message });
    return [
      ...dangling('questions', question.id, [
        ...listed('topics', question.topics, 'topics'),
        ...listed('events', question.about, 'about'),
        ...listed('sources', question.sources, 'sources'),
      ]),
      ...readings
        .filter((reading) => !answered.has(reading) && !someArticleUnread)
        .map((reading) => problem('no claim chooses this reading; let one answer with it, or delete it', 'readings', reading)),
      ...question.compatible.flatMap(({ readings: group }, index) =>
        group.flatMap((reading, at) =>
          readings.includes(reading) ? [] : [problem(`no reading "${reading}" in this question${didYouMean(reading, readings)}`, 'compatible', index, 'readings', at)],
        ),
      ),
    ];
  });

  return [...entries.articles.flatMap(inArticle), ...inActors, ...inEvents, ...inQuestions];
};
