import { findCycle, isTaken, linksAmong, type Origin, stepsOnRoute } from "../../graph/index.ts";
import type { Measure, Path, Problem, Process } from "../../model/index.ts";
import { applyMeasures, withRequirements } from "../../reform/index.ts";
import type { ProcessContext, ProcessRule, Report } from "../rule.ts";

/** Every scenario, and every measure with what it requires, must give a sound process. */
export const measureSets: ProcessRule = {
  codes: ["broken-requires", "broken-excludes", "added-twice", "measure-conflict", "removed-return-target", "cycle"],
  checkProcess(context, report) {
    const { process, path } = context;
    const told = new Set<string>();
    for (const [index, scenario] of process.scenarios.entries()) {
      const ids = new Set(scenario.measures);
      reportSet(context, ids, [...path, "scenarios", index], scenario.id, told, report);
    }
    for (const measure of process.measures) reportSet(context, withRequirements(measure.id, process), undefined, undefined, told, report);
  },
};

/** A problem of a scenario is told at the scenario, with the measure as a related place; each problem once. */
function reportSet(
  { process, path }: ProcessContext,
  ids: ReadonlySet<string>,
  at: Path | undefined,
  scenario: string | undefined,
  told: Set<string>,
  report: Report,
): void {
  const measures = process.measures.filter((measure) => ids.has(measure.id));
  for (const each of setProblems(process, measures)) {
    const key = `${each.code} ${each.message.en}`;
    if (told.has(key)) continue;
    told.add(key);
    const inCatalog = [...path, ...each.path];
    report(each.code, {
      path: at ?? inCatalog,
      message:
        scenario === undefined
          ? each.message
          : { zh: `方案“${scenario}”：${each.message.zh}`, en: `Scenario "${scenario}": ${each.message.en}` },
      remedy: each.remedy,
      related: [
        ...(at ? [{ message: { zh: "所涉及的举措", en: "The measure" }, path: inCatalog }] : []),
        ...(each.related ?? []).map((other) => ({ message: other.message, path: [...path, ...other.path] })),
      ],
    });
  }
}

function setProblems(process: Process, measures: readonly Measure[]): Problem[] {
  const result = applyMeasures(process, measures);
  const origin: Origin = { baseline: process, measures };
  const onRoute = stepsOnRoute(result.process, "longest");
  const steps = result.process.steps.filter((step) => onRoute.has(step.id));
  const links = linksAmong(steps, (source, link) => isTaken(source, link.outcome, "longest"));
  const cycle = findCycle(result.process, steps, links, origin);
  const closedByMeasures = cycle?.path[0] === "measures";
  return cycle && closedByMeasures ? [...result.problems, cycle] : result.problems;
}
