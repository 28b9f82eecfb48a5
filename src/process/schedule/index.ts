export { type Analysis, analyse } from "./analysis.ts";
export type { Binding } from "./bindings.ts";
export { type CriticalPath, criticalPaths } from "./critical-paths.ts";
export { datesUntil } from "./dates.ts";
export { effectOn } from "./limit-stops.ts";
export { convertedMinutes, writtenOf } from "./limits.ts";
export type { NetworkSchedule } from "./network-schedule.ts";
export { chainTimesOf, replacing, timesOf } from "./process-times.ts";
export { limitsOf, schedule, timetableOf } from "./schedule.ts";
export { type Reschedule, rescheduler, scheduleNetwork } from "./schedule-network.ts";
export { stretchesOf } from "./stretches.ts";
export { type Totals, totalMinutes, totalsOf, totalsOfSets } from "./totals.ts";
export type {
  LimitDates,
  LimitResult,
  Schedule,
  ScheduleDates,
  ScheduledStep,
  ScheduleOptions,
  ScheduleStart,
  StepDates,
} from "./types.ts";
