/** Entries in the order of their time; those of one time in that of their turn. */
export interface EventHeap {
  readonly add: (time: number, entry: number) => void;
  /** The time of the first entry; Infinity without any. */
  readonly first: () => number;
  /** Takes the first entry. */
  readonly take: () => number;
}

/** A binary heap over typed arrays, which become longer when need be. */
export function createEventHeap(turnOf: (entry: number) => number): EventHeap {
  let time = new Float64Array(1_024).fill(Number.POSITIVE_INFINITY);
  let entries = new Int32Array(1_024);
  let length = 0;

  function grow(): void {
    const [oldTime, oldEntries] = [time, entries];
    time = new Float64Array(2 * length).fill(Number.POSITIVE_INFINITY);
    entries = new Int32Array(2 * length);
    time.set(oldTime);
    entries.set(oldEntries);
  }

  /** Puts an entry at an index that is free, or above. */
  function rise(from: number, at: number, entry: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const before = time[parent] as number;
      if (before < at || (before === at && turnOf(entries[parent] as number) < turnOf(entry))) break;
      time[index] = before;
      entries[index] = entries[parent] as number;
      index = parent;
    }
    time[index] = at;
    entries[index] = entry;
  }

  /**
   * Lets the least entries below the first move up, each by a level, and tells which index is free then: the last entry
   * seldom rises from there.
   */
  function descend(): number {
    let index = 0;
    for (let child = 1; child < length; child = 2 * index + 1) {
      const left = time[child] as number;
      const right = time[child + 1] as number;
      if (right < left || (right === left && turnOf(entries[child + 1] as number) < turnOf(entries[child] as number))) child++;
      time[index] = time[child] as number;
      entries[index] = entries[child] as number;
      index = child;
    }
    return index;
  }

  return {
    add: (at, entry) => {
      if (length + 1 === time.length) grow();
      rise(length++, at, entry);
    },
    first: () => time[0] as number,
    take: () => {
      const taken = entries[0] as number;
      length--;
      const at = time[length] as number;
      // Behind the last entry nothing ever happens: so each but the first has another beside it.
      time[length] = Number.POSITIVE_INFINITY;
      if (length > 0) rise(descend(), at, entries[length] as number);
      return taken;
    },
  };
}
