import type { Process, Step } from "../model/index.ts";

/** The union of a process before and after a reform, marked for drawing. */
export interface MarkedProcess {
  /** The reformed process; removed steps are in it as pass-throughs, at their old position. */
  readonly process: Process;
  /** By step id; steps that stayed as they were are absent. */
  readonly marks: ReadonlyMap<string, StepMark>;
}

export interface StepMark {
  readonly change: "added" | "removed" | "changed";
  /** The step in the baseline; absent when added. */
  readonly before?: Step;
  /** Predecessors that the baseline did not have. */
  readonly newPredecessors: ReadonlySet<string>;
}
