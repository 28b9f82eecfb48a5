export { type Calendar, isProvisional, isWorkday } from "./calendar.ts";
export { calendarOf } from "./definition.ts";
export { earliestElapsedBegin, elapsedFinish, latestElapsedBegin } from "./elapsed.ts";
export { type ElapsedRange, elapsedRange } from "./elapsed-range.ts";
export { dueDay, type LimitDifference, latestStartDay, limitDifference } from "./limits.ts";
export { dueDayWithRests, type Rest } from "./stopped-limits.ts";
export { finishAt, startAt, type Timeline, timelineFrom } from "./timeline.ts";
export { addWorkdays, workdaysBetween } from "./workdays.ts";
