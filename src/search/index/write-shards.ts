import { claimKinds } from '../../model/entries/vocabulary.ts';
import { daysOf } from '../documents/search-document.ts';
import { frontCoded } from './front-coding.ts';
import { fields, type RetellingShard, type Shards, type WordShard } from './format.ts';
import { writtenPostings } from './posting-list.ts';
import { docOf, entriesOf, isSpelling, maskOf, type Entry } from '../documents/postings.ts';
import type { SearchDocument } from '../documents/search-document.ts';
import { accountsPerClaimShard, cardStarts, cut, least, most, sizeOf, type Shape } from './shard-sizes.ts';
import { numberingOf, writtenCards } from './stored-cards.ts';
import { writtenClaims } from './stored-claims.ts';
import { compareTerms, orderOf, reversed } from './term-order.ts';

/** Writes the shards of an index. */

/** A file without the hash of its build. */
export interface Shard {
  name: string;
  content: object;
}

/** All shards, and their lookup keys for the first file. */
export function shardsOf(documents: readonly SearchDocument[]): { shards: Shard[]; first: Shards } {
  const countOf = (...kinds: string[]) => documents.filter(({ kind }) => kinds.includes(kind)).length;
  const shape = { named: countOf('topic', 'actor'), accounts: countOf('account'), size: documents.length };
  const lines = [...entriesOf(documents)].map(([term, entry]) => lineOf(term, entry, shape)).toSorted((a, b) => compareTerms(a.order, b.order));
  const { words, wordsARetelling, shards } = wordShards(lines);
  const [spellings, endings] = [spellingShards(lines, most.spellings, (term) => term), spellingShards(lines, most.endings, reversed)];
  const numbering = numberingOf(documents);
  const accounts = documents.slice(shape.size - shape.accounts);
  const perShard = accountsPerClaimShard(shape);
  const claims = Array.from({ length: Math.ceil(accounts.length / perShard) }, (_, at) => accounts.slice(at * perShard, (at + 1) * perShard));
  const actors = documents.filter(({ kind }) => kind === 'actor');
  const frontCodedShards = (name: string, shards: typeof spellings): Shard[] =>
    shards.map((some, at) => ({ name: `${name}-${at}`, content: { terms: frontCoded(some.map(({ marked }) => marked)) } }));
  return {
    first: {
      words,
      wordsARetelling,
      spellings: firstKeys(spellings),
      endings: firstKeys(endings),
    },
    shards: [
      ...shards,
      ...frontCodedShards('spellings', spellings),
      ...frontCodedShards('endings', endings),
      ...cardStarts(shape).map((start, at, starts) => ({ name: `cards-${at}`, content: writtenCards(documents.slice(start, starts[at + 1]), numbering) })),
      ...claims.map((some, at) => ({ name: `claims-${at}`, content: writtenClaims(some, numbering, Object.keys(claimKinds)) })),
      { name: 'actors', content: { ids: actors.map(({ id }) => id), names: actors.map(({ title }) => title) } },
      { name: 'days', content: { runs: runsOf(documents.map((document) => (daysOf(document) ?? []).join('/'))) } },
    ],
  };
}

interface Line {
  /** Sort key. */
  order: string;
  term: string;
  /** The term with its name mark. */
  marked: string;
  /** Posting list without the accounts of `retellings`. */
  posting: string;
  /** Posting list of the accounts that have the term only in the retelling; empty if there are none. */
  retellings: string;
}

/** Run-length encoding. */
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
  const isOnlyRetelling = (posting: number): boolean => maskOf(posting) === fields.body && docOf(posting) >= size - accounts;
  const onlyRetelling = postings.filter(isOnlyRetelling);
  const others = onlyRetelling.length > 0 ? postings.filter((posting) => !isOnlyRetelling(posting)) : postings;
  return {
    order: orderOf(term),
    term,
    marked: term + mark,
    posting: writtenPostings(others, size, onlyRetelling.length),
    retellings: onlyRetelling.length > 0 ? writtenPostings(onlyRetelling, size) : '',
  };
}

/** Lookup key of each shard: the shortest prefix of its first sort key that is greater than the last sort key of the shard before. */
const firstKeys = (shards: readonly (readonly { order: string }[])[]): string[] =>
  shards.map(([first], at) => {
    const [order, previous] = [first?.order ?? '', shards[at - 1]?.at(-1)?.order ?? ''];
    let length = 0;
    while (at > 0 && order.slice(0, length) <= previous) length += 1;
    return order.slice(0, length);
  });

const joinedBy = (lines: readonly Line[], field: 'posting' | 'retellings'): string => lines.map((line) => line[field]).join('\n');

/** The spellings cut into at most `most` shards, in the order of `keyOf`: the term itself, or reversed. */
function spellingShards(lines: readonly Line[], most: number, keyOf: (term: string) => string): Pick<Line, 'marked' | 'order'>[][] {
  const terms = lines
    .filter(({ term }) => isSpelling(term))
    .map(({ term, marked }) => ({ order: keyOf(term), marked: keyOf(term) + marked.slice(term.length) }));
  const total = terms.reduce((sum, { marked }) => sum + marked.length + 1, 0);
  const sorted = terms.toSorted((a, b) => compareTerms(a.order, b.order));
  return cut(sorted, sizeOf(total, most, least.spellings), ({ marked }) => marked.length + 1);
}

/** Ids of topics, actors and accounts are looked up only for filters, so their shards may be larger. */
const isId = (term: string): boolean => /^[#@&]/.test(term);
const idWeight = 0.25;

function wordShards(lines: readonly Line[]): { shards: Shard[]; words: string[]; wordsARetelling: number } {
  const lengthOf = ({ term, marked, posting }: Line): number => (marked.length + posting.length + 2) * (isId(term) ? idWeight : 1);
  const total = lines.reduce((sum, line) => sum + lengthOf(line), 0);
  const cutLines = cut(lines, sizeOf(total, most.words, least.words), lengthOf);
  const wordsARetelling = Math.ceil(most.words / most.retellings);
  const retellings = Array.from({ length: Math.ceil(cutLines.length / wordsARetelling) }, (_, at) =>
    cutLines.slice(at * wordsARetelling, (at + 1) * wordsARetelling).map((some) => joinedBy(some, 'retellings')),
  );
  return {
    words: firstKeys(cutLines),
    wordsARetelling,
    shards: [
      ...cutLines.map((some, at) => ({
        name: `words-${at}`,
        content: { terms: frontCoded(some.map(({ marked }) => marked)), postings: joinedBy(some, 'posting') } satisfies WordShard,
      })),
      ...retellings.map((postings, at) => ({ name: `retellings-${at}`, content: { postings } satisfies RetellingShard })),
    ],
  };
}
