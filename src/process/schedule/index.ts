export { analyseProcess, type ScheduleAnalysis } from "./analysis.ts";
export type { Binding } from "./bindings.ts";
export { type CriticalPath, findCriticalPaths } from "./critical-paths.ts";
export { computeScheduleDates } from "./dates.ts";
export { getStopEffect } from "./limit-stops.ts";
export { convertLimitMinutes, copyLimitAmounts } from "./limits.ts";
export type { NetworkSchedule } from "./network-schedule.ts";
export { computeProcessTimes, createChainTimes, createStepReplacer } from "./process-times.ts";
export { buildTimetable, schedule, scheduleLimits } from "./schedule.ts";
export { createRescheduler, type Rescheduler, scheduleNetwork } from "./schedule-network.ts";
export { listPathStretches } from "./stretches.ts";
export { computeTotalMinutes, computeTotals, createTotalsCalculator, type ProcessTotals } from "./totals.ts";
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
