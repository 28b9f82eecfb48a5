export type { Arrivals } from "./arrivals.ts";
export { calibrate } from "./calibrate.ts";
export { type DiscoverOptions, type Discovery, discover } from "./discover/discover.ts";
export type { FamilyName, FittedDays } from "./families/types.ts";
export type { DurationFit } from "./fit.ts";
export type { MappedActivity } from "./mapping.ts";
export type {
  CalibratedChange,
  CalibrateOptions,
  Calibration,
  CalibrationQuality,
  CycleTimes,
  OutcomeCalibration,
  StepCalibration,
} from "./types.ts";
export { toInstantDay, type WorkingHours } from "./working-clock.ts";
