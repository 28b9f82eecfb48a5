export { computeArrivalDays, type LocalTime } from "./arrivals/arrival-days.ts";
export { listWorkingWeekdays } from "./arrivals/working-week.ts";
export type { Replication } from "./figures/case-log.ts";
export { findLeastStaff, type StaffOptions, type StaffPlan } from "./least-staff.ts";
export type { LoadChoice, LoadOptions } from "./options.ts";
export { defaultCases } from "./plan.ts";
export type { LoadCrew } from "./replicate.ts";
export { compareLoads, createReplicator, simulateLoad } from "./simulate-load.ts";
export type { CaseArrivals, LoadComparison, LoadMoment, LoadParts, LoadResult, UnitLoad } from "./types.ts";
