import { axisOf, day, lengthInWords, shortMonth, stretchesOf, yearOf, type Axis, type AxisRoom } from './axis.ts';
import { scaleUtc } from 'd3-scale';
import { byPublication, type Account, type Catalogue, type Event } from '../catalogue.ts';
import { bounds, compareDates, dateInWords, dayOf, timeOf, zoneOf, type Bounds } from '../time/dates.ts';
import { eventStatuses } from '../entries/schema.ts';
import { isLetter, labelWithLetter } from '../relations/short-labels.ts';
import { urls } from '../urls.ts';

/**
 * The chart with two clocks: when it happened, and when each account came out. From a plain selection of the catalogue to plain geometry, in
 * the units of the drawing, rounded to a tenth.
 */

/** What a chart is drawn from. */
export interface Story {
  /** In order of date. */
  events: { id: string; title: string; date: string; status: keyof typeof eventStatuses }[];
  /** In order of publication; `at` is ISO 8601 with offset. */
  accounts: { id: string; siglum: string; label: string; at: string }[];
  /** Which account says how much of which event. `claim` is the id within the account of the only one. */
  tellings: { event: string; account: string; count: number; claim: string }[];
}

/** Most that one chart shows: what is claimed most, so that no page grows with the archive. Of more events than these, spread over many years, `ofMany`: more labels would cover each other. */
export const mostShown = { events: 60, accounts: 12, ofMany: 20 } as const;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Word {
  x: number;
  y: number;
  text: string;
  kind: 'day' | 'month' | 'year' | 'gap' | 'head' | 'siglum' | 'date' | 'label' | 'name';
  anchor?: 'middle' | 'end';
}

export interface EventItem {
  kind: 'event';
  event: string;
  href: string;
  /** Title, date and status in words: what a screen reader says and a pointer shows. */
  name: string;
  span: Box;
  /** Dashes that carry a span beyond an end that is about, uncertain or open. */
  whiskers: string;
  /** The date is about or uncertain. */
  soft: boolean;
  /** It did not happen, or not then, or nobody here knows. */
  hollow: boolean;
  words: Word[];
  /** From the span to the axis. */
  drop: string;
}

interface AccountItem {
  kind: 'account';
  account: string;
  href: string;
  name: string;
  words: Word[];
}

export interface MarkItem {
  kind: 'mark';
  event: string;
  account: string;
  href: string;
  name: string;
  /** The event lay ahead when the account came out. */
  ahead: boolean;
  /** The outline of a mark of something ahead; empty for the others, which are circles. */
  diamond: string;
  count: number;
  x: number;
  y: number;
  r: number;
}

type Item = EventItem | AccountItem | MarkItem;

export interface Chart {
  form: 'wide' | 'tall' | 'small';
  width: number;
  height: number;
  title: string;
  description: string;
  /** What had not happened yet when each account came out, in order of publication. */
  ahead: Box[];
  /** Thin lines, as one path. */
  rules: string;
  /** The axis, in pieces. */
  axis: string;
  /** The mark of each cut on the axis, and the line that carries it through the rows. */
  cuts: { path: string; through: string; words: string }[];
  /** The instants of publication, joined. */
  diagonal: string;
  words: Word[];
  /** Links, in the order in which a keyboard passes them. */
  items: Item[];
}

/** What the legend explains, where it occurs. */
export const keys = {
  report: 'reported after it happened',
  ahead: 'announced or foretold before it happened',
  yet: 'not yet happened when the account came out',
  soft: 'date approximate or uncertain',
  hollow: 'planned, moved or did not happen',
  cut: 'time left out',
} as const;

export type Key = keyof typeof keys;

/** What occurs in a chart, in the order of `keys`. */
export function keyOf({ items, cuts }: Pick<Chart, 'items' | 'cuts'>): Key[] {
  const occurs: Record<Key, boolean> = {
    report: items.some((item) => item.kind === 'mark' && !item.ahead),
    ahead: items.some((item) => item.kind === 'mark' && item.ahead),
    yet: items.some(({ kind }) => kind === 'account'),
    soft: items.some((item) => item.kind === 'event' && item.soft),
    hollow: items.some((item) => item.kind === 'event' && item.hollow),
    cut: cuts.length > 0,
  };
  return (Object.keys(keys) as Key[]).filter((key) => occurs[key]);
}

