import type { PartialAccount } from '../entries/entries.ts';
import { allValid, isValid, itemsOf } from '../entries/partial.ts';
import type { Problem, Report } from './problem.ts';

/** Faults in what an account says of its source: who published and wrote it, its length, its headline and its archived copy. */
export const sourceProblems = (account: PartialAccount, report: Report): Problem[] => [
  ...publisherProblems(account, report),
  ...authorProblems(account, report),
  ...lengthProblems(account, report),
  ...headlineProblems(account, report),
  ...archiveProblems(account, report),
];

function publisherProblems({ source }: PartialAccount, report: Report): Problem[] {
  return source.outlet === undefined && source.platform === undefined
    ? [report('names neither an outlet nor a platform; add the outlet that published it, or the platform that carries it', 'source')]
    : [];
}

/** Authors are given in one field, each once. */
function authorProblems({ source: { author, authors } }: PartialAccount, report: Report): Problem[] {
  const twice = author !== undefined && authors !== undefined && isValid(author) && isValid(authors);
  return [
    ...(twice ? [report('stands beside "authors"; move its id into that list and delete "author"', 'source', 'author')] : []),
    ...(authors === undefined ? [] : itemsOf(authors)).flatMap((id, index, all): Problem[] =>
      isValid(id) && all.indexOf(id) < index ? [report(`"${id}" is already an author; name each author once`, 'source', 'authors', index)] : [],
    ),
  ];
}

function lengthProblems({ source: { paragraphs, words, pages, duration } }: PartialAccount, report: Report): Problem[] {
  return [paragraphs, words, pages, duration].every((measure) => measure === undefined)
    ? [report('has no length; add paragraphs, words, pages or duration', 'source')]
    : [];
}

/** An account that prints no headline has none, and its title is not that headline. */
function headlineProblems({ titleBasis, headline }: PartialAccount, report: Report): Problem[] {
  return titleBasis === 'no-headline' && headline !== undefined && isValid(headline)
    ? [report('the account has a headline; write ours or source, or delete the field "headline"', 'titleBasis')]
    : [];
}

function archiveProblems({ source }: PartialAccount, report: Report): Problem[] {
  const addresses = allValid({ url: source.url, archived: source.archived });
  return addresses?.archived !== undefined && addresses.archived === addresses.url
    ? [report('is the address of the original; give the address of the archived copy, or delete the field', 'source', 'archived')]
    : [];
}
