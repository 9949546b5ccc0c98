import type { PartialEntries } from '../entries/entries.ts';
import { itemsOf, type Invalid } from '../entries/partial.ts';
import { reportIn, type Problem } from './problem.ts';

/** Entries and claims without a topic, in a dossier that has topics. A copy needs none. */
export function topicProblems({ articles, events, questions, topics }: PartialEntries): Problem[] {
  if (topics.length === 0) return [];
  const message = 'name at least one topic';
  return [
    ...articles
      .filter(({ copyOf }) => copyOf === undefined)
      .flatMap((account) => {
        const report = reportIn('articles', account.id);
        return [
          ...(isEmpty(account.topics) ? [report(message, 'topics')] : []),
          ...itemsOf(account.claims).flatMap((claim, index) => (isEmpty(claim.topics) ? [report(message, 'claims', index, 'topics')] : [])),
        ];
      }),
    ...events.flatMap((event) => (isEmpty(event.topics) ? [reportIn('events', event.id)(message, 'topics')] : [])),
    ...questions.flatMap((question) => (isEmpty(question.topics) ? [reportIn('questions', question.id)(message, 'topics')] : [])),
  ];
}

const isEmpty = (topics: readonly unknown[] | Invalid | undefined): boolean => Array.isArray(topics) && topics.length === 0;
