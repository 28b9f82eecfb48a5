import type { Measure, Problem, Process } from "../../model/index.ts";
import { findCycleProblem, isOutcomeTaken, listNetworkLinks, type ReformOrigin } from "../graph/index.ts";
import { applyMeasures } from "../reform/index.ts";

/** What is wrong with taking measures together; of cycles, only one that they close. Paths lead from the process. */
export function checkJointMeasures(process: Process, measures: readonly Measure[]): Problem[] {
  const result = applyMeasures(process, measures);
  if (!measures.some(hasNewLinks)) return result.problems;
  const origin: ReformOrigin = { baseline: process, measures };
  // All steps, not only those of a route: when the only start waits for what follows it, no route reaches any.
  const { steps } = result.process;
  const links = listNetworkLinks(steps, (source, link) => isOutcomeTaken(source, link.outcome, "longest"));
  const cycle = findCycleProblem(result.process, steps, links, origin);
  const closedByMeasures = cycle?.path[0] === "measures";
  return cycle && closedByMeasures ? [...result.problems, cycle] : result.problems;
}

function hasNewLinks({ changes }: Measure): boolean {
  return changes.some((change) => "add" in change || ("step" in change && change.after !== undefined));
}
