import type { PartialAccount } from '../entries/entries.ts';
import { allValid, invalid, isValid, itemsOf } from '../entries/partial.ts';
import { pageOf } from '../entries/web-address.ts';
import { reportIn, type Problem, type Report } from './problem.ts';

/** Faults of copies of an account, and of the report on which it rests. References that do not resolve are reported elsewhere. */

/** The accounts and sources by id, for `copyProblems`. */
export interface CopyContext {
  accountById: ReadonlyMap<string, PartialAccount>;
  sourceById: ReadonlyMap<string, unknown>;
  /** Ids of the accounts by address, as `pageOf` writes it. */
  accountsAt: ReadonlyMap<string, string[]>;
}

export const copyContextOf = (accounts: readonly PartialAccount[], sources: readonly { id: string }[]): CopyContext => ({
  accountById: new Map(accounts.map((account) => [account.id, account])),
  sourceById: new Map(sources.map((source) => [source.id, source])),
  accountsAt: new Map(
    [...Map.groupBy(accounts, ({ source: { url } }) => (isValid(url) ? pageOf(url) : ''))].map(([address, some]) => [address, some.map(({ id }) => id)]),
  ),
});

export function copyProblems(account: PartialAccount, context: CopyContext): Problem[] {
  const report = reportIn('articles', account.id);
  return [
    ...originalProblems(account, context, report),
    ...addressProblems(account, context, report),
    ...reportProblems(account, context, report),
    ...(account.copyOf === undefined && account.claims !== invalid && account.claims.length === 0
      ? [report('an account needs at least one claim; add one, or name the account that it repeats in copyOf', 'claims')]
      : []),
  ];
}

/** The original of a copy is another account, is no copy, has another address, and gives every answer that the copy gives. */
function originalProblems({ id, copyOf, source, claims }: PartialAccount, { accountById }: CopyContext, report: Report): Problem[] {
  if (copyOf === undefined || !isValid(copyOf)) return [];
  const noOriginal = (message: string): Problem[] => [{ ...report(message, 'copyOf'), unresolved: 'entry' }];
  if (copyOf === id) return noOriginal('is this account itself; name the account whose text it repeats, or delete copyOf');
  const original = accountById.get(copyOf);
  if (!original) return [];
  if (original.copyOf === id) return noOriginal(`"${copyOf}" is a copy of this account; delete copyOf in the one that is the original`);
  if (original.copyOf !== undefined && isValid(original.copyOf))
    return noOriginal(`"${copyOf}" is itself a copy; write copyOf: ${original.copyOf}, or delete its copyOf`);
  const urls = allValid([source.url, original.source.url]);
  const answers = allValid(
    itemsOf(original.claims).map((claim) => itemsOf(claim.answers).map(({ question, reading }) => `${String(question)} ${String(reading)}`)),
  );
  const given = new Set(answers?.flat());
  return [
    ...(urls && pageOf(urls[0] ?? '') === pageOf(urls[1] ?? '')
      ? [report(`is the address of "${copyOf}", whose copy this is; write the address of the copy, or delete this file`, 'source', 'url')]
      : []),
    ...itemsOf(claims).flatMap((claim, index) =>
      itemsOf(claim.answers).flatMap(({ question, reading }, position): Problem[] =>
        !isValid(question) || !isValid(reading) || original.claims === invalid || given.has(`${question} ${reading}`)
          ? []
          : [
              report(
                `"${copyOf}", of which this is a copy, does not answer "${question}" with "${reading}"; let it answer so, or write restsOn: ${copyOf} for a text that says something else`,
                'claims',
                index,
                'answers',
                position,
                'reading',
              ),
            ],
      ),
    ),
  ];
}

/** Every copy has an address of its own. */
function addressProblems({ id, copyOf, source }: PartialAccount, { accountById, accountsAt }: CopyContext, report: Report): Problem[] {
  const copies = itemsOf(source.copies).map(({ url }) => (isValid(url) ? pageOf(url) : undefined));
  const own = isValid(source.url) ? pageOf(source.url) : undefined;
  return [
    ...(copyOf !== undefined && isValid(copyOf) && copies.length > 0
      ? [report('is a list of a copy; list these addresses in the account that it is a copy of', 'source', 'copies')]
      : []),
    ...copies.flatMap((address, index): Problem[] => {
      if (address === undefined) return [];
      const path = ['source', 'copies', index, 'url'] as const;
      if (address === own) return [report('is the address of the account itself; write the address of the copy, or delete it', ...path)];
      if (copies.indexOf(address) < index) return [report('is already among the copies; delete one of the two', ...path)];
      const [other] = (accountsAt.get(address) ?? []).filter((account) => account !== id);
      if (other === undefined) return [];
      return accountById.get(other)?.copyOf === id
        ? [report(`is the address of "${other}", which is a copy of this account already; delete it here`, ...path)]
        : [report(`is the address of the account "${other}"; write copyOf: ${id} there, or delete it here`, ...path)];
    }),
  ];
}

/** A report is named by an id that only one entry has, and not by a copy. */
function reportProblems({ restsOn, copyOf }: PartialAccount, { accountById, sourceById }: CopyContext, report: Report): Problem[] {
  if (restsOn === undefined || !isValid(restsOn)) return [];
  if (copyOf !== undefined && isValid(copyOf)) return [report('a copy rests on what its original rests on; delete restsOn, or copyOf', 'restsOn')];
  return accountById.has(restsOn) && sourceById.has(restsOn)
    ? [report(`"${restsOn}" is the id of an account and of a source; rename the file of one of them`, 'restsOn')]
    : [];
}
