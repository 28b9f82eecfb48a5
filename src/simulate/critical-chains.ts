import type { CaseModel } from "./case-model.ts";
import type { CaseState } from "./case-state.ts";
import { deciding } from "./link-bounds.ts";

/** What a case has on its critical chains, through all its rounds. */
export interface CriticalChains {
  /** Forgets the case before. */
  readonly forget: () => void;
  /** Keeps the chains that lead to the finish of a decision, before the case returns from there to a step. */
  readonly keep: (target: number, decision: number) => void;
  /** 1 of every position that is critical in the case as it has ended after so many minutes; written anew by the next call. */
  readonly critical: (total: number) => Uint8Array;
}

/**
 * A step is critical when a chain of links that decide a start leads from it to the total: without returns those with no total float. A return
 * decides the start of its target as a link does; then what led to it in the round before is critical as well.
 */
export function criticalChains(model: CaseModel, state: CaseState): CriticalChains {
  const { size, start, source, outcomes } = model;
  const { took } = state;
  const [begins, ends, releases] = [state.begin, state.finish, state.release].map(([all]) => all) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const decides = deciding(model, state);
  const marks = new Uint8Array(size);
  const earlier = new Uint8Array(size);
  const kept = new Map([...outcomes.target].filter((each) => each >= 0).map((target) => [target, new Uint8Array(size)]));
  const isKept = new Uint8Array(size);

  /** Follows what is marked back to the beginning. */
  function trace(last: number): void {
    for (let p = last; p >= 0; p--) {
      if (marks[p] === 0) continue;
      const at = begins[p] as number;
      const minutes = took[p] as number;
      const end = start[p + 1] as number;
      for (let slot = start[p] as number; slot < end; slot++) {
        if (decides(slot, at, minutes)) marks[source[slot] as number] = 1;
      }
      if (isKept[p] === 1 && at === releases[p]) add(earlier, kept.get(p) as Uint8Array);
    }
    if (outcomes.hasReturns) add(marks, earlier);
  }

  return {
    forget: () => isKept.fill(0),
    keep: (target, decision) => {
      marks.fill(0);
      earlier.fill(0);
      marks[decision] = 1;
      trace(decision);
      const row = kept.get(target) as Uint8Array;
      row.set(marks);
      isKept[target] = 1;
    },
    critical: (total) => {
      marks.fill(0);
      if (outcomes.hasReturns) earlier.fill(0);
      for (let p = 0; p < size; p++) if (ends[p] === total) marks[p] = 1;
      trace(size - 1);
      return marks;
    },
  };
}

function add(marks: Uint8Array, others: Uint8Array): void {
  for (let p = 0; p < marks.length; p++) if (others[p] === 1) marks[p] = 1;
}
