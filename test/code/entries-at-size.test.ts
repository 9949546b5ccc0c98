import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { most } from '../../src/model/views/paging.ts';
import { claimsOf, formRowsOf } from '../../src/model/views/actor-head.ts';
import { actorPages, actorPageView } from '../../src/model/views/actor.ts';
import { eventView } from '../../src/model/views/event.ts';
import { questionView } from '../../src/model/views/question.ts';
import { topicPages, topicPageView } from '../../src/model/views/topic.ts';
import { five, large } from './archives.ts';

/** The pages of one actor, topic, question or event in small and large archives. */

describe('the page of an actor', () => {
  const pagesOf = (id: string) => actorPages(large).filter((page) => page.id === id);
  const busiest = large.actors.toSorted((a, b) => large.accountsNaming(b.id).length - large.accountsNaming(a.id).length)[0]?.id ?? '';

  test('shows a hundred claims, contested ones first, and states their total', () => {
    const { claims, accounts } = actorPageView(large, busiest, 1).first ?? {};
    assert.ok(claims && accounts);
    assert.equal(claims.total, claimsOf(large, busiest).length);
    assert.ok(claims.total > most.claims);
    assert.equal(claims.shown.length, most.claims);
    const contested = claims.shown.map(({ answers }) => answers.some(({ question }) => /conflict/.test(question.state)));
    assert.ok(contested[0]);
    assert.deepEqual(
      contested,
      contested.toSorted((a, b) => Number(b) - Number(a)),
    );
    assert.equal(accounts.shown.length, most.accounts);
  });

  test('links to pages that list every account once, in order of publication', () => {
    const links = pagesOf(busiest).flatMap(({ page }) => (page === 1 ? [] : (actorPageView(large, busiest, page).further?.accounts ?? [])));
    assert.equal(links.length, large.accountsNaming(busiest).length);
    assert.deepEqual(
      links.map(({ text }) => text),
      large.accountsNaming(busiest).map(({ title }) => title),
    );
  });

  test('has further pages only if the first page omits something', () => {
    assert.deepEqual(
      actorPages(five).filter(({ page }) => page > 1),
      [],
    );
    assert.deepEqual(
      topicPages(five).filter(({ page }) => page > 1),
      [],
    );
  });

  test('lists each mention of a name; more than sixty mentions are grouped by form and reason', () => {
    const mention = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        as: index % 3 === 0 ? 'Basente' : 'Bessent',
        in: large.accounts[index]?.id ?? '',
        paragraphs: [1],
        reason: 'He was the only one.',
      }));
    assert.equal(formRowsOf(large, mention(most.mentions)).shown.length, most.mentions);
    const rows = formRowsOf(large, mention(most.mentions + 1));
    assert.deepEqual(
      rows.shown.map(({ form, places }) => [form, places.shown.length, places.total]),
      [
        ['Bessent', most.places, 40],
        ['Basente', most.places, 21],
      ],
    );
  });
});

describe('the page of a topic', () => {
  test('shows the newest accounts and links to all accounts with this main topic', () => {
    const id = large.topics.toSorted((a, b) => large.accountsOnTopic(b.id).length - large.accountsOnTopic(a.id).length)[0]?.id ?? '';
    const { accounts, claims } = topicPageView(large, id, 1).first ?? {};
    assert.ok(accounts && claims && accounts.total > most.accounts && claims.shown.length <= most.claims);
    const main = large.accounts.filter(({ topics }) => topics.includes(id));
    assert.ok(main.length > 10);
    assert.equal(topicPageView(large, id, 2).further?.total, main.length);
  });
});

describe('the page of a question', () => {
  test('is a table if at most five accounts answer', () => {
    assert.ok(large.questions.some(({ accounts }) => accounts.length === most.columns));
    for (const { id, accounts } of large.questions.filter((question) => question.accounts.length <= most.columns))
      assert.deepEqual(
        questionView(large, id).columns.map((account) => account.id),
        accounts,
      );
  });

  test('is a list by reading if more accounts answer, with the number of claims for each reading', () => {
    const {
      questions: [question],
    } = large;
    assert.ok(question);
    const crowd = large.claims.slice(0, 70).map((claim) => ({ claim, reading: Object.keys(question.readings)[0] ?? '', hedged: false }));
    const crowded = { ...question, answers: crowd, accounts: [...new Set(crowd.map(({ claim }) => claim.account))].concat(['a', 'b']) };
    const { columns, readings } = questionView({ ...large, question: () => crowded }, question.id);
    assert.equal(columns.length, 0);
    assert.deepEqual([readings[0]?.answers.length, readings[0]?.total], [most.answers, 70]);
  });
});

test('the page of an event shows at most twenty versions, and names the silent accounts only if they are few', () => {
  for (const { id } of large.events) {
    const { versions, silence, utterances } = eventView(large, id);
    assert.ok(versions.shown.length <= most.versions && versions.total >= versions.shown.length);
    assert.equal(silence.named, undefined);
    for (const { versions: renderings } of utterances.shown) assert.ok(renderings.shown.length <= most.renderings);
  }
  const { versions, silence } = eventView(five, five.events[0]?.id ?? '');
  assert.equal(versions.total, versions.shown.length);
  assert.ok(silence.named);
});
