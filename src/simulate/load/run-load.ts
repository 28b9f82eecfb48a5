import { streamOfCase, streamOfRound } from "../streams.ts";
import type { ArrivalStream } from "./arrivals.ts";
import { caseLog, type Replication, stretches } from "./case-log.ts";
import { eventQueue } from "./event-queue.ts";
import { type LoadCase, loadCaseOf, phases, renew } from "./load-case.ts";
import type { LoadModel } from "./load-model.ts";
import { kinds, offices } from "./offices.ts";

export interface LoadRun {
  readonly goOn: (events: number) => boolean;
  readonly log: Replication;
}

/** A case that has returned so often goes on, as in `simulate`. */
const mostReturns = 1_000;

/**
 * Runs cases through the offices of a process until so many have come and ended. A step is looked at when all that it waits for is settled; it waits
 * for its day, for the office to open and for an officer, who is held for the work; what is left of its time passes without one. A return lets its
 * target and all that follows it be done again: what waits for an officer leaves the line, what is at work is finished in vain.
 *
 * Cases go on coming until those that count have ended, but no more than twice as many: so the last ones meet as much company as the others. The
 * numbers of a case depend on the seed and its number alone, whatever happens before.
 *
 * @param first the number of the first case
 * @returns what goes on for so many events at most, and says whether cases are left; and what it leaves behind
 */
