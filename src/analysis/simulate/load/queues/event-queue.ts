import { createEventHeap } from "./event-heap.ts";

/** What happens at a moment: to a step of the case in a place, or to a unit whose number stands for the place. */
interface LoadEvent {
  kind: number;
  place: number;
  position: number;
  version: number;
}

/** Events in the order of their time; those of one time in the order in which they were added. */
export interface EventQueue {
  readonly add: (time: number, kind: number, place: number, position: number, version: number) => void;
  /** Takes the next event, which `event` and `time` then tell; false when there is none. */
  readonly take: () => boolean;
  readonly event: LoadEvent;
  readonly time: () => number;
}

/** So many events at most stand in a row. */
const rowCapacity = 32;
/** Whole numbers that tell what an event is about. */
const entryWidth = 4;

/**
 * The next events stand in a row, the first one last: few enough that a new one finds its place there sooner than in a
 * heap, where the processor cannot foresee its way. The others are in a heap. Adding and taking allocate nothing but,
 * now and then, longer arrays.
 */
export function createEventQueue(): EventQueue {
  const times = new Float64Array(rowCapacity);
  const row = new Int32Array(rowCapacity);
  let length = 0;
  // What is known of an event stays in its entry; the entries that are free stand behind the used ones.
  let capacity = 64;
  let turn = new Float64Array(capacity);
  let data = new Int32Array(entryWidth * capacity);
  let free = Int32Array.from({ length: capacity }, (_, entry) => entry);
  let used = 0;
  let turns = 0;
  const later = createEventHeap((entry) => turn[entry] as number);
  const timeOf = new Float64Array(1);
  const event = { kind: 0, place: 0, position: 0, version: 0 };

  function grow(): void {
    const old = { turn, data };
    free = Int32Array.from({ length: 2 * capacity }, (_, entry) => entry);
    capacity *= 2;
    turn = new Float64Array(capacity);
    data = new Int32Array(entryWidth * capacity);
    turn.set(old.turn);
    data.set(old.data);
  }

  function addEntry(kind: number, place: number, position: number, version: number): number {
    if (used === capacity) grow();
    const entry = free[used++] as number;
    const about = entryWidth * entry;
    data[about] = kind;
    data[about + 1] = place;
    data[about + 2] = position;
    data[about + 3] = version;
    turn[entry] = turns++;
    return entry;
  }

  /** Leaves the later half of the row to the heap. */
  function spill(): void {
    const half = rowCapacity / 2;
    for (let index = 0; index < half; index++) later.add(times[index] as number, row[index] as number);
    times.copyWithin(0, half);
    row.copyWithin(0, half);
    length -= half;
  }

  /** Brings so many of the next events from the heap into the row, which is empty. */
  function refill(): void {
    while (length < rowCapacity / 2 && later.first() < Number.POSITIVE_INFINITY) {
      times[length] = later.first();
      row[length++] = later.take();
    }
    times.subarray(0, length).reverse();
    row.subarray(0, length).reverse();
  }

  function add(at: number, kind: number, place: number, position: number, version: number): void {
    const entry = addEntry(kind, place, position, version);
    if (length === rowCapacity) spill();
    if (at >= later.first()) {
      later.add(at, entry);
      return;
    }
    let index = length++;
    for (; index > 0 && (times[index - 1] as number) <= at; index--) {
      times[index] = times[index - 1] as number;
      row[index] = row[index - 1] as number;
    }
    times[index] = at;
    row[index] = entry;
  }

  function take(): boolean {
    if (length === 0) refill();
    if (length === 0) return false;
    length--;
    const entry = row[length] as number;
    const about = entryWidth * entry;
    timeOf[0] = times[length] as number;
    free[--used] = entry;
    event.kind = data[about] as number;
    event.place = data[about + 1] as number;
    event.position = data[about + 2] as number;
    event.version = data[about + 3] as number;
    return true;
  }

  return { add, take, event, time: () => timeOf[0] as number };
}
