import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../support/dated-site.ts';
import { pageAt, textOf, textOfFile } from '../support/built.ts';

/** What the pages and downloads say of accounts that are dated by a minute, a day, a month, a span, or only by bounds. */

const textAt = (path: string) => textOf(pageAt(path).tree);
const assertSays = (path: string, ...sentences: string[]) =>
  sentences.forEach((sentence) => assert.ok(textAt(path).includes(sentence), `${path}: ${sentence}`));

describe('the page of an account says when it came out, and no more than is known', () => {
  const published = {
    'of-a-minute': '5 March 2024, 07:30 (UTC+8), stated by the account, to the minute.',
    'of-a-day': '6 March 2024, the day is all it prints.',
    'of-a-month': 'March 2024, the month is all it prints.',
    'of-a-span': '4–8 March 2024, inferred by the editor, some time in this span. It lay between two dated letters.',
    'undated-after': 'undated; after 5 March 2024, inferred by the editor.',
    'undated-between': 'undated; after February and before 20 March 2024, inferred by the editor.',
    numbered: '6 March 2024, 08:50 (UTC), decoded from the number of 13 digits in its address, which counts milliseconds since 1970, to the second.',
    changed: '1 March 2024, decoded from the date in its address (/2024/03/01/), to the day.',
  };
  for (const [id, sentence] of Object.entries(published)) test(id, () => assertSays(`/articles/${id}/`, `Published ${sentence}`));

  test('and when it was changed and read', () =>
    assertSays(
      '/articles/changed/',
      'Changed 7 March 2024: The closing was added. 9 March 2024: A picture of the pier was added.',
      'Read by the editor 2 April 2024',
    ));
});

test('lists are in order of publication and print each date as it is known', () => {
  const text = textAt('/articles/');
  const cards = [
    'A 1 March 2024',
    'B undated; after February and before 20 March 2024',
    'C March 2024',
    'D 4–8 March 2024',
    'E 5 March 2024',
    'F 6 March 2024',
    'G undated; after 5 March 2024',
    'H 6 March 2024',
  ];
  const places = cards.map((card) => text.indexOf(card));
  assert.ok(
    places.every((place, index) => place > (places[index - 1] ?? 0)),
    places.join(),
  );
  assert.match(textAt('/timeline/'), /A day at the barrier undated; after 5 March 2024 ?G Account published: A leaflet without a date/);
  assertSays('/articles/changed/', 'Commentary, undated (after 5 March 2024)', 'Commentary of 4–8 March 2024');
});

test('an account of the morning of the same day tells of what happened that day', () => assertSays('/timeline/', 'The bridge is closed In A D E F G H J'));

test('an account that may have been published before the event may not have known of it', () => {
  assertSays(
    '/questions/why-closed/',
    'May not have known: perhaps published before the event A Commentary of 1 March 2024, B',
    'D Commentary of 4–8 March 2024',
  );
  assert.ok(!textAt('/questions/why-closed/').includes('Could not know'));
  assertSays('/questions/', '? may not have known yet: perhaps published before the event', '? may not have known yet');
});

describe('a page of the dossier as it stood', () => {
  test('counts accounts that had certainly come out, and names those that may have', () =>
    assertSays(
      '/as-of/2024-03-05/',
      'Accounts out (2)',
      'Perhaps out (3)',
      'B A map without a date, undated; after February and before 20 March 2024',
      'D A letter found in the hall, 4–8 March 2024',
      'After it came 5 accounts and perhaps 3 more, the next on 6 March 2024.',
    ));

  test('has a claim that a later change brought from the day of the change on', () => {
    assert.ok(!textAt('/as-of/2024-03-05/').includes('The mayor has closed the bridge.'));
    assertSays('/as-of/2024-03-08/', 'The mayor has closed the bridge.', 'The bridge is closed In A, D, E, F, H, J');
  });

  test('is there for the end of a span, and never for an open one', () => {
    assertSays('/as-of/2024-03-31/', 'Accounts out (9)', 'Perhaps out (1)', 'After it came perhaps 1 account, of which only a span is known.');
    assertSays('/as-of/', 'An account of which only a span is known counts from the end of the span.', '31 March 1');
  });
});

test('the chart has a span for each account whose day, month or bounds are all that is known, and no line through it', () => {
  const [wide = '', tall = ''] = textOfFile('/timeline/index.html').match(/<svg class="c-.*?<\/svg>/gs) ?? [];
  for (const [chart, spans] of [
    [wide, 6],
    [tall, 6],
  ] as const)
    assert.equal(chart.split('<rect class="open"').length - 1, spans);
  assert.match(wide, />undated<\/text><text [^>]*>after 5 Mar 2024</);
  assert.match(tall, />G came out, undated;<\/text>/);
  assertSays('/timeline/', 'the account came out some time in this span');
});

test('downloads carry the date, its bounds, the changes and the day of reading', () => {
  const accounts = JSON.parse(textOfFile('/data/articles.json')) as Record<string, unknown>[];
  const account = (id: string) => accounts.find((entry) => entry.id === id) ?? {};
  assert.deepEqual(account('undated-after').published, { after: '2024-03-05', basis: 'inferred' });
  assert.deepEqual([account('undated-after').firstDay, account('undated-after').lastDay, account('undated-after').day], ['2024-03-06', undefined, undefined]);
  assert.deepEqual([account('of-a-month').date, account('of-a-month').lastDay, account('of-a-day').day], ['2024-03', '2024-03-31', '2024-03-06']);
  assert.deepEqual([account('changed').accessed, (account('changed').updated as unknown[]).length], ['2024-04-02', 2]);
  const rows = textOfFile('/data/articles.csv').split('\n');
  assert.equal(rows[0], 'id,title,genre,address,published,after,before,margin,basis,firstDay,lastDay,updated,accessed');
  assert.ok(
    rows.some((row) => row.startsWith('undated-between,') && row.endsWith(',,2024-02,2024-03-20,,inferred,2024-03-01,2024-03-19,,')),
    rows.join('\n'),
  );
  const schema = JSON.parse(textOfFile('/data/schema/articles.json')) as { properties: Record<string, { properties?: object; required?: string[] }> };
  assert.deepEqual(Object.keys(schema.properties.published?.properties ?? {}), ['at', 'after', 'before', 'basis', 'margin', 'note']);
  assert.deepEqual(schema.properties.published?.required, ['basis']);
  assert.ok(schema.properties.updated && schema.properties.accessed);
});
