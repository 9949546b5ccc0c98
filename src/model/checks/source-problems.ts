import type { PartialAccount } from '../entries/entries.ts';
import { allValid, isValid, itemsOf } from '../entries/partial.ts';
import { platformAmong } from '../relations/derived.ts';
import type { CheckContext } from './check-context.ts';
import { knownMedium } from './place-problems.ts';
import type { Problem, Report } from './problem.ts';

/** Faults in what an account says of its source: who published and wrote it, its length, its headline and its archived copy. */
export const sourceProblems = (account: PartialAccount, context: CheckContext, report: Report): Problem[] => [
  ...publisherProblems(account, context, report),
  ...authorProblems(account, report),
  ...lengthProblems(account, report),
  ...headlineProblems(account, report),
  ...archiveProblems(account, report),
];

/** A source has an outlet or a platform. A platform is that of the address, if an actor has its host. */
function publisherProblems({ source: { url, outlet, platform } }: PartialAccount, { hosts, known }: CheckContext, report: Report): Problem[] {
  if (!isValid(url) || !isValid(platform) || !hosts) return [];
  const { hostname } = new URL(url);
  const owner = platformAmong(hosts)(url);
  if (outlet === undefined && platform === undefined && owner === undefined)
    return [
      report(
        `names neither an outlet nor a platform, and no actor has the host ${hostname}; add the outlet that published it, or the platform that carries it`,
        'source',
      ),
    ];
  return platform !== undefined && owner !== undefined && platform !== owner && known.has('actors', platform)
    ? [
        report(
          `is "${platform}", but content/actors/${owner}.yaml has the host of the address (${hostname}); delete the field, or correct one of them`,
          'source',
          'platform',
        ),
      ]
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

/** A source without paragraphs, which the retelling would give, has a length. */
function lengthProblems(account: PartialAccount, report: Report): Problem[] {
  const { paragraphs, words, pages, duration } = account.source;
  return knownMedium(account)?.paragraphs === false && [paragraphs, words, pages, duration].every((measure) => measure === undefined)
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
