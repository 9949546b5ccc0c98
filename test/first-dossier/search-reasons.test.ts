import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordKind, SearchResponse } from '../../src/search/protocol.ts';
import type { Filters } from '../../src/search/search-form.ts';
import { find } from '../../src/search/query/search.ts';
import { catalogue } from '../support/built.ts';
import { idsOf, index } from './answers.ts';
import { sourceNumbers } from './queries.ts';

/** Reasons of the search results of the first dossier, and filters. */

const why = async (query: string, kind: RecordKind, id: string): Promise<string | undefined> =>
  (await find(index, query)).groups.flatMap(({ results }) => results).find((result) => result.kind === kind && result.id === id)?.why;

describe('the reason of a result', () => {
  test('is the form that an account prints', async () => {
    assert.equal(await why('Bessent', 'account', 'bessent-akazawa-candid-talks'), 'Scott Bessent, printed here as Basente');
    assert.equal(await why('Basente', 'account', 'bessent-akazawa-candid-talks'), '“Basente” is printed here for Scott Bessent');
    assert.equal(await why('Rutenberg', 'actor', 'howard-lutnick'), 'printed as “Rutenberg” in Commentary of 13 February 2026');
  });

  test('is the office that an actor held at the time', async () => {
    assert.match((await why('METI minister', 'account', 'akazawa-lutnick-impasse')) ?? '', /METI then: Ryosei Akazawa, printed here as Akasawa Ryoichi$/);
  });

  test('distinguishes Shinzo Abe himself from his name printed for another person', async () => {
    const found = await find(index, 'Shinzo Abe');
    assert.equal(found.groups[0]?.results[0]?.id, 'shinzo-abe');
    assert.match((await why('Shinzo Abe', 'actor', 'shigeru-ishiba')) ?? '', /^printed as “Shinzo Abe” in /);
    assert.equal(
      await why('Shinzo Abe', 'account', 'cool-answer-to-washington'),
      'Shinzo Abe, meant here, not named; “Shinzo Abe” is printed here for Shigeru Ishiba',
    );
  });

  test('is never an actor who shares only one word with the query', async () => {
    for (const query of ['defense secretary', 'foreign minister', 'secretary of state', 'second round'])
      for (const { results } of (await find(index, query)).groups)
        for (const { kind, why, id } of results)
          if (kind === 'account' || kind === 'claim') assert.ok(['', 'in its claims', 'in the retelling'].includes(why), `${query}: ${id}: ${why}`);
  });

  test('is “names …” only if the account prints the name', async () => {
    assert.equal(await why('Akazawa', 'account', sourceNumbers['004']), 'names Ryosei Akazawa');
    assert.equal(await why('Minister Akazawa', 'account', sourceNumbers['000']), 'Ryosei Akazawa, printed here as Akira Akasawa');
    assert.equal(await why('Prime Minister Shigeru Ishiba', 'account', sourceNumbers['004']), 'Shigeru Ishiba, printed here as Shinzo Abe');
    const accounts = catalogue.accounts.map(({ id }) => id);
    for (const actor of catalogue.actors.filter(({ kind }) => kind === 'person'))
      for (const account of accounts) {
        const reason = (await why(`Minister ${actor.name}`, 'account', account)) ?? (await why(actor.name, 'account', account)) ?? '';
        const [surname = ''] = actor.name.split(' ').slice(-1);
        const prints = actor.printed.some(({ as, in: where }) => where === account && as.includes(surname));
        if (reason.includes(`names ${actor.name}`)) assert.ok(prints, `${account}: ${reason}`);
      }
  });

  test('is the topic of an account, an actor of an event, another word for a topic, or an answer to a question', async () => {
    assert.equal(await why('auto tariffs', 'account', sourceNumbers['001']), 'on the topic Tariffs on cars, parts, steel and aluminium');
    assert.equal(await why('贝森特', 'event', 'round-2'), 'about Scott Bessent');
    assert.equal(await why('auto tariffs', 'topic', 'auto-steel-aluminium-tariffs'), 'found as “auto tariffs”');
    const found = await find(index, '24%');
    for (const { kind, why } of found.groups.flatMap(({ results }) => results)) if (kind === 'question') assert.equal(why, 'in one of its answers');
  });

  test('is relaxed if no account has both of two people, who are then both found', async () => {
    const found = await find(index, 'Lutnick Saito');
    assert.ok(found.relaxed);
    assert.deepEqual(idsOf(found, 'actor').toSorted(), ['howard-lutnick', 'tetsuo-saito']);
    assert.deepEqual(idsOf(found, 'account'), []);
  });

  test('is not a title printed before another name', async () => {
    const people = idsOf(await find(index, 'When will Takaichi go to America'), 'actor');
    assert.ok(!people.includes('scott-bessent'), people.join());
  });
});

