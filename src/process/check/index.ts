export { findActualFault } from "./actual-fault.ts";
export { type CheckOptions, checkCatalog } from "./check-catalog.ts";
export { collectFaultyPlaces } from "./faulty-places.ts";
export { findOfficerFault } from "./officer-fault.ts";
export { findProbabilityFault, probabilityRemedy } from "./probability-fault.ts";
export { buildProcess, readProcess } from "./sound-process.ts";
