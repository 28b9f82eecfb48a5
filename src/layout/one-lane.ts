import { layoutLanes } from "./lanes/index.ts";
import type { Placed, Plan } from "./layered.ts";
import { laneChartOf, placedFrom, type Swimlanes } from "./swimlane.ts";
import { untangled } from "./untangled.ts";

/**
 * More than this takes ELK seconds: it lays out each layer that a line passes. Measured on random charts: 3 to 4 ms a layer, twice, and ever more
 * where lines are dense.
 */
const mostPassed = 350;

/** Whether ELK would take too long, by the number of layers that all lines pass together. */
export function isTooLarge({ boxes, connections }: Pick<Plan, "boxes" | "connections">): boolean {
  const rank = new Map(boxes.map(({ id }, index) => [id, index]));
  const layer = new Int32Array(boxes.length);
  const ends = connections.map(({ from, to }) => {
    const [one, other] = [rank.get(from) as number, rank.get(to) as number];
    return [Math.min(one, other), Math.max(one, other)] as const;
  });
  ends.sort((one, other) => one[1] - other[1]);
  for (const [from, to] of ends) if (from !== to) layer[to] = Math.max(layer[to] as number, (layer[from] as number) + 1);
  const passed = ends.reduce((sum, [from, to]) => sum + (layer[to] as number) - (layer[from] as number), 0);
  return passed > mostPassed;
}

/** Places a large chart as the lane engine does, with all steps in one lane that is not shown. `order` as in `flowOrder`. */
export function placeInOneLane({ chart, nodes, labels }: Pick<Swimlanes, "chart" | "nodes" | "labels">, order: readonly string[]): Placed {
  const lanes = { titles: [{ id: "", name: "" }], of: nodes.map(() => 0) };
  const laneChart = laneChartOf({ chart, nodes, labels, turn: false, lanes, bands: { titles: [], of: [] }, order });
  const placement = layoutLanes(untangled(laneChart, chart.process));
  return placedFrom(placement, nodes, labels, { x: 0, y: 0 }, false);
}
