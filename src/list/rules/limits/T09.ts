import { getPlannedMinutes, toWorkingDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { collectAgencies } from "../../unit-roles.ts";
import { formatWorkdayCount } from "../../working-days.ts";

/** Counted time on the critical path at a unit that the item does not name, so that the promise rests on somebody who did not give it. */
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
        message: {
          zh: `关键路径上的环节“${id}”由单位“${step.unit}”办理 ${days.zh}，它不在联办机构之内`,
          en: `step "${id}" on the critical path takes unit "${step.unit}" ${days.en}, and it is not among the units of the item`,
        },
        remedy: {
          zh: "把它写入 joint（联办机构），并在承诺时限中计入它的时间",
          en: "Name it in joint, and let the promise cover its time",
        },
      });
    }
  },
};
