import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axisOf, day, lengthInWords, stretchesOf } from './axis.ts';
import { keyOf, smallChart, tallChart, wideChart, type Chart, type EventItem, type MarkItem, type Story } from './chart.ts';
import { bounds } from '../time/dates.ts';

const accounts = [
  { id: 'early', siglum: 'A', label: 'Commentary of 19 April 2025', at: '2025-04-19T13:04:59+08:00' },
  { id: 'noon', siglum: 'B', label: 'Commentary of 3 May 2025', at: '2025-05-03T12:13:21+08:00' },
  { id: 'late', siglum: 'C', label: 'Commentary of 13 February 2026', at: '2026-02-13T14:59:18+08:00' },
];

const event = (id: string, date: string, status: Story['events'][number]['status'] = 'happened') => ({ id, title: `Event ${id}`, date, status });

const story: Story = {
  accounts,
  events: [
    event('accord', '1985-09-22'),
    event('first', '2025-04-16'),
    event('letter', '2025-04-16/2025-04-21'),
    event('about', '2025-04-17~'),
    event('perhaps', '2025-04-18?'),
    event('second', '2025-05-01'),
    event('interview', '2025-05-02'),
    event('report', '2025-05-02'),
    event('statement', '2025-05-02'),
    event('return', '2025-05-03'),
    event('deal', '2025-07-22'),
    event('visit', '2026-03-19', 'planned'),
  ],
  tellings: [
    { event: 'accord', account: 'noon', count: 1, claim: 'plaza' },
    { event: 'first', account: 'early', count: 5, claim: 'round' },
    { event: 'letter', account: 'early', count: 3, claim: 'letter' },
    { event: 'second', account: 'early', count: 1, claim: 'next-round' },
    { event: 'second', account: 'noon', count: 9, claim: 'collapse' },
    { event: 'interview', account: 'noon', count: 2, claim: 'card' },
    { event: 'report', account: 'noon', count: 3, claim: 'offer' },
    { event: 'statement', account: 'noon', count: 1, claim: 'frank' },
    { event: 'return', account: 'noon', count: 1, claim: 'home' },
    { event: 'deal', account: 'noon', count: 2, claim: 'unlikely' },
    { event: 'deal', account: 'late', count: 2, claim: 'fifteen' },
    { event: 'visit', account: 'late', count: 1, claim: 'march' },
  ],
};

const forms = { wide: wideChart, tall: tallChart, small: smallChart };
const marksOf = ({ items }: Chart) => items.filter((item): item is MarkItem => item.kind === 'mark');
const eventsOf = ({ items }: Chart) => items.filter((item): item is EventItem => item.kind === 'event');
function eventIn(chart: Chart, id: string): EventItem {
  const found = eventsOf(chart).find((item) => item.event === id);
  assert.ok(found, `no event ${id}`);
  return found;
}
function markIn(chart: Chart, event: string, account: string): MarkItem {
  const found = marksOf(chart).find((mark) => mark.event === event && mark.account === account);
  assert.ok(found, `no mark of ${event} in ${account}`);
  return found;
}
const distance = (a: MarkItem, b: MarkItem) => Math.hypot(a.x - b.x, a.y - b.y);