describe('the filters of the search', () => {
  test('list actors by name, even if only claims are found', async () => {
    const { facets } = await find(index, 'Ishiba', { filters: { kind: ['claim'] } });
    assert.ok(facets.actor.length > 5);
    for (const { value, label } of facets.actor) assert.equal(label, catalogue.actor(value).name);
  });

  test('keep the names of selected values if nothing is found', async () => {
    const { facets, groups } = await find(index, 'Ishiba', {
      filters: { account: [sourceNumbers['002']], actor: ['george-glass'], claimKind: ['quote'], kind: ['claim'] },
    });
    assert.deepEqual(groups, []);
    const chosen = [facets.kind, facets.account, facets.actor, facets.claimKind].map((facet) => facet.map(({ label, count }) => `${label} ${count}`).join());
    assert.deepEqual(chosen, ['Claims 0', `${catalogue.account(sourceNumbers['002']).label} 0`, 'George Glass 0', 'Reported speech 0']);
  });

  test('list a selected value with its name and the count 0 if no result has it', async () => {
    const listed = { kind: ['claim'], actor: ['george-glass'] };
    const [alternatives, open] = [
      await find(index, 'Kato', { filters: { kind: ['claim'] }, listed }),
      await find(index, 'Kato', { filters: { kind: ['claim'] } }),
    ];
    assert.ok(open.facets.actor.length > 1 && !open.facets.actor.some(({ value }) => value === 'george-glass'));
    assert.deepEqual(alternatives.facets.actor, [...open.facets.actor, { value: 'george-glass', label: 'George Glass', count: 0 }]);
    assert.deepEqual(alternatives.groups, open.groups);
  });

  test('select results by account, actor, kind of claim, kind of result and days', async () => {
    const all = await find(index, 'tariffs');
    const results = (found: SearchResponse) => found.groups.flatMap((group) => group.results);
    assert.ok(results(all).length > 30);
    const count = (facet: { value: string; count: number }[], value: string) => facet.find((entry) => entry.value === value)?.count ?? 0;
    const narrowed: [Filters, number][] = [
      [{ account: [sourceNumbers['002']] }, count(all.facets.account, sourceNumbers['002'])],
      [{ actor: ['katsunobu-kato'] }, count(all.facets.actor, 'katsunobu-kato')],
      [{ claimKind: ['forecast'] }, count(all.facets.claimKind, 'forecast')],
      [{ kind: ['event'] }, count(all.facets.kind, 'event')],
    ];
    for (const [filters, expected] of narrowed) {
      const some = results(await find(index, 'tariffs', { filters }));
      assert.equal(some.length, expected, JSON.stringify(filters));
    }
    assert.equal(all.facets.actor.find(({ value }) => value === 'katsunobu-kato')?.label, 'Katsunobu Kato');
    const april = results(await find(index, 'tariffs', { filters: { from: '2025-04-01', to: '2025-04-30' } }));
    assert.ok(april.length > 0 && april.length < results(all).length);
    assert.ok(april.every(({ days }) => days && days[1] >= '2025-04-01' && days[0] <= '2025-04-30'));
  });
});
