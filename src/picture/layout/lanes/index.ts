import type { LaneChart, LanePlacement } from "./lane-chart.ts";
import { buildLaneFlow } from "./lane-flow.ts";
import { searchLayout } from "./search.ts";

export type { LaneChart, LanePlacement } from "./lane-chart.ts";
export { estimateTangle } from "./tangle.ts";

/**
 * Lays a chart out in lanes, flow downwards.
 *
 * order: which edges go back, which exit of a decision runs on. place: nodes go into rows and slots, onto the row of
 * their predecessor where a straight line can hand over to another lane, beside their decision, else below. route:
 * every edge finds its way through a grid of gaps and corridors. tracks: lines that share a channel come side by side,
 * so that they cross little. coordinates, labels: pixels. search: nodes whose edges cross or wind are tried elsewhere,
 * each time with a complete layout, as long as it helps and a counted amount of work is not used up.
 */
export function layOutLanes(chart: LaneChart): LanePlacement {
  return searchLayout(buildLaneFlow(chart));
}
