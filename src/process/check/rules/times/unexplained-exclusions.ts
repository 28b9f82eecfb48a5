import { walkStepChanges, walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";
import { unexplainedExclusionsWords } from "./words.ts";

/** Time outside the count needs a reason in law; art. 45 of the Chinese licence law lists them. */
export const unexplainedExclusions: ProcessRule = {
  codes: ["excluded-without-special"],
  checkProcess(context, report) {
    const { steps, added } = context;
    const excluded = [
      ...[...walkSteps(context)].map(({ value, path }) => ({ id: value.id, clock: value.clock, special: value.special, path })),
      ...[...walkStepChanges(context)].map(({ value, path }) => {
        const before = steps.get(value.step) ?? added.get(value.step)?.step;
        return { id: value.step, clock: value.clock, special: value.special ?? before?.special, path };
      }),
    ];
    for (const { id, clock, special, path } of excluded) {
      if (clock !== "excluded" || special !== undefined) continue;
      report("excluded-without-special", {
        path: [...path, "clock"],
        message: unexplainedExclusionsWords.excludedWithoutSpecialMessage(id),
        remedy: unexplainedExclusionsWords.excludedWithoutSpecialRemedy,
      });
    }
  },
};
