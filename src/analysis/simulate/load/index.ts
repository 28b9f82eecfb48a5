export { arrivalDays, type LocalTime } from "./arrival-days.ts";
export type { Replication } from "./case-log.ts";
export { leastStaff, type StaffOptions, type StaffPlan } from "./least-staff.ts";
export type { LoadChoice, LoadOptions } from "./load-options.ts";
export { usualCases } from "./load-plan.ts";
export type { LoadCrew } from "./replicate.ts";
export { compareLoads, replicationsOf, simulateLoad } from "./simulate-load.ts";
export type { CaseArrivals, Load, LoadComparison, LoadMoment, LoadParts, UnitLoad } from "./types.ts";
export { workingWeek } from "./working-week.ts";