export function loadRun(model: LoadModel, arrivals: ArrivalStream, cases: number, seed: number, first: number): LoadRun {
  const { size, pauses, draws, outcomes, places, officeOf, workShare, batches, hours, outStart, outTarget, outOfBegin, follows } = model;
  const clocks = pauses.length;
  const events = eventQueue();
  const keep = caseLog(model, cases);
  const office = offices(model, events, (visit, unit, now) => {
    const p = visit % size;
    const slot = (visit - p) / size;
    const one = live[slot] as LoadCase;
    begin(one, slot, p, unit, now);
    advance(one, slot, now);
  });
  const live: LoadCase[] = [];
  const idle: number[] = [];
  const due: number[] = [];

  function arrive(number: number, rank: 0 | 1, now: number): void {
    const slot = idle.pop() ?? live.push(loadCaseOf(model)) - 1;
    office.reserve(live.length * size);
    const one = live[slot] as LoadCase;
    renew(one, model, streamOfCase(seed, first + number));
    one.number = number;
    one.arrival = now;
    one.rank = rank;
    keep.arrives(number, now);
    for (let p = size - 1; p >= 0; p--) if (one.awaited[p] === 0) due.push(p);
    advance(one, slot, now);
  }

  /** Settles what can be settled at once, and tells when the case has ended. */
  function advance(one: LoadCase, slot: number, now: number): void {
    for (let p = due.pop(); p !== undefined; p = due.pop()) enable(one, slot, p, now);
    if (one.unsettled > 0) return;
    if (!one.hasEnded) keep.ends(one, now);
    one.hasEnded = true;
    if (one.events === 0) idle.push(slot);
  }

  function enable(one: LoadCase, slot: number, p: number, now: number): void {
    const round = one.rounds[p] as number;
    one.rounds[p] = round + 1;
    const stream = round === 0 ? undefined : streamOfRound(seed, first + one.number, places.slot[p] as number, round);
    const minutes = draws.minutes(p, stream ? stream() : (one.numbers[places.time[p] as number] as number), one.ofUnits);
    one.took[p] = minutes;
    for (let clock = 0; clock < clocks; clock++) {
      const counted = pauses[clock]?.[p] === 1 ? 0 : minutes;
      (one.begin[clock] as Float64Array)[p] = (one.finish[clock] as Float64Array)[p] = one.startOn(clock, p, counted);
    }
    one.chosen[p] = -1;
    const bound = (one.begin[0] as Float64Array)[p] as number;
    if (bound === Number.NEGATIVE_INFINITY) {
      settle(one, p);
      return;
    }
    if (outcomes.first[p] !== outcomes.first[p + 1])
      one.choice[p] = stream ? stream() : (one.numbers[places.outcome[p] as number] as number);
    const work = (officeOf[p] as number) < 0 ? 0 : Math.round(minutes * (workShare[p] as number));
    one.work[p] = work;
    const ready = Math.max(now, one.arrival + bound);
    const onDay = batches[p]?.(ready) ?? ready;
    const open = work > 0 ? (hours[officeOf[p] as number]?.next(onDay) ?? onDay) : onDay;
    one.ready[p] = ready - one.arrival;
    one.batch[p] = onDay - ready;
    one.offHours[p] = open - onDay;
    if (open > now) {
      one.phase[p] = phases.delayed;
      schedule(one, slot, p, kinds.ready, open);
    } else join(one, slot, p, now);
  }

  function schedule(one: LoadCase, slot: number, p: number, kind: number, at: number): void {
    one.events++;
    events.add(at, kind, slot * size + p, one.version[p] as number);
  }

  function join(one: LoadCase, slot: number, p: number, now: number): void {
    if ((one.work[p] as number) > 0) {
      one.phase[p] = phases.queued;
      const unit = officeOf[p] as number;
      if (office.takes(slot * size + p, unit, one.rank, now)) begin(one, slot, p, unit, now);
      return;
    }
    starts(one, p, now);
    if (one.took[p] === 0) finish(one, slot, p, now);
    else schedule(one, slot, p, kinds.finished, now + (one.took[p] as number));
  }

  /** An officer takes a visit. */
  function begin(one: LoadCase, slot: number, p: number, unit: number, now: number): void {
    const work = one.work[p] as number;
    const waited = now - one.arrival - (one.ready[p] as number) - (one.batch[p] as number) - (one.offHours[p] as number);
    office.areas.begins(unit, waited);
    one.brought[unit] = (one.brought[unit] as number) + work;
    starts(one, p, now);
    const open = hours[unit];
    schedule(one, slot, p, kinds.workDone, open ? open.after(open.before(now) + work) : now + work);
  }

  function starts(one: LoadCase, p: number, now: number): void {
    one.phase[p] = phases.atWork;
    const waited = now - one.arrival - ((one.begin[0] as Float64Array)[p] as number);
    for (let clock = 0; clock < clocks; clock++)
      (one.begin[clock] as Float64Array)[p] = ((one.begin[clock] as Float64Array)[p] as number) + waited;
    tell(one, p, 1);
  }

  function finish(one: LoadCase, slot: number, p: number, now: number): void {
    const elapsed = now - one.arrival - ((one.begin[0] as Float64Array)[p] as number);
    for (let clock = 0; clock < clocks; clock++)
      (one.finish[clock] as Float64Array)[p] = ((one.begin[clock] as Float64Array)[p] as number) + (pauses[clock]?.[p] === 1 ? 0 : elapsed);
    if (outcomes.first[p] !== outcomes.first[p + 1]) {
      const outcome = one.choose(p, one.choice[p] as number, one.returns < mostReturns);
      one.chosen[p] = outcome;
      const mayReturn = one.returns < mostReturns && (one.returned[outcome] as number) < (outcomes.rounds[outcome] as number);
      if ((outcomes.target[outcome] as number) >= 0 && mayReturn) {
        goBack(one, slot, p, outcome, now);
        return;
      }
    }
    settle(one, p);
  }

  function settle(one: LoadCase, p: number): void {
    const hasBegun = one.phase[p] === phases.atWork;
    one.phase[p] = phases.settled;
    one.unsettled--;
    tell(one, p, 0);
    if (!hasBegun) tell(one, p, 1);
  }

  /** Tells those that wait for the begin of a step, or for its finish, that it has come, or never will. */
  function tell(one: LoadCase, p: number, ofBegin: 0 | 1): void {
    for (let link = (outStart[p + 1] as number) - 1; link >= (outStart[p] as number); link--) {
      if (outOfBegin[link] !== ofBegin) continue;
      const to = outTarget[link] as number;
      one.awaited[to] = (one.awaited[to] as number) - 1;
      if (one.awaited[to] === 0) due.push(to);
    }
  }

  function goBack(one: LoadCase, slot: number, p: number, outcome: number, now: number): void {
    const again = follows[outcome] as Int32Array;
    const to = outcomes.target[outcome] as number;
    one.returns++;
    one.returned[outcome] = (one.returned[outcome] as number) + 1;
    for (let clock = 0; clock < clocks; clock++)
      (one.release[clock] as Float64Array)[to] = (one.finish[clock] as Float64Array)[p] as number;
    for (const q of again) {
      const phase = one.phase[q] as number;
      if (phase === phases.queued) office.leave(slot * size + q, officeOf[q] as number, one.rank, now);
      if (phase === phases.settled) one.unsettled++;
      one.phase[q] = phases.awaits;
      one.version[q] = (one.version[q] as number) + 1;
    }
    for (const q of again) one.awaited[q] = awaitedBy(one, q);
    due.push(to);
  }

  function awaitedBy(one: LoadCase, q: number): number {
    let count = 0;
    for (let slot = model.start[q] as number; slot < (model.start[q + 1] as number); slot++) {
      const enough = model.intoFromBegin[slot] === 1 ? phases.atWork : phases.settled;
      if ((one.phase[model.source[slot] as number] as number) < enough) count++;
    }
    return count;
  }

  function happens({ time: now, kind, subject, version }: typeof events.event): void {
    if (kind === kinds.arrives) come(subject === 0 ? 0 : 1, now);
    else if (kind === kinds.opens) office.opens(subject, now);
    else goesOn(subject, kind, version, now);
  }

  function come(rank: 0 | 1, now: number): void {
    const number = came++;
    while (keep.isMoment(number)) keep.keepMoment(office.areas.sums(number === 0 ? 0 : now));
    awaitNext();
    arrive(number, rank, now);
  }

  function awaitNext(): void {
    const next = arrivals.next();
    if (came < 2 * cases && next < Number.POSITIVE_INFINITY) events.add(next, kinds.arrives, arrivals.isUrgent() ? 0 : 1, 0);
  }

  function goesOn(visit: number, kind: number, version: number, now: number): void {
    const p = visit % size;
    const slot = (visit - p) / size;
    const one = live[slot] as LoadCase;
    const isLive = one.version[p] === version;
    one.events--;
    const rest = kind === kinds.workDone ? (one.took[p] as number) - (one.work[p] as number) : 0;
    if (isLive && kind === kinds.ready) join(one, slot, p, now);
    else if (isLive && rest > 0) schedule(one, slot, p, kinds.finished, now + rest);
    else if (isLive) finish(one, slot, p, now);
    // The case goes on before its officer takes the next: so it joins a line of the same unit behind those that wait there.
    advance(one, slot, now);
    if (kind === kinds.workDone) office.free(officeOf[p] as number, now);
  }

  let came = 0;
  awaitNext();
  return {
    goOn: (count) => {
      for (let left = count; left > 0 && keep.counted() < cases && events.take(); left--) happens(events.event);
      const isOver = keep.counted() >= cases;
      while (isOver && keep.log.moments.length <= stretches) keep.keepMoment(office.areas.sums(events.event.time));
      return !isOver;
    },
    log: keep.log,
  };
}
