import { type Change, InputError, type Problem, type Process, type Scenario } from "../../../../model/index.ts";
import { applyChoice } from "../../../reform/index.ts";
import type { ProcessRule } from "../../rule.ts";
import { measureSetsWords } from "./words.ts";

/** The changes by hand of every scenario must be possible after its measures. */
export const scenarioChanges: ProcessRule = {
  codes: ["unknown-step", "unknown-unit", "unknown-outcome", "added-twice", "removed-return-target"],
  checkProcess({ process, path }, report) {
    for (const [index, scenario] of process.scenarios.entries()) {
      for (const [number, { code, message, remedy }] of listChangeFaults(process, scenario)) {
        const at = [...path, "scenarios", index, "changes", number];
        report(code, { path: at, message: measureSetsWords.message(scenario.id, message.zh, message.en), remedy });
      }
    }
  },
};

/** What is wrong with the first change that is, by its number; nothing where the measures alone are told elsewhere. */
function listChangeFaults(process: Process, { measures, changes = [] }: Scenario): readonly (readonly [number, Problem])[] {
  if (changes.length === 0 || findFaults(process, measures, []).length > 0) return [];
  for (const number of changes.keys()) {
    const faults = findFaults(process, measures, changes.slice(0, number + 1));
    if (faults.length > 0) return faults.map((fault) => [number, fault]);
  }
  return [];
}

function findFaults(process: Process, measures: readonly string[], changes: readonly Change[]): readonly Problem[] {
  try {
    applyChoice(process, { measures, changes });
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
