import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDossier } from '../../src/loader/dossier.ts';
import { matrixOf } from '../../src/model/views/matrix.ts';
import { silenceAbout, silenceOn } from '../../src/model/views/silence.ts';
import { versionsOf } from '../../src/model/views/event-versions.ts';
import { comparisonView } from '../../src/model/views/comparison.ts';
import { pairsToCompare } from '../../src/model/views/account-pairs.ts';
import { originsOf, sharedEvents } from '../../src/model/views/claim-origins.ts';
import { utterancesAmong } from '../../src/model/views/utterances.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { comparePublications } from '../../src/model/time/publication.ts';
import { actorPages } from '../../src/model/views/actor.ts';
import { topicPages } from '../../src/model/views/topic.ts';

/** Facts that the first dossier must state after every edit. */

const catalogue = catalogueOf(readDossier('content'));
const stateOf = (id: string) => catalogue.question(id).state;

const sigla = (ids: string[]) => ids.map((id) => catalogue.account(id).siglum).join('');

describe('the dossier is complete', () => {
  test('five accounts, at least 108 claims, 69 actors, 16 topics, 29 events, 25 questions of which 12 are conflicts', () => {
    assert.equal(catalogue.accounts.length, 5);
    assert.ok(catalogue.claims.length >= 108);
    assert.equal(catalogue.actors.length, 69);
    assert.equal(catalogue.topics.length, 16);
    assert.ok(catalogue.events.length >= 29);
    assert.ok(catalogue.questions.length >= 25);
    assert.ok(catalogue.questions.filter(({ state }) => state === 'conflict' || state === 'self-conflict').length >= 12);
  });

  test('each account has at least twenty claims and ten notes', () => {
    for (const { id, claims, notes } of catalogue.accounts) assert.ok(claims.length >= 20 && notes.length >= 10, id);
  });

  test('“Shiozawa” is printed for Ishiba, and “Abe government” for his government', () => {
    const prints = (id: string, form: string) => catalogue.actor(id).printed.some(({ as }) => as.replace(/^the /i, '') === form);
    assert.ok(prints('shigeru-ishiba', 'Shiozawa') && prints('ishiba-government', 'Abe government'));
  });

  test('the speaker of the remark on the card is Kato, with TV Tokyo as the relay', () => {
    const claim = catalogue.claims.find(({ key }) => key === 'cool-answer-to-washington/kato-chip');
    assert.deepEqual([claim?.speaker, claim?.via], ['katsunobu-kato', ['tv-tokyo']]);
  });

  test('only the page of Japan continues on a second page', () => {
    assert.deepEqual(
      actorPages(catalogue).filter(({ page }) => page > 1),
      [{ id: 'japan', page: 2 }],
    );
    assert.ok(topicPages(catalogue).every(({ page }) => page === 1));
  });

  test('each retelling has between two fifths and four fifths of the words of its source', () => {
    for (const { id, words, source } of catalogue.accounts) {
      const part = words / (source.words ?? NaN);
      assert.ok(part > 0.4 && part < 0.8, `${id}: ${words} of ${source.words} words`);
    }
  });

  test('the accounts are in order of the publication times in their addresses', () => {
    assert.deepEqual(
      catalogue.accounts.map(({ id, date }) => `${date} ${id}`),
      [
        '2025-04-19 handwritten-letter-to-beijing',
        '2025-05-03 talks-collapse-treasury-card',
        '2025-05-03 cool-answer-to-washington',
        '2025-05-31 bessent-akazawa-candid-talks',
        '2026-02-13 akazawa-lutnick-impasse',
      ],
    );
  });
});

describe('questions whose answers only seem to be in conflict are compatible', () => {
  for (const [id, why] of [
    ['akazawas-office', 'Akazawa held two offices, one after the other'],
    ['which-rate', '10, 24 and 25 per cent are three layers'],
    ['size-of-holdings', '1.1, 1.13 and 1.08 trillion are one holding, rounded or of another month'],
    ['two-breakdowns', 'two breakdowns nine months apart'],
    ['farm-goods', 'farm goods going opposite ways'],
    ['prime-minister', 'a change of prime minister'],
    ['investment', 'an investment asked for, and later pledged'],
  ] as const)
    test(why, () => assert.equal(stateOf(id), 'compatible'));
});

describe('questions with excluding answers are in conflict', () => {
  for (const id of ['second-round-outcome', 'rank-of-holder', 'kato-on-treasuries', 'where-kato-spoke', 'next-meeting', 'first-round-result', 'firm-ground'])
    test(catalogue.question(id).asks, () => assert.equal(stateOf(id), 'conflict'));
  test('the February 2026 post contradicts itself', () => assert.equal(stateOf('february-2026-talks'), 'self-conflict'));
  test('the 3 May commentary contradicts itself on the second round', () =>
    assert.deepEqual(catalogue.question('second-round-outcome').torn, ['talks-collapse-treasury-card']));
});

