import type { MeasureEdit, ProcessEdits, StepEdit } from "../../../formats/index.ts";
import type { Change, Process } from "../../../model/index.ts";
import type { StudioChoice } from "./choice.ts";

const editKeys = ["days", "clock", "after"] as const;

/**
 * How the changes by hand and the scenarios are written to the file: a value of a step goes where it comes from, which
 * is the step itself, or the chosen measures that set it or add the step.
 */
export function createProcessEdits(process: Process, { measures, changes, scenarios }: StudioChoice): ProcessEdits {
  const chosen = new Set(measures);
  const setters = process.measures.filter(({ id }) => chosen.has(id));
  const steps: StepEdit[] = [];
  const ofMeasures: MeasureEdit[] = [];
  for (const change of changes) {
    for (const key of editKeys) {
      if (change[key] === undefined) continue;
      const own = setters.filter((measure) => measure.changes.some((each) => hasStepValue(each, change.step, key)));
      if (own.length === 0) steps.push({ step: change.step, [key]: change[key] });
      for (const { id } of own) ofMeasures.push({ measure: id, step: change.step, [key]: change[key] });
    }
  }
  const kept = new Set(scenarios.map(({ id }) => id));
  return {
    steps,
    measures: ofMeasures,
    scenarios: {
      set: scenarios.filter((each) => !process.scenarios.includes(each)),
      remove: process.scenarios.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
    },
  };
}

function hasStepValue(change: Change, step: string, key: (typeof editKeys)[number]): boolean {
  if ("add" in change) return change.add.id === step;
  if (!("step" in change) || change.step !== step) return false;
  return change[key] !== undefined || (key === "days" && change.calendarDays !== undefined);
}
