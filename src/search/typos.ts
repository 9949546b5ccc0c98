/** How far apart two words are, and how far apart they may be. */

/** Letters to change, insert, leave out or swap with their neighbour; `Infinity` above `most`. */
export const edits = (a: string, b: string, most = Infinity): number => {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (const [i, letter] of [...a].entries()) {
    const above = rows[i] ?? [];
    const row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const plain = Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (letter === other ? 0 : 1));
      const swapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other ? (rows[i - 1]?.[j - 1] ?? 0) + 1 : Infinity;
      row.push(Math.min(plain, swapped));
    }
    if (Math.min(...row) > most) return Infinity;
    rows.push(row);
  }
  const distance = rows.at(-1)?.at(-1) ?? Infinity;
  return distance > most ? Infinity : distance;
};

/**
 * Typing errors forgiven in a word: none up to three letters, one from five, two from eight. Four letters are forgiven one error
 * only in the name of a person, and not in its first letter: "rice" is no "price", and NATO no Kato.
 */
export const isTypoOf = (typed: string, word: string, ofPerson: boolean): boolean => {
  if (typed.length < 4) return false;
  const sameStart = typed[0] === word[0];
  if (typed.length === 4) return ofPerson && sameStart && edits(typed, word, 1) === 1;
  return edits(typed, word, 1) === 1 || (typed.length >= 8 && sameStart && edits(typed, word, 2) === 2);
};

/** Letters at either end that one error cannot both have touched. */
export const keptLetters = (typed: string): number => (typed.length >= 7 ? 3 : 2);
