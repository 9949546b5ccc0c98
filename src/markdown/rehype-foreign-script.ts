import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { directionOf, foreignScripts, languageFault, usesScript } from '../model/scripts/languages.ts';
import { isRightToLeft, mayHaveRuns, runsOf } from '../model/scripts/runs.ts';

/**
 * Wraps runs in a script of the account's language in `<span lang="…">`, or `<bdi>` if they are written from right to left, so that they get the
 * right font, pronunciation and direction. Checks elements with `lang` and gives them their direction; their text is left unchanged. The language
 * of other runs depends on the dossier; pages mark them. What the account prints is not to be translated. `lang`: BCP 47 tag.
 */
export const rehypeForeignScript =
  ({ lang }: { lang: string }) =>
  (tree: Root, file: VFile) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && isQuoted(node)) node.properties.translate = 'no';
      if (node.type === 'element' && typeof node.properties.lang === 'string') {
        const fault = languageFault(node.properties.lang);
        if (fault !== undefined) file.message(`"${node.properties.lang}" ${fault}`, node);
        else if (directionOf(node.properties.lang)) node.properties.dir = 'rtl';
        return SKIP;
      }
      if (node.type !== 'text' || index === undefined || !parent || !mayHaveRuns(node.value)) return;
      const pieces = piecesOf(node.value, lang);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };

/** True for printed words: quotations, printed forms (`i`), and words in another language. */
const isQuoted = ({ tagName, properties }: Element) => tagName === 'q' || tagName === 'i' || properties.lang !== undefined;

function piecesOf(text: string, lang: string): (Text | Element)[] {
  let end = 0;
  const textTo = (to: number): Text[] => (to > end ? [{ type: 'text', value: text.slice(end, to) }] : []);
  const pieces = runsOf(text, foreignScripts())
    .filter(({ script }) => usesScript(lang, script))
    .flatMap(({ from, to, script }): (Text | Element)[] => {
      const before = textTo(from);
      end = to;
      const isRtl = isRightToLeft(script);
      const properties = { lang, ...(isRtl && { dir: 'rtl' }), translate: 'no' };
      return [...before, { type: 'element', tagName: isRtl ? 'bdi' : 'span', properties, children: [{ type: 'text', value: text.slice(from, to) }] }];
    });
  return [...pieces, ...textTo(text.length)];
}
