import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { archiveOf, writeArchive } from '../../bench/archive.ts';
import { comparedShards, shardCount } from '../../src/exports/compared.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { catalogueOf, type Catalogue } from '../../src/model/catalogue.ts';
import { shardOf, sideBySide } from '../../src/model/relations/comparison-data.ts';
import { companionsOf, comparisonOf, pairsToCompare } from '../../src/model/relations/comparison.ts';
import { most, pageSize } from '../../src/model/views/paging.ts';
import { claimsOf, formRowsOf } from '../../src/model/views/actor-head.ts';
import { actorPages, actorPageView } from '../../src/model/views/actor.ts';
import { claimsPages, claimsView } from '../../src/model/views/claims.ts';
import { eventView } from '../../src/model/views/event.ts';
import { questionView } from '../../src/model/views/question.ts';
import { questionsPages, questionsView } from '../../src/model/views/questions.ts';
import { timelinePartView, timelineParts, timelineView } from '../../src/model/views/timeline.ts';
import { topicPages, topicPageView } from '../../src/model/views/topic.ts';

/** What pages print of our five accounts, and of an archive that has more of everything than a page shows. */

const folder = mkdtempSync(join(tmpdir(), 'crossread-pages-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function archive(count: number): Catalogue {
  writeArchive(archiveOf(1, count), join(folder, String(count)));
  return catalogueOf(readDossier(join(folder, String(count))));
}

const five = catalogueOf(readDossier('content'));
const large = archive(240);

describe('two accounts side by side', () => {
  test('of thirty accounts every pair has a page, of one more only those that share most', () => {
    assert.equal(pairsToCompare(archive(30)).length, (30 * 29) / 2);
    const thirtyOne = pairsToCompare(archive(31));
    assert.ok(thirtyOne.length > 20 && thirtyOne.length <= most.pairsOfMany, String(thirtyOne.length));
  });

  test('in a large archive the pairs that share most have a page, and no more than sixty', () => {
    const pairs = pairsToCompare(large);
    assert.equal(pairs.length, most.pairsOfMany);
    const shared = (first: string, second: string) => comparisonOf(large, first, second).shared.total;
    const least = Math.min(...pairs.map(({ first, second }) => shared(first.id, second.id)));
    assert.ok(least >= 1);
    const paired = new Set(pairs.map(({ first, second }) => `${first.id}/${second.id}`));
    for (const { id } of large.accounts)
      for (const { other, shared: count, pair } of companionsOf(large, id)) {
        assert.equal(count, shared(id, other.id));
        assert.ok(pair !== undefined || count <= least, `${id} and ${other.id} share ${count} questions and have no page`);
        assert.equal(pair !== undefined, paired.has(`${id}/${other.id}`) || paired.has(`${other.id}/${id}`));
      }
  });

  test('the file of an account is found by its id, and what it holds says the same as the page of the pair', () => {
    for (const catalogue of [five, large]) {
      const shards = comparedShards(catalogue);
      assert.equal(shards.length, shardCount(catalogue));
      const account = (id: string) => {
        const found = shards[shardOf(id, shards.length)]?.[id];
        assert.ok(found, id);
        return found;
      };
      assert.ok(catalogue.accounts.every(({ id }) => account(id).id === id));
      for (const { first, second } of pairsToCompare(catalogue).slice(0, 60)) {
        const printed = comparisonOf(catalogue, first.id, second.id);
        const shown = sideBySide(account(first.id), account(second.id));
        const relations = (questions: { id: string; relation: string }[]) => Object.fromEntries(questions.map(({ id, relation }) => [id, relation]));
        assert.deepEqual(
          relations(shown.shared.map(({ question, relation }) => ({ id: question, relation }))),
          relations(printed.shared.shown.map(({ question, relation }) => ({ id: question.id, relation }))),
        );
        assert.deepEqual(shown.onlyFirst.map(({ question }) => question).toSorted(), printed.onlyFirst.shown.map(({ id }) => id).toSorted());
      }
    }
  });
});

describe('the page of an actor', () => {
  const pagesOf = (id: string) => actorPages(large).filter((page) => page.id === id);
  const busiest = large.actors.toSorted((a, b) => large.accountsNaming(b.id).length - large.accountsNaming(a.id).length)[0]?.id ?? '';

  test('shows a hundred claims, those on contested questions first, and says how many there are', () => {
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

  test('leads to pages with every account once, in order of publication', () => {
    const links = pagesOf(busiest).flatMap(({ page }) => (page === 1 ? [] : (actorPageView(large, busiest, page).further?.accounts ?? [])));
    assert.equal(links.length, large.accountsNaming(busiest).length);
    assert.deepEqual(
      links.map(({ text }) => text),
      large.accountsNaming(busiest).map(({ title }) => title),
    );
  });

  test('has further pages only where the first leaves something out', () => {
    assert.deepEqual(
      actorPages(five).filter(({ page }) => page > 1),
      [{ id: 'japan', page: 2 }],
    );
    assert.deepEqual(
      topicPages(five).filter(({ page }) => page > 1),
      [],
    );
  });

  test('lists each mention of a name; more than sixty are put together by form and reason, and none is lost', () => {
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
  test('shows the newest accounts and leads to all that have it as a main topic', () => {
    const id = large.topics.toSorted((a, b) => large.accountsOnTopic(b.id).length - large.accountsOnTopic(a.id).length)[0]?.id ?? '';
    const { accounts, claims } = topicPageView(large, id, 1).first ?? {};
    assert.ok(accounts && claims && accounts.total > most.accounts && claims.shown.length <= most.claims);
    const main = large.accounts.filter(({ topics }) => topics.includes(id));
    assert.ok(main.length > 10);
    assert.equal(topicPageView(large, id, 2).further?.total, main.length);
  });
});

describe('the page of a question', () => {
  test('is a table where at most five accounts speak', () => {
    assert.ok(large.questions.some(({ accounts }) => accounts.length === most.columns));
    for (const { id, accounts } of large.questions.filter((question) => question.accounts.length <= most.columns))
      assert.deepEqual(
        questionView(large, id).columns.map((account) => account.id),
        accounts,
      );
  });

  test('is a list by reading where more do, and says how many claims choose each', () => {
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

test('the page of an event shows at most twenty versions, those of the accounts that say most, and as many names of the silent as can be read', () => {
  for (const { id } of large.events) {
    const { versions, silence, utterances } = eventView(large, id);
    assert.ok(versions.shown.length <= most.versions && versions.total >= versions.shown.length);
    assert.equal(silence.named, undefined);
    for (const { versions: renderings } of utterances.shown) assert.ok(renderings.shown.length <= most.renderings);
  }
  const { versions, silence } = eventView(five, 'round-2');
  assert.equal(versions.total, versions.shown.length);
  assert.ok(silence.named);
});

describe('the list of questions', () => {
  test('is one page of our five accounts, with the table of who says what', () => {
    assert.deepEqual(questionsPages(five), [1]);
    const { matrices, starts } = questionsView(five, 1);
    assert.ok(matrices.length > 2);
    assert.deepEqual(starts, []);
  });

  test('has every question of an archive once, conflicts first, and says on which page each state starts', () => {
    const pages = questionsPages(large).map((page) => questionsView(large, page));
    assert.ok(pages.length > 1);
    const ids = pages.flatMap(({ states }) => states.flatMap(({ points }) => points.map(({ question }) => question.id)));
    assert.deepEqual(
      ids,
      large.questions.map(({ id }) => id),
    );
    assert.ok(pages.every(({ matrices }) => matrices.length === 0));
    for (const { href } of pages[0]?.starts ?? []) {
      const [path = '', state = ''] = href.split('#');
      const page = Number(/(\d+)\/$/.exec(path)?.[1] ?? 1);
      const first = pages.findIndex(({ states }) => states.some((there) => there.state === state));
      assert.equal(first + 1, page, href);
    }
  });
});

describe('the timeline', () => {
  test('of our five accounts is one page', () => {
    assert.deepEqual(timelineParts(five), []);
    assert.ok(timelineView(five).whole);
  });

  test('of an archive is a table of months; their parts hold every event and every account once', () => {
    const { whole, years } = timelineView(large);
    assert.equal(whole, undefined);
    const cells = years.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
    const sum = (key: 'events' | 'accounts') => cells.reduce((total, cell) => total + cell[key], 0);
    assert.deepEqual([sum('events'), sum('accounts')], [large.events.length, large.accounts.length]);
    assert.ok(cells.every(({ step }) => step >= 1 && step <= 5) && new Set(cells.map(({ step }) => step)).size > 2);
    assert.ok(years.every((row) => row.cells.length === 12 && row.cells.some((cell) => cell !== undefined)));
    const lines = timelineParts(large).flatMap(({ part, page }) => timelinePartView(large, part, page).months.flatMap((month) => month.lines));
    const ids = lines.map(({ event, account }) => event?.id ?? account?.id);
    assert.equal(new Set(ids).size, large.events.length + large.accounts.length);
    assert.equal(ids.length, new Set(ids).size);
  });

  test('a part is a year where that can be read on one page, else a month; it leads to the one before and the one after', () => {
    const parts = [...new Set(timelineParts(large).map(({ part }) => part))];
    assert.ok(parts.some((part) => /^\d{4}$/.test(part)));
    for (const [index, part] of parts.entries()) {
      const { previous, next, months, last, events, accounts } = timelinePartView(large, part, 1);
      assert.deepEqual([previous?.part, next?.part], [parts[index - 1], parts[index + 1]]);
      const lines = months.reduce((sum, month) => sum + month.lines.length, 0);
      assert.ok(lines > 0 && lines <= pageSize);
      if (/^\d{4}$/.test(part)) assert.deepEqual([last, lines], [1, events + accounts]);
      else assert.equal(months.length, 1);
    }
  });
});

describe('the list of claims', () => {
  test('holds all of a small dossier, and the newest of a large archive', () => {
    const held = (catalogue: Catalogue) =>
      claimsPages(catalogue).flatMap((page) => claimsView(catalogue, page).groups.flatMap(({ claims }) => claims.map(({ claim }) => claim.key)));
    assert.deepEqual(
      held(five),
      five.claims.map(({ key }) => key),
    );
    assert.ok(large.claims.length > most.claimsInAll);
    assert.deepEqual(
      held(large),
      large.claims.slice(-most.claimsInAll).map(({ key }) => key),
    );
    assert.deepEqual([claimsView(large, 1).total, claimsView(large, 1).held], [large.claims.length, most.claimsInAll]);
  });
});
