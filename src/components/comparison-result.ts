import type { ComparedAccount, ComparedAnswer, SideBySide } from '../model/relations/comparison-data.ts';
import { relations } from '../model/relations/account-relation.ts';
import { urls } from '../model/urls.ts';
import { element } from './search/made-element.ts';
import { written } from './written.ts';

/** Two accounts side by side, as elements. The markup is that of `SharedQuestions.astro`. */

export const resultElements = (first: ComparedAccount, second: ComparedAccount, { shared, onlyFirst, onlySecond }: SideBySide): HTMLElement[] => [
  element(
    'p',
    {},
    link(urls.account(first.id), `${first.label}: ${first.title}`),
    element('br', {}),
    link(urls.account(second.id), `${second.label}: ${second.title}`),
  ),
  element('h2', {}, `On which both speak (${shared.length})`),
  ...shared.map((question) => questionElement([first, second], question)),
  ...onlyElements(first, onlyFirst),
  ...onlyElements(second, onlySecond),
];

const link = (href: string, text: string) => element('a', { href }, text);

/** A link whose text is the editors'. */
const writtenLink = (href: string, text: string) => element('a', { href, ...written }, text);

const answerElement = (account: ComparedAccount, { claim, text, place, hedged, chain }: ComparedAnswer) =>
  element(
    'div',
    {},
    writtenLink(urls.claim(account.id, claim), text),
    ' ',
    element(
      'span',
      { className: 'meta' },
      `${place}${hedged ? 'hedged, ' : ''}${chain.length === 0 ? 'in its own voice' : [...chain, 'this account'].join(' → ')}`,
    ),
  );

function cell(account: ComparedAccount, answers: readonly ComparedAnswer[]) {
  const created = element('td', { className: answers.length === 0 ? 'none' : '' }, ...answers.map((answer) => answerElement(account, answer)));
  created.dataset.label = account.label;
  return created;
}

function questionElement(accounts: readonly [ComparedAccount, ComparedAccount], { question, asks, relation, readings }: SideBySide['shared'][number]) {
  const { mark, label } = relations[relation];
  const heads = accounts.map(({ id, label: name }) => element('th', { scope: 'col' }, link(urls.account(id), name)));
  const rows = readings.map(({ says, first, second }) =>
    element('tr', {}, element('th', { scope: 'row', ...written }, says), cell(accounts[0], first), cell(accounts[1], second)),
  );
  return element(
    'section',
    {},
    element('h3', {}, writtenLink(urls.question(question), asks)),
    element('p', { className: relation === 'exclude' ? 'state conflict' : 'state' }, element('b', { ariaHidden: 'true' }, mark), ` ${label}`),
    element(
      'table',
      { className: 'stack by-account' },
      element('caption', { className: 'vh' }, `${asks} Readings by account`),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Reading'), ...heads)),
      element('tbody', {}, ...rows),
    ),
  );
}

/** The questions on which only this account speaks; empty if there are none. */
const onlyElements = ({ label }: ComparedAccount, questions: SideBySide['onlyFirst']) =>
  questions.length === 0
    ? []
    : [
        element('h2', {}, `Only ${label} speaks of`),
        element('ul', { className: 'lines' }, ...questions.map(({ question, asks }) => element('li', {}, writtenLink(urls.question(question), asks)))),
      ];
