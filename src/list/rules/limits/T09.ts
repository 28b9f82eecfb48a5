import { getPlannedMinutes, toWorkingDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { collectAgencies } from "../../unit-roles.ts";
import { formatWorkdayCount } from "../../working-days.ts";
import { T09Words } from "./words.ts";

/**
 * Counted time on the critical path at a unit that the item does not name, so that the promise rests on somebody who
 * did not give it.
 */
export const T09: CourseRule = {
  code: "T09",
  checkCourse({ item, process, steps, stepPath, timetable }, report) {
    if (item.unit === undefined || !process.limits.some(({ kind }) => kind === "promised")) return;
    const own = collectAgencies(item);
    const told = new Set<string>();
    for (const id of timetable()?.path ?? []) {
      const step = steps.get(id);
      if (
        step?.unit === undefined ||
        step.clock !== "counted" ||
        own.has(step.unit) ||
        getPlannedMinutes(step) === 0 ||
        told.has(step.unit)
      )
        continue;
      told.add(step.unit);
      const days = formatWorkdayCount(toWorkingDays(getPlannedMinutes(step)));
      report({
        path: stepPath(id),
        message: T09Words.message(id, step.unit, days.zh, days.en),
        remedy: T09Words.remedy,
      });
    }
  },
};
