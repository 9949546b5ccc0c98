import type { Catalogue } from '../catalogue.ts';
import { comparisonOf, pairsToCompare, type Comparison } from '../relations/comparison.ts';
import { accountInBrief, accountName, type AccountInBrief, type AccountName } from './in-brief.ts';
import { most } from './paging.ts';

/** What the page of two accounts side by side prints. */
export interface ComparisonView extends Comparison {
  title: string;
  description: string;
  first: AccountInBrief;
  second: AccountInBrief;
}

/** Ids, the account published first standing first. */
export function comparisonView(catalogue: Catalogue, first: string, second: string): ComparisonView {
  const [a, b] = [accountInBrief(catalogue.account(first)), accountInBrief(catalogue.account(second))];
  return {
    title: `${a.label} and ${withoutCapital(b.label, b.siglum)}`,
    description: `What both accounts speak of, and what only one mentions: ${a.title}; ${b.title}.`,
    first: a,
    second: b,
    ...comparisonOf(catalogue, first, second),
  };
}

export const comparisonPages = (catalogue: Catalogue): { first: string; second: string }[] =>
  pairsToCompare(catalogue).map(({ first, second }) => ({ first: first.id, second: second.id }));

/** What the page for choosing two accounts prints; the rest it reads. */
export interface PickerView {
  /** The newest accounts that speak on a question, newest first. */
  newest: (AccountName & { title: string })[];
}

export const pickerView = (catalogue: Catalogue): PickerView => ({
  newest: catalogue.accounts
    .filter(({ id }) => catalogue.questionsOfAccount(id).length > 0)
    .slice(-most.others)
    .toReversed()
    .map((account) => ({ ...accountName(account), title: account.title })),
});

/** "commentary of 3 May 2025" within a sentence; a short label starts with a name and keeps its capital. */
const withoutCapital = (label: string, siglum: string) => (label === siglum ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`);
