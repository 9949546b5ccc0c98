import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attribute, catalogue, pageAt, textOf } from '../support/built.ts';
import { elementAt, idsOf, linksIn, spaced, within } from '../support/elements.ts';

/** The page of an account has the complete retelling, and every claim and note in the margin of its paragraph. */

describe('the page of every account is complete', () => {
  for (const account of catalogue.accounts) {
    const path = `/articles/${account.id}/`;
    const paragraphs = account.blocks.filter(({ type }) => type !== 'heading').length;

    test(`${account.id}: every claim has its id and a margin entry with its text that links back`, () => {
      const page = pageAt(path);
      assert.ok(account.claims.length > 0);
      for (const { id, says, paragraph: ofSource } of account.claims) {
        const paragraph =
          ofSource ??
          account.blocks.flatMap((block) => (block.type === 'paragraph' && block.anchors.some((anchor) => anchor.id === id) ? block.number : []))[0];
        const paragraphHere = elementAt(page, `p-${paragraph}`);
        const mark = within(paragraphHere).find((element) => attribute(element, 'id') === id);
        assert.ok(mark, `#${id} is not in paragraph ${paragraph}`);
        const entry = elementAt(page, attribute(mark, 'href')?.slice(1) ?? '');
        assert.ok(textOf(entry).includes(spaced(says)), `the margin entry of #${id} does not contain “${says}”`);
        assert.ok(linksIn(entry).includes(`#${id}`), `the margin entry of #${id} does not link back`);
        assert.ok(within(paragraphHere).includes(entry), `the margin entry of #${id} is next to another paragraph`);
      }
    });

    test(`${account.id}: every note has its id and an entry with the printed words, the reason and the sources`, () => {
      const page = pageAt(path);
      for (const { id, printed = '', reading = '', reason, sources } of account.notes) {
        const entry = elementAt(page, attribute(elementAt(page, id), 'href')?.slice(1) ?? '');
        for (const words of [printed, reading, reason]) assert.ok(textOf(entry).includes(spaced(words)), `note #${id} does not contain “${words}”`);
        for (const source of sources) assert.ok(linksIn(entry).includes(catalogue.source(source).url), `note #${id} does not link to ${source}`);
        assert.ok(linksIn(entry).includes(`#${id}`), `note #${id} does not link back`);
      }
    });

    test(`${account.id}: the paragraphs of the source are complete and in order`, () => {
      const numbers = idsOf(pageAt(path))
        .flatMap((id) => /^p-(\d+)$/.exec(id)?.[1] ?? [])
        .map(Number);
      assert.deepEqual(
        numbers,
        Array.from({ length: paragraphs }, (_, index) => index + 1),
      );
    });

    test(`${account.id}: the address of the original is printed above and below the text`, () => {
      const { elements } = pageAt(path);
      const originals = elements.flatMap((element, at) =>
        element.tagName === 'a' && attribute(element, 'href') === account.source.url && textOf(element) === account.source.url ? [at] : [],
      );
      const placeOf = (id: string) => elements.findIndex((element) => attribute(element, 'id') === id);
      const [first, last] = [placeOf('p-1'), placeOf(`p-${paragraphs}`)];
      assert.ok(first > 0 && last >= first);
      assert.ok(
        originals.some((at) => at < first),
        'the address is not printed above the text',
      );
      assert.ok(
        originals.some((at) => at > last),
        'the address is not printed below the text',
      );
    });
  }
});