describe('the broken axis', () => {
  const moments = story.events.map(({ date }) => ({ ...bounds(date), weight: 1 }));
  const axis = axisOf(moments, { start: 100, end: 1000, part: 20, cut: 10, mostCuts: 12 });

  test('never puts a later instant before an earlier one, and keeps every instant between its ends', () => {
    const instants = Array.from({ length: 4000 }, (_, index) => Date.UTC(1980, 0, 1) + index * 4.3 * day);
    const places = instants.map(axis.place);
    assert.ok(places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0)));
    assert.ok(places.every((place) => place >= 100 && place <= 1000));
    assert.deepEqual([axis.place(bounds('1985-09-22').from), Math.round(axis.place(bounds('2026-03-19').to))], [100, 1000]);
  });

  test('cuts the long gaps, says how long they are, and leaves the days of spring together', () => {
    assert.deepEqual(
      axis.cuts.map(({ words }) => words),
      ['40 years', '3 months', '8 months'],
    );
    assert.ok(axis.cuts.every(({ start, end }) => Math.abs(end - start - 10) < 1e-9));
    assert.equal(axis.parts.length, 4);
    const [spring] = axis.parts.slice(1);
    assert.deepEqual([spring?.from, spring?.to], [bounds('2025-04-16').from, bounds('2025-05-03').to]);
    assert.ok(spring && spring.end - spring.start > 500, 'the dense part gets the room');
  });

  test('runs evenly within a part', () => {
    const at = (date: string) => axis.place(bounds(date).from);
    assert.ok(Math.abs(at('2025-04-18') - at('2025-04-17') - (at('2025-05-02') - at('2025-05-01'))) < 1e-9);
  });

  test('names days, months and years without crowding', () => {
    for (const tier of ['day', 'month', 'year'] as const) {
      const places = axis.ticks.filter((tick) => tick.tier === tier).map(({ at }) => at);
      assert.ok(places.length > 1);
      assert.ok(
        places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) > 12),
        `${tier}: ${places.join()}`,
      );
    }
    assert.deepEqual(
      axis.ticks.filter(({ tier }) => tier === 'year').map(({ text }) => text),
      ['1985', '2025', '2026'],
    );
  });

  test('cuts nothing from a story without long gaps, and no more than it may', () => {
    const daily = [1, 3, 5, 7, 9].map((date) => ({ from: date * day, to: date * day }));
    assert.equal(stretchesOf(daily, 9).length, 1);
    assert.equal(stretchesOf([...daily, { from: 400 * day, to: 400 * day }, { from: 900 * day, to: 900 * day }], 1).length, 2);
  });

  test('stands without anything on it', () => {
    const none = axisOf([], { start: 0, end: 10, part: 1, cut: 1, mostCuts: 1 });
    assert.deepEqual([none.parts, none.cuts, none.ticks, none.place(0)], [[], [], [], 0]);
  });

  test('says a length of time in the largest fitting unit', () => {
    assert.deepEqual(
      [1, 19, 59, 90, 729, 731, 14_600].map((days) => lengthInWords(days * day)),
      ['1 day', '19 days', '59 days', '3 months', '2 years', '2 years', '40 years'],
    );
  });
});

for (const [form, draw] of Object.entries(forms))
  describe(`the ${form} chart`, () => {
    const chart = draw(story);

    test('has every event, account and telling once, and a name with date and account for each', () => {
      assert.deepEqual(
        eventsOf(chart)
          .map((item) => item.event)
          .toSorted(),
        story.events.map(({ id }) => id).toSorted(),
      );
      assert.deepEqual(chart.items.filter(({ kind }) => kind === 'account').length, 3);
      assert.equal(marksOf(chart).length, story.tellings.length);
      assert.equal(markIn(chart, 'second', 'noon').name, 'Event second, 1 May 2025: 9 claims in Commentary of 3 May 2025 (B)');
      assert.equal(markIn(chart, 'visit', 'late').name, 'Event visit, 19 March 2026: 1 claim in Commentary of 13 February 2026 (C), which came out before it');
      assert.match(eventIn(chart, 'about').name, /about 17 April 2025; date approximate/);
      assert.match(eventIn(chart, 'visit').name, /planned/);
    });

    test('leads a mark of one claim to the claim, and one of several to the event', () => {
      assert.equal(markIn(chart, 'accord', 'noon').href, '/articles/noon/#plaza');
      assert.equal(markIn(chart, 'second', 'noon').href, '/events/second/');
    });

    test('keeps every mark and span within the drawing', () => {
      for (const { x, y, r } of marksOf(chart)) assert.ok(x - r >= 0 && x + r <= chart.width && y - r >= 0 && y + r <= chart.height, `${x} ${y}`);
      for (const { span, event } of eventsOf(chart))
        assert.ok(
          span.x >= 0 && span.y >= 0 && span.width > 0 && span.height > 0 && span.x + span.width <= chart.width && span.y + span.height <= chart.height,
          event,
        );
    });

    test('lets no mark lie on another', () => {
      const marks = marksOf(chart);
      for (const [index, a] of marks.entries()) for (const b of marks.slice(index + 1)) assert.ok(distance(a, b) >= a.r + b.r - 0.1, `${a.name} on ${b.name}`);
    });

    test('tells what lay ahead of an account from what it looks back on', () => {
      assert.deepEqual(
        marksOf(chart)
          .filter(({ ahead }) => ahead)
          .map(({ event, account }) => `${event} ${account}`)
          .toSorted(),
        ['deal noon', 'second early', 'visit late'],
      );
      assert.match(chart.description, /9 marks for what an account looks back on, 3 for what it looks ahead to/);
    });

    test('shows an uncertain date by soft ends, a planned event by an empty span, and explains both', () => {
      assert.deepEqual(
        eventsOf(chart)
          .filter(({ soft }) => soft)
          .map((item) => item.event),
        ['about', 'perhaps'],
      );
      assert.ok(eventIn(chart, 'about').whiskers !== '' && eventIn(chart, 'first').whiskers === '');
      assert.ok(eventIn(chart, 'visit').hollow && !eventIn(chart, 'first').hollow);
      assert.deepEqual(keyOf(chart), ['report', 'ahead', 'yet', 'soft', 'hollow', 'cut']);
    });

    test('rounds to a tenth and comes out the same from the same story in another order', () => {
      assert.doesNotMatch(JSON.stringify(chart), /\d\.\d\d/);
      assert.deepEqual(draw({ ...story, tellings: story.tellings.toReversed() }), chart);
    });

    test('can be drawn of one event, of events nobody speaks of, and of nothing', () => {
      const [only] = story.events;
      assert.ok(only);
      assert.equal(eventsOf(draw({ events: [only], accounts: [], tellings: [] })).length, 1);
      assert.equal(eventsOf(draw({ ...story, tellings: [] })).length, 12);
      const empty = draw({ events: [], accounts: [], tellings: [] });
      assert.deepEqual([empty.items, empty.cuts], [[], []]);
      assert.doesNotMatch(JSON.stringify(empty), /null/);
    });
  });