describe('silent accounts are distinguished from accounts that could not know', () => {
  test('the April account could not know of the second round, and the last two accounts are silent on it', () => {
    const question = catalogue.question('second-round-outcome');
    const { named } = silenceOn(catalogue, question);
    assert.equal(sigla(named?.tooEarly.map(({ id }) => id) ?? []), 'A');
    assert.equal(sigla(named?.silent.map(({ id }) => id) ?? []), 'DE');
    assert.deepEqual([question.tooEarly, question.silent], [1, 2]);
  });
  test('the table of questions shows the same', () => {
    const [row] = matrixOf(catalogue, [catalogue.question('second-round-outcome')]);
    assert.deepEqual(
      row?.cells.map(({ stance }) => stance),
      ['too-early', 'says', 'says', 'silent', 'silent'],
    );
  });
  test('the page of the event shows the same', () => {
    const { named } = silenceAbout(catalogue, catalogue.event('round-2'));
    assert.deepEqual(
      [
        ...versionsOf(catalogue, 'round-2').shown.map(({ account, stance }) => `${account.siglum} ${stance}`),
        ...(named?.tooEarly ?? []).map(({ siglum }) => `${siglum} too early`),
        ...(named?.silent ?? []).map(({ siglum }) => `${siglum} silent`),
      ],
      ['B says', 'C says', 'A too early', 'D silent', 'E silent'],
    );
  });
});

describe('origins', () => {
  const [first] = originsOf(catalogue);
  test('two accounts have one interview of Kato as their origin', () => {
    assert.equal(first?.speaker?.name, 'Katsunobu Kato');
    assert.equal(first?.occasion?.id, 'kato-tv-tokyo');
    assert.equal(sigla(first?.accounts.map(({ id }) => id) ?? []), 'BC');
    assert.equal(catalogue.question('kato-on-treasuries').origins, 1);
  });
  test('every claim has exactly one origin', () =>
    assert.equal(
      originsOf(catalogue).reduce((sum, { claims }) => sum + claims.length, 0),
      catalogue.claims.length,
    ));
  test('three accounts report the first round', () => assert.equal(sigla(sharedEvents(catalogue)[0]?.accounts.map(({ id }) => id) ?? []), 'ABC'));
  test('the statement of an anonymous official to the Nikkei has a chain of three actors, the last of which is Reuters', () => {
    const claim = catalogue.claims.find(({ key }) => key === 'cool-answer-to-washington/offer-farm-goods');
    assert.deepEqual(claim && catalogue.chain(claim).map(({ id }) => id), ['anonymous-sources-nikkei', 'nikkei', 'reuters']);
  });
});

test('the half-sentence that the shorter version of Kato’s remark omits is highlighted in the longer one', () => {
  const [utterance] = utterancesAmong(catalogue, catalogue.claims).shown;
  assert.ok(utterance);
  const only = utterance.versions.shown.map(({ claim, pieces }) => [
    claim.account.siglum,
    pieces
      .filter((piece) => piece.only)
      .map(({ text }) => text)
      .join(' '),
  ]);
  assert.deepEqual(
    only.map(([siglum]) => siglum),
    ['B', 'C'],
  );
  assert.match(only[1]?.[1] ?? '', /whether to do so was another matter/);
  assert.doesNotMatch(only[0]?.[1] ?? '', /another matter/);
});

describe('comparisons of two accounts', () => {
  test('have a page for every pair, with the earlier account first', () => {
    const pairs = pairsToCompare(catalogue);
    assert.equal(pairs.length, 10);
    assert.ok(pairs.every(({ first, second }) => comparePublications(first.published, second.published) < 0));
  });
  test('list every question of both accounts as shared or as answered by one', () => {
    for (const { first, second } of pairsToCompare(catalogue)) {
      const { shared, onlyFirst, onlySecond } = comparisonView(catalogue, first.id, second.id);
      assert.equal(shared.total + onlyFirst.total, catalogue.questions.filter(({ accounts }) => accounts.includes(first.id)).length);
      assert.equal(shared.total + onlySecond.total, catalogue.questions.filter(({ accounts }) => accounts.includes(second.id)).length);
    }
  });
  test('show that the two accounts of 3 May exclude each other on whether Japan is the largest holder', () => {
    const { shared } = comparisonView(catalogue, 'talks-collapse-treasury-card', 'cool-answer-to-washington');
    assert.equal(shared.shown.find(({ question }) => question.id === 'rank-of-holder')?.relation, 'exclude');
  });
});
