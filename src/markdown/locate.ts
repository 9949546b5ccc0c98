import type { Point } from 'unist';
import { location } from 'vfile-location';

/**
 * Returns a function from the index of a character in `text` to its point. Indexes and columns are in UTF-16 units; an index after the end counts as
 * the end. `start`: point of the first character in a longer text.
 */
export function locate(text: string, start: Point = { line: 1, column: 1 }): (index: number) => Point {
  const { toPoint } = location(text);
  return (index) => {
    const { line, column } = toPoint(Math.min(index, text.length)) ?? { line: 1, column: 1 };
    return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column, offset: (start.offset ?? 0) + index };
  };
}