/** The events and the accounts that speak of them; all accounts where `silent`. At most `mostShown`: those with most claims. */
function storyOf(catalogue: Catalogue, events: readonly Event[], silent = false): Story {
  const all = tellingsIn(catalogue, events);
  const weigh = (key: 'event' | 'account') => {
    const weights = new Map<string, number>();
    for (const telling of all) weights.set(telling[key], (weights.get(telling[key]) ?? 0) + telling.count);
    return (id: string) => weights.get(id) ?? 0;
  };
  const speaks = weigh('account');
  const inOrder = events.toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
  const shown = heaviest(inOrder, weigh('event'), mostShown.events);
  const speaking = heaviest(silent ? catalogue.accounts : inPublicationOrder(catalogue, all), speaks, mostShown.accounts);
  const [eventIds, accountIds] = [new Set(shown.map(({ id }) => id)), new Set(speaking.map(({ id }) => id))];
  return {
    events: shown.map(({ id, title, date, status }) => ({ id, title, date, status })),
    accounts: speaking.map(({ id, siglum, label, published }) => ({ id, siglum, label, at: published.at })),
    tellings: all.filter(({ event, account }) => eventIds.has(event) && accountIds.has(account)),
  };
}

/** The events that the claims about an event are also about, or were made at, and the event itself; in order of date. */
export function eventsTogetherWith(catalogue: Catalogue, event: Event): Event[] {
  const named = new Set([event.id, ...catalogue.claimsOnEvent(event.id).flatMap(({ about, occasion }) => [...about, ...(occasion ? [occasion] : [])])]);
  return [...named].map(catalogue.event).toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
}

export const wideChart = (story: Story): Chart => across(story, looks.wide);
export const smallChart = (story: Story): Chart => across(story, looks.small);

/**
 * The form for narrow screens: time runs down, one line for each event and each publication, a column for each account. Days with much in
 * them are longer; a long gap is cut and named; the spans beside the lines follow the same scale.
 */
