/** Which file of words holds a key. */

/** Number of the file of words, of so many, that holds a key. A pair and a phrase lie with their first word. */
export const shardOfKey = (key: string, count: number): number => hash(key.replace(/^=/, '').split(' ')[0] ?? '') % count;

/** FNV-1a over the characters: an unsigned 32-bit number. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
};
