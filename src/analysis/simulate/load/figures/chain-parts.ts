import { createDecidingTest } from "../../cases/link-bounds.ts";
import type { LoadCases } from "../cases.ts";
import type { LoadModel } from "../model.ts";
import type { LoadParts } from "../types.ts";

/** What the parts of a case are called, in the order of their sums. */
export const partNames = [
  "work",
  "outside",
  "queue",
  "offHours",
  "batch",
  "return",
  "applicant",
  "excluded",
  "lag",
] as const satisfies readonly (keyof LoadParts)[];

/** What a case waits for at a unit, in the order of sums by unit. */
export const delayNames = ["queue", "offHours", "batch"] as const satisfies readonly (keyof LoadParts)[];

/**
 * Writes what the case at a base that has ended waited for, and adds it to sums of each unit; both from a place in
 * their arrays on.
 */
export type PartsRecorder = (base: number, firstPart: number, firstDelay: number) => void;

/**
 * Goes along the chain back from the end of a case, each step to the one that let it begin.
 * @param parts minutes by `partNames`
 * @param delays minutes of units by `delayNames`, one unit after the other
 */
export function createPartsRecorder(model: LoadModel, cases: LoadCases, parts: Float64Array, delays: Float64Array): PartsRecorder {
  const { size, officeOf, steps, start, source, need, intoFromBegin, keepsHours } = model;
  const decides = createDecidingTest(model, cases);
  const isApplicants = Uint8Array.from(steps, ({ clock }) => (clock === "applicant" ? 1 : 0));
  const isExcluded = Uint8Array.from(steps, ({ clock }) => (clock === "excluded" ? 1 : 0));

  /** The slot whose source let a position begin: by its finish or begin, or by a lag after it. −1 without any. */
  function findSlot(p: number, base: number): number {
    const from = start[p] as number;
    const end = start[p + 1] as number;
    if (end - from === 1) return isWanted(from, base) ? from : -1;
    let found = -1;
    let latest = Number.NEGATIVE_INFINITY;
    for (let slot = from; slot < end; slot++) {
      if (!isWanted(slot, base)) continue;
      if (decides(slot, cases.ready[base + p] as number, cases.took[base + p] as number, base)) return slot;
      const left = getLeaveTime(slot, base);
      if (left > latest) {
        found = slot;
        latest = left;
      }
    }
    return found;
  }

  function isWanted(slot: number, base: number): boolean {
    const wanted = need[slot] as number;
    return wanted < 0 || cases.chosen[base + (source[slot] as number)] === wanted;
  }

  function getLeaveTime(slot: number, base: number): number {
    const times = (intoFromBegin[slot] === 1 ? cases.begin : cases.finish)[0] as Float64Array;
    return times[base + (source[slot] as number)] as number;
  }

  function findLastStep(base: number): number {
    const ends = cases.finish[0] as Float64Array;
    let last = 0;
    for (let p = 1; p < size; p++) if ((ends[base + p] as number) > (ends[base + last] as number)) last = p;
    return last;
  }

  return (base, firstPart, firstDelay) => {
    const { took, ready, batch, offHours, work } = cases;
    const begins = cases.begin[0] as Float64Array;
    const ends = cases.finish[0] as Float64Array;
    const released = cases.release[0] as Float64Array;
    let worked = 0;
    let outside = 0;
    let queued = 0;
    let closed = 0;
    let batched = 0;
    let applicant = 0;
    let excluded = 0;
    let lag = 0;
    let p = findLastStep(base);
    for (let isWhole = true; ; ) {
      const at = base + p;
      const from = begins[at] as number;
      const early = ready[at] as number;
      const unit = officeOf[p] as number;
      const minutes = (ends[at] as number) - from;
      const forDay = keepsHours ? (batch[at] as number) : 0;
      let shut = keepsHours ? (offHours[at] as number) : 0;
      const inLine = from - early - forDay - shut;
      if (isWhole && unit >= 0) {
        worked += work[at] as number;
        outside += (took[at] as number) - (work[at] as number);
        shut += minutes - (took[at] as number);
      } else if (isWhole && isApplicants[p] === 1) applicant += minutes;
      else if (isWhole && isExcluded[p] === 1) excluded += minutes;
      else if (isWhole) worked += minutes;
      queued += inLine;
      closed += shut;
      batched += forDay;
      const place = firstDelay + unit * delayNames.length;
      if (unit >= 0) delays[place] = (delays[place] as number) + inLine;
      if (unit >= 0 && keepsHours) {
        delays[place + 1] = (delays[place + 1] as number) + shut;
        delays[place + 2] = (delays[place + 2] as number) + forDay;
      }
      const slot = findSlot(p, base);
      if (slot < 0 || (released[at] as number) >= early) {
        // In the order of `partNames`.
        parts[firstPart] = worked;
        parts[firstPart + 1] = outside;
        parts[firstPart + 2] = queued;
        parts[firstPart + 3] = closed;
        parts[firstPart + 4] = batched;
        parts[firstPart + 5] = early;
        parts[firstPart + 6] = applicant;
        parts[firstPart + 7] = excluded;
        parts[firstPart + 8] = lag;
        return;
      }
      lag += early - getLeaveTime(slot, base);
      isWhole = intoFromBegin[slot] === 0;
      p = source[slot] as number;
    }
  };
}
