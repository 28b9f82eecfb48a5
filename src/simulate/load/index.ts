export { leastStaff, type StaffOptions, type StaffPlan } from "./least-staff.ts";
export { compareLoads, simulateLoad } from "./simulate-load.ts";
export type { CaseArrivals, Load, LoadComparison, LoadMoment, LoadOptions, LoadParts, UnitLoad } from "./types.ts";
export { workingWeek } from "./working-week.ts";
