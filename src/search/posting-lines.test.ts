import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { places } from './index-format.ts';
import { linesOf, openPosting, type Posting, type Shape } from './posting-lines.ts';

const shape: Shape = { firstAccount: 40, accounts: 6000 };

/** Where a word stands in so many things, each with some places. */
const entry = fc
  .uniqueArray(fc.tuple(fc.nat(shape.firstAccount + shape.accounts - 1), fc.integer({ min: 1, max: 15 })), {
    selector: ([thing]) => thing,
    maxLength: 5000,
    size: 'max',
  })
  .map((held) => ({ things: new Map(held), mark: '' as const }));

const opened = ({ first, more }: ReturnType<typeof linesOf>, asked: number[] = []): Posting =>
  openPosting(first, shape, async (number, line) => {
    assert.equal(number, 12);
    asked.push(line);
    return more[line] ?? '';
  });

test('a word is found wherever it stands, in however many accounts', async () => {
  await fc.assert(
    fc.asyncProperty(entry, async (held) => {
      const posting = opened(linesOf(held, 12, shape));
      assert.equal(posting.size, held.things.size);
      await posting.read?.();
      assert.deepEqual([...posting.things].toSorted(), [...held.things].toSorted());
    }),
    { seed: 1, numRuns: 30 },
  );
});

/** In five things of six. */
const everywhere = {
  things: new Map(Array.from({ length: 5000 }, (_, at) => [Math.floor(at * 1.2), places.text] as const)),
  mark: '' as const,
};

test('of a word in very many accounts, only the lines of those asked for are read, and each once', async () => {
  const lines = linesOf(everywhere, 12, shape);
  assert.ok(lines.more.length > 4);
  const asked: number[] = [];
  const posting = opened(lines, asked);
  assert.equal(posting.size, everywhere.things.size);
  assert.deepEqual(asked, []);
  const some = [3, 1200, 1201].filter((thing) => everywhere.things.has(thing));
  await posting.read?.(some);
  await posting.read?.(some);
  assert.equal(asked.length, 1);
  for (const thing of some) assert.equal(posting.things.get(thing), everywhere.things.get(thing));
  await posting.read?.();
  assert.equal(asked.length, lines.more.length);
  assert.equal(new Set(asked).size, asked.length);
  assert.deepEqual([...posting.things].toSorted(), [...everywhere.things].toSorted());
});

test('a line that could not be read is asked for again', async () => {
  const { first, more } = linesOf(everywhere, 12, shape);
  let down = true;
  const posting = openPosting(first, shape, async (_, line) => {
    if (down) throw new Error('The network is down.');
    return more[line] ?? '';
  });
  await assert.rejects(async () => posting.read?.(), /network is down/);
  down = false;
  await posting.read?.();
  assert.equal(posting.things.size, everywhere.things.size);
});
