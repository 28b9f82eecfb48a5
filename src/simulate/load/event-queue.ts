/**
 * Events in the order of their time; those of one time in the order in which they were added. A binary heap over typed arrays: adding and taking
 * allocate nothing but, now and then, arrays of twice the length.
 */
export interface EventQueue {
  readonly add: (time: number, kind: number, subject: number, version: number) => void;
  /** Takes the next event, which `event` and `time` then tell; false when there is none. */
  readonly take: () => boolean;
  readonly event: { kind: number; subject: number; version: number };
  readonly time: () => number;
}

export function eventQueue(): EventQueue {
  let capacity = 1_024;
  let time = new Float64Array(capacity);
  let turn = new Float64Array(capacity);
  let place = new Int32Array(capacity);
  // What an event is about stays at its place, which the heap refers to; free places are those behind the heap.
  let data = new Int32Array(3 * capacity);
  let [length, turns] = [0, 0];
  const event = { kind: 0, subject: 0, version: 0 };
  // In an array, where a number that is not small takes no new memory.
  const now = new Float64Array(1);
  for (let index = 0; index < capacity; index++) place[index] = index;

  function grow(): void {
    const [oldTime, oldTurn, oldPlace, oldData] = [time, turn, place, data];
    time = new Float64Array(2 * capacity);
    turn = new Float64Array(2 * capacity);
    place = new Int32Array(2 * capacity);
    data = new Int32Array(6 * capacity);
    time.set(oldTime);
    turn.set(oldTurn);
    place.set(oldPlace);
    data.set(oldData);
    for (let index = capacity; index < 2 * capacity; index++) place[index] = index;
    capacity *= 2;
  }

  function add(at: number, kind: number, subject: number, version: number): void {
    if (length === capacity) grow();
    const own = place[length] as number;
    data[3 * own] = kind;
    data[3 * own + 1] = subject;
    data[3 * own + 2] = version;
    let index = length++;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if ((time[parent] as number) <= at) break;
      time[index] = time[parent] as number;
      turn[index] = turn[parent] as number;
      place[index] = place[parent] as number;
      index = parent;
    }
    time[index] = at;
    turn[index] = turns++;
    place[index] = own;
  }

  function take(): boolean {
    if (length === 0) return false;
    const first = place[0] as number;
    now[0] = time[0] as number;
    event.kind = data[3 * first] as number;
    event.subject = data[3 * first + 1] as number;
    event.version = data[3 * first + 2] as number;
    length--;
    const at = time[length] as number;
    const own = turn[length] as number;
    const moved = place[length] as number;
    let index = 0;
    for (let child = 1; child < length; child = 2 * index + 1) {
      const right = child + 1;
      if (right < length && isBefore(right, time[child] as number, turn[child] as number)) child = right;
      if (!isBefore(child, at, own)) break;
      time[index] = time[child] as number;
      turn[index] = turn[child] as number;
      place[index] = place[child] as number;
      index = child;
    }
    time[index] = at;
    turn[index] = own;
    place[index] = moved;
    place[length] = first;
    return true;
  }

  function isBefore(index: number, at: number, own: number): boolean {
    const other = time[index] as number;
    return other < at || (other === at && (turn[index] as number) < own);
  }

  return { add, take, event, time: () => now[0] as number };
}
