import { locate } from '../markdown/locate.ts';
import type { FileFault } from './file-fault.ts';
import { invisibleIn, withoutInvisible } from './invisible-characters.ts';
import { mergeLeftoversIn, withoutMergeLeftovers } from './merge-leftovers.ts';

/** Decodes a file. Refused characters and leftovers of a merge are removed from the text and reported as faults. All line ends become "\n". */
export function textOf(file: string, bytes: Uint8Array): { text?: string; faults: FileFault[] } {
  const text = decoded(bytes);
  if (text === undefined) return { faults: [{ file, line: 1, column: 1, message: 'is not UTF-8 text; save it as UTF-8' }] };
  const pointAt = locate(text);
  const faultAt = (index: number, message: string): FileFault => {
    const { line, column } = pointAt(index);
    return { file, line, column, message };
  };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { faults: [faultAt(nul, 'holds the character U+0000, as text in UTF-16 does; save it as UTF-8')] };
  const merged = mergeLeftoversIn(text);
  const visible = withoutInvisible(text);
  return {
    text: merged.length > 0 ? withoutMergeLeftovers(visible) : visible,
    faults: [
      ...invisibleIn(text).map(({ index, name, remedy }) => faultAt(index, `holds ${name}; ${remedy}`)),
      ...merged.map(({ index, message }) => faultAt(index, message)),
    ],
  };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
