export { type NetworkSchedule, scheduleNetwork } from "./passes.ts";
export { type ScheduleOptions, schedule, totalMinutes } from "./schedule.ts";
export type { LimitDates, LimitResult, Schedule, ScheduleDates, ScheduledStep, ScheduleStart, StepDates } from "./types.ts";
