export { findBlockedSteps, findShortestCycle } from "./cycle.ts";
export type { ReformOrigin } from "./cycle-problem.ts";
export { hasFinishSource, hasFinishTarget } from "./link-ends.ts";
export {
  buildNetwork,
  copyStepMinutes,
  createMinutesReplacer,
  linkTypeNumbers,
  type Network,
  type NetworkInput,
  replaceMinutes,
} from "./network.ts";
export { listNetworkLinks, type NetworkLink } from "./network-links.ts";
export {
  buildProcessNetwork,
  buildRouteNetwork,
  createNetworkBuilder,
  findCycleProblem,
  type ProcessNetwork,
  replaceSteps,
} from "./process-network.ts";
export { collectNearest, collectReachable } from "./reachability.ts";
export { checkRoute, collectRouteSteps, isOutcomeTaken, listReachedSteps, type Route } from "./route.ts";
