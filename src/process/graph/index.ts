export { shortestCycle, stepsNotOrdered } from "./cycle.ts";
export type { Origin } from "./cycle-problem.ts";
export { entersFinish, leavesFinish } from "./link-ends.ts";
export { buildNetwork, linkNumbers, minutesOfSteps, type Network, type NetworkInput, withMinutes } from "./network.ts";
export { linksAmong, type NetworkLink } from "./network-links.ts";
export { findCycle, networkOf, networksOn, type ProcessNetwork, withSteps } from "./process-network.ts";
export { isTaken, type Route, reachedSteps, routeProblems, stepsOnRoute } from "./route.ts";
