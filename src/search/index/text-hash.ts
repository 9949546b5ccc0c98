/** FNV-1a over UTF-16 code units, as an unsigned 32-bit number. `from`: hash of the preceding text. */
export function hash(text: string, from = 0x811c9dc5): number {
  let value = from;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
