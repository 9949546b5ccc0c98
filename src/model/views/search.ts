import type { Catalogue } from '../catalogue.ts';
import { questionInBrief } from './in-brief.ts';
import { lettersOf } from './name-index.ts';
import { cappedMap, mostOnSearch } from './paging.ts';
import { urls } from '../urls.ts';

/** Links on the search page before a query is entered. */
export const searchView = (catalogue: Catalogue) => ({
  letters: lettersOf(catalogue),
  topics: cappedMap(catalogue.topics, mostOnSearch.topics, ({ id, label }) => ({ href: urls.topic(id), text: label })),
  questions: cappedMap(catalogue.questions, mostOnSearch.questions, questionInBrief),
});
