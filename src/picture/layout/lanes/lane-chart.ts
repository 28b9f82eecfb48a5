import type { Point, Rectangle, Size } from "../picture.ts";

/**
 * What the lane engine places: steps and connections by number, sizes in pixels. The flow runs down and the lanes stand
 * side by side; who wants lanes across hands in everything turned over and turns the result back.
 */
export interface LaneChart {
  readonly lanes: readonly LaneStrip[];
  /** Bands across the lanes, from above; none where phases do not matter. */
  readonly bands: readonly LaneStrip[];
  /** In declaration order, which decides wherever nothing else does. */
  readonly nodes: readonly LaneNode[];
  readonly edges: readonly LaneEdge[];
  /** The most boxes side by side in a lane; 4 when absent. */
  readonly across?: number | undefined;
}

export interface LaneStrip {
  /** Pixels across the strip that its title needs. */
  readonly least: number;
}

export interface LaneNode extends Size {
  readonly lane: number;
  /** Ignored without bands. */
  readonly band: number;
  /** Lines leave it at its vertices. */
  readonly isDecision: boolean;
  /** Where one line branches: no box, but a point that all lines leave. */
  readonly isJunction: boolean;
}

export interface LaneEdge {
  readonly from: number;
  readonly to: number;
  /** Against the flow by its meaning; edges that close a cycle are found without being told. */
  readonly isReturn: boolean;
  /** Only lines of one kind may run into each other. */
  readonly kind: string;
  readonly label: Size | undefined;
}

/** Places in pixels from the upper left corner of the lanes. */
export interface LanePlacement extends Size {
  /** By number of the node; a box may be wider than asked for, where its exits need room. */
  readonly boxes: readonly Rectangle[];
  /** Corner points from border to border, by number of the edge. */
  readonly routes: readonly (readonly Point[])[];
  /** Upper left corners, by number of the edge. */
  readonly labels: readonly (Point | undefined)[];
  /** The borders of the lanes from left to right, one more than there are lanes. */
  readonly laneBorders: readonly number[];
  /** The borders of the bands from above, one more than there are bands; empty without bands. */
  readonly bandBorders: readonly number[];
  /** How many rows the boxes stand on. */
  readonly rows: number;
}
