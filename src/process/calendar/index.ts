export { type Calendar, isProvisionalDay, isWorkday } from "./calendar.ts";
export { loadCalendar } from "./definition.ts";
export { computeEarliestElapsedStart, computeElapsedFinish, computeLatestElapsedStart } from "./elapsed-days.ts";
export { computeElapsedRange, type ElapsedRange } from "./elapsed-range.ts";
export { compareTimeLimits, computeDueDay, computeLatestStartDay, type LimitDifference } from "./limits.ts";
export { computeRestedDueDay, type RestDays } from "./stopped-limits.ts";
export { createTimeline, locateFinish, locateStart, type Timeline } from "./timeline.ts";
export { addWorkdays, diffWorkdays } from "./workdays.ts";
