import type { Day } from "../../../model/index.ts";
import type { Omissions } from "../../omissions.ts";
import { findPlanField, type ProjectPlan } from "../plan.ts";
import type { PlanOmission } from "../words.ts";
import type { PlanCalendar } from "./calendar.ts";
import { parseClockTime } from "./moments.ts";
import { dayLength, type PlanMoment } from "./working-time.ts";

/** When a plan starts. */
export interface PlanStart {
  /**
   * The day to start a schedule on, which is not counted: the one before the first, or that day itself when the plan
   * starts with its end.
   */
  readonly day: Day;
  readonly moment: PlanMoment;
}

/** The start of a plan, if it says one; a start within a day is moved to the beginning of that day. */
export function readPlanStart(
  plan: ProjectPlan,
  { workedBefore }: PlanCalendar,
  omissions: Omissions<PlanOmission>,
): PlanStart | undefined {
  const text = findPlanField(plan, "StartDate");
  if (text === undefined) return undefined;
  const start = parseClockTime(text);
  if (!start || start.day < 2) {
    omissions.note("start-date", "", text);
    return undefined;
  }
  const midnight = start.day * dayLength;
  const worked = workedBefore(start.day, start.minute);
  if (worked > 0 && worked === workedBefore(start.day, dayLength)) return { day: start.day, moment: midnight + start.minute };
  if (worked > 0) omissions.note("start-time", "", text);
  return { day: start.day - 1, moment: worked > 0 ? midnight : midnight + start.minute };
}
