import type { Bilingual, DataPath } from "../../../../../model/index.ts";
import { walkLinks, walkStepChanges, walkSteps } from "../../../parts.ts";
import { reportUnknownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";

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
        reportUnknownName("unknown-step", { zh: "环节", en: "step" }, { id, path, where }, inMeasure ? withAdded : own, context, report);
      else
        report("unknown-step", {
          path,
          message: {
            zh: `${where.zh}所指的环节“${id}”，只有采用举措“${adder.id}”后才有`,
            en: `${where.en} refers to step "${id}", which exists only with measure "${adder.id}"`,
          },
          remedy: {
            zh: `只有举措才能用到它：写进举措“${adder.id}”的 changes`,
            en: `Only measures may name it: write this among the changes of measure "${adder.id}"`,
          },
        });
    };
    for (const { value: link, waiting, measure, path } of walkLinks(context)) {
      const where = measure
        ? { zh: `举措“${measure.id}”中环节“${waiting}”的 after `, en: `The after of step "${waiting}" in measure "${measure.id}"` }
        : { zh: `环节“${waiting}”的 after `, en: `The after of step "${waiting}"` };
      check(link.step, [...path, "step"], where, measure !== undefined);
    }
    for (const { value: change, measure, path } of walkStepChanges(context)) {
      check(change.step, [...path, "step"], { zh: `举措“${measure.id}”`, en: `Measure "${measure.id}"` }, true);
    }
    for (const { value: step, measure, path } of walkSteps(context)) {
      for (const [index, outcome] of (step.outcomes ?? []).entries()) {
        if (outcome.returnTo === undefined) continue;
        const where = { zh: `结果“${outcome.id}”的 returnTo `, en: `The returnTo of outcome "${outcome.id}"` };
        check(outcome.returnTo, [...path, "outcomes", index, "returnTo"], where, measure !== undefined);
      }
    }
    for (const [index, limit] of process.limits.entries()) {
      for (const key of ["from", "to"] as const) {
        const id = limit[key];
        if (id !== undefined) check(id, [...root, "limits", index, key], { zh: `时限的 ${key} `, en: `The ${key} of a limit` }, false);
      }
      for (const [position, stop] of (limit.stops ?? []).entries())
        check(stop.step, [...root, "limits", index, "stops", position, "step"], { zh: "时限的 stops ", en: "The stops of a limit" }, false);
    }
  },
};
