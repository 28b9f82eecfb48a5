import type { Bilingual, DataPath, Step } from "../../../../../model/index.ts";
import { walkLinks, walkStepChanges } from "../../../parts.ts";
import { formatQuotedId } from "../../../quote.ts";
import { formatFirstNames, suggestKnownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";
import { unknownOutcomesWords } from "../words.ts";

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
        message: unknownOutcomesWords.unknownOutcomeMessage(where.zh, step.id, shown, where.en),
        remedy:
          known.length === 0
            ? unknownOutcomesWords.unknownOutcomeRemedy(step.id)
            : suggestKnownName(
                id,
                known,
                spelling,
                unknownOutcomesWords.otherRemedy(formatFirstNames(known, "、"), formatFirstNames(known, ", ")),
              ),
      });
    };
    for (const { value: link, waiting, path } of walkLinks(context)) {
      const source = steps.get(link.step) ?? added.get(link.step)?.step;
      if (!source || link.outcome === undefined) continue;
      check(source, link.outcome, [...path, "outcome"], unknownOutcomesWords.text(waiting));
    }
    for (const { value: change, measure, path } of walkStepChanges(context)) {
      const step = steps.get(change.step) ?? added.get(change.step)?.step;
      if (!step) continue;
      const where = unknownOutcomesWords.where(measure.id);
      if (change.as !== undefined) check(step, change.as, [...path, "as"], where);
      for (const [index, { id }] of (change.outcomes ?? []).entries()) check(step, id, [...path, "outcomes", index, "id"], where);
    }
  },
};
