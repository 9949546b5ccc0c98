import { claimKinds } from '../../model/entries/vocabulary.ts';
import { daysOf } from '../documents/cards.ts';
import { frontCoded } from './front-coding.ts';
import { fields, type RetellingShard, type Shards, type WordShard } from './format.ts';
import { writtenPostings } from './posting-list.ts';
import { docOf, entriesOf, isSpelling, maskOf, type Entry } from '../documents/postings.ts';
import type { SearchDocument } from '../documents/documents.ts';
import { accountsAClaimFile, cardStarts, cut, least, most, sizeOf, type Shape } from './shard-sizes.ts';
import { numberingOf, writtenCards } from './stored-cards.ts';
import { writtenClaims } from './stored-claims.ts';
import { compareTerms, orderOf, reversed } from './term-order.ts';

/** Records to the shards of an index. */

/** A file before it is said of which build it is. */
export interface Shard {
  name: string;
  content: object;
}

/** All shards, and what the first file says of them. */
export function shardsOf(documents: readonly SearchDocument[]): { shards: Shard[]; first: Shards } {
  const countOf = (...kinds: string[]) => documents.filter(({ kind }) => kinds.includes(kind)).length;
  const shape = { named: countOf('topic', 'actor'), accounts: countOf('account'), size: documents.length };
  const lines = [...entriesOf(documents)].map(([term, entry]) => lineOf(term, entry, shape)).toSorted((a, b) => compareTerms(a.order, b.order));
  const { words, wordsARetelling, shards } = wordShards(lines);
  const [spellings, endings] = [spellingPieces(lines, most.spellings, (term) => term), spellingPieces(lines, most.endings, reversed)];
  const numbering = numberingOf(documents);
  const accounts = documents.slice(shape.size - shape.accounts);
  const aFile = accountsAClaimFile(shape);
  const claims = Array.from({ length: Math.ceil(accounts.length / aFile) }, (_, at) => accounts.slice(at * aFile, (at + 1) * aFile));
  const actors = documents.filter(({ kind }) => kind === 'actor');
  const spelt = (name: string, pieces: typeof spellings): Shard[] =>
    pieces.map((piece, at) => ({ name: `${name}-${at}`, content: { terms: frontCoded(piece.map(({ spelt: marked }) => marked)) } }));
  return {
    first: {
      words,
      wordsARetelling,
      spellings: firstsOf(spellings.map((piece) => piece.map(({ order }) => order))),
      endings: firstsOf(endings.map((piece) => piece.map(({ order }) => order))),
    },
    shards: [
      ...shards,
      ...spelt('spellings', spellings),
      ...spelt('endings', endings),
      ...cardStarts(shape).map((start, at, starts) => ({ name: `cards-${at}`, content: writtenCards(documents.slice(start, starts[at + 1]), numbering) })),
      ...claims.map((some, at) => ({ name: `claims-${at}`, content: writtenClaims(some, numbering, Object.keys(claimKinds)) })),
      { name: 'actors', content: { ids: actors.map(({ id }) => id), names: actors.map(({ title }) => title) } },
      { name: 'days', content: { runs: runsOf(documents.map((document) => (daysOf(document) ?? []).join('/'))) } },
    ],
  };
}

interface Line {
  /** By which it is ordered and looked up. */
  order: string;
  term: string;
  /** The term with what says that it is a name. */
  marked: string;
  posting: string;
  /** The accounts in whose retelling alone the term stands; empty where there is none. */
  retellings: string;
}

/** Equal neighbours as one, with their number. */
function runsOf(values: readonly string[]): [number, string][] {
  const runs: [number, string][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.[1] === value) last[0] += 1;
    else runs.push([1, value]);
  }
  return runs;
}

function lineOf(term: string, { postings, mark }: Entry, { size, accounts }: Shape): Line {
  const isRetold = (posting: number): boolean => maskOf(posting) === fields.body && docOf(posting) >= size - accounts;
  const retold = postings.filter(isRetold);
  const near = retold.length > 0 ? postings.filter((posting) => !isRetold(posting)) : postings;
  return {
    order: orderOf(term),
    term,
    marked: term + mark,
    posting: writtenPostings(near, size, retold.length),
    retellings: retold.length > 0 ? writtenPostings(retold, size) : '',
  };
}

/** For each piece the shortest beginning by which all in it come after all before it. */
const firstsOf = (pieces: readonly (readonly string[])[]): string[] =>
  pieces.map(([first = ''], at) => {
    const before = pieces[at - 1]?.at(-1) ?? '';
    let length = 0;
    while (at > 0 && first.slice(0, length) <= before) length += 1;
    return first.slice(0, length);
  });

const joinedBy = (lines: readonly Line[], field: 'posting' | 'retellings'): string => lines.map((line) => line[field]).join('\n');

/** The terms that can be misspelt, spelt from one of their ends, in pieces in that order. */
function spellingPieces(lines: readonly Line[], most: number, spell: (term: string) => string): { spelt: string; order: string }[][] {
  const terms = lines
    .filter(({ term }) => isSpelling(term))
    .map(({ term, marked }) => ({ order: spell(term), spelt: spell(term) + marked.slice(term.length) }));
  const total = terms.reduce((sum, { spelt }) => sum + spelt.length + 1, 0);
  const sorted = terms.toSorted((a, b) => compareTerms(a.order, b.order));
  return cut(sorted, sizeOf(total, most, least.spellings), ({ spelt }) => spelt.length + 1);
}

/** Ids of topics, actors and accounts are looked up only by who narrows the results to them, and may lie in larger files. */
const isId = (term: string): boolean => /^[#@&]/.test(term);
const idWeight = 0.25;

function wordShards(lines: readonly Line[]): { shards: Shard[]; words: string[]; wordsARetelling: number } {
  const lengthOf = ({ term, marked, posting }: Line): number => (marked.length + posting.length + 2) * (isId(term) ? idWeight : 1);
  const total = lines.reduce((sum, line) => sum + lengthOf(line), 0);
  const pieces = cut(lines, sizeOf(total, most.words, least.words), lengthOf);
  const wordsARetelling = Math.ceil(most.words / most.retellings);
  const retellings = Array.from({ length: Math.ceil(pieces.length / wordsARetelling) }, (_, at) =>
    pieces.slice(at * wordsARetelling, (at + 1) * wordsARetelling).map((piece) => joinedBy(piece, 'retellings')),
  );
  return {
    words: firstsOf(pieces.map((piece) => piece.map(({ order }) => order))),
    wordsARetelling,
    shards: [
      ...pieces.map((piece, at) => ({
        name: `words-${at}`,
        content: { terms: frontCoded(piece.map(({ marked }) => marked)), postings: joinedBy(piece, 'posting') } satisfies WordShard,
      })),
      ...retellings.map((postings, at) => ({ name: `retellings-${at}`, content: { postings } satisfies RetellingShard })),
    ],
  };
}
