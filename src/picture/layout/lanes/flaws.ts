import type { Point } from "../picture.ts";
import type { LanePlacement } from "./lane-chart.ts";
import type { LaneFlow } from "./lane-flow.ts";
import type { LineClash, Tracks } from "./tracks.ts";

/** How bad a layout is, and where. */
export interface Flaws {
  readonly cost: number;
  readonly crossings: number;
  readonly clashes: readonly LineClash[];
  /** The nodes whose edges cross or wind, most troubled first. */
  readonly hot: readonly number[];
}

/** What the search weighs: chosen on 300 flows (research on lanes, section 3.6). */
const flawWeights = { crossing: 40, bend: 6, row: 20, pixel: 0.01, width: 0.05, winding: 8, clash: 3000 };
/** A line winds when it has so many bends, or is so many pixels longer than need be. */
const windingLimits = { bends: 3, bendsBack: 4, detour: 400 };
const heatShares = { crossing: 1, winding: 0.4 };

/** Lines that come within so many pixels of an end only touch. */
const touchDistance = 0.5;

interface LayoutLeg {
  readonly edge: number;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export function measureFlaws(flow: LaneFlow, layout: LanePlacement & Pick<Tracks, "clashes">): Flaws {
  const heatOf = new Float64Array(flow.lane.length);
  const warm = (edge: number, by: number) => {
    (heatOf[flow.from[edge] as number] as number) += by;
    (heatOf[flow.to[edge] as number] as number) += by;
  };
  const [horizontal, vertical]: [LayoutLeg[], LayoutLeg[]] = [[], []];
  let [bends, length, windings] = [0, 0, 0];
  layout.routes.forEach((points, edge) => {
    const own = addLegs(points, edge, horizontal, vertical);
    bends += points.length - 2;
    length += own;
    const [start, end] = [points[0] as Point, points.at(-1) as Point];
    const detour = own - Math.abs(start.x - end.x) - Math.abs(start.y - end.y);
    if (points.length - 2 < (flow.isBack[edge] ? windingLimits.bendsBack : windingLimits.bends) && detour <= windingLimits.detour) return;
    windings++;
    warm(edge, heatShares.winding);
  });
  let crossings = 0;
  horizontal.sort((one, other) => one.at - other.at);
  for (const down of vertical) {
    for (let index = findFirstLeg(horizontal, down.low); index < horizontal.length; index++) {
      const across = horizontal[index] as LayoutLeg;
      if (across.at >= down.high - touchDistance) break;
      if (across.edge === down.edge || down.at <= across.low + touchDistance || down.at >= across.high - touchDistance) continue;
      crossings++;
      warm(across.edge, heatShares.crossing);
      warm(down.edge, heatShares.crossing);
    }
  }
  const cost =
    crossings * flawWeights.crossing +
    bends * flawWeights.bend +
    layout.rows * flawWeights.row +
    length * flawWeights.pixel +
    layout.width * flawWeights.width +
    windings * flawWeights.winding +
    layout.clashes.length * flawWeights.clash;
  const hot = [...heatOf.keys()].filter((node) => (heatOf[node] as number) > 0);
  hot.sort((one, other) => (heatOf[other] as number) - (heatOf[one] as number) || one - other);
  return { cost, crossings, clashes: layout.clashes, hot };
}

/** Sorts the legs of a line by direction; answers its length. */
function addLegs(points: readonly Point[], edge: number, horizontal: LayoutLeg[], vertical: LayoutLeg[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1] as Point, points[index] as Point];
    const isHorizontal = from.y === to.y;
    const [start, end] = isHorizontal ? [from.x, to.x] : [from.y, to.y];
    (isHorizontal ? horizontal : vertical).push({
      edge,
      at: isHorizontal ? from.y : from.x,
      low: Math.min(start, end),
      high: Math.max(start, end),
    });
    length += Math.abs(end - start);
  }
  return length;
}

/** The first of legs, sorted by their places, that lies beyond `low`. */
function findFirstLeg(legs: readonly LayoutLeg[], low: number): number {
  let [first, end] = [0, legs.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((legs[middle] as LayoutLeg).at > low + touchDistance) end = middle;
    else first = middle + 1;
  }
  return first;
}
