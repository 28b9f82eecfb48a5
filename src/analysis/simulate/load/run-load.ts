import type { ArrivalStream } from "./arrivals/arrivals.ts";
import { createAwaitedSteps } from "./awaited-steps.ts";
import { createLoadCases } from "./cases.ts";
import { createVisitDrawer } from "./draw-visit.ts";
import { createCaseLog, type Replication, stretchCount } from "./figures/case-log.ts";
import type { LoadModel } from "./model.ts";
import { createOffices, loadEventKinds } from "./offices.ts";
import { createEventQueue } from "./queues/event-queue.ts";
import { createVisits } from "./visits.ts";

export interface LoadRun {
  readonly goOn: (events: number) => boolean;
  readonly log: Replication;
}

/**
 * Runs cases through the offices of a process until so many have come and ended. A step is looked at when all that it
 * waits for is settled; it waits for its day, for the office to open and for an officer, who is held for the work; what
 * is left of its time passes without one. A return lets its target and all that follows it be done again: what waits
 * for an officer leaves the line, what is at work is finished in vain.
 *
 * Cases go on coming until those that count have ended, but no more than twice as many: so the last ones meet as much
 * company as the others. The numbers of a case depend on the seed and its number alone, whatever happens before.
 *
 * @param first the number of the first case
 * @returns what goes on for so many events at most, and says whether cases are left; and what it leaves behind
 */
export function createLoadRun(model: LoadModel, arrivals: ArrivalStream, count: number, seed: number, first: number): LoadRun {
  const { size, officeOf } = model;
  const { hasReturns } = model.outcomes;
  const events = createEventQueue();
  const { event } = events;
  const cases = createLoadCases(model, seed, first);
  const office = createOffices(model, events, (place, p, unit, now) => {
    course.begin(place, p, unit, now);
    advance(place, now);
  });
  const steps = createAwaitedSteps(model, cases, office);
  const keep = createCaseLog(model, cases, count);
  const course = createVisits(model, cases, events, office, steps, keep, createVisitDrawer(model, cases, seed, first));
  const { due } = steps;
  let came = 0;

  /** Settles what can be settled at once, and tells when the case has ended. */
  function advance(place: number, now: number): void {
    for (let p = due.pop(); p !== undefined; p = due.pop()) course.enable(place, p, now);
    if ((cases.unsettled[place] as number) > 0) return;
    if (cases.hasEnded[place] === 0) keep.ends(place, now);
    cases.hasEnded[place] = 1;
    if (cases.events[place] === 0) cases.leave(place);
  }

  function come(rank: 0 | 1, now: number): void {
    const number = came++;
    while (keep.isMoment(number)) keep.keepMoment(office.areas.sums(number === 0 ? 0 : now));
    awaitArrival();
    const place = cases.arrive(number, rank, now);
    office.reserve(cases.room() * size);
    keep.arrives(number, now);
    steps.first();
    advance(place, now);
  }

  function awaitArrival(): void {
    const next = arrivals.next();
    if (came < 2 * count && next < Number.POSITIVE_INFINITY) events.add(next, loadEventKinds.arrives, arrivals.isUrgent() ? 0 : 1, 0, 0);
  }

  function continueCase(place: number, p: number, kind: number, now: number): void {
    const isLive = !hasReturns || cases.version[place * size + p] === event.version;
    if (hasReturns) cases.events[place] = (cases.events[place] as number) - 1;
    if (isLive && kind === loadEventKinds.ready) course.join(place, p, now);
    else if (isLive && kind === loadEventKinds.workDone) course.leaveOfficer(place, p, now);
    else if (isLive) course.finish(place, p, now);
    // The case goes on before its officer takes the next: so it joins a line of the same unit behind those that wait
    // there.
    advance(place, now);
    if (kind === loadEventKinds.workDone) office.free(officeOf[p] as number, now);
  }

  function handleEvent(): void {
    const { kind, place } = event;
    const time = events.time();
    if (kind === loadEventKinds.arrives) come(place === 0 ? 0 : 1, time);
    else if (kind === loadEventKinds.opens) office.opens(place, time);
    else continueCase(place, event.position, kind, time);
  }

  awaitArrival();
  return {
    goOn: (most) => {
      for (let left = most; left > 0 && keep.counted() < count && events.take(); left--) handleEvent();
      const isOver = keep.counted() >= count;
      while (isOver && keep.log.moments.length <= stretchCount) keep.keepMoment(office.areas.sums(events.time()));
      return !isOver;
    },
    log: keep.log,
  };
}
