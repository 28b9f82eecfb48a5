import { formatDays, getPlannedMinutes, toWorkingDays } from "../../../../model/index.ts";
import { walkStepChanges, walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";
import { durationsWords } from "./words.ts";

/** More than ten years of working days in one step is taken for a slip of the pen. */
const absurdDays = 2_500;

/** Kinds that need no time of their own. */
const timelessKinds = new Set(["start", "end", "milestone", "decision", "document", "data", "parallel"]);

export const stepDurations: ProcessRule = {
  codes: ["missing-days", "two-durations", "absurd-days"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      if (step.days !== undefined || step.calendarDays !== undefined) continue;
      // Outcomes make it a decision, even where the kind is forgotten.
      if (timelessKinds.has(step.kind) || step.outcomes !== undefined) continue;
      report("missing-days", {
        path: [...path, "days"],
        message: durationsWords.missingDaysMessage(step.id),
        remedy: durationsWords.missingDaysRemedy,
      });
    }
    const timed = [
      ...[...walkSteps(context)].map(({ value, path }) => ({ value, path, id: value.id })),
      ...[...walkStepChanges(context)].map(({ value, path }) => ({ value, path, id: value.step })),
    ];
    for (const { value, path, id } of timed) {
      if (value.days !== undefined && value.calendarDays !== undefined) {
        report("two-durations", {
          path: [...path, "calendarDays"],
          at: "key",
          message: durationsWords.twoDurationsMessage(id),
          remedy: durationsWords.twoDurationsRemedy,
        });
      }
      const days = toWorkingDays(getPlannedMinutes(value));
      if (days <= absurdDays) continue;
      report("absurd-days", {
        path: [...path, value.days === undefined ? "calendarDays" : "days"],
        message: durationsWords.absurdDaysMessage(id, formatDays(days)),
        remedy: durationsWords.absurdDaysRemedy,
      });
    }
  },
};
