import type { Bilingual, DataPath } from "../../../../../model/index.ts";
import { walkLinks, walkStepChanges, walkSteps } from "../../../parts.ts";
import { reportUnknownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";
import { unknownStepsWords } from "../words.ts";

/** Steps named by links, returns, limits and measures. A step that a measure adds may be named by measures only. */
export const unknownSteps: ProcessRule = {
  codes: ["unknown-step"],
  checkProcess(context, report) {
    const { process, path: root, steps, added } = context;
    const own = [...steps.values()];
    const withAdded = [...own, ...[...added.values()].map(({ step }) => step)];
    const check = (id: string, path: DataPath, where: Bilingual, inMeasure: boolean) => {
      if (steps.has(id) || (inMeasure && added.has(id))) return;
      const adder = added.get(id)?.measure;
      if (!adder)
        reportUnknownName(
          "unknown-step",
          unknownStepsWords.unknownStepCheck,
          { id, path, where },
          inMeasure ? withAdded : own,
          context,
          report,
        );
      else
        report("unknown-step", {
          path,
          message: unknownStepsWords.unknownStepMessage(where.zh, id, adder.id, where.en),
          remedy: unknownStepsWords.unknownStepRemedy(adder.id),
        });
    };
    for (const { value: link, waiting, measure, path } of walkLinks(context)) {
      const where = measure ? unknownStepsWords.where(measure.id, waiting) : unknownStepsWords.otherWhere(waiting);
      check(link.step, [...path, "step"], where, measure !== undefined);
    }
    for (const { value: change, measure, path } of walkStepChanges(context)) {
      check(change.step, [...path, "step"], unknownStepsWords.text(measure.id), true);
    }
    for (const { value: step, measure, path } of walkSteps(context)) {
      for (const [index, outcome] of (step.outcomes ?? []).entries()) {
        if (outcome.returnTo === undefined) continue;
        const where = unknownStepsWords.thirdWhere(outcome.id);
        check(outcome.returnTo, [...path, "outcomes", index, "returnTo"], where, measure !== undefined);
      }
    }
    for (const [index, limit] of process.limits.entries()) {
      for (const key of ["from", "to"] as const) {
        const id = limit[key];
        if (id !== undefined) check(id, [...root, "limits", index, key], unknownStepsWords.otherText(key), false);
      }
      for (const [position, stop] of (limit.stops ?? []).entries())
        check(stop.step, [...root, "limits", index, "stops", position, "step"], unknownStepsWords.thirdText, false);
    }
  },
};
