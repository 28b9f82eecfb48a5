import { deciding } from "../link-bounds.ts";
import type { LoadCases } from "./load-cases.ts";
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

/** Sums of minutes in a longer array. */
interface SumsAt {
  readonly sums: Float64Array;
  readonly first: number;
}

/** Adds what the case at a base that has ended waited for to sums of minutes, and to those of each unit by `delayNames`. */
export type AddParts = (base: number, parts: SumsAt, delays: SumsAt) => void;

/** Goes along the chain back from the end of a case, each step to the one that let it begin. */
export function chainParts(model: LoadModel, cases: LoadCases): AddParts {
  const { size, officeOf, steps, start, source, need, intoFromBegin } = model;
  const decides = deciding(model, cases);
  const outside = steps.map(({ clock }) => (clock === "applicant" ? part.applicant : clock === "excluded" ? part.excluded : part.work));

  const leftAt = (slot: number, base: number) =>
    (intoFromBegin[slot] === 1 ? cases.begin : cases.finish)[0]?.[base + (source[slot] as number)] as number;
  /** The slot whose source let a position begin: by its finish or begin, or by a lag after it. −1 without any. */
  const slotBefore = (p: number, base: number) => {
    const { chosen, ready, took } = cases;
    let found = -1;
    let latest = Number.NEGATIVE_INFINITY;
    for (let slot = start[p] as number; slot < (start[p + 1] as number); slot++) {
      const wanted = need[slot] as number;
      if (wanted >= 0 && chosen[base + (source[slot] as number)] !== wanted) continue;
      if (decides(slot, ready[base + p] as number, took[base + p] as number, base)) return slot;
      const left = leftAt(slot, base);
      if (left > latest) {
        found = slot;
        latest = left;
      }
    }
    return found;
  };

  return (base, { sums, first }, delays) => {
    const { took, ready, batch, offHours, work } = cases;
    const begins = cases.begin[0] as Float64Array;
    const ends = cases.finish[0] as Float64Array;
    const released = cases.release[0] as Float64Array;
    const add = (to: number, minutes: number) => {
      if (minutes !== 0) sums[first + to] = (sums[first + to] as number) + minutes;
    };
    const addDelay = (name: (typeof delayNames)[number], unit: number, minutes: number) => {
      add(part[name], minutes);
      if (unit < 0) return;
      const place = delays.first + unit * delayNames.length + delay[name];
      delays.sums[place] = (delays.sums[place] as number) + minutes;
    };
    let p = 0;
    for (let other = 1; other < size; other++) if ((ends[base + other] as number) > (ends[base + p] as number)) p = other;
    for (let isWhole = true; ; ) {
      const at = base + p;
      const from = begins[at] as number;
      const to = ends[at] as number;
      const early = ready[at] as number;
      if (isWhole && (officeOf[p] as number) >= 0) {
        add(part.work, work[at] as number);
        add(part.outside, (took[at] as number) - (work[at] as number));
        addDelay("offHours", officeOf[p] as number, to - from - (took[at] as number));
      } else if (isWhole) add(outside[p] as number, to - from);
      const unit = officeOf[p] as number;
      addDelay("batch", unit, batch[at] as number);
      addDelay("offHours", unit, offHours[at] as number);
      addDelay("queue", unit, from - early - (batch[at] as number) - (offHours[at] as number));
      const slot = slotBefore(p, base);
      if (slot < 0 || (released[at] as number) >= early) {
        add(part.return, early);
        return;
      }
      add(part.lag, early - leftAt(slot, base));
      isWhole = intoFromBegin[slot] === 0;
      p = source[slot] as number;
    }
  };
}
