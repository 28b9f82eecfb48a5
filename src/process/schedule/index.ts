export { analyseProcess, type ScheduleAnalysis } from "./analysis.ts";
export { getBindingType } from "./bindings.ts";
export { type CriticalPath, findCriticalPaths } from "./critical-paths.ts";
export { computeScheduleDates } from "./dates.ts";
export { getStopEffect } from "./limits/limit-stops.ts";
export { convertLimitMinutes, copyLimitAmounts, getLimitResult } from "./limits/limits.ts";
export type { NetworkSchedule } from "./passes/network-schedule.ts";
export { createRescheduler, type Rescheduler, scheduleNetwork } from "./passes/schedule-network.ts";
export { computeProcessTimes, createChainTimes, createStepReplacer } from "./process-times.ts";
export { buildTimetable, schedule, scheduleLimits } from "./schedule.ts";
export { listPathStretches } from "./stretches.ts";
export { computeTotalMinutes, computeTotals, createTotalsCalculator, type ProcessTotals } from "./totals.ts";
export {
  type LimitDates,
  type LimitResult,
  type Schedule,
  type ScheduleDates,
  type ScheduledStep,
  type ScheduleOptions,
  type ScheduleStart,
  type StepDates,
  scheduleOptionKinds,
} from "./types.ts";
