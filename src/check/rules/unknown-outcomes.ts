import type { Bilingual, Path, Step } from "../../model/index.ts";
import { everyLink, everyStepChange } from "../parts.ts";
import { reportUnknown } from "../references.ts";
import type { ProcessRule } from "../rule.ts";

export const unknownOutcomes: ProcessRule = {
  codes: ["unknown-outcome"],
  checkProcess(context, report) {
    const { steps, added } = context;
    const check = (step: Step, id: string, path: Path, where: Bilingual) => {
      const known = (step.outcomes ?? []).map((outcome) => outcome.id);
      if (known.includes(id)) return;
      const what = { zh: `“${step.id}”的结果`, en: `outcome of "${step.id}"` };
      reportUnknown("unknown-outcome", what, { id, path, where }, known, report);
    };
    for (const { value: link, waiting, path } of everyLink(context)) {
      const source = steps.get(link.step) ?? added.get(link.step)?.step;
      if (!source || link.outcome === undefined) continue;
      check(source, link.outcome, [...path, "outcome"], { zh: `环节“${waiting}”的 after`, en: `The after of step "${waiting}"` });
    }
    for (const { value: change, measure, path } of everyStepChange(context)) {
      const step = steps.get(change.step) ?? added.get(change.step)?.step;
      if (!step) continue;
      const where = { zh: `举措“${measure.id}”`, en: `Measure "${measure.id}"` };
      if (change.as !== undefined) check(step, change.as, [...path, "as"], where);
      for (const [index, { id }] of (change.outcomes ?? []).entries()) check(step, id, [...path, "outcomes", index, "id"], where);
    }
  },
};
