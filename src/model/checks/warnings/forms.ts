import type { AccountEntry, Entries } from '../../entries/entries.ts';
import { numberedParagraphs } from '../../entries/retelling.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Forms of names that an actor's file lists without a reason, twice, or for a paragraph of the retelling that does not bear them out. */
export function formWarnings({ actors, articles }: Entries): Problem[] {
  const retold = retellingsOf(articles, new Map(actors.map(({ id, kind }) => [id, kind])));
  /** The first actor that lists a form for a paragraph of an account. */
  const listed = new Map<string, { actor: string; entry: number }>();
  return actors.flatMap((actor) =>
    actor.printed.flatMap(({ as, in: account = '', paragraphs = [], garbled, reason }, index) => {
      const report = reportIn('actors', actor.id);
      return [
        ...(garbled && reason === undefined ? [report('a garbled form needs a reason; say why it means this actor', 'printed', index, 'garbled')] : []),
        ...paragraphs.flatMap((number, position) => {
          const key = `${account} ${number} ${as}`;
          const earlier = listed.get(key);
          if (earlier === undefined) listed.set(key, { actor: actor.id, entry: index });
          const why =
            earlier?.actor === actor.id
              ? `"${as}" is already listed for paragraph ${number} of this account, in entry ${earlier.entry + 1}; delete one of the two`
              : paragraphFault({ as, number, account, actor, earlier: earlier?.actor }, retold(account));
          return why === undefined ? [] : [report(why, 'printed', index, 'paragraphs', position)];
        }),
      ];
    }),
  );
}

interface Listed {
  as: string;
  number: number;
  account: string;
  actor: Entries['actors'][number];
  /** Another actor that lists the form for the paragraph, too. */
  earlier: string | undefined;
}

/** Why the paragraph does not bear the form out. Parts that are not body text, and forms that no link of the account shows, cannot be judged. */
function paragraphFault({ as, number, account, actor, earlier }: Listed, retold: Retold | undefined): string | undefined {
  const paragraph = retold?.paragraphs.get(number);
  if (paragraph === undefined || paragraph.actors.has(actor.id)) return undefined;
  const linked = paragraph.printed.get(as);
  const other = linked ?? (earlier !== undefined && retold?.forms.has(`${earlier} ${as}`) ? earlier : undefined);
  if (other !== undefined)
    return `"${as}" means "${other}" in paragraph ${number} of "${account}", which does not name this actor; delete it here, or link it there`;
  return retold?.forms.has(`${actor.id} ${as}`) && !hasWordOf(paragraph.words, [as, actor.name])
    ? `paragraph ${number} of "${account}" does not mention this actor, neither in a link nor in a claim, a note or its words; correct the number, or link "${as}" there`
    : undefined;
}

/** What a retelling shows of actors. */
interface Retold {
  /** By number. */
  paragraphs: Map<number, Paragraph>;
  /** `actor form` for each form that a link shows. */
  forms: Set<string>;
}

interface Paragraph {
  /** Actors in its links and claims. */
  actors: Set<string>;
  /** The actor of each form that a link shows. */
  printed: Map<string, string>;
  /** Its words, and those of its claims and notes, in lower case. */
  words: string;
}

type Kinds = ReadonlyMap<string, Entries['actors'][number]['kind']>;

/** Reads an account when it is first asked for. */
function retellingsOf(all: Entries['articles'], kinds: Kinds): (account: string) => Retold | undefined {
  const accounts = new Map(all.map((account) => [account.id, account]));
  const read = new Map<string, Retold>();
  return (id) => {
    const account = accounts.get(id);
    if (account !== undefined && !read.has(id)) read.set(id, retoldIn(account, kinds));
    return read.get(id);
  };
}

/** Kinds whose names a retelling often leaves out or bends: "Japanese" for "of Japan". Only their forms in titles of links are compared. */
const oftenBent = new Set(['country', 'bloc', 'place', 'government', 'organisation']);

function retoldIn({ blocks, source, claims, notes }: AccountEntry, kinds: Kinds): Retold {
  const notesById = new Map(notes.map((note) => [note.id, note]));
  const claimsById = new Map(claims.map((claim) => [claim.id, claim]));
  const forms = new Set<string>();
  const paragraphs = numberedParagraphs(blocks, source).map(({ paragraph: { anchors, html }, number = 0 }): [number, Paragraph] => {
    const actors = new Set<string>();
    const printedHere = new Map<string, string>();
    const words = [html.replace(/<[^>]*>/g, ' ')];
    for (const { scheme, id, printed, text } of anchors) {
      if (scheme === 'actor') {
        actors.add(id);
        printedHere.set(printed ?? text, id);
        if (printed !== undefined || !oftenBent.has(kinds.get(id) ?? '')) forms.add(`${id} ${printed ?? text}`);
      }
      const claim = scheme === 'claim' ? claimsById.get(id) : undefined;
      const note = scheme === 'note' ? notesById.get(id) : undefined;
      for (const actor of claim ? [...(claim.speaker === undefined ? [] : [claim.speaker]), ...claim.via, ...claim.actors] : []) actors.add(actor);
      words.push(claim?.says ?? '', note?.printed ?? '', note?.reading ?? '', note?.reason ?? '');
    }
    return [number, { actors, printed: printedHere, words: words.join(' ').toLowerCase() }];
  });
  return { paragraphs: new Map(paragraphs), forms };
}

/** True if the text has a longer word of one of the forms. */
const hasWordOf = (text: string, forms: readonly string[]): boolean =>
  forms.some((form) =>
    form
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.length > 3 && text.includes(word)),
  );
