/** Lines that a merge, a patch or version control leaves in a file. */

/** The first character of each such line, as an index in UTF-16 units, with a message. */
export const mergeLeftoversIn = (text: string): { index: number; message: string }[] =>
  [...text.matchAll(leftover)].map(({ 0: line, index }) => ({
    index,
    message: `"${line.slice(0, 20)}" was left by a merge or a patch; keep one version and delete the line`,
  }));

/** Empties these lines, so that they cause no further faults. */
export const withoutMergeLeftovers = (text: string): string => text.replace(leftover, '');

/** Markers of Git, of its style diff3, of Jujutsu and Subversion; lines of a patch. A marker has seven signs, a conflict in a conflict more. */
const leftover =
  /^(?:([<>|=%+\\])\1{6,20}(?:[ \t].*)?|-{7,}[ \t]+(?:Contents|Changes|[0-9a-f]{7}).*|@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@.*|diff --git .*|(?:---|\+\+\+) [ab]\/.*)$/gm;
