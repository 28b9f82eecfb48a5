import type { Bilingual, DataPath, Step } from "../../../../../model/index.ts";
import { walkLinks, walkStepChanges } from "../../../parts.ts";
import { formatQuotedId } from "../../../quote.ts";
import { formatFirstNames, suggestKnownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";

export const unknownOutcomes: ProcessRule = {
  codes: ["unknown-outcome"],
  checkProcess(context, report) {
    const { steps, added, spelling } = context;
    const check = (step: Step, id: string, path: DataPath, where: Bilingual) => {
      const known = (step.outcomes ?? []).map((outcome) => outcome.id);
      // A decision without any outcomes is told elsewhere.
      if (known.includes(id) || (known.length === 0 && step.kind === "decision")) return;
      const shown = formatQuotedId(id);
      report("unknown-outcome", {
        path,
        message: {
          zh: `${where.zh}写了“${step.id}”的结果“${shown}”，但“${step.id}”没有这个结果`,
          en: `${where.en} names outcome "${shown}" of "${step.id}", which has no such outcome`,
        },
        remedy:
          known.length === 0
            ? { zh: `“${step.id}”不是判断：去掉这个结果`, en: `"${step.id}" is not a decision: leave the outcome out` }
            : suggestKnownName(id, known, spelling, {
                zh: `可选：${formatFirstNames(known, "、")}`,
                en: `Its outcomes: ${formatFirstNames(known, ", ")}`,
              }),
      });
    };
    for (const { value: link, waiting, path } of walkLinks(context)) {
      const source = steps.get(link.step) ?? added.get(link.step)?.step;
      if (!source || link.outcome === undefined) continue;
      check(source, link.outcome, [...path, "outcome"], { zh: `环节“${waiting}”的 after `, en: `The after of step "${waiting}"` });
    }
    for (const { value: change, measure, path } of walkStepChanges(context)) {
      const step = steps.get(change.step) ?? added.get(change.step)?.step;
      if (!step) continue;
      const where = { zh: `举措“${measure.id}”`, en: `Measure "${measure.id}"` };
      if (change.as !== undefined) check(step, change.as, [...path, "as"], where);
      for (const [index, { id }] of (change.outcomes ?? []).entries()) check(step, id, [...path, "outcomes", index, "id"], where);
    }
  },
};
