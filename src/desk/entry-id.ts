import anyAscii from 'any-ascii';
import { longestId } from '../model/entries/ids.ts';

/**
 * Makes an id from a name or title in any script: Latin letters by `any-ascii`, lower case, hyphens between words, at most `most` characters, cut
 * after a whole word if there is one. "Łukasz Żółć" gives "lukasz-zolc", "赤沢亮正" "chizeliangzheng". Returns an empty string for a text without
 * letters and digits.
 */
export function entryIdFor(name: string, most: number = longestId): string {
  const words = anyAscii(name.normalize('NFC').replaceAll(/['’]/g, ''))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const kept = words.reduce((id, word) => {
    const longer = id === '' ? word : `${id}-${word}`;
    return longer.length <= most ? longer : id;
  }, '');
  return kept === '' ? (words[0] ?? '').slice(0, most) : kept;
}
