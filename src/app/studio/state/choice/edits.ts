import type { MeasureEdit, ProcessEdits, StepEdit } from "../../../../formats/index.ts";
import type { Change, Process } from "../../../../model/index.ts";
import { isStepChange } from "../../../../process/reform/index.ts";
import type { StudioChoice } from "./choice.ts";

const editKeys = ["days", "clock", "after"] as const;

/** How the scenarios that were made, replaced or removed are written to the file. */
export function createScenarioEdits(process: Process, { scenarios }: Pick<StudioChoice, "scenarios">): ProcessEdits {
  const kept = new Set(scenarios.map(({ id }) => id));
  const former = new Map(process.scenarios.map((each) => [each.id, JSON.stringify(each)]));
  return {
    scenarios: {
      set: scenarios.filter((each) => former.get(each.id) !== JSON.stringify(each)),
      remove: process.scenarios.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
    },
  };
}

/**
 * How the changes by hand are written as what is so today: a value of a step goes where it comes from, which is the
 * step itself, or the chosen measures that set it or add the step. Officers are not written yet.
 */
export function createStatusQuoEdits(process: Process, { measures, changes }: Pick<StudioChoice, "measures" | "changes">): ProcessEdits {
  const chosen = new Set(measures);
  const setters = process.measures.filter(({ id }) => chosen.has(id));
  const steps: StepEdit[] = [];
  const ofMeasures: MeasureEdit[] = [];
  for (const change of changes.filter(isStepChange)) {
    for (const key of editKeys) {
      if (change[key] === undefined) continue;
      const own = setters.filter((measure) => measure.changes.some((each) => hasStepValue(each, change.step, key)));
      if (own.length === 0) steps.push({ step: change.step, [key]: change[key] });
      for (const { id } of own) ofMeasures.push({ measure: id, step: change.step, [key]: change[key] });
    }
  }
  return { steps, measures: ofMeasures };
}

function hasStepValue(change: Change, step: string, key: (typeof editKeys)[number]): boolean {
  if ("add" in change) return change.add.id === step;
  if (!("step" in change) || change.step !== step) return false;
  return change[key] !== undefined || (key === "days" && change.calendarDays !== undefined);
}
