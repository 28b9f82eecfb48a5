import type { EventLog } from "../../formats/index.ts";
import type { SeenFlow } from "./flow.ts";
import { countOutcomes } from "./outcome-counts.ts";
import type { WorkingClock } from "./working-clock.ts";

/** How a log is looked at. */
export interface LogView {
  readonly log: EventLog;
  /** By activity: the number of its step, −1 for none. */
  readonly stepOf: Int32Array;
  readonly flow: SeenFlow;
  readonly clock: WorkingClock;
  /** By step: whether the process plans no time for it. */
  readonly isInstant: readonly boolean[];
}

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

/**
 * Goes through cases entry by entry, as the process would. A step can begin when the last of what comes before it in
 * the process has finished; so its duration holds the wait for whoever does it, and the time of steps that the log does
 * not show. How long the first entry of a case took is not known, unless it says when it began; where the process plans
 * no time for it, it took none.
 */
export function replayCases({ log, stepOf, flow, clock, isInstant }: LogView, cases: readonly number[]): Replay {
  const durations = flow.exits.map((): number[] => []);
  const work = flow.exits.map((): number[] => []);
  const taken = flow.exits.map((exits) => exits.map(() => 0));
  const rounds = flow.exits.map((exits) => exits.map(() => 0));
  const cycleTimes: number[] = [];
  let [outOfOrder, unmapped] = [0, 0];
  for (const number of cases) {
    const [start, end] = [log.first[number] as number, log.first[number + 1] as number];
    if (start === end) continue;
    const getFinish = (entry: number) => clock(log.finished[entry] as number, log.offset[entry] as number);
    const getBegin = (entry: number) => clock(log.begun[entry] as number, log.offset[entry] as number);
    const isTimed = (entry: number) => !Number.isNaN(log.begun[entry]);
    const caseStart = isTimed(start) ? getBegin(start) : getFinish(start);
    const finished = new Map<number, number>();
    const visits: number[] = [];
    let last = Number.NaN;
    for (let entry = start; entry < end; entry++) {
      const step = stepOf[log.activity[entry] as number] as number;
      const now = getFinish(entry);
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
        const begun = getBegin(entry);
        work[step]?.push(now - begun);
        durations[step]?.push(now - (isFirst ? begun : Math.min(begun, ready)));
      } else if (!isFirst) durations[step]?.push(Math.max(0, now - ready));
      else if (isInstant[step]) durations[step]?.push(0);
      finished.set(step, now);
      visits.push(step, ...(flow.unseenDecisions[step] ?? []));
      last = now;
    }
    cycleTimes.push(getFinish(end - 1) - caseStart);
    countOutcomes(visits, flow, taken, rounds);
  }
  return { durations, work, taken, rounds, cycleTimes, outOfOrder, unmapped };
}
