import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChartData, ChartEvent } from './chart-data.ts';
import type { Chart, EventItem, MarkItem } from './chart.ts';
import { smallChart, wideChart } from './horizontal/layout.ts';
import { legendKeysOf } from './legend.ts';
import { tallChart } from './vertical/layout.ts';

const accounts = [
  { id: 'early', siglum: 'A', label: 'Commentary of 19 April 2025', published: { at: '2025-04-19T13:04:59+08:00' } },
  { id: 'noon', siglum: 'B', label: 'Commentary of 3 May 2025', published: { at: '2025-05-03T12:13:21+08:00' } },
  { id: 'late', siglum: 'C', label: 'Commentary of 13 February 2026', published: { at: '2026-02-13T14:59:18+08:00' } },
];

const event = (id: string, date: string, status: ChartEvent['status'] = 'happened'): ChartEvent => ({ id, title: `Event ${id}`, date, status });

const data: ChartData = {
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
  claimGroups: [
    { event: 'accord', account: 'noon', count: 1, claim: 'plaza', looksAhead: false },
    { event: 'first', account: 'early', count: 5, claim: 'round', looksAhead: false },
    { event: 'letter', account: 'early', count: 3, claim: 'letter', looksAhead: false },
    { event: 'second', account: 'early', count: 1, claim: 'next-round', looksAhead: false },
    { event: 'second', account: 'noon', count: 9, claim: 'collapse', looksAhead: false },
    { event: 'interview', account: 'noon', count: 2, claim: 'card', looksAhead: false },
    { event: 'report', account: 'noon', count: 3, claim: 'offer', looksAhead: false },
    { event: 'statement', account: 'noon', count: 1, claim: 'frank', looksAhead: false },
    { event: 'return', account: 'noon', count: 1, claim: 'home', looksAhead: false },
    { event: 'deal', account: 'noon', count: 2, claim: 'unlikely', looksAhead: false },
    { event: 'deal', account: 'late', count: 2, claim: 'fifteen', looksAhead: false },
    { event: 'visit', account: 'late', count: 1, claim: 'march', looksAhead: false },
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

for (const [form, draw] of Object.entries(forms))
  describe(`the ${form} chart`, () => {
    const chart = draw(data);

    test('has each event, account and claim group once, with a name that states date and account', () => {
      assert.deepEqual(
        eventsOf(chart)
          .map((item) => item.event)
          .toSorted(),
        data.events.map(({ id }) => id).toSorted(),
      );
      assert.deepEqual(chart.items.filter(({ kind }) => kind === 'account').length, 3);
      assert.equal(marksOf(chart).length, data.claimGroups.length);
      assert.equal(markIn(chart, 'second', 'noon').name, 'Event second, 1 May 2025: 9 claims in Commentary of 3 May 2025 (B)');
      assert.equal(markIn(chart, 'visit', 'late').name, 'Event visit, 19 March 2026: 1 claim in Commentary of 13 February 2026 (C), which came out before it');
      assert.match(eventIn(chart, 'about').name, /about 17 April 2025; date approximate/);
      assert.match(eventIn(chart, 'visit').name, /planned/);
    });

    test('links a mark of one claim to the claim, and a mark of several to the event', () => {
      assert.equal(markIn(chart, 'accord', 'noon').href, '/articles/noon/#plaza');
      assert.equal(markIn(chart, 'second', 'noon').href, '/events/second/');
    });

    test('keeps every mark and bar within the drawing', () => {
      for (const { x, y, r } of marksOf(chart)) assert.ok(x - r >= 0 && x + r <= chart.width && y - r >= 0 && y + r <= chart.height, `${x} ${y}`);
      for (const { bar, event } of eventsOf(chart))
        assert.ok(bar.x >= 0 && bar.y >= 0 && bar.width > 0 && bar.height > 0 && bar.x + bar.width <= chart.width && bar.y + bar.height <= chart.height, event);
    });

    test('has no overlapping marks', () => {
      const marks = marksOf(chart);
      for (const [index, a] of marks.entries()) for (const b of marks.slice(index + 1)) assert.ok(distance(a, b) >= a.r + b.r - 0.1, `${a.name} on ${b.name}`);
    });

    test('distinguishes accounts before the event from accounts after it', () => {
      assert.deepEqual(
        marksOf(chart)
          .filter(({ precedesEvent }) => precedesEvent)
          .map(({ event, account }) => `${event} ${account}`)
          .toSorted(),
        ['deal noon', 'second early', 'visit late'],
      );
      assert.match(chart.description, /9 marks for what an account looks back on, 3 for what it looks ahead to/);
    });

    test('shows uncertain dates with soft ends and planned events as hollow bars, and has legend keys for both', () => {
      assert.deepEqual(
        eventsOf(chart)
          .filter(({ soft }) => soft)
          .map((item) => item.event),
        ['about', 'perhaps'],
      );
      assert.ok(eventIn(chart, 'about').whiskers !== '' && eventIn(chart, 'first').whiskers === '');
      assert.ok(eventIn(chart, 'visit').hollow && !eventIn(chart, 'first').hollow);
      assert.deepEqual(legendKeysOf(chart), ['report', 'ahead', 'yet', 'soft', 'hollow', 'cut']);
    });

    test('rounds to a tenth, and does not depend on the order of the claim groups', () => {
      assert.doesNotMatch(JSON.stringify(chart), /\d\.\d\d/);
      assert.deepEqual(draw({ ...data, claimGroups: data.claimGroups.toReversed() }), chart);
    });

    test('can be drawn for one event, for events without claims, and without data', () => {
      const [only] = data.events;
      assert.ok(only);
      assert.equal(eventsOf(draw({ events: [only], accounts: [], claimGroups: [] })).length, 1);
      assert.equal(eventsOf(draw({ ...data, claimGroups: [] })).length, 12);
      const empty = draw({ events: [], accounts: [], claimGroups: [] });
      assert.deepEqual([empty.items, empty.breaks], [[], []]);
      assert.doesNotMatch(JSON.stringify(empty), /null/);
    });
  });

describe('an account of which only a span is known', () => {
  const [early, noon, late] = accounts;
  assert.ok(early && noon && late);
  const undated = { ...late, published: { after: '2025-05-03' } };
  const month = { ...noon, published: { at: '2025-05' } };
  const spans: ChartData = {
    ...data,
    accounts: [early, month, undated],
    claimGroups: [
      { event: 'first', account: 'early', count: 5, claim: 'round', looksAhead: false },
      { event: 'statement', account: 'noon', count: 1, claim: 'frank', looksAhead: false },
      { event: 'interview', account: 'noon', count: 1, claim: 'card', looksAhead: true },
      { event: 'deal', account: 'late', count: 2, claim: 'fifteen', looksAhead: false },
    ],
  };

  test('has that span in the chart, after which its future begins, and a line in the legend', () => {
    const chart = wideChart(spans);
    const [ofMonth, ofUndated] = chart.openAreas;
    assert.equal(chart.openAreas.length, 2);
    assert.ok(ofMonth && Math.abs(ofMonth.x + ofMonth.width - (chart.futureAreas[1]?.x ?? 0)) <= 0.1);
    assert.ok(ofUndated && ofUndated.x + ofUndated.width === chart.width - 4 && chart.futureAreas[2]?.width === 0);
    assert.ok(legendKeysOf(chart).includes('open'));
    assert.deepEqual(wideChart(data).openAreas, []);
    assert.equal(tallChart(spans).openAreas.length, 2);
  });

  test('has its marks at their events; only claims that look ahead are drawn as looking ahead', () => {
    for (const chart of [wideChart(spans), tallChart(spans), smallChart(spans)]) {
      assert.deepEqual(
        [markIn(chart, 'statement', 'noon'), markIn(chart, 'interview', 'noon')].map(({ precedesEvent }) => precedesEvent),
        [false, true],
      );
      assert.ok(!markIn(chart, 'deal', 'late').precedesEvent);
      for (const { x, y, width, height } of [...chart.openAreas, ...chart.futureAreas])
        assert.ok(x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= chart.width && y + height <= chart.height);
    }
  });

  test('does not keep the axis from leaving out the years between two events', () => {
    for (const draw of [wideChart, tallChart]) {
      const cut = draw({ ...spans, accounts: [{ ...late, published: { after: '1985', before: '2026' } }], claimGroups: [] });
      assert.ok(cut.breaks.some(({ label }) => label.includes('years left out')));
    }
  });

  test('interrupts the line through the publications', () => {
    assert.equal(wideChart(data).publicationLine.split('M').length - 1, 1);
    assert.equal(
      wideChart({ ...spans, accounts: [early, month, { ...late, published: { at: '2026-02-13T14:59:18+08:00' } }] }).publicationLine.split('M').length - 1,
      2,
    );
  });
});

describe('in the horizontal layout', () => {
  const chart = wideChart(data);

  test('every mark is before or after the publication of its account, as its event is', () => {
    for (const mark of marksOf(chart)) {
      const row = accounts.findIndex(({ id }) => id === mark.account);
      const published = chart.futureAreas[row]?.x ?? Number.NaN;
      assert.ok(mark.precedesEvent ? mark.x - mark.r > published : mark.x + mark.r < published, mark.name);
    }
  });

  test('rows and steps of the publication line are in order of publication', () => {
    const tops = chart.futureAreas.map(({ y }) => y);
    assert.deepEqual(
      tops,
      tops.toSorted((a, b) => a - b),
    );
    const steps = chart.futureAreas.map(({ x }) => x);
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => a - b),
    );
    for (const mark of marksOf(chart)) {
      const row = chart.futureAreas[accounts.findIndex(({ id }) => id === mark.account)];
      assert.ok(row && mark.y - mark.r >= row.y && mark.y + mark.r <= row.y + row.height, mark.name);
    }
  });

  test('the bar of six days is six times as wide as the bar of a day', () => {
    const [one, six] = [eventIn(chart, 'first').bar.width, eventIn(chart, 'letter').bar.width];
    assert.ok(Math.abs(six - 6 * one) < 0.5, `${one} and ${six}`);
  });

  test('the mark of an event that had begun but not ended is in the part before the publication', () => {
    assert.ok(markIn(chart, 'letter', 'early').x < eventIn(chart, 'letter').bar.x + eventIn(chart, 'letter').bar.width / 2);
  });
});

describe('in the vertical layout', () => {
  const chart = tallChart(data);

  test('events are in order of date, and each account has one column', () => {
    const lines = eventsOf(chart).map(({ labels }) => labels[0]?.y ?? 0);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(marksOf(chart).map(({ account, x }) => `${account} ${x}`)).size, 3);
  });

  test('marks of later events are below the publication, marks of earlier events above it', () => {
    for (const mark of marksOf(chart)) {
      const published = chart.futureAreas[accounts.findIndex(({ id }) => id === mark.account)]?.y ?? Number.NaN;
      assert.ok(mark.precedesEvent ? mark.y > published : mark.y < published, mark.name);
    }
  });

  test('axis breaks are labelled with their duration', () => assert.ok(chart.labels.some(({ text }) => text === '40 years left out')));
});
