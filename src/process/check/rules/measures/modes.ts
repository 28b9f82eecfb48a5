import { getPlannedMinutes, type Mode, type Step } from "../../../../model/index.ts";
import { type PlacedPart, walkSteps } from "../../parts.ts";
import type { ProblemReporter, ProcessRule } from "../../rule.ts";

/** A mode must say how long the step takes then, shorten it, and not be pointless beside another. */
export const stepModes: ProcessRule = {
  codes: ["missing-key", "mode-not-shorter", "dominated-mode"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const placed = (step.modes ?? []).map((value, position) => ({ value, path: [...path, "modes", position] }));
      for (const mode of placed.filter(({ value }) => !isTimedMode(value))) reportUntimedMode(step, mode, report);
      const timed = placed.filter(({ value }) => isTimedMode(value));
      const shorter = timed.filter(({ value }) => getPlannedMinutes(value) < getPlannedMinutes(step));
      for (const mode of timed) if (!shorter.includes(mode)) reportSlowMode(step, mode, report);
      for (const mode of shorter) {
        const better = shorter.find((other) => isBetterMode(other, mode, shorter));
        if (better) reportDominatedMode(step, mode, better, report);
      }
    }
  },
};

function isTimedMode({ days, calendarDays }: Mode): boolean {
  return days !== undefined || calendarDays !== undefined;
}

/** Of two that are alike in all, the one written first. Stricter guards may be what less effort or time is paid with. */
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
    message: { zh: `环节“${id}”的办理方式没有天数`, en: `A mode of step "${id}" has no days` },
    remedy: { zh: "加上 days 或 calendarDays", en: "Add days or calendarDays" },
  });
}

function reportSlowMode(step: Step, { value, path }: PlacedPart<Mode>, report: ProblemReporter): void {
  report("mode-not-shorter", {
    path: [...path, value.days === undefined ? "calendarDays" : "days"],
    message:
      getPlannedMinutes(step) === 0
        ? { zh: `环节“${step.id}”本不占时间，办理方式不会更快`, en: `Step "${step.id}" takes no time, which no mode shortens` }
        : { zh: `办理方式不比环节“${step.id}”本身快`, en: `The mode takes no less time than step "${step.id}" by itself` },
    remedy: {
      zh: "days 写不采取办理方式时的天数；modes 只写更快的",
      en: "Let the days of the step be those without a mode, and list only faster modes",
    },
  });
}

function reportDominatedMode({ id }: Step, { path }: PlacedPart<Mode>, better: PlacedPart<Mode>, report: ProblemReporter): void {
  report("dominated-mode", {
    path,
    message: {
      zh: `环节“${id}”有另一种办理方式，不比这一种慢，投入也不更多`,
      en: `Another mode of step "${id}" takes no more time and no more effort than this one`,
    },
    remedy: { zh: "核对两者的天数和投入，或去掉这一种", en: "Check the days and efforts of the two, or leave this one out" },
    related: [{ message: { zh: "另一种", en: "The other mode" }, path: better.path }],
  });
}
