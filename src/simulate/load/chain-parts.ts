import type { CaseState } from "../case-state.ts";
import type { Decides } from "../link-bounds.ts";
import type { LoadModel } from "./load-model.ts";
import type { LoadParts } from "./types.ts";

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
const part = Object.fromEntries(partNames.map((name, number) => [name, number])) as Record<keyof LoadParts, number>;

/** What a case waits for at a unit, in the order of sums by unit. */
export const delayNames = ["queue", "offHours", "batch"] as const satisfies readonly (keyof LoadParts)[];
const delay = Object.fromEntries(delayNames.map((name, number) => [name, number])) as Record<(typeof delayNames)[number], number>;

const kinds = delayNames.length;

/** Times of the steps of a case that `CaseState` does not have. */
interface StepTimes {
  readonly ready: Float64Array;
  readonly batch: Float64Array;
  readonly offHours: Float64Array;
  readonly work: Float64Array;
}

/**
 * Adds what a case that has ended waited for to sums of minutes, and to those of each unit, by `delayNames` from a first place on: along the chain back from its end, each step
 * to the one that let it begin.
 */
export function chainParts(
  { size, officeOf, steps, start, source, need, intoFromBegin }: LoadModel,
  { begin, finish, release, took, chosen }: CaseState,
  { ready, batch, offHours, work }: StepTimes,
  decides: Decides,
): (sums: Float64Array, ofUnits: Float64Array, first: number) => void {
  const [begins, ends, released] = [begin[0], finish[0], release[0]] as [Float64Array, Float64Array, Float64Array];
  const outside = steps.map(({ clock }) => (clock === "applicant" ? part.applicant : clock === "excluded" ? part.excluded : part.work));

  /** The slot whose source let a position begin: by its finish or begin, or by a lag after it. −1 without any. */
  const slotBefore = (p: number) => {
    let [found, latest] = [-1, Number.NEGATIVE_INFINITY];
    for (let slot = start[p] as number; slot < (start[p + 1] as number); slot++) {
      const wanted = need[slot] as number;
      if (wanted >= 0 && chosen[source[slot] as number] !== wanted) continue;
      if (decides(slot, ready[p] as number, took[p] as number)) return slot;
      if (leftAt(slot) > latest) [found, latest] = [slot, leftAt(slot)];
    }
    return found;
  };
  const leftAt = (slot: number) => (intoFromBegin[slot] === 1 ? begins : ends)[source[slot] as number] as number;

  return (sums, ofUnits, first) => {
    const add = (to: number, minutes: number) => {
      sums[to] = (sums[to] as number) + minutes;
    };
    const addAt = (unit: number, waited: number, minutes: number) => {
      if (unit < 0 || minutes === 0) return;
      const place = first + unit * kinds + waited;
      ofUnits[place] = (ofUnits[place] as number) + minutes;
    };
    let p = 0;
    for (let other = 1; other < size; other++) if ((ends[other] as number) > (ends[p] as number)) p = other;
    for (let isWhole = true; ; ) {
      const [from, to, early] = [begins[p] as number, ends[p] as number, ready[p] as number];
      if (isWhole && (officeOf[p] as number) >= 0) {
        add(part.work, work[p] as number);
        add(part.outside, (took[p] as number) - (work[p] as number));
        add(part.offHours, to - from - (took[p] as number));
        addAt(officeOf[p] as number, delay.offHours, to - from - (took[p] as number));
      } else if (isWhole) add(outside[p] as number, to - from);
      const unit = officeOf[p] as number;
      const queued = from - early - (batch[p] as number) - (offHours[p] as number);
      add(part.batch, batch[p] as number);
      add(part.offHours, offHours[p] as number);
      add(part.queue, queued);
      addAt(unit, delay.batch, batch[p] as number);
      addAt(unit, delay.offHours, offHours[p] as number);
      addAt(unit, delay.queue, queued);
      const slot = slotBefore(p);
      if (slot < 0 || (released[p] as number) >= early) {
        add(part.return, early);
        return;
      }
      const left = leftAt(slot);
      add(part.lag, early - left);
      isWhole = intoFromBegin[slot] === 0;
      p = source[slot] as number;
    }
  };
}
