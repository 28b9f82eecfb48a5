import type { Bilingual, Path } from "../../model/index.ts";
import { everyLink, everyStep, everyStepChange } from "../parts.ts";
import { reportUnknown } from "../references.ts";
import type { ProcessRule } from "../rule.ts";

/** Steps named by links, returns, limits and measures. A step that a measure adds may be named by measures only. */
export const unknownSteps: ProcessRule = {
  codes: ["unknown-step"],
  checkProcess(context, report) {
    const { process, path: root, steps, added } = context;
    const own = [...steps.keys()];
    const withAdded = [...own, ...added.keys()];
    const check = (id: string, path: Path, where: Bilingual, inMeasure: boolean) => {
      if (steps.has(id) || (inMeasure && added.has(id))) return;
      reportUnknown("unknown-step", { zh: "环节", en: "step" }, { id, path, where }, inMeasure ? withAdded : own, report);
    };
    for (const { value: link, waiting, measure, path } of everyLink(context)) {
      const where = measure
        ? { zh: `举措“${measure.id}”中环节“${waiting}”的 after`, en: `The after of step "${waiting}" in measure "${measure.id}"` }
        : { zh: `环节“${waiting}”的 after`, en: `The after of step "${waiting}"` };
      check(link.step, [...path, "step"], where, measure !== undefined || added.has(waiting));
    }
    for (const { value: change, measure, path } of everyStepChange(context)) {
      check(change.step, [...path, "step"], { zh: `举措“${measure.id}”`, en: `Measure "${measure.id}"` }, true);
    }
    for (const { value: step, path } of everyStep(context)) {
      for (const [index, outcome] of (step.outcomes ?? []).entries()) {
        if (outcome.returnTo === undefined) continue;
        const where = { zh: `结果“${outcome.id}”的 returnTo`, en: `The returnTo of outcome "${outcome.id}"` };
        check(outcome.returnTo, [...path, "outcomes", index, "returnTo"], where, added.has(step.id));
      }
    }
    for (const [index, limit] of process.limits.entries()) {
      for (const key of ["from", "to"] as const) {
        const id = limit[key];
        if (id !== undefined) check(id, [...root, "limits", index, key], { zh: "时限", en: "A limit" }, false);
      }
    }
  },
};
