/** What an id is: a word of an address, the name of a file and of a folder on any machine. */

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const longestId = 80;

/** Says why a text that is not of the pattern is no id, as the rest of a sentence that starts with it. */
export const whatIsNoId = (text: string): string => `is not an id${strangerIn(text)}; an id is lower-case letters, digits and single hyphens, like "round-2"`;

/** Why a file that ends in `ending` cannot have this name before it; undefined where it can. */
export function fileNameFault(id: string, ending: string): string | undefined {
  if (!idPattern.test(id) || id.length > longestId)
    return `the name is the id: lower-case letters, digits and single hyphens, at most ${longestId}, like "round-2${ending}"${strangerIn(id)}`;
  if (device.test(id)) return 'Windows keeps this name for a device and cannot hold the file; add a word to it';
  if (/^\d+$/.test(id)) return 'a number alone is the address of a page of a list; add a word to it';
  return id === 'index' ? 'this name is that of the list itself; choose another' : undefined;
}

/** A letter that is not of the ASCII ones, though it may look like one; named by its number. */
function strangerIn(text: string): string {
  const [stranger] = /[^ -~]/u.exec(text) ?? [];
  const code = stranger?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return stranger === undefined ? '' : `; its ${JSON.stringify(stranger)} is U+${code}, none of the letters a to z`;
}

/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
