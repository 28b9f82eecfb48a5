import { walkSteps } from "../../../parts.ts";
import { reportUnknownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";
import { unknownPhasesWords } from "../words.ts";

export const unknownPhases: ProcessRule = {
  codes: ["unknown-phase"],
  checkProcess(context, report) {
    const known = context.catalog.phases;
    const declared = context.declared.phases;
    for (const { value: step, path } of walkSteps(context)) {
      if (step.phase === undefined || declared.has(step.phase)) continue;
      const where = unknownPhasesWords.where(step.id);
      reportUnknownName(
        "unknown-phase",
        unknownPhasesWords.unknownPhaseText,
        { id: step.phase, path: [...path, "phase"], where },
        known,
        context,
        report,
      );
    }
  },
};
