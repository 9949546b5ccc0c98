/** Ids of entries, claims, notes and readings. An id is a path segment and a file name, so it must be valid as both on every system. */

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const longestId = 80;

/** The message for a text that does not match `idPattern`, as a predicate without its subject. */
export const invalidId = (text: string): string => `is not an id${nonAsciiIn(text)}; an id is lower-case letters, digits and single hyphens, like "round-2"`;

/** Returns why `id` cannot be the name of a file with this extension (such as `.md`); undefined if it can. */
export function fileNameFault(id: string, extension: string): string | undefined {
  if (!idPattern.test(id) || id.length > longestId)
    return `the name is the id: lower-case letters, digits and single hyphens, at most ${longestId}, like "round-2${extension}"${nonAsciiIn(id)}`;
  if (device.test(id)) return 'Windows reserves this name for a device; add a word to it';
  if (/^\d+$/.test(id)) return 'a number alone is the address of a page of a list; add a word to it';
  return id === 'index' ? 'this name is reserved for the list itself; choose another' : undefined;
}

/** Names the first non-ASCII character, which may look like an ASCII letter, with its code point. Returns an empty string if there is none. */
function nonAsciiIn(text: string): string {
  const [character] = /[^ -~]/u.exec(text) ?? [];
  const code = character?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return character === undefined ? '' : `; its ${JSON.stringify(character)} is U+${code}, not one of the letters a to z`;
}

/** Reserved device names of Windows, with any extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
