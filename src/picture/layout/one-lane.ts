import type { Placed } from "./layered.ts";
import { placedLanes } from "./placed-lanes.ts";
import { laneChartOf, placedFrom, type Swimlanes } from "./swimlane.ts";

/**
 * Places a chart as the lane engine does, with all steps in one lane that is not shown, and at most so many of them side by side. `order` as in
 * `flowOrder`.
 */
export function placeInOneLane(
  { chart, nodes, labels, memory }: Pick<Swimlanes, "chart" | "nodes" | "labels" | "memory">,
  order: readonly string[],
  across?: number,
): Placed {
  const lanes = { titles: [{ id: "", name: "" }], of: nodes.map(() => 0) };
  const laneChart = laneChartOf({ chart, nodes, labels, turn: false, lanes, bands: { titles: [], of: [] }, order });
  const placement = placedLanes({ ...laneChart, across }, chart.process, memory);
  return placedFrom(placement, nodes, labels, { x: 0, y: 0 }, false);
}