export function tallChart(story: Story): Chart {
  const { width, days, title: textAt, size, line, second, cut, head, room } = tallLook;
  const step = Math.min(tallLook.step, Math.max(tallLook.least, room / Math.max(1, story.accounts.length)));
  const columns = new Map(story.accounts.map(({ id }, index) => [id, width - step * (story.accounts.length - index - 0.5)]));
  const matrix = width - step * story.accounts.length;
  const textRoom = matrix - textAt - 6;
  const lines = [
    ...story.events.map((event): Line => ({ event, from: extentOf(event.date).from, to: extentOf(event.date).to })),
    ...story.accounts.map((account): Line => ({ account, from: Date.parse(account.at), to: Date.parse(account.at) })),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to || Number(!a.event) - Number(!b.event));
  const stretches = stretchesOf(lines, Infinity);
  const cutBefore = new Map(stretches.slice(1).map(({ moments: [first], from }, index) => [first, lengthInWords(from - (stretches[index]?.to ?? from))]));
  const headOf = ({ from, event }: Line) => (event && /^\d{4}$/.test(event.date) ? yearOf(from) : `${shortMonth(from)} ${yearOf(from)}`);

  interface Row {
    line: Line;
    top: number;
    bottom: number;
    text: string[];
    cut?: { top: number; words: string };
    head?: { y: number; text: string };
  }
  const rows = lines.reduce<Row[]>((before, entry) => {
    const last = before.at(-1);
    const words = cutBefore.get(entry);
    const cutTop = last?.bottom ?? 2;
    const headTop = cutTop + (words ? cut : 0);
    const headed = !last || words !== undefined || headOf(last.line) !== headOf(entry);
    const top = headTop + (headed ? head : 0);
    const text = entry.event
      ? wrapped(entry.event.title, size, textRoom, 3)
      : [fitting(`${entry.account.siglum} came out, ${timeOf(entry.account.at)} ${zoneOf(entry.account.at)}`, size, textRoom)];
    return [
      ...before,
      {
        line: entry,
        top,
        bottom: top + line + (text.length - 1) * second,
        text,
        ...(words && { cut: { top: cutTop, words } }),
        ...(headed && { head: { y: headTop + head - 8, text: headOf(entry) } }),
      },
    ];
  }, []);
  const height = (rows.at(-1)?.bottom ?? 0) + 6;

  const starts = [...Map.groupBy(rows, ({ line: { from } }) => from)].map(([from, group]) => ({ from, group }));
  const knots = starts.flatMap(({ from, group }, index) => {
    const next = starts[index + 1]?.from ?? Infinity;
    const end = Math.max(from + 1, Math.min(next - 1, ...group.map(({ line: { to } }) => to)));
    return [
      { instant: from, y: group[0]?.top ?? 0 },
      { instant: end, y: group.at(-1)?.bottom ?? 0 },
    ];
  });
  const scale = scaleUtc()
    .domain(knots.map(({ instant }) => instant))
    .range(knots.map(({ y }) => y))
    .clamp(true);

  const lanes: number[] = [];
  const axisAt = days + 4;
  const middle = ({ top }: Row) => top + line / 2;
  const baseOf = (row: Row) => round(middle(row) + size * 0.36);
  const lettered = story.accounts.filter(({ siglum }) => isLetter(siglum));
  const publishedAt = new Map(rows.flatMap((row) => (row.line.account ? [[row.line.account.id, middle(row)] as const] : [])));

  const itemsOf = (row: Row): Item[] => {
    if (!row.line.event) {
      const { account } = row.line;
      return [
        accountItem(account, [
          { x: days, y: baseOf(row), text: String(Number(dayOf(account.at).slice(8))), kind: 'day', anchor: 'end' },
          ...row.text.map((text): Word => ({ x: textAt, y: baseOf(row), text, kind: 'date' })),
          ...(isLetter(account.siglum)
            ? [{ x: round(columns.get(account.id) ?? 0), y: round(middle(row) + 4), text: account.siglum, kind: 'siglum' as const, anchor: 'middle' as const }]
            : []),
        ]),
      ];
    }
    const { event } = row.line;
    const { from, to, softStart, softEnd } = extentOf(event.date);
    const [start, end] = to - from < day ? [row.top + 5, row.bottom - 5] : [Math.min(scale(from) + 3, row.top + 5), Math.max(scale(to) - 3, row.top + 17)];
    const free = lanes.findIndex((until) => until <= start);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = end;
    const x = axisAt + Math.min(lane, 2) * 4.5;
    const whiskers = [softStart && path([x + 1.5, start - 5], [x + 1.5, start]), softEnd && path([x + 1.5, end], [x + 1.5, end + 5])].filter(Boolean).join('');
    return [
      eventItem(
        event,
        story,
        boxOf(x, start, 3, end - start),
        whiskers,
        [
          { x: days, y: baseOf(row), text: daysOf(event.date), kind: 'day', anchor: 'end' },
          ...row.text.map((text, index): Word => ({ x: textAt, y: round(baseOf(row) + index * second), text, kind: 'label' })),
        ],
        '',
      ),
      ...story.tellings
        .filter((telling) => telling.event === event.id)
        .flatMap((telling) =>
          story.accounts
            .filter(({ id }) => id === telling.account)
            .map((account) => markItem(event, account, telling, columns.get(account.id) ?? 0, middle(row), telling.count > 1 ? 8.5 : 5.5)),
        )
        .toSorted((a, b) => a.x - b.x),
    ];
  };

  return {
    form: 'tall',
    width,
    height: round(height),
    title,
    description: describe(story, 'From top to bottom when it happened, one column for each account in order of publication:'),
    ahead: story.accounts.map(({ id }) => boxOf((columns.get(id) ?? 0) - step / 2, publishedAt.get(id) ?? 0, step, height - 6 - (publishedAt.get(id) ?? 0))),
    rules: rows.map(({ bottom }) => path([textAt, bottom], [width, bottom])).join(''),
    axis: '',
    cuts: rows.flatMap((row) =>
      row.cut
        ? [
            {
              path: path([days - 6, row.cut.top + 17], [days, row.cut.top + 6]) + path([days, row.cut.top + 17], [days + 6, row.cut.top + 6]),
              through: '',
              words: `${row.cut.words} left out`,
            },
          ]
        : [],
    ),
    diagonal: path(
      ...story.accounts.flatMap(({ id }) => [
        [(columns.get(id) ?? 0) - step / 2, publishedAt.get(id) ?? 0] as const,
        [(columns.get(id) ?? 0) + step / 2, publishedAt.get(id) ?? 0] as const,
      ]),
    ),
    words: rows.flatMap((row): Word[] => [
      ...(row.cut ? [{ x: textAt, y: round(row.cut.top + 16), text: `${row.cut.words} left out`, kind: 'gap' as const }] : []),
      ...(row.head ? [{ x: 0, y: round(row.head.y), text: row.head.text, kind: 'month' as const }] : []),
      ...(row.head
        ? lettered.map(({ id, siglum }): Word => ({
            x: round(columns.get(id) ?? 0),
            y: round(row.head?.y ?? 0),
            text: siglum,
            kind: 'gap',
            anchor: 'middle',
          }))
        : []),
    ]),
    items: rows.flatMap(itemsOf),
  };
}

