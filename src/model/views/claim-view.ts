import type { Catalogue, Source } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { compatible } from '../relations/questions.ts';
import { carrierAside } from './carriers.ts';
import { accountName, type AccountName } from '../relations/short-labels.ts';
import {
  accountInBrief,
  actorName,
  eventInBrief,
  questionInBrief,
  type AccountInBrief,
  type ActorName,
  type EventInBrief,
  type QuestionInBrief,
} from './in-brief.ts';

/** A claim with everything that a page prints about it. */
export interface ClaimView {
  claim: Claim;
  account: AccountInBrief;
  /** Speaker first; empty if the account speaks in its own voice. */
  chain: ActorName[];
  answers: AnswerView[];
  /** The events that the claim is about. */
  events: EventInBrief[];
  occasion?: EventInBrief;
  /** Reference mark in the text: a number. */
  mark: string;
  outcomeSources: Source[];
}

export function claimView(catalogue: Catalogue, claim: Claim): ClaimView {
  const account = catalogue.account(claim.account);
  return {
    claim,
    account: { ...accountInBrief(account), ...carrierAside(catalogue, account) },
    chain: catalogue.chain(claim).map(actorName),
    answers: answerViews(catalogue, claim),
    events: claim.about.map((id) => eventInBrief(catalogue.event(id))),
    ...(claim.occasion && { occasion: eventInBrief(catalogue.event(claim.occasion)) }),
    mark: account.marks.get(claim.id) ?? '',
    outcomeSources: (claim.outcome?.sources ?? []).map(catalogue.source),
  };
}

/** Groups claims by account, in the order of the claims. */
export const claimsByAccount = (
  catalogue: Catalogue,
  claims: readonly Claim[],
  viewOf = (claim: Claim): ClaimView => claimView(catalogue, claim),
): { account: AccountName; claims: ClaimView[] }[] =>
  [...Map.groupBy(claims, ({ account }) => account)].map(([id, group]) => ({ account: accountName(catalogue.account(id)), claims: group.map(viewOf) }));

/** The answer of a claim to a question, with the other readings. */
interface AnswerView {
  question: QuestionInBrief;
  /** Text of the reading that the claim chooses. */
  says: string;
  hedged: boolean;
  /** The other readings of the question, excluding ones first. */
  others: { says: string; excludes: boolean }[];
}

const answerViews = (catalogue: Catalogue, claim: Claim): AnswerView[] =>
  claim.answers.map(({ question: id, reading, hedged }) => {
    const question = catalogue.question(id);
    const others = Object.entries(question.readings)
      .filter(([other]) => other !== reading)
      .map(([other, says]) => ({
        says,
        excludes: !compatible(question, reading, other),
      }))
      .toSorted((a, b) => Number(b.excludes) - Number(a.excludes));
    return { question: questionInBrief(question), says: question.readings[reading] ?? '', hedged, others };
  });