describe('from left to right', () => {
  const chart = wideChart(story);

  test('every mark lies on its side of the moment when its account came out', () => {
    for (const mark of marksOf(chart)) {
      const row = accounts.findIndex(({ id }) => id === mark.account);
      const published = chart.ahead[row]?.x ?? Number.NaN;
      assert.ok(mark.ahead ? mark.x - mark.r > published : mark.x + mark.r < published, mark.name);
    }
  });

  test('rows follow each other in order of publication, and so do the steps of the line', () => {
    const tops = chart.ahead.map(({ y }) => y);
    assert.deepEqual(
      tops,
      tops.toSorted((a, b) => a - b),
    );
    const steps = chart.ahead.map(({ x }) => x);
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => a - b),
    );
    for (const mark of marksOf(chart)) {
      const row = chart.ahead[accounts.findIndex(({ id }) => id === mark.account)];
      assert.ok(row && mark.y - mark.r >= row.y && mark.y + mark.r <= row.y + row.height, mark.name);
    }
  });

  test('a span of six days is six times as wide as a day', () => {
    const [one, six] = [eventIn(chart, 'first').span.width, eventIn(chart, 'letter').span.width];
    assert.ok(Math.abs(six - 6 * one) < 0.5, `${one} and ${six}`);
  });

  test('an event that had begun and not ended stands where the account could see it', () => {
    assert.ok(markIn(chart, 'letter', 'early').x < eventIn(chart, 'letter').span.x + eventIn(chart, 'letter').span.width / 2);
  });
});

describe('from top to bottom', () => {
  const chart = tallChart(story);

  test('events stand in order of date, each account in its column', () => {
    const lines = eventsOf(chart).map(({ words }) => words[0]?.y ?? 0);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(marksOf(chart).map(({ account, x }) => `${account} ${x}`)).size, 3);
  });

  test('what lay ahead of an account stands below the line on which it came out', () => {
    for (const mark of marksOf(chart)) {
      const published = chart.ahead[accounts.findIndex(({ id }) => id === mark.account)]?.y ?? Number.NaN;
      assert.ok(mark.ahead ? mark.y > published : mark.y < published, mark.name);
    }
  });

  test('says how much time is left out', () => assert.ok(chart.words.some(({ text }) => text === '40 years left out')));
});
