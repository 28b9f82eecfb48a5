import { layoutLanes } from "./lanes/index.ts";
import type { Placed } from "./layered.ts";
import { laneChartOf, placedFrom, type Swimlanes } from "./swimlane.ts";
import { untangled } from "./untangled.ts";

/** Places a large chart as the lane engine does, with all steps in one lane that is not shown. `order` as in `flowOrder`. */
export function placeInOneLane({ chart, nodes, labels }: Pick<Swimlanes, "chart" | "nodes" | "labels">, order: readonly string[]): Placed {
  const lanes = { titles: [{ id: "", name: "" }], of: nodes.map(() => 0) };
  const laneChart = laneChartOf({ chart, nodes, labels, turn: false, lanes, bands: { titles: [], of: [] }, order });
  const placement = layoutLanes(untangled(laneChart, chart.process));
  return placedFrom(placement, nodes, labels, { x: 0, y: 0 }, false);
}
