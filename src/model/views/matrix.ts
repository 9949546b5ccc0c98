import type { Catalogue } from '../catalogue.ts';
import type { Question } from '../relations/questions.ts';
import { questionInBrief, type QuestionInBrief } from './in-brief.ts';
import { silenceOn } from './silence.ts';

/** The matrix of questions and accounts. */

/** What an account does on a question, with the label of the legend. */
export const stances = {
  says: 'says',
  hedges: 'says so with a hedge',
  silent: 'silent',
  'perhaps-too-early': 'may not have known yet',
  'too-early': 'could not know yet',
} as const;

export interface MatrixRow {
  question: QuestionInBrief;
  /** In order of publication. */
  cells: MatrixCell[];
}

/** A row per question and a cell per account. Valid for at most `mostNamed` accounts. */
export const matrixOf = (catalogue: Catalogue, questions: readonly Question[]): MatrixRow[] =>
  questions.map((question) => {
    const order = Object.keys(question.readings);
    const answersOfAccount = Map.groupBy(question.answers, ({ claim }) => claim.account);
    const { named } = silenceOn(catalogue, question);
    const idsOf = (accounts: readonly { id: string }[] = []) => new Set(accounts.map(({ id }) => id));
    const [early, perhapsEarly] = [idsOf(named?.tooEarly), idsOf(named?.perhapsTooEarly)];
    return {
      question: questionInBrief(question),
      cells: catalogue.accounts.map((account): MatrixCell => {
        const answers = answersOfAccount.get(account.id) ?? [];
        const unsaid = early.has(account.id) ? 'too-early' : perhapsEarly.has(account.id) ? 'perhaps-too-early' : 'silent';
        const stance = answers.length === 0 ? unsaid : answers.every(({ hedged }) => hedged) ? 'hedges' : 'says';
        return { stance, readings: [...new Set(answers.map(({ reading }) => order.indexOf(reading) + 1))].toSorted((a, b) => a - b) };
      }),
    };
  });

interface MatrixCell {
  stance: keyof typeof stances;
  /** Numbers of the readings that the account gives, from 1 in the order of the question. */
  readings: number[];
}
