import { type Mode, plannedMinutes, type Step } from "../../../model/index.ts";
import { everyStep, type Placed } from "../parts.ts";
import type { ProcessRule, Report } from "../rule.ts";

/** A mode must say how long the step takes then, shorten it, and not be pointless beside another. */
export const modes: ProcessRule = {
  codes: ["missing-key", "mode-not-shorter", "dominated-mode"],
  checkProcess(context, report) {
    for (const { value: step, path } of everyStep(context)) {
      const placed = (step.modes ?? []).map((value, position) => ({ value, path: [...path, "modes", position] }));
      for (const mode of placed.filter(({ value }) => !isTimed(value))) reportUntimed(step, mode, report);
      const timed = placed.filter(({ value }) => isTimed(value));
      const shorter = timed.filter(({ value }) => plannedMinutes(value) < plannedMinutes(step));
      for (const mode of timed) if (!shorter.includes(mode)) reportNotShorter(step, mode, report);
      for (const mode of shorter) {
        const better = shorter.find((other) => isBetter(other, mode, shorter));
        if (better) reportDominated(step, mode, better, report);
      }
    }
  },
};

function isTimed({ days, calendarDays }: Mode): boolean {
  return days !== undefined || calendarDays !== undefined;
}

/** Of two that are alike in all, the one written first. Stricter guards may be what less effort or time is paid with. */
function isBetter(one: Placed<Mode>, other: Placed<Mode>, order: readonly Placed<Mode>[]): boolean {
  const byTime = plannedMinutes(one.value) - plannedMinutes(other.value);
  const byEffort = one.value.effort - other.value.effort;
  const isAllowed = one.value.guard === other.value.guard || one.value.guard === "within-powers";
  const isLater = order.indexOf(one) >= order.indexOf(other);
  return isAllowed && byTime <= 0 && byEffort <= 0 && (byTime < 0 || byEffort < 0 || one.value.guard !== other.value.guard || !isLater);
}

function reportUntimed({ id }: Step, { path }: Placed<Mode>, report: Report): void {
  report("missing-key", {
    path: [...path, "days"],
    message: { zh: `环节“${id}”的办理方式没有天数`, en: `A mode of step "${id}" has no days` },
    remedy: { zh: "加上 days 或 calendarDays", en: "Add days or calendarDays" },
  });
}

function reportNotShorter(step: Step, { value, path }: Placed<Mode>, report: Report): void {
  report("mode-not-shorter", {
    path: [...path, value.days === undefined ? "calendarDays" : "days"],
    message:
      plannedMinutes(step) === 0
        ? { zh: `环节“${step.id}”本不占时间，办理方式不会更快`, en: `Step "${step.id}" takes no time, which no mode shortens` }
        : { zh: `办理方式不比环节“${step.id}”本身快`, en: `The mode takes no less time than step "${step.id}" by itself` },
    remedy: {
      zh: "days 写不采取办理方式时的天数；modes 只写更快的",
      en: "Let the days of the step be those without a mode, and list only faster modes",
    },
  });
}

function reportDominated({ id }: Step, { path }: Placed<Mode>, better: Placed<Mode>, report: Report): void {
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
