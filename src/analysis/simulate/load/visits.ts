import { createOutcomeChooser, maxReturns } from "../cases/choose-outcome.ts";
import type { AwaitedSteps } from "./awaited-steps.ts";
import { type LoadCases, visitPhases } from "./cases.ts";
import type { VisitDrawer } from "./draw-visit.ts";
import type { CaseLog } from "./figures/case-log.ts";
import type { LoadModel } from "./model.ts";
import { loadEventKinds, type Offices } from "./offices.ts";
import type { EventQueue } from "./queues/event-queue.ts";

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

export function createVisits(
  model: LoadModel,
  cases: LoadCases,
  events: EventQueue,
  office: Offices,
  steps: AwaitedSteps,
  log: CaseLog,
  draw: VisitDrawer,
): Visits {
  const { size, pauses, outcomes, officeOf, workShare, batches, hours, keepsHours } = model;
  const { hasReturns } = outcomes;
  const clocks = pauses.length;
  const choose = createOutcomeChooser(outcomes, cases);
  const decides = Uint8Array.from({ length: size }, (_, p) => (outcomes.first[p] === outcomes.first[p + 1] ? 0 : 1));

  function enable(place: number, p: number, now: number): void {
    const minutes = draw(place, p);
    if (minutes < 0) {
      steps.settle(place, p, false);
      return;
    }
    const { arrival, begin, work, ready } = cases;
    const visit = place * size + p;
    const came = arrival[place] as number;
    const bound = came + ((begin[0] as Float64Array)[visit] as number);
    const at = Math.max(now, bound);
    const share = (officeOf[p] as number) < 0 ? 0 : (workShare[p] as number);
    const worked = share === 1 ? minutes : Math.round(minutes * share);
    work[visit] = worked;
    ready[visit] = at - came;
    const open = keepsHours ? computeOpening(visit, p, at, worked) : at;
    if (open <= now) joinLine(place, p, worked, now);
    else {
      if (hasReturns) cases.phase[visit] = visitPhases.delayed;
      schedule(place, p, loadEventKinds.ready, open);
    }
  }

  /** When a step that is ready at a moment has come to its day and its office is open. */
  function computeOpening(visit: number, p: number, ready: number, worked: number): number {
    const onDay = batches[p]?.(ready) ?? ready;
    const open = worked > 0 ? (hours[officeOf[p] as number]?.next(onDay) ?? onDay) : onDay;
    cases.batch[visit] = onDay - ready;
    cases.offHours[visit] = open - onDay;
    return open;
  }

  function schedule(place: number, p: number, kind: number, at: number): void {
    if (hasReturns) cases.events[place] = (cases.events[place] as number) + 1;
    events.add(at, kind, place, p, hasReturns ? (cases.version[place * size + p] as number) : 0);
  }

  function join(place: number, p: number, now: number): void {
    joinLine(place, p, cases.work[place * size + p] as number, now);
  }

  function joinLine(place: number, p: number, worked: number, now: number): void {
    const visit = place * size + p;
    if (worked > 0) {
      const unit = officeOf[p] as number;
      if (office.takes(visit, unit, cases.rank[place] as number, now)) begin(place, p, unit, now);
      else if (hasReturns) cases.phase[visit] = visitPhases.queued;
      return;
    }
    startVisit(place, p, now);
    const minutes = cases.took[visit] as number;
    if (minutes === 0) finish(place, p, now);
    else schedule(place, p, loadEventKinds.finished, now + minutes);
  }

  function begin(place: number, p: number, unit: number, now: number): void {
    const { arrival, ready, batch, offHours } = cases;
    const visit = place * size + p;
    const worked = cases.work[visit] as number;
    const late = now - (arrival[place] as number) - (ready[visit] as number);
    office.areas.begins(unit, keepsHours ? late - (batch[visit] as number) - (offHours[visit] as number) : late);
    log.brings(place, p, worked);
    startVisit(place, p, now);
    const open = keepsHours ? hours[unit] : undefined;
    schedule(place, p, loadEventKinds.workDone, open ? open.after(open.before(now) + worked) : now + worked);
  }

  function startVisit(place: number, p: number, now: number): void {
    const { arrival, begin: begins } = cases;
    const visit = place * size + p;
    if (hasReturns) cases.phase[visit] = visitPhases.atWork;
    const passed = begins[0] as Float64Array;
    const waited = now - (arrival[place] as number) - (passed[visit] as number);
    passed[visit] = (passed[visit] as number) + waited;
    for (let clock = 1; clock < clocks; clock++) {
      const on = begins[clock] as Float64Array;
      on[visit] = (on[visit] as number) + waited;
    }
    steps.begins(place, p);
  }

  function finish(place: number, p: number, now: number): void {
    const { arrival, begin: begins, finish: ends } = cases;
    const visit = place * size + p;
    const end = now - (arrival[place] as number);
    (ends[0] as Float64Array)[visit] = end;
    for (let clock = 1; clock < clocks; clock++) {
      const elapsed = pauses[clock]?.[p] === 1 ? 0 : end - ((begins[0] as Float64Array)[visit] as number);
      (ends[clock] as Float64Array)[visit] = ((begins[clock] as Float64Array)[visit] as number) + elapsed;
    }
    if (decides[p] === 0 || !chooseReturn(place, p, now)) steps.settle(place, p, true);
  }

  /** Chooses the outcome of a decision, and tells whether the case goes back over it. */
  function chooseReturn(place: number, p: number, now: number): boolean {
    const { returns, returned, chosen, choice } = cases;
    const visit = place * size + p;
    const mayReturn = (returns[place] as number) < maxReturns;
    const ways = place * outcomes.target.length;
    const outcome = choose(p, choice[visit] as number, mayReturn, ways);
    chosen[visit] = outcome;
    const isLeft = mayReturn && (returned[ways + outcome] as number) < (outcomes.rounds[outcome] as number);
    const isReturn = (outcomes.target[outcome] as number) >= 0 && isLeft;
    if (isReturn) steps.goBack(place, p, outcome, now);
    return isReturn;
  }

  function leaveOfficer(place: number, p: number, now: number): void {
    const visit = place * size + p;
    const rest = (cases.took[visit] as number) - (cases.work[visit] as number);
    if (rest > 0) schedule(place, p, loadEventKinds.finished, now + rest);
    else finish(place, p, now);
  }

  return { enable, join, begin, leaveOfficer, finish };
}
