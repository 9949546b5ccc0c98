import type { Catalogue } from '../catalogue.ts';
import type { Answer, Question } from '../relations/questions.ts';
import { accountName, type AccountName } from '../relations/short-labels.ts';
import { namedAccounts } from './named-accounts.ts';
import { claimView, type ClaimView } from './claim-view.ts';
import { questionInBrief, type QuestionInBrief } from './in-brief.ts';
import type { Capped } from './paging.ts';

/** A reading of a question with the claims that choose it. */
export interface ReadingView {
  id: string;
  says: string;
  /** In order of publication. */
  answers: { claim: ClaimView; hedged: boolean }[];
  /** In order of publication. */
  accounts: AccountName[];
}

/** The readings of a question in the editor's order. `answers` selects the answers to include. */
export function readingViews(catalogue: Catalogue, question: Question, answers: readonly Answer[] = question.answers): ReadingView[] {
  const choosing = Map.groupBy(answers, ({ reading }) => reading);
  return Object.entries(question.readings).map(([id, says]) => {
    const chosen = choosing.get(id) ?? [];
    const claims = chosen.map(({ claim }) => claim);
    return {
      id,
      says,
      answers: chosen.map(({ claim, hedged }) => ({ claim: claimView(catalogue, claim), hedged })),
      accounts: catalogue.accountsMaking(claims).map(accountName),
    };
  });
}

/** A question in a list, with the accounts that choose each reading. */
export interface QuestionPoint {
  question: QuestionInBrief;
  readings: { says: string; accounts: Capped<AccountName> }[];
}

export function questionPoint(catalogue: Catalogue, question: Question): QuestionPoint {
  const choosing = Map.groupBy(question.answers, ({ reading }) => reading);
  return {
    question: questionInBrief(question),
    readings: Object.entries(question.readings).map(([id, says]) => {
      const claims = (choosing.get(id) ?? []).map(({ claim }) => claim);
      return { says, accounts: namedAccounts(catalogue.accountsMaking(claims)) };
    }),
  };
}
