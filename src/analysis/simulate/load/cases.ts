import { writeCaseNumbers } from "../random/streams.ts";
import type { LoadModel } from "./model.ts";

/** Where a step of a case is; kept where a case may return. */
export const visitPhases = { awaits: 0, delayed: 1, queued: 2, atWork: 3, settled: 4 } as const;

/** The arrays of so many cases. Those of steps are by visit: that of position `p` in a case is `case * size + p`. */
function createCaseArrays({ size, pauses, places, outcomes }: LoadModel, cases: number) {
  const visits = cases * size;
  const createMinutes = () => new Float64Array(visits);
  const createClockArrays = () => pauses.map(createMinutes);
  return {
    ...{
      begin: createClockArrays(),
      finish: createClockArrays(),
      release: createClockArrays(),
      took: createMinutes(),
      chosen: new Int32Array(visits),
    },
    /** By case: its number, when it arrived, and 0 of those that are served before those of 1. */
    number: new Int32Array(cases),
    arrival: new Float64Array(cases),
    rank: new Uint8Array(cases),
    /** How often it has returned, its steps that are not settled, and its events that are still to come. */
    returns: new Int32Array(cases),
    unsettled: new Int32Array(cases),
    events: new Int32Array(cases),
    /** 1 when all steps are settled, though an officer may still work in vain. */
    hasEnded: new Uint8Array(cases),
    phase: new Uint8Array(visits),
    /** How often a step was looked at. */
    rounds: new Int32Array(visits),
    /** Grows when a step is done again: an event of an earlier version is past. */
    version: new Int32Array(visits),
    /** Links into a step whose source has not got so far. */
    awaited: new Int32Array(visits),
    /**
     * When a step might have begun if nobody had to wait, and what it waited for its day and for the office to open.
     */
    ready: createMinutes(),
    batch: createMinutes(),
    offHours: createMinutes(),
    /** Minutes of the officer. */
    work: createMinutes(),
    /** The number that chooses the outcome. */
    choice: createMinutes(),
    /**
     * By case, one after the other: its numbers, those of the units, and how often it has returned over each outcome.
     */
    numbers: new Float64Array(cases * places.count),
    ofUnits: new Float64Array(cases * places.units),
    returned: new Int32Array(cases * outcomes.target.length),
  };
}

type CaseArrays = ReturnType<typeof createCaseArrays>;

/** The cases that are under way, each in a place that is used anew for others. Times are minutes since its arrival. */
export interface LoadCases extends Readonly<CaseArrays> {
  readonly stride: 1;
  /** Makes a case one that has just arrived, and tells its place. The arrays are longer then, if need be. */
  readonly arrive: (number: number, rank: 0 | 1, now: number) => number;
  /** Gives the place of a case that is over to others. */
  readonly leave: (place: number) => void;
  /** So many cases have room. */
  readonly room: () => number;
}

const initialRoom = 64;

/** @param first the number that the numbers of the first case come from */
export function createLoadCases(model: LoadModel, seed: number, first: number): LoadCases {
  const { size, start, outcomes, draws, places } = model;
  const awaited = Int32Array.from({ length: size }, (_, p) => (start[p + 1] as number) - (start[p] as number));
  let room = initialRoom;
  let used = 0;
  const idle: number[] = [];
  const cases = {
    stride: 1 as const,
    ...createCaseArrays(model, room),
    arrive,
    leave: (place: number) => void idle.push(place),
    room: () => room,
  };
  return cases;

  function arrive(number: number, rank: 0 | 1, now: number): number {
    const place = idle.pop() ?? used++;
    if (place === room) lengthen();
    const { numbers, ofUnits, release, returned } = cases;
    writeCaseNumbers(seed, first + number, places.count, numbers, place * places.count, 1);
    for (const unit of draws.unitsNeeded) {
      ofUnits[place * places.units + unit] = draws.normal(numbers[place * places.count + unit] as number);
    }
    cases.number[place] = number;
    cases.arrival[place] = now;
    cases.rank[place] = rank;
    cases.returns[place] = 0;
    cases.unsettled[place] = size;
    cases.hasEnded[place] = 0;
    const base = place * size;
    const waits = cases.awaited;
    for (let p = 0; p < size; p++) waits[base + p] = awaited[p] as number;
    if (!outcomes.hasReturns) return place;
    cases.phase.fill(visitPhases.awaits, base, base + size);
    cases.rounds.fill(0, base, base + size);
    const ways = outcomes.target.length;
    returned.fill(0, place * ways, (place + 1) * ways);
    for (const each of release) each.fill(0, base, base + size);
    return place;
  }

  function lengthen(): void {
    room *= 2;
    const longer = createCaseArrays(model, room);
    for (const name of Object.keys(longer) as (keyof CaseArrays)[]) {
      const [from, to] = [cases[name], longer[name]].map((each) => (Array.isArray(each) ? each : [each])) as [
        Float64Array[],
        Float64Array[],
      ];
      for (const [number, each] of to.entries()) each.set(from[number] as Float64Array);
    }
    Object.assign(cases, longer);
  }
}
