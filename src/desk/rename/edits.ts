/** Replacements in a text. */

/** Replaces the characters from `start` to `end` (UTF-16 units, `end` excluded) with `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** What the edit does, for messages. */
  says: string;
}

/** The edit at its new offset. */
export interface AppliedEdit extends Edit {
  offset: number;
}

/** Applies edits that do not overlap. Returns the new text and the edits in its order, with their offsets in it. */
export function applied(text: string, edits: readonly Edit[]): { text: string; edits: AppliedEdit[] } {
  let result = '';
  let done = 0;
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const placed = inOrder.map((edit) => {
    result += text.slice(done, edit.start);
    const offset = result.length;
    result += edit.text;
    done = edit.end;
    return { ...edit, offset };
  });
  return { text: result + text.slice(done), edits: placed };
}
