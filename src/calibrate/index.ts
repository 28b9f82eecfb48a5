export { calibrate } from "./calibrate.ts";
export { type DiscoverOptions, type Discovery, discover } from "./discover/discover.ts";
export type { CalibrateOptions, Calibration, OutcomeCalibration, StepCalibration } from "./types.ts";
export { dayOfInstant, type WorkingHours } from "./working-clock.ts";
