import type { PlacedChart } from "./layered/layered.ts";
import { placeLanes } from "./place-lanes.ts";
import { buildLaneChart, convertPlacement, type Swimlanes } from "./swimlane.ts";

/**
 * Places a chart as the lane engine does, with all steps in one lane that is not shown, and at most so many of them
 * side by side. `order` as in `computeFlowOrder`.
 */
export function placeInOneLane(
  { chart, nodes, labels, memory }: Pick<Swimlanes, "chart" | "nodes" | "labels" | "memory">,
  order: readonly string[],
  across?: number,
): PlacedChart {
  const lanes = { titles: [{ id: "", name: "" }], of: nodes.map(() => 0) };
  const laneChart = buildLaneChart({ chart, nodes, labels, turn: false, lanes, bands: { titles: [], of: [] }, order });
  const placement = placeLanes({ ...laneChart, across }, chart.process, memory);
  return convertPlacement(placement, nodes, labels, { x: 0, y: 0 }, false);
}
