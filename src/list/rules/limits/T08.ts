import { formatDays, getPlannedMinutes, toWorkingDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { formatWorkdayCount } from "../../working-days.ts";
import { T08Words } from "./words.ts";

/** Most steps that are named. */
const maxHiddenSteps = 4;

/**
 * What passes on the main route against the promise: excluded steps and those of the applicant are the time that a
 * promise hides.
 */
export const T08: CourseRule = {
  code: "T08",
  checkCourse({ limits, steps, timetable }, report) {
    const schedule = timetable();
    for (const [index, { kind, days, experienced }] of (schedule?.limits ?? []).entries()) {
      const path = limits[index]?.path;
      if (kind !== "promised" || days === 0 || experienced === null || experienced <= 2 * days || !path) continue;
      const hidden = (schedule?.steps ?? []).flatMap((id) => {
        const step = steps.get(id);
        return step && step.clock !== "counted" && getPlannedMinutes(step) > 0
          ? [`${id} ${formatDays(toWorkingDays(getPlannedMinutes(step)))}`]
          : [];
      });
      const more = hidden.length > maxHiddenSteps ? " …" : "";
      const shown = hidden.slice(0, maxHiddenSteps);
      report({
        path,
        message: T08Words.message(
          formatDays(days),
          formatDays(experienced),
          shown.length,
          shown.join("、"),
          more,
          formatWorkdayCount(days).en,
          shown.join(", "),
        ),
        remedy: T08Words.remedy,
      });
    }
  },
};
