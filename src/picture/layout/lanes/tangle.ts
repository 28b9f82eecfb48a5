import { gridOf } from "./grid.ts";
import type { LaneChart } from "./lane-chart.ts";
import { flowOf } from "./order.ts";
import { noChoices, placeNodes } from "./place.ts";

/**
 * How tangled a chart will be, before any line is laid: about how often lines would cross if they ran anywhere, from the cells that they all pass
 * together and the cells there are.
 */
export function tangleOf(chart: LaneChart): number {
  const flow = flowOf(chart);
  const { column, row, nodeAt } = gridOf(flow, placeNodes(flow, noChoices));
  const far = (of: Int32Array, one: number, other: number) => Math.abs((of[one] as number) - (of[other] as number));
  const passed = chart.edges.reduce((sum, { from, to }) => sum + far(column, from, to) + far(row, from, to), 0);
  return (passed * passed) / nodeAt.length;
}
