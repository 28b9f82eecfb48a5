import type { Process, Scenario } from "../../../../model/index.ts";
import { type StudioChoice, sortMeasures } from "./choice.ts";
import { settleChanges } from "./hand-changes.ts";
import { fitScenarios } from "./scenarios.ts";

/** What is left of a choice when the file has changed: measures, and changes that cannot be made, are dropped. */
export function fitChoice(choice: StudioChoice, process: Process, former: readonly Scenario[]): StudioChoice {
  const measures = sortMeasures(process, new Set(choice.measures));
  return {
    ...choice,
    measures,
    changes: settleChanges(process, measures, choice.changes).kept,
    scenarios: fitScenarios(choice.scenarios, process, former).scenarios,
  };
}
