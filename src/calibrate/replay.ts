import type { EventLog } from "../formats/index.ts";
import type { Exit, SeenFlow } from "./flow.ts";
import type { WorkingClock } from "./working-clock.ts";

/** What cases of a log show of the steps of a process; times are minutes of working time. */
export interface Replay {
  /** By step: how long it took each time, from when it could begin to its finish. */
  readonly durations: readonly (readonly number[])[];
  /** By step: the part of it in which somebody worked; only where the log says when work began. */
  readonly work: readonly (readonly number[])[];
  /** By step and outcome: how often it was taken. */
  readonly taken: readonly (readonly number[])[];
  /** By step and outcome: how often a case went back over it at most. */
  readonly rounds: readonly (readonly number[])[];
  /** Of each case from its first event to its last. */
  readonly cycleTimes: readonly number[];
  /** Entries that the process does not allow where they stand. */
  readonly outOfOrder: number;
  /** Entries of activities that are no step. */
  readonly unmapped: number;
}

interface Visit {
  readonly step: number;
  /** What came before it in the case, as the process has it; −1 for nothing. */
  readonly at: number;
}

/**
 * Goes through cases entry by entry, as the process would. A step can begin when the last of what comes before it in the process has finished; so
 * its duration holds the wait for whoever does it, and the time of steps that the log does not show. Which outcome a decision had is seen from
 * what follows until it is decided again: the outcome whose next steps agree best with those.
 * @param stepOf by activity: the number of its step, −1 for none
 */
export function replay(log: EventLog, cases: readonly number[], stepOf: Int32Array, flow: SeenFlow, clock: WorkingClock): Replay {
  const durations = flow.exits.map((): number[] => []);
  const work = flow.exits.map((): number[] => []);
  const taken = flow.exits.map((exits) => exits.map(() => 0));
  const rounds = flow.exits.map((exits) => exits.map(() => 0));
  const cycleTimes: number[] = [];
  let [outOfOrder, unmapped] = [0, 0];
  for (const number of cases) {
    const [start, end] = [log.first[number] as number, log.first[number + 1] as number];
    if (start === end) continue;
    const at = (entry: number) => clock(log.finished[entry] as number, log.offset[entry] as number);
    const begunAt = (entry: number) => clock(log.begun[entry] as number, log.offset[entry] as number);
    const isTimed = (entry: number) => !Number.isNaN(log.begun[entry]);
    const caseStart = isTimed(start) ? begunAt(start) : at(start);
    const finished = new Map<number, number>();
    const visits: Visit[] = [];
    let last = Number.NaN;
    for (let entry = start; entry < end; entry++) {
      const step = stepOf[log.activity[entry] as number] as number;
      const now = at(entry);
      if (step < 0) {
        unmapped++;
        continue;
      }
      let ready = Number.NEGATIVE_INFINITY;
      for (const source of flow.sources[step] ?? []) {
        const before = finished.get(source.step);
        if (before !== undefined) ready = Math.max(ready, before + source.lag);
      }
      const isFirst = Number.isNaN(last);
      if (ready === Number.NEGATIVE_INFINITY && !isFirst) {
        ready = last;
        if ((flow.sources[step] ?? []).length > 0 || finished.has(step)) outOfOrder++;
      }
      if (isTimed(entry)) {
        const begun = begunAt(entry);
        work[step]?.push(now - begun);
        durations[step]?.push(now - (isFirst ? begun : Math.min(begun, ready)));
      } else if (!isFirst) durations[step]?.push(Math.max(0, now - ready));
      finished.set(step, now);
      visits.push({ step, at: now });
      last = now;
    }
    cycleTimes.push(at(end - 1) - caseStart);
    countOutcomes(visits, flow, taken, rounds);
  }
  return { durations, work, taken, rounds, cycleTimes, outOfOrder, unmapped };
}

function countOutcomes(visits: readonly Visit[], { exits }: SeenFlow, taken: number[][], rounds: number[][]): void {
  const returned = new Map<Exit, number>();
  for (const [index, { step }] of visits.entries()) {
    const ways = exits[step] as readonly Exit[];
    if (ways.length === 0) continue;
    const chosen = chosenWay(ways, followersOf(visits, index, ways));
    if (chosen < 0) continue;
    const counts = taken[step] as number[];
    counts[chosen] = (counts[chosen] as number) + 1;
    const way = ways[chosen] as Exit;
    if (!way.returns) continue;
    const round = (returned.get(way) ?? 0) + 1;
    returned.set(way, round);
    const most = rounds[step] as number[];
    most[chosen] = Math.max(most[chosen] as number, round);
  }
}

/** Those of the next steps that are visited before the decision is taken again. */
function followersOf(visits: readonly Visit[], index: number, ways: readonly Exit[]): Set<number> {
  const decision = visits[index]?.step;
  const seen = new Set<number>();
  for (let later = index + 1; later < visits.length; later++) {
    const { step } = visits[later] as Visit;
    if (ways.some(({ next }) => next.has(step))) seen.add(step);
    if (step === decision) break;
  }
  return seen;
}

/** The way whose next steps agree best with those that were seen; −1 when it cannot be told. */
function chosenWay(ways: readonly Exit[], seen: ReadonlySet<number>): number {
  if (seen.size === 0) {
    const silent = ways.flatMap(({ next }, index) => (next.size === 0 ? [index] : []));
    return silent.length === 1 ? (silent[0] as number) : -1;
  }
  let [best, most] = [-1, 0];
  for (const [index, { next }] of ways.entries()) {
    const shared = [...next].filter((step) => seen.has(step)).length;
    const agreement = shared / (next.size + seen.size - shared);
    if (agreement > most) [best, most] = [index, agreement];
  }
  return best;
}
