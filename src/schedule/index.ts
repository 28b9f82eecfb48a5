export { type Analysis, analyse } from "./analysis.ts";
export type { Binding } from "./bindings.ts";
export { type CriticalPath, criticalPaths } from "./critical-paths.ts";
export type { NetworkSchedule } from "./network-schedule.ts";
export { chainTimesOf, replacing, timesOf } from "./process-times.ts";
export { countedMinutes, schedule, timetableOf, totalMinutes } from "./schedule.ts";
export { type Reschedule, rescheduler, scheduleNetwork } from "./schedule-network.ts";
export { stretchesOf } from "./stretches.ts";
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
