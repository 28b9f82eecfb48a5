import { chooser, mostReturns } from "../choose-outcome.ts";
import type { AwaitedSteps } from "./awaited-steps.ts";
import type { CaseLog } from "./case-log.ts";
import type { DrawVisit } from "./draw-visit.ts";
import type { EventQueue } from "./event-queue.ts";
import { type LoadCases, phases } from "./load-cases.ts";
import type { LoadModel } from "./load-model.ts";
import { kinds, type Offices } from "./offices.ts";

/** What a step of a case goes through. */
export interface Visits {
  /** All that it waits for is settled: its time is drawn, and it waits for its day and for the office to open. */
  readonly enable: (place: number, p: number, now: number) => void;
  /** It joins the line before its office, or begins at once. */
  readonly join: (place: number, p: number, now: number) => void;
  /** An officer takes it. */
  readonly begin: (place: number, p: number, unit: number, now: number) => void;
  /** The officer has done with it. */
  readonly leaveOfficer: (place: number, p: number, now: number) => void;
  readonly finish: (place: number, p: number, now: number) => void;
}

export function visits(
  model: LoadModel,
  cases: LoadCases,
  events: EventQueue,
  office: Offices,
  steps: AwaitedSteps,
  log: CaseLog,
  draw: DrawVisit,
): Visits {
  const { size, pauses, outcomes, officeOf, workShare, batches, hours } = model;
  const { hasReturns } = outcomes;
  const clocks = pauses.length;
  const keepsHours = batches.some((batch) => batch !== undefined) || hours.some((open) => open !== undefined);
  const choose = chooser(outcomes, cases);
  const decides = Uint8Array.from({ length: size }, (_, p) => (outcomes.first[p] === outcomes.first[p + 1] ? 0 : 1));

  function enable(place: number, p: number, now: number): void {
    if (!draw(place, p)) {
      steps.settle(place, p, false);
      return;
    }
    const bound = (cases.begin[0] as Float64Array)[place * size + p] as number;
    wait(place, p, Math.max(now, (cases.arrival[place] as number) + bound), now);
  }

  /** Waits for the day of a step, which is ready at a moment, and for its office to open. */
  function wait(place: number, p: number, ready: number, now: number): void {
    const visit = place * size + p;
    const unit = officeOf[p] as number;
    const work = unit < 0 ? 0 : Math.round((cases.took[visit] as number) * (workShare[p] as number));
    let open = ready;
    cases.work[visit] = work;
    cases.ready[visit] = ready - (cases.arrival[place] as number);
    if (keepsHours) {
      const onDay = batches[p]?.(ready) ?? ready;
      open = work > 0 ? (hours[unit]?.next(onDay) ?? onDay) : onDay;
      cases.batch[visit] = onDay - ready;
      cases.offHours[visit] = open - onDay;
    }
    if (open > now) {
      if (hasReturns) cases.phase[visit] = phases.delayed;
      schedule(place, visit, kinds.ready, open);
    } else join(place, p, now);
  }

  function schedule(place: number, visit: number, kind: number, at: number): void {
    if (hasReturns) cases.events[place] = (cases.events[place] as number) + 1;
    events.add(at, kind, visit, hasReturns ? (cases.version[visit] as number) : 0);
  }

  function join(place: number, p: number, now: number): void {
    const visit = place * size + p;
    if ((cases.work[visit] as number) > 0) {
      if (hasReturns) cases.phase[visit] = phases.queued;
      const unit = officeOf[p] as number;
      if (office.takes(visit, unit, cases.rank[place] as number, now)) begin(place, p, unit, now);
      return;
    }
    starts(place, p, now);
    const minutes = cases.took[visit] as number;
    if (minutes === 0) finish(place, p, now);
    else schedule(place, visit, kinds.finished, now + minutes);
  }

  function begin(place: number, p: number, unit: number, now: number): void {
    const { arrival, ready, batch, offHours } = cases;
    const visit = place * size + p;
    const work = cases.work[visit] as number;
    const late = now - (arrival[place] as number) - (ready[visit] as number);
    office.areas.begins(unit, keepsHours ? late - (batch[visit] as number) - (offHours[visit] as number) : late);
    log.brings(place, p, work);
    starts(place, p, now);
    const open = hours[unit];
    schedule(place, visit, kinds.workDone, open ? open.after(open.before(now) + work) : now + work);
  }

  function starts(place: number, p: number, now: number): void {
    const { arrival, begin: begins } = cases;
    const visit = place * size + p;
    if (hasReturns) cases.phase[visit] = phases.atWork;
    const waited = now - (arrival[place] as number) - ((begins[0] as Float64Array)[visit] as number);
    for (let clock = 0; clock < clocks; clock++) {
      const on = begins[clock] as Float64Array;
      on[visit] = (on[visit] as number) + waited;
    }
    steps.begins(place, p);
  }

  function finish(place: number, p: number, now: number): void {
    const { arrival, begin: begins, finish: ends, returns, returned, chosen, choice } = cases;
    const visit = place * size + p;
    const elapsed = now - (arrival[place] as number) - ((begins[0] as Float64Array)[visit] as number);
    for (let clock = 0; clock < clocks; clock++) {
      (ends[clock] as Float64Array)[visit] = ((begins[clock] as Float64Array)[visit] as number) + (pauses[clock]?.[p] === 1 ? 0 : elapsed);
    }
    if (decides[p] === 1) {
      const mayReturn = (returns[place] as number) < mostReturns;
      const ways = place * outcomes.target.length;
      const outcome = choose(p, choice[visit] as number, mayReturn, ways);
      chosen[visit] = outcome;
      const isLeft = mayReturn && (returned[ways + outcome] as number) < (outcomes.rounds[outcome] as number);
      if ((outcomes.target[outcome] as number) >= 0 && isLeft) {
        steps.goBack(place, p, outcome, now);
        return;
      }
    }
    steps.settle(place, p, true);
  }

  function leaveOfficer(place: number, p: number, now: number): void {
    const visit = place * size + p;
    const rest = (cases.took[visit] as number) - (cases.work[visit] as number);
    if (rest > 0) schedule(place, visit, kinds.finished, now + rest);
    else finish(place, p, now);
  }

  return { enable, join, begin, leaveOfficer, finish };
}
