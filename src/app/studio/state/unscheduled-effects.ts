import type { Change, Measure } from "../../../model/index.ts";

/** Where a change acts that the schedule of one planned case cannot show. */
export type UnscheduledEffect = "load" | "cases";

const fieldsOfLoad = ["step", "unit", "post"];
const fieldsOfCases = [...fieldsOfLoad, "actual", "outcomes"];

/** Under load only, or in simulated cases only; undefined where the schedule shows what the measure does. */
export function findUnscheduledEffect({ changes }: Pick<Measure, "changes">): UnscheduledEffect | undefined {
  const effects = changes.map(findEffect);
  if (effects.length === 0 || effects.includes(undefined)) return undefined;
  return effects.includes("cases") ? "cases" : "load";
}

function findEffect(change: Change): UnscheduledEffect | undefined {
  if ("staff" in change) return "load";
  if (!("step" in change)) return undefined;
  const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  if (fields.every((field) => fieldsOfLoad.includes(field))) return "load";
  return fields.every((field) => fieldsOfCases.includes(field)) ? "cases" : undefined;
}
