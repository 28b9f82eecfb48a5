import { type Change, type DataPath, InputError, type Problem, type Process, type Scenario } from "../../../../model/index.ts";
import { buildProcessNetwork } from "../../../graph/index.ts";
import { applyChoice, resolveMeasures } from "../../../reform/index.ts";
import type { ProblemReporter, ProcessRule } from "../../rule.ts";
import { measureSetsWords, repeatedStepChangesWords, scenarioWords } from "./words.ts";

/** The changes by hand of every scenario must be possible after its measures, and its goal must be one. */
export const scenarioChanges: ProcessRule = {
  codes: [
    "unknown-step",
    "unknown-unit",
    "unknown-outcome",
    "added-twice",
    "removed-return-target",
    "cycle",
    "step-changed-twice",
    "two-goals",
    "effort-without-changes",
  ],
  checkProcess({ process, path }, report) {
    for (const [index, scenario] of process.scenarios.entries()) {
      const at = [...path, "scenarios", index];
      reportGoal(scenario, at, report);
      reportRepeatedSteps(scenario, at, report);
      for (const [number, { code, message, remedy }] of listChangeFaults(process, scenario))
        report(code, {
          path: [...at, "changes", number],
          message: measureSetsWords.message(scenario.id, message.zh, message.en),
          remedy,
        });
    }
  },
};

function reportGoal({ id, changes = [], effort, guard, target, budget }: Scenario, path: DataPath, report: ProblemReporter): void {
  if (target !== undefined && budget !== undefined)
    report("two-goals", {
      path: [...path, "budget"],
      message: scenarioWords.twoGoalsMessage(id),
      remedy: scenarioWords.twoGoalsRemedy,
      related: [{ message: scenarioWords.twoGoalsRelated, path: [...path, "target"] }],
    });
  if (changes.length > 0) return;
  for (const [key, value] of Object.entries({ effort, guard }))
    if (value !== undefined)
      report("effort-without-changes", {
        path: [...path, key],
        message: scenarioWords.effortWithoutChangesMessage(id, key),
        remedy: scenarioWords.effortWithoutChangesRemedy(key),
      });
}

function reportRepeatedSteps({ id, changes = [] }: Scenario, path: DataPath, report: ProblemReporter): void {
  const first = new Map<string, number>();
  for (const [number, change] of changes.entries()) {
    if (!("step" in change)) continue;
    const twin = first.get(change.step);
    if (twin === undefined) first.set(change.step, number);
    else
      report("step-changed-twice", {
        path: [...path, "changes", number],
        message: scenarioWords.stepChangedTwiceMessage(id, change.step),
        remedy: repeatedStepChangesWords.stepChangedTwiceRemedy,
        related: [{ message: repeatedStepChangesWords.stepChangedTwiceRelated, path: [...path, "changes", twin] }],
      });
  }
}

/** What is wrong with the first change that is, by its number; nothing where the measures alone are told elsewhere. */
function listChangeFaults(process: Process, { measures, changes = [] }: Scenario): readonly (readonly [number, Problem])[] {
  if (changes.length === 0 || findFaults(process, measures, changes).length === 0) return [];
  if (findFaults(process, measures, []).length > 0) return [];
  for (const number of changes.keys()) {
    const faults = findFaults(process, measures, changes.slice(0, number + 1));
    if (faults.length > 0) return faults.map((fault) => [number, fault]);
  }
  return [];
}

function findFaults(process: Process, measures: readonly string[], changes: readonly Change[]): readonly Problem[] {
  try {
    const origin = { baseline: process, measures: resolveMeasures(process, { measures }) };
    const changed = applyChoice(process, { measures, changes });
    buildProcessNetwork(changed, "longest", origin);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
