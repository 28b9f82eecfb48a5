/**
 * Lines in which visits wait, first come first served. A visit is a number; it stands in one line at most, and can
 * leave from anywhere.
 */
export interface WaitingLines {
  readonly add: (line: number, visit: number) => void;
  readonly leave: (line: number, visit: number) => void;
  /** The first in a line; −1 of an empty one. */
  readonly first: (line: number) => number;
  /** The next after a visit in its line; −1 after the last. */
  readonly after: (visit: number) => number;
  /** Makes room for visits below a number. */
  readonly reserve: (visits: number) => void;
}

export function createWaitingLines(lines: number): WaitingLines {
  const head = new Int32Array(lines).fill(-1);
  const tail = new Int32Array(lines).fill(-1);
  let next = new Int32Array(0);
  let previous = new Int32Array(0);
  return {
    add: (line, visit) => {
      const last = tail[line] as number;
      next[visit] = -1;
      previous[visit] = last;
      tail[line] = visit;
      if (last < 0) head[line] = visit;
      else next[last] = visit;
    },
    leave: (line, visit) => {
      const before = previous[visit] as number;
      const after = next[visit] as number;
      if (before < 0) head[line] = after;
      else next[before] = after;
      if (after < 0) tail[line] = before;
      else previous[after] = before;
    },
    first: (line) => head[line] as number,
    after: (visit) => next[visit] as number,
    reserve: (visits) => {
      if (visits <= next.length) return;
      const length = Math.max(visits, 2 * next.length);
      [next, previous] = [lengthenArray(next, length), lengthenArray(previous, length)];
    },
  };
}

function lengthenArray(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(length);
  result.set(numbers);
  return result;
}
