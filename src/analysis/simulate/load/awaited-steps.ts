import { type LoadCases, visitPhases } from "./cases.ts";
import type { LoadModel } from "./model.ts";
import type { Offices } from "./offices.ts";

/** What steps of cases wait for. Those of a case that are to be looked at are `due`, the next one last. */
export interface AwaitedSteps {
  readonly due: number[];
  /** All steps that wait for nothing are due. */
  readonly first: () => void;
  /** A step of a case has begun. */
  readonly begins: (place: number, p: number) => void;
  /** It has finished, or is not done at all, and then has not begun. */
  readonly settle: (place: number, p: number, hasBegun: boolean) => void;
  /** It has finished with an outcome that returns: the target and all that follows it are done again. */
  readonly goBack: (place: number, p: number, outcome: number, now: number) => void;
}

export function createAwaitedSteps(model: LoadModel, cases: LoadCases, office: Offices): AwaitedSteps {
  const { size, start, source, outcomes, officeOf, outStart, outTarget, outOfBegin, intoFromBegin, follows, pauses } = model;
  const firsts = Array.from({ length: size }, (_, p) => size - 1 - p).filter((p) => start[p] === start[p + 1]);
  const areBeginsAwaited = outOfBegin.includes(1);
  const due: number[] = [];

  function tellBegin(place: number, p: number): void {
    if (areBeginsAwaited) tell(place, p, 1);
  }

  /** Tells those that wait for the begin of a step, or for its finish, that it has come, or never will. */
  function tell(place: number, p: number, ofBegin: 0 | 1): void {
    const { awaited } = cases;
    const base = place * size;
    const first = outStart[p] as number;
    for (let link = (outStart[p + 1] as number) - 1; link >= first; link--) {
      if (areBeginsAwaited && outOfBegin[link] !== ofBegin) continue;
      const to = outTarget[link] as number;
      const left = (awaited[base + to] as number) - 1;
      awaited[base + to] = left;
      if (left === 0) due.push(to);
    }
  }

  function settle(place: number, p: number, hasBegun: boolean): void {
    const { unsettled } = cases;
    if (outcomes.hasReturns) cases.phase[place * size + p] = visitPhases.settled;
    unsettled[place] = (unsettled[place] as number) - 1;
    tell(place, p, 0);
    if (!hasBegun && areBeginsAwaited) tell(place, p, 1);
  }

  function returnCase(place: number, p: number, outcome: number, now: number): void {
    const { phase, version, unsettled, awaited, rank, release, finish, returns, returned } = cases;
    const again = follows[outcome] as Int32Array;
    const to = outcomes.target[outcome] as number;
    const base = place * size;
    const way = place * outcomes.target.length + outcome;
    returns[place] = (returns[place] as number) + 1;
    returned[way] = (returned[way] as number) + 1;
    for (let clock = 0; clock < pauses.length; clock++) {
      (release[clock] as Float64Array)[base + to] = (finish[clock] as Float64Array)[base + p] as number;
    }
    for (const q of again) {
      const visit = base + q;
      if (phase[visit] === visitPhases.queued) office.leave(visit, officeOf[q] as number, rank[place] as number, now);
      if (phase[visit] === visitPhases.settled) unsettled[place] = (unsettled[place] as number) + 1;
      phase[visit] = visitPhases.awaits;
      version[visit] = (version[visit] as number) + 1;
    }
    for (const q of again) awaited[base + q] = countAwaitedLinks(base, q);
    due.push(to);
  }

  function countAwaitedLinks(base: number, q: number): number {
    let count = 0;
    for (let slot = start[q] as number; slot < (start[q + 1] as number); slot++) {
      const enough = intoFromBegin[slot] === 1 ? visitPhases.atWork : visitPhases.settled;
      if ((cases.phase[base + (source[slot] as number)] as number) < enough) count++;
    }
    return count;
  }

  function addFirstSteps(): void {
    for (const p of firsts) due.push(p);
  }

  return { due, first: addFirstSteps, begins: tellBegin, settle, goBack: returnCase };
}
