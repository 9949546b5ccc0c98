import type { Catalogue } from '../catalogue.ts';
import { questionInBrief } from './in-brief.ts';
import { lettersOf } from './name-index.ts';
import { cappedMap, mostOnSearch } from './paging.ts';
import { urls } from '../urls.ts';

/** What the page of the search leads to without a search. */
export const searchView = (catalogue: Catalogue) => ({
  letters: lettersOf(catalogue),
  topics: cappedMap(catalogue.topics, mostOnSearch.topics, ({ id, label }) => ({ href: urls.topic(id), text: label })),
  questions: cappedMap(catalogue.questions, mostOnSearch.questions, questionInBrief),
});