/** The whole story for `/timeline/`: for wide windows and for narrow ones. */
export function fullCharts(catalogue: Catalogue): Chart[] {
  const { events, claimsOnEvent } = catalogue;
  const shown = events.length > mostShown.events ? heaviest(events, (id) => claimsOnEvent(id).length, mostShown.ofMany) : events;
  const story = storyOf(catalogue, shown, true);
  return story.events.length === 0 ? [] : [wideChart(story), tallChart(story)];
}

/** One compact chart of some events; none where there are fewer than two, or no account speaks of them. */
export function smallCharts(catalogue: Catalogue, events: readonly Event[]): Chart[] {
  const story = storyOf(catalogue, events);
  return story.events.length < 2 || story.accounts.length === 0 ? [] : [smallChart(story)];
}

/** The same of the events among entries of the story. */
export const chartsOfEntries = (catalogue: Catalogue, entries: readonly { event?: Event }[]): Chart[] =>
  smallCharts(
    catalogue,
    entries.flatMap(({ event }) => event ?? []),
  );

const round = (value: number) => Math.round(value * 10) / 10 + 0;
const boxOf = (x: number, y: number, width: number, height: number): Box => ({ x: round(x), y: round(y), width: round(width), height: round(height) });
const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A path through points; `M` and `L` are left to the reader of SVG. */
const path = (...points: (readonly [number, number])[]): string => points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** What an event's date is worth: see EDTF. Open ends are drawn at the other end. */
interface Extent extends Bounds {
  softStart: boolean;
  softEnd: boolean;
}

function extentOf(date: string): Extent {
  const { from, to } = bounds(date);
  const ends = date.split('/');
  const soft = (text = '') => /[~?%]|^\.\.$/.test(text);
  return { from: Number.isFinite(from) ? from : to, to: Number.isFinite(to) ? to : from, softStart: soft(ends[0]), softEnd: soft(ends.at(-1)) };
}

/** Whether an event still lay ahead of an account: the whole of it after the instant of publication. The rule of `couldNotKnow`. */
const liesAhead = (date: string, at: string) => Date.parse(at) < bounds(date).from;

/** The part of an event that a mark stands for: what had passed of it when the account came out, or all of it if it lay ahead. */
function momentOf(date: string, at: string): number {
  const { from, to } = extentOf(date);
  return liesAhead(date, at) ? (from + to) / 2 : (from + Math.min(to, Date.parse(at))) / 2;
}

type StoryEvent = Story['events'][number];
type StoryAccount = Story['accounts'][number];
type Telling = Story['tellings'][number];

const tellingsIn = (catalogue: Catalogue, events: readonly Event[]): Telling[] =>
  events.flatMap(({ id: event }) =>
    [...Map.groupBy(catalogue.claimsOnEvent(event), ({ account }) => account)].map(([account, claims]) => ({
      event,
      account,
      count: claims.length,
      claim: claims[0]?.id ?? '',
    })),
  );

function heaviest<T extends { id: string }>(items: readonly T[], weight: (id: string) => number, count: number): T[] {
  const kept = new Set(items.toSorted((a, b) => weight(b.id) - weight(a.id) || (a.id < b.id ? -1 : 1)).slice(0, count));
  return items.filter((item) => kept.has(item));
}

/** The accounts of tellings; a few of an archive, looked up and not searched for. */
const inPublicationOrder = (catalogue: Catalogue, tellings: readonly Telling[]): Account[] =>
  [...new Set(tellings.map(({ account }) => account))].map(catalogue.account).toSorted(byPublication);

