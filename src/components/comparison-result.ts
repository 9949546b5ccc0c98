import type { ComparedAccount, ComparedAnswer, SideBySide } from '../model/relations/comparison-data.ts';
import { relations } from '../model/relations/account-relation.ts';
import type { ScriptLanguages } from '../model/scripts/run-language.ts';
import { urls } from '../model/urls.ts';
import { foreignNodes, type LanguagesAround } from './foreign-text.ts';
import { element } from './search/made-element.ts';
import { written } from './written.ts';

/** Two accounts side by side, as elements. The markup is that of `SharedQuestions.astro`. */

export function resultElements(
  [first, second]: readonly [ComparedAccount, ComparedAccount],
  { shared, onlyFirst, onlySecond }: SideBySide,
  languages: ScriptLanguages | undefined,
): HTMLElement[] {
  const accountLink = ({ id, label, title, language }: ComparedAccount) => link(urls.account(id), `${label}: ${title}`, { languages, around: language });
  return [
    element('p', {}, accountLink(first), element('br', {}), accountLink(second)),
    element('h2', {}, `On which both speak (${shared.length})`),
    ...shared.map((question) => questionElement([first, second], question, languages)),
    ...onlyElements(first, onlyFirst, languages),
    ...onlyElements(second, onlySecond, languages),
  ];
}

const link = (href: string, text: string, languages: LanguagesAround) => element('a', { href }, ...foreignNodes(text, languages));

/** A link whose text is the editors'. */
const writtenLink = (href: string, text: string, languages: LanguagesAround) => element('a', { href, ...written }, ...foreignNodes(text, languages));

const answerElement = (account: ComparedAccount, { claim, text, place, hedged, chain }: ComparedAnswer, languages: ScriptLanguages | undefined) =>
  element(
    'div',
    {},
    writtenLink(urls.claim(account.id, claim), text, { languages, around: account.language }),
    ' ',
    element(
      'span',
      { className: 'meta' },
      ...foreignNodes(`${place}${hedged ? 'hedged, ' : ''}${chain.length === 0 ? 'in its own voice' : [...chain, 'this account'].join(' → ')}`, { languages }),
    ),
  );

function cell(account: ComparedAccount, answers: readonly ComparedAnswer[], languages: ScriptLanguages | undefined) {
  const created = element('td', { className: answers.length === 0 ? 'none' : '' }, ...answers.map((answer) => answerElement(account, answer, languages)));
  created.dataset.label = account.label;
  return created;
}

function questionElement(
  accounts: readonly [ComparedAccount, ComparedAccount],
  { question, asks, relation, readings }: SideBySide['shared'][number],
  languages: ScriptLanguages | undefined,
) {
  const { mark, label } = relations[relation];
  const heads = accounts.map(({ id, label: name }) => element('th', { scope: 'col' }, link(urls.account(id), name, { languages })));
  const rows = readings.map(({ says, first, second }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', ...written }, ...foreignNodes(says, { languages })),
      cell(accounts[0], first, languages),
      cell(accounts[1], second, languages),
    ),
  );
  return element(
    'section',
    {},
    element('h3', {}, writtenLink(urls.question(question), asks, { languages })),
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
const onlyElements = ({ label }: ComparedAccount, questions: SideBySide['onlyFirst'], languages: ScriptLanguages | undefined) =>
  questions.length === 0
    ? []
    : [
        element('h2', {}, `Only ${label} speaks of`),
        element(
          'ul',
          { className: 'lines' },
          ...questions.map(({ question, asks }) => element('li', {}, writtenLink(urls.question(question), asks, { languages }))),
        ),
      ];
