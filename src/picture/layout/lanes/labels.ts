import type { Point, Rectangle, Size } from "../picture.ts";
import { east, south, west } from "./directions.ts";
import type { LaneGrid } from "./grid.ts";
import type { LaneFlow } from "./lane-flow.ts";
import type { LowerExits } from "./lower-exits.ts";
import { getExitWay } from "./path.ts";
import type { Placement } from "./place.ts";
import type { Routes } from "./route.ts";

/** What labels need around their nodes, in pixels. */
export interface LabelRoom {
  /** By column: from the middle of the slot to the left and to the right. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** By row of nodes: the height that labels beside its nodes need. */
  readonly height: Float64Array;
  /** By row of nodes: the strip below it, above all tracks, that only lines which leave there pass through. */
  readonly strip: Float64Array;
}

/** Distances of a label: from its line, from the node beside which it stands, and from what comes behind it. */
const laneLabelGap = { line: 4, above: 2, node: 3, behind: 4, arrow: 16 };

/** Labels stand where their line leaves the node, where nothing else can pass. */
export function measureLabelRoom(flow: LaneFlow, grid: LaneGrid, placement: Placement, { paths }: Routes, exits: LowerExits): LabelRoom {
  const room: LabelRoom = {
    left: new Float64Array(grid.width),
    right: new Float64Array(grid.width),
    height: new Float64Array(placement.rows),
    strip: new Float64Array(placement.rows),
  };
  const widen = (room: Float64Array, index: number, least: number) => {
    room[index] = Math.max(room[index] as number, least);
  };
  flow.chart.edges.forEach(({ label, from }, edge) => {
    if (label === undefined) return;
    const path = paths[edge] as readonly number[];
    const [column, row] = [grid.column[from] as number, placement.row[from] as number];
    const way = getExitWay(path, grid);
    if (way === south) {
      const reach = label.width + laneLabelGap.line + laneLabelGap.behind;
      if (exits.isLabelLeft[edge]) widen(room.left, column, reach - (exits.offset[edge] as number));
      else widen(room.right, column, reach + (exits.offset[edge] as number));
      widen(room.strip, row, label.height + laneLabelGap.above);
      return;
    }
    const behind = path.length === 2 ? laneLabelGap.arrow : laneLabelGap.behind;
    widen(way === east ? room.right : room.left, column, (exits.width[from] as number) / 2 + laneLabelGap.node + label.width + behind);
    widen(room.height, row, 2 * (label.height + laneLabelGap.above));
  });
  return room;
}

/** The upper left corner of a label whose line starts at `start`, at the border of `box`. */
export function computeLabelCorner(label: Size, way: number, start: Point, box: Rectangle, isLeft: boolean): Point {
  const above = start.y - label.height - laneLabelGap.above / 2;
  if (way === east) return { x: start.x + laneLabelGap.node, y: above };
  if (way === west) return { x: start.x - laneLabelGap.node - label.width, y: above };
  return {
    x: isLeft ? start.x - laneLabelGap.line - label.width : start.x + laneLabelGap.line,
    y: box.y + box.height + laneLabelGap.above,
  };
}
