import { buildLaneGrid } from "./grid.ts";
import type { LaneChart } from "./lane-chart.ts";
import { buildLaneFlow } from "./lane-flow.ts";
import { noChoices, placeNodes } from "./place.ts";

/**
 * How tangled a chart will be, before any line is laid: about how often lines would cross if they ran anywhere, from
 * the cells that they all pass together and the cells there are.
 */
export function estimateTangle(chart: LaneChart): number {
  const flow = buildLaneFlow(chart);
  const { column, row, nodeAt } = buildLaneGrid(flow, placeNodes(flow, noChoices));
  const measureDistance = (of: Int32Array, one: number, other: number) => Math.abs((of[one] as number) - (of[other] as number));
  const passed = chart.edges.reduce((sum, { from, to }) => sum + measureDistance(column, from, to) + measureDistance(row, from, to), 0);
  return (passed * passed) / nodeAt.length;
}
