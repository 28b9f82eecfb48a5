import { createKey, type Measure, type Problem, type Process } from "../../../../model/index.ts";
import { addRequirements } from "../../../reform/index.ts";
import { checkJointMeasures } from "../../measure-problems.ts";
import type { ProblemReporter, ProcessContext, ProcessRule } from "../../rule.ts";
import { measureSetsWords } from "./words.ts";

/** Every measure with what it requires, and every scenario, must give a sound process. */
export const measureSets: ProcessRule = {
  codes: ["broken-requires", "broken-excludes", "added-twice", "measure-conflict", "removed-return-target", "cycle"],
  checkProcess(context, report) {
    const process = removeToldFaults(context.process);
    const told = new Set<string>();
    for (const measure of process.measures) {
      // A mode sets the days of one step, which nothing that it requires does.
      if (measure.writtenAt) continue;
      for (const each of checkMeasureIds(process, addRequirements(measure.id, process))) {
        if (told.has(formatProblemKey(each))) continue;
        told.add(formatProblemKey(each));
        reportAtMeasure(context, each, report);
      }
    }
    // What is wrong with a measure whatever it is taken with is not told again of every scenario.
    for (const index of process.scenarios.keys()) {
      const found = checkMeasureIds(process, new Set(process.scenarios[index]?.measures)).filter(
        (each) => !told.has(formatProblemKey(each)),
      );
      for (const each of new Map(found.map((one) => [formatProblemKey(one), one])).values()) reportAtScenario(context, index, each, report);
    }
  },
};

function formatProblemKey({ code, message }: Problem): string {
  return `${code} ${message.en}`;
}

function reportAtMeasure({ path }: ProcessContext, found: Problem, report: ProblemReporter): void {
  const { code, message, remedy, related } = found;
  const inCatalog = (related ?? []).map((other) => ({ message: other.message, path: [...path, ...other.path] }));
  report(code, { path: [...path, ...found.path], message, remedy, ...(related && { related: inCatalog }) });
}

function reportAtScenario({ process, path }: ProcessContext, index: number, found: Problem, report: ProblemReporter): void {
  const { code, message, remedy, related = [] } = found;
  const scenario = process.scenarios[index]?.id;
  report(code, {
    path: [...path, "scenarios", index, "measures"],
    message: measureSetsWords.message(scenario, message.zh, message.en),
    remedy,
    related: [
      ...(related.length > 0 ? [] : [{ message: measureSetsWords.related, path: [...path, ...found.path] }]),
      ...related.map((other) => ({ message: other.message, path: [...path, ...other.path] })),
    ],
  });
}

function checkMeasureIds(process: Process, ids: ReadonlySet<string>): Problem[] {
  const seen = new Set<string>();
  return checkJointMeasures(
    process,
    process.measures.filter(({ id }) => ids.has(id) && !seen.has(id) && seen.add(id)),
  );
}

/**
 * Without what would be told twice, and with every change at its old position: unknown measures, second changes of one
 * step, and the second of two measures that exclude each other in turn.
 */
function removeToldFaults(process: Process): Process {
  const known = new Set(process.measures.map((measure) => measure.id));
  const exclusions = new Set<string>();
  const measures = process.measures.map((measure): Measure => {
    const changed = new Set<string>();
    return {
      ...measure,
      requires: measure.requires.filter((id) => known.has(id)),
      excludes: measure.excludes.filter((id) => {
        exclusions.add(createKey(measure.id, id));
        return id === measure.id || !exclusions.has(createKey(id, measure.id));
      }),
      changes: measure.changes.map((change) => {
        if (!("step" in change)) return change;
        if (changed.has(change.step)) return { step: change.step };
        changed.add(change.step);
        return change;
      }),
    };
  });
  return { ...process, measures };
}
