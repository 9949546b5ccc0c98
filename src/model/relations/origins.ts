import type { AccountEntry } from '../entries/entries.ts';
import type { Claim } from './claims.ts';

/** Origins of claims: a speaker on an occasion, the own voice of an account, or the report on which an account rests. */

/**
 * Returns the report on which an account rests, directly or through other accounts; for an account that others rest on, the account itself;
 * otherwise undefined. Reports are keys: the id of an account, or `source:<id>`.
 */
export type ReportOf = (account: string) => string | undefined;

/** What the computation needs of an account. */
export type RestingAccount = Pick<AccountEntry, 'id' | 'restsOn' | 'copyOf'>;

/** The reports of these accounts. References must be resolved and without cycles. A copy has the report of its original. */
export function reportsAmong(accounts: readonly RestingAccount[]): ReportOf {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const reported = new Set<string>();
  const reportOf = (id: string): string => {
    const { restsOn, copyOf } = byId.get(id) ?? {};
    if (copyOf !== undefined) return reportOf(copyOf);
    if (restsOn === undefined) return id;
    return byId.has(restsOn) ? reportOf(restsOn) : `source:${restsOn}`;
  };
  const reports = new Map(accounts.filter(({ restsOn }) => restsOn !== undefined).map(({ id }) => [id, reportOf(id)]));
  for (const report of reports.values()) reported.add(report);
  return (id) => reports.get(id) ?? (reported.has(id) ? id : undefined);
}

/**
 * Key of the origin of a claim: a speaker on an occasion, which several accounts can share. Without a known occasion, each report is an origin of
 * its own, and so is each account that rests on no report. The own voice of an account is one origin.
 */
export function originOf(claim: Pick<Claim, 'speaker' | 'occasion' | 'account'>, reportOf: ReportOf = () => undefined): string {
  const base = reportOf(claim.account) ?? claim.account;
  return claim.speaker === undefined ? `voice:${base}` : `${claim.speaker}@${claim.occasion ?? base}`;
}

/**
 * Number of distinct origins of claims. Accounts that rest on one report do not add to each other: only the one with most origins counts, of
 * several the first.
 */
export function originCount(claims: readonly Pick<Claim, 'speaker' | 'occasion' | 'account'>[], reportOf: ReportOf = () => undefined): number {
  const accounts = [...Map.groupBy(claims, ({ account }) => account)].map(([account, own]) => ({
    report: reportOf(account) ?? account,
    origins: new Set(own.map((claim) => originOf(claim, reportOf))),
  }));
  const counting = [...Map.groupBy(accounts, ({ report }) => report).values()].map((same) =>
    same.reduce((most, other) => (other.origins.size > most.origins.size ? other : most)),
  );
  return new Set(counting.flatMap(({ origins }) => [...origins])).size;
}
