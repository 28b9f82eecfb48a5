import { getPlannedMinutes, hasDuration, type Mode, type Step } from "../../../../model/index.ts";
import { type PlacedPart, walkSteps } from "../../parts.ts";
import type { ProblemReporter, ProcessRule } from "../../rule.ts";
import { modesWords } from "./words.ts";

/** A mode must say how long the step takes then, shorten it, and not be pointless beside another. */
export const stepModes: ProcessRule = {
  codes: ["missing-key", "mode-not-shorter", "dominated-mode"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const placed = (step.modes ?? []).map((value, position) => ({ value, path: [...path, "modes", position] }));
      for (const mode of placed.filter(({ value }) => !hasDuration(value))) reportUntimedMode(step, mode, report);
      const timed = placed.filter(({ value }) => hasDuration(value));
      const shorter = timed.filter(({ value }) => getPlannedMinutes(value) < getPlannedMinutes(step));
      for (const mode of timed) if (!shorter.includes(mode)) reportSlowMode(step, mode, report);
      for (const mode of shorter) {
        const better = shorter.find((other) => isBetterMode(other, mode, shorter));
        if (better) reportDominatedMode(step, mode, better, report);
      }
    }
  },
};

/**
 * Of two that are alike in all, the one written first. Stricter guards may be what less effort or time is paid with.
 */
function isBetterMode(one: PlacedPart<Mode>, other: PlacedPart<Mode>, order: readonly PlacedPart<Mode>[]): boolean {
  const byTime = getPlannedMinutes(one.value) - getPlannedMinutes(other.value);
  const byEffort = one.value.effort - other.value.effort;
  const isAllowed = one.value.guard === other.value.guard || one.value.guard === "within-powers";
  const isLater = order.indexOf(one) >= order.indexOf(other);
  return isAllowed && byTime <= 0 && byEffort <= 0 && (byTime < 0 || byEffort < 0 || one.value.guard !== other.value.guard || !isLater);
}

function reportUntimedMode({ id }: Step, { path }: PlacedPart<Mode>, report: ProblemReporter): void {
  report("missing-key", {
    path: [...path, "days"],
    message: modesWords.missingKeyMessage(id),
    remedy: modesWords.missingKeyRemedy,
  });
}

function reportSlowMode(step: Step, { value, path }: PlacedPart<Mode>, report: ProblemReporter): void {
  report("mode-not-shorter", {
    path: [...path, value.days === undefined ? "calendarDays" : "days"],
    message: getPlannedMinutes(step) === 0 ? modesWords.modeNotShorterMessage(step.id) : modesWords.slowModeMessage(step.id),
    remedy: modesWords.modeNotShorterRemedy,
  });
}

function reportDominatedMode({ id }: Step, { path }: PlacedPart<Mode>, better: PlacedPart<Mode>, report: ProblemReporter): void {
  report("dominated-mode", {
    path,
    message: modesWords.dominatedModeMessage(id),
    remedy: modesWords.dominatedModeRemedy,
    related: [{ message: modesWords.dominatedModeRelated, path: better.path }],
  });
}
