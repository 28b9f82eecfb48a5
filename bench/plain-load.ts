/** A unit of a plain simulation: officers and the line before them, and what they have come to. */
interface Office {
  readonly staff: number;
  atWork: number;
  readonly line: Visitor[];
  last: number;
  busy: number;
  queue: number;
  visits: number;
  waited: number;
}

interface Visitor {
  readonly arrived: number;
  joined: number;
}

interface Happening {
  readonly time: number;
  readonly turn: number;
  readonly visitor?: Visitor;
  readonly office?: string;
}

/** Offices in the order of a case: those with a chance are left out by the others. */
export interface PlainOffice {
  readonly id: string;
  readonly staff: number;
  /** Mean minutes of exponential work. */
  readonly mean: number;
  readonly chance?: number;
}

/** What many cases have come to; times in minutes. */
export interface LoadOutcome {
  readonly events: number;
  readonly cycle: number;
  readonly units: readonly { readonly id: string; readonly utilisation: number; readonly wait: number }[];
}

/**
 * Cases that share officers, as one would write it down: an object for each event in a binary heap, one for each case,
 * and lines that are arrays.
 */
export function plainLoad(route: readonly PlainOffice[], gap: number, cases: number): LoadOutcome {
  const offices = new Map<string, Office>(
    route.map(({ id, staff }) => [id, { staff, atWork: 0, line: [], last: 0, busy: 0, queue: 0, visits: 0, waited: 0 }]),
  );
  const heap: Happening[] = [];
  const cycles: number[] = [];
  let [turns, events, came, now] = [0, 0, 0, 0];

  const exponential = (mean: number) => -Math.log(1 - Math.random()) * mean;
  const plan = (time: number, visitor?: Visitor, office?: string) => {
    push(heap, { time, turn: turns++, ...(visitor && { visitor }), ...(office !== undefined && { office }) });
  };
  const pass = (office: Office) => {
    office.busy += office.atWork * (now - office.last);
    office.queue += office.line.length * (now - office.last);
    office.last = now;
  };
  const begin = (visitor: Visitor, { id, mean }: PlainOffice) => {
    const office = offices.get(id) as Office;
    office.atWork++;
    office.visits++;
    office.waited += now - visitor.joined;
    plan(now + exponential(mean), visitor, id);
  };
  const goOn = (visitor: Visitor, from: number) => {
    const next = route.findIndex(({ chance = 1 }, number) => number >= from && Math.random() < chance);
    if (next < 0) {
      cycles.push(now - visitor.arrived);
      return;
    }
    const desk = route[next] as PlainOffice;
    const office = offices.get(desk.id) as Office;
    visitor.joined = now;
    pass(office);
    if (office.atWork < office.staff) begin(visitor, desk);
    else office.line.push(visitor);
  };

  plan(exponential(gap));
  while (cycles.length < cases) {
    const happening = pop(heap);
    now = happening.time;
    events++;
    if (happening.visitor === undefined) {
      came++;
      if (came < 2 * cases) plan(now + exponential(gap));
      goOn({ arrived: now, joined: now }, 0);
      continue;
    }
    const number = route.findIndex(({ id }) => id === happening.office);
    const office = offices.get(happening.office as string) as Office;
    pass(office);
    office.atWork--;
    const waiting = office.line.shift();
    if (waiting) begin(waiting, route[number] as PlainOffice);
    goOn(happening.visitor, number + 1);
  }
  for (const office of offices.values()) pass(office);
  return {
    events,
    cycle: cycles.reduce((sum, each) => sum + each, 0) / cycles.length,
    units: Array.from(offices, ([id, { staff, busy, waited, visits }]) => ({
      id,
      utilisation: busy / (now * staff),
      wait: waited / visits,
    })),
  };
}

function isBefore(one: Happening, other: Happening): boolean {
  return one.time < other.time || (one.time === other.time && one.turn < other.turn);
}

function push(heap: Happening[], added: Happening): void {
  heap.push(added);
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(heap[at] as Happening, heap[parent] as Happening)) return;
    [heap[at], heap[parent]] = [heap[parent] as Happening, heap[at] as Happening];
    at = parent;
  }
}

function pop(heap: Happening[]): Happening {
  const first = heap[0] as Happening;
  const last = heap.pop() as Happening;
  if (heap.length === 0) return first;
  heap[0] = last;
  for (let at = 0; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let least = at;
    if (left < heap.length && isBefore(heap[left] as Happening, heap[least] as Happening)) least = left;
    if (right < heap.length && isBefore(heap[right] as Happening, heap[least] as Happening)) least = right;
    if (least === at) return first;
    [heap[at], heap[least]] = [heap[least] as Happening, heap[at] as Happening];
    at = least;
  }
}
