import { createDecidingMarker } from "./link-bounds.ts";
import type { CaseModel } from "./model.ts";
import type { CaseState } from "./state.ts";

/** What cases side by side have on their critical chains, through all their rounds. */
export interface CriticalChains {
  /** Forgets the cases before. */
  readonly forget: () => void;
  /** Keeps the chains that lead to the finish of a decision, before a case returns from there to a step. */
  readonly keep: (target: number, decision: number, base: number) => void;
  /**
   * 1 of every position that is critical in one of the first cases, which have ended after so many minutes; written
   * anew by the next call.
   */
  readonly critical: (totals: Float64Array, cases: number) => Uint8Array;
}

/**
 * A step is critical when a chain of links that decide a start leads from it to the total: without returns those with
 * no total float. A return decides the start of its target as a link does; then what led to it in the round before is
 * critical as well.
 */
export function createCriticalChains(model: CaseModel, state: CaseState): CriticalChains {
  const { size, lasts, outcomes } = model;
  const { stride } = state;
  const [begins, ends, releases] = [state.begin, state.finish, state.release].map(([all]) => all) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const markDeciding = createDecidingMarker(model, state);
  const createMarks = () => new Uint8Array(size * stride);
  const marks = createMarks();
  const earlier = outcomes.hasReturns ? createMarks() : undefined;
  const kept = new Map([...outcomes.target].filter((each) => each >= 0).map((target) => [target, createMarks()]));
  const isKept = outcomes.hasReturns ? createMarks() : undefined;

  /** Follows what is marked in the cases from one base to before another back to the beginning. */
  function trace(last: number, from: number, to: number): void {
    for (let p = last; p >= 0; p--) {
      markDeciding(marks, p, from, to);
      const row = kept.get(p);
      if (row) for (let base = from; base < to; base++) recall(p, row, base);
    }
    if (earlier) for (let base = from; base < to; base++) add(marks, earlier, base);
  }

  /** Adds what led a case back to a position, if that let it begin. */
  function recall(p: number, row: Uint8Array, base: number): void {
    const at = p * stride + base;
    if (marks[at] === 1 && isKept?.[at] === 1 && begins[at] === releases[at]) add(earlier as Uint8Array, row, base);
  }

  function add(some: Uint8Array, others: Uint8Array, base: number): void {
    for (let at = base; at < some.length; at += stride) if (others[at] === 1) some[at] = 1;
  }

  return {
    forget: () => {
      isKept?.fill(0);
    },
    keep: (target, decision, base) => {
      for (let at = base; at < marks.length; at += stride) marks[at] = 0;
      for (let at = base; earlier && at < earlier.length; at += stride) earlier[at] = 0;
      marks[decision * stride + base] = 1;
      trace(decision, base, base + 1);
      const row = kept.get(target) as Uint8Array;
      for (let at = base; at < marks.length; at += stride) row[at] = marks[at] as number;
      (isKept as Uint8Array)[target * stride + base] = 1;
    },
    critical: (totals, cases) => {
      earlier?.fill(0);
      marks.fill(0);
      for (const p of lasts) {
        const own = p * stride;
        for (let base = 0; base < cases; base++) marks[own + base] = ends[own + base] === totals[base] ? 1 : 0;
      }
      trace(size - 1, 0, cases);
      return marks;
    },
  };
}
