import type { Measure, Problem, Process } from "../../model/index.ts";
import { findCycle, isTaken, linksAmong, type Origin } from "../graph/index.ts";
import { applyMeasures } from "../reform/index.ts";

/** What is wrong with taking measures together; of cycles, only one that they close. Paths lead from the process. */
export function problemsOfMeasures(process: Process, measures: readonly Measure[]): Problem[] {
  const result = applyMeasures(process, measures);
  if (!measures.some(addsLinks)) return result.problems;
  const origin: Origin = { baseline: process, measures };
  // All steps, not only those of a route: when the only start waits for what follows it, no route reaches any.
  const { steps } = result.process;
  const links = linksAmong(steps, (source, link) => isTaken(source, link.outcome, "longest"));
  const cycle = findCycle(result.process, steps, links, origin);
  const closedByMeasures = cycle?.path[0] === "measures";
  return cycle && closedByMeasures ? [...result.problems, cycle] : result.problems;
}

function addsLinks({ changes }: Measure): boolean {
  return changes.some((change) => "add" in change || ("step" in change && change.after !== undefined));
}
