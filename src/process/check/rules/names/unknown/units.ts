import { walkChanges, walkSteps } from "../../../parts.ts";
import { reportUnknownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";
import { unknownUnitsWords } from "../words.ts";

export const unknownUnits: ProcessRule = {
  codes: ["unknown-unit"],
  checkProcess(context, report) {
    const known = context.catalog.units;
    const declared = context.declared.units;
    const what = unknownUnitsWords.what;
    for (const { value: step, path } of walkSteps(context)) {
      if (step.unit === undefined || declared.has(step.unit)) continue;
      const where = unknownUnitsWords.where(step.id);
      reportUnknownName("unknown-unit", what, { id: step.unit, path: [...path, "unit"], where }, known, context, report);
    }
    for (const { value: change, measure, path } of walkChanges(context)) {
      if ("add" in change || change.unit === undefined || declared.has(change.unit)) continue;
      const where = unknownUnitsWords.otherWhere(measure.id);
      reportUnknownName("unknown-unit", what, { id: change.unit, path: [...path, "unit"], where }, known, context, report);
    }
  },
};
