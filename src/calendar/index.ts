export { type Calendar, isProvisional, isWorkday } from "./calendar.ts";
export { calendarOf } from "./definition.ts";
export { dueDay, type LimitDifference, latestStartDay, limitDifference, type TimeLimit } from "./limits.ts";
export { addWorkdays, workdaysBetween } from "./workdays.ts";