const certainty = (date: string) => [/[~%]/.test(date) && 'date approximate', /[?%]/.test(date) && 'date uncertain'].filter(Boolean).join(', ');

function nameOfEvent({ id, title, date, status }: StoryEvent, { tellings }: Story): string {
  const accounts = tellings.filter(({ event }) => event === id).length;
  return [
    `${title}, ${dateInWords(date)}`,
    certainty(date),
    status === 'happened' ? '' : (eventStatuses[status].split(';')[0]?.toLowerCase() ?? ''),
    accounts === 0 ? 'no claim about it' : `in ${counted(accounts, 'account')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

const nameOfMark = (event: StoryEvent, account: StoryAccount, { count }: Telling): string =>
  `${event.title}, ${dateInWords(event.date)}: ${counted(count, 'claim')} in ${account.label}${isLetter(account.siglum) ? ` (${account.siglum})` : ''}${liesAhead(event.date, account.at) ? ', which came out before it' : ''}`;

const accountItem = (account: StoryAccount, words: Word[]): AccountItem => ({
  kind: 'account',
  account: account.id,
  href: urls.account(account.id),
  name: `${labelWithLetter(account, ': ')}, ${timeOf(account.at)} ${zoneOf(account.at)}`,
  words,
});

function diamondAt(x: number, y: number, r: number): string {
  const half = r + 1;
  return `M${round(x)} ${round(y - half)}l${half} ${half}-${half} ${half}-${half}-${half}z`;
}

function markItem(event: StoryEvent, account: StoryAccount, telling: Telling, x: number, y: number, r: number): MarkItem {
  const ahead = liesAhead(event.date, account.at);
  return {
    kind: 'mark',
    event: event.id,
    account: account.id,
    href: telling.count === 1 ? urls.claim(account.id, telling.claim) : urls.event(event.id),
    name: nameOfMark(event, account, telling),
    ahead,
    diamond: ahead ? diamondAt(x, y, r) : '',
    count: telling.count,
    x: round(x),
    y: round(y),
    r,
  };
}

function eventItem(event: StoryEvent, story: Story, span: Box, whiskers: string, words: Word[], drop: string): EventItem {
  const { softStart, softEnd } = extentOf(event.date);
  return {
    kind: 'event',
    event: event.id,
    href: urls.event(event.id),
    name: nameOfEvent(event, story),
    span,
    whiskers,
    soft: softStart || softEnd,
    hollow: event.status !== 'happened',
    words,
    drop,
  };
}

function describe({ events, accounts, tellings }: Story, across: string): string {
  const dates = new Map(events.map(({ id, date }) => [id, date]));
  const instants = new Map(accounts.map(({ id, at }) => [id, at]));
  const ahead = tellings.filter(({ event, account }) => liesAhead(dates.get(event) ?? '', instants.get(account) ?? '')).length;
  const [first, last] = [events[0], events.at(-1)];
  const [from = '', until = ''] = [first?.date.split('/')[0], last?.date.split('/').at(-1)].map((end) => end?.replace('..', ''));
  const range = [from, until]
    .filter(Boolean)
    .map(dateInWords)
    .filter((words, index, all) => words !== all[index - 1])
    .join(' to ');
  return `${across} ${counted(events.length, 'event')}${range && ` (${range})`}, ${counted(accounts.length, 'account')}. ${tellings.length - ahead} marks for what an account looks back on, ${ahead} for what it looks ahead to.`;
}

const title = 'When it happened, and when it was published';

/** About how wide a text comes out in a sans-serif, in the units of its size; on the wide side. */
const widthOf = (text: string, size: number): number =>
  size *
  [...text].reduce(
    (sum, letter) => sum + (/[\p{Lu}]/u.test(letter) ? 0.66 : /[mw%@—]/.test(letter) ? 0.88 : /[iljtfr.,'’:;|!() -]/.test(letter) ? 0.33 : 0.55),
    0,
  );

/** A text cut at a word to fit, with an ellipsis; whole where it fits. */
function fitting(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  const words = text.split(' ');
  const count = words.findLastIndex((_, index) => widthOf(`${words.slice(0, index + 1).join(' ')}…`, size) <= room);
  return count < 0 ? `${text.slice(0, Math.max(1, Math.floor(room / size / 0.6)))}…` : `${words.slice(0, count + 1).join(' ')}…`;
}

/** A text in at most `most` lines; the last is cut to fit. */
function wrapped(text: string, size: number, room: number, most: number): string[] {
  const words = text.split(' ');
  const first = words.slice(0, Math.max(1, words.findLastIndex((_, index) => widthOf(words.slice(0, index + 1).join(' '), size) <= room) + 1));
  if (most === 1 || first.length === words.length) return [fitting(text, size, room)];
  return [fitting(first.join(' '), size, room), ...wrapped(words.slice(first.length).join(' '), size, room, most - 1)];
}

/** "19 Apr 2025". */
function shortDate(at: string): string {
  const instant = Date.parse(`${dayOf(at)}T00:00:00Z`);
  return `${new Date(instant).getUTCDate()} ${shortMonth(instant)} ${yearOf(instant)}`;
}

/** What tells the wide form and the small one apart. */
interface Look {
  form: 'wide' | 'small';
  width: number;
  /** Left of it stand letters and dates. */
  gutter: number;
  axis: Omit<AxisRoom, 'start' | 'end'>;
  /** Size of the events' labels. */
  size: number;
  lane: number;
  /** Labels for the so many events of most claims. */
  labels: number;
  longestLabel: number;
  /** Radius of a mark with a number, and of one without. */
  numbered: number;
  single: number;
  /** Least height of a row. */
  row: number;
  times: boolean;
}

const looks = {
  wide: {
    form: 'wide',
    width: 1040,
    gutter: 116,
    axis: { part: 21, cut: 9, mostCuts: 12 },
    size: 12,
    lane: 17,
    labels: Infinity,
    longestLabel: 400,
    numbered: 7,
    single: 4.5,
    row: 40,
    times: true,
  },
  small: {
    form: 'small',
    width: 400,
    gutter: 102,
    axis: { part: 17, cut: 8, mostCuts: 5 },
    size: 11.5,
    lane: 16,
    labels: 5,
    longestLabel: 210,
    numbered: 6.5,
    single: 4,
    row: 22,
    times: false,
  },
} as const satisfies Record<string, Look>;

interface Placed {
  event: StoryEvent;
  lane: number;
  label: string;
  /** Where the label starts, or ends if it stands left of its span. */
  labelAt: number;
  left: boolean;
}

const whisker = 6;

/** Intervals into lanes, in the order of their starts, each into the first that is free: the fewest lanes there can be. */
function packed<T extends { start: number; end: number }>(items: readonly T[]): Map<T, number> {
  const ends: number[] = [];
  return new Map(
    items
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map((item) => {
        const free = ends.findIndex((end) => end <= item.start);
        const lane = free === -1 ? ends.length : free;
        ends[lane] = item.end;
        return [item, lane] as const;
      }),
  );
}

const laneCount = (lanes: ReadonlyMap<unknown, number>) => Math.max(-1, ...lanes.values()) + 1;

/** Events into lanes above the axis. The labels of the earlier ones stand left of their spans, of the later ones right: parted, and then turned one by one, so that they take the fewest lanes. */
function lanesOf(story: Story, axis: Axis, look: Look): Placed[] {
  const labelled = new Set(heaviest(story.events, (id) => story.tellings.reduce((sum, { event, count }) => sum + (event === id ? count : 0), 0), look.labels));
  const spans = story.events.map((event) => {
    const { from, to, softStart, softEnd } = extentOf(event.date);
    const start = axis.place(from) - (softStart ? whisker : 0);
    const end = Math.max(axis.place(to), axis.place(from) + 3) + (softEnd ? whisker : 0);
    const room = Math.min(look.longestLabel, Math.max(start - 2, look.width - end) - 5);
    const label = labelled.has(event) ? fitting(event.title, look.size, room) : '';
    return { event, start, end, label, length: label === '' ? 0 : widthOf(label, look.size) + 5 };
  });
  const fits = ({ start, length }: (typeof spans)[number]) => start - length >= 2;
  const overflows = ({ end, length }: (typeof spans)[number]) => end + length > look.width;
  const sided = (leftward: readonly boolean[]) =>
    spans.map((span, index) => {
      const left = fits(span) && (leftward[index] === true || overflows(span));
      return {
        ...span,
        left,
        start: span.start - (left ? span.length : 0) - 5,
        end: span.end + (left ? 0 : span.length) + 5,
        labelAt: left ? span.start - 5 : span.end + 5,
      };
    });
  const cost = (leftward: readonly boolean[]) => {
    const items = sided(leftward);
    const overlaps = items.reduce((sum, a, index) => sum + items.slice(index + 1).filter((b) => a.start < b.end && b.start < a.end).length, 0);
    return laneCount(packed(items)) * items.length ** 2 + overlaps;
  };
  const parted = [...spans.keys()].map((pivot) => spans.map((_, index) => index < pivot)).toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
  const chosen = spans.reduce<boolean[]>((best, _, index) => {
    const other = best.with(index, !best[index]);
    return cost(other) < cost(best) ? other : best;
  }, parted);
  const lanes = packed(sided(chosen));
  return [...lanes]
    .map(([{ event, label, labelAt, left }, lane]): Placed => ({ event, lane, label, labelAt, left }))
    .toSorted((a, b) => story.events.indexOf(a.event) - story.events.indexOf(b.event));
}

interface Levelled {
  telling: Telling;
  event: StoryEvent;
  x: number;
  r: number;
  level: number;
}

/** The marks of an account's row: each on its side of the moment of publication, stacked where they would touch. */
function levelled(story: Story, account: StoryAccount, axis: Axis, look: Look): Levelled[] {
  const published = axis.place(Date.parse(account.at));
  const told = story.events.flatMap((event) =>
    story.tellings.filter((telling) => telling.event === event.id && telling.account === account.id).map((telling) => ({ event, telling })),
  );
  const levels: number[] = [];
  return told
    .map(({ event, telling }) => {
      const r = telling.count > 1 ? look.numbered : look.single;
      const at = axis.place(momentOf(event.date, account.at));
      return { event, telling, r, x: liesAhead(event.date, account.at) ? Math.max(at, published + r + 2) : Math.min(at, published - r - 2) };
    })
    .toSorted((a, b) => a.x - b.x || compareDates(a.event.date, b.event.date) || (a.event.id < b.event.id ? -1 : 1))
    .map((mark) => {
      const free = levels.findIndex((right) => mark.x - mark.r >= right + 0.8);
      const level = free === -1 ? levels.length : free;
      levels[level] = mark.x + mark.r;
      return { ...mark, level };
    });
}

const pitch = 15.5;

/** What names an account left of its row: its letter, if it has one, and the date; a short label has the date in it and is too long to stand here. */
function wordsInGutter({ siglum, at }: StoryAccount, look: Look, bottom: number): Word[] {
  const first = round(bottom - (look.times ? 22 : 7));
  const x = !isLetter(siglum) ? 2 : look.form === 'wide' ? 22 : 20;
  return [
    ...(isLetter(siglum) ? [{ x: 2, y: first, text: siglum, kind: 'siglum' as const }] : []),
    { x, y: first, text: shortDate(at), kind: 'date' },
    ...(look.times ? [{ x, y: round(bottom - 8), text: `${timeOf(at)} ${zoneOf(at)}`, kind: 'gap' as const }] : []),
  ];
}

/** The two forms that read from left to right. */
function across(story: Story, look: Look): Chart {
  const weights = new Map(story.events.map(({ id }) => [id, 1 + story.tellings.filter(({ event }) => event === id).length]));
  const axis = axisOf(
    [
      ...story.events.map(({ id, date }) => ({ ...extentOf(date), weight: weights.get(id) ?? 1 })),
      ...story.accounts.map(({ at }) => ({ from: Date.parse(at), to: Date.parse(at), weight: 1 })),
    ],
    { ...look.axis, start: look.gutter, end: look.width - 12 },
  );
  const placed = lanesOf(story, axis, look);
  const baseline = (placed.length === 0 ? 0 : Math.max(...placed.map(({ lane }) => lane)) + 1) * look.lane + 12;
  const rowsTop = baseline + 48;
  const rows = story.accounts.reduce<{ account: StoryAccount; marks: Levelled[]; top: number; bottom: number }[]>((before, account) => {
    const marks = levelled(story, account, axis, look);
    const top = before.at(-1)?.bottom ?? rowsTop;
    return [...before, { account, marks, top, bottom: top + Math.max(look.row, (Math.max(-1, ...marks.map(({ level }) => level)) + 1) * pitch + 9) }];
  }, []);
  const height = round((rows.at(-1)?.bottom ?? rowsTop) + 6);
  const [left, right] = [look.gutter, look.width - 4];
  const published = rows.map(({ account }) => axis.place(Date.parse(account.at)));

  const events = placed.map(({ event, lane, label, labelAt, left: leftward }) => {
    const { from, to, softStart, softEnd } = extentOf(event.date);
    const [start, end] = [axis.place(from), Math.max(axis.place(to), axis.place(from) + 3)];
    const middle = baseline - 10 - lane * look.lane - look.lane / 2 + 4;
    const whiskers = [softStart && path([start - whisker, middle], [start, middle]), softEnd && path([end, middle], [end + whisker, middle])]
      .filter(Boolean)
      .join('');
    const words: Word[] =
      label === '' ? [] : [{ x: round(labelAt), y: round(middle + look.size * 0.36), text: label, kind: 'label', ...(leftward && { anchor: 'end' as const }) }];
    return eventItem(
      event,
      story,
      boxOf(start, middle - 4, end - start, 8),
      whiskers,
      words,
      path([(start + end) / 2, middle + 4], [(start + end) / 2, baseline]),
    );
  });

  const accounts = rows.flatMap(({ account, marks, bottom }): Item[] => [
    accountItem(account, wordsInGutter(account, look, bottom)),
    ...marks.map(({ event, telling, x, r, level }) => markItem(event, account, telling, x, bottom - 5 - look.numbered - level * pitch, r)),
  ]);

  return {
    form: look.form,
    width: look.width,
    height,
    title,
    description: describe(story, 'From left to right when it happened, from top to bottom when it was published:'),
    ahead: rows.map(({ top, bottom }, index) => boxOf(published[index] ?? left, top, right - (published[index] ?? left), bottom - top)),
    rules: [...rows.map(({ bottom }) => path([0, bottom], [right, bottom])), rows.length > 0 ? path([0, rowsTop], [right, rowsTop]) : ''].join(''),
    axis: axis.parts.map(({ start, end }) => path([start, baseline], [end, baseline])).join(''),
    cuts: axis.cuts.map(({ start, end, words }) => {
      const middle = (start + end) / 2;
      return {
        path: path([middle - 4, baseline + 5], [middle, baseline - 5]) + path([middle, baseline + 5], [middle + 4, baseline - 5]),
        through: path([middle, rowsTop], [middle, rows.at(-1)?.bottom ?? rowsTop]),
        words: `${words} left out`,
      };
    }),
    diagonal: path(...rows.flatMap(({ top, bottom }, index) => [[published[index] ?? left, top] as const, [published[index] ?? left, bottom] as const])),
    words: [
      ...axis.ticks.map(({ tier, at, text, centred }): Word => ({
        x: round(at),
        y: round(baseline + { day: 15, month: 28, year: 41 }[tier]),
        text,
        kind: tier,
        ...(centred && { anchor: 'middle' as const }),
      })),
      ...(look.form === 'wide'
        ? [
            { x: 2, y: round(baseline + 4), text: 'when it happened →', kind: 'head' as const },
            { x: 2, y: round(rowsTop - 6), text: 'when it came out ↓', kind: 'head' as const },
          ]
        : []),
    ],
    items: [...events, ...accounts],
  };
}

/** The days of a date under the name of its month: "4", "16–21", "27–3 May", "c. 4"; nothing where the date has no day. */
function daysOf(date: string): string {
  if (!/\d{4}-\d\d-\d\d/.test(date)) return '';
  const { from, to } = extentOf(date);
  const [first, last] = [new Date(from), new Date(to)];
  const days = first.getUTCDate() === last.getUTCDate() && to - from < day ? `${first.getUTCDate()}` : `${first.getUTCDate()}–${last.getUTCDate()}`;
  return `${/[~%]/.test(date) ? 'c. ' : ''}${days}${/[?%]/.test(date) ? '?' : ''}`;
}

const tallLook = { width: 360, days: 40, title: 61, size: 12.5, line: 22, second: 14.5, cut: 22, head: 27, step: 21, least: 14, room: 168 } as const;

type Line = { from: number; to: number } & ({ event: StoryEvent; account?: undefined } | { event?: undefined; account: StoryAccount });
