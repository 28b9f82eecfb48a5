import { createKey } from "../../../model/index.ts";
import type { Point } from "../../geometry/index.ts";
import { isInOpenRange } from "../../geometry/index.ts";
import type { Wire } from "../../layout/index.ts";
import { cornerRadius, jumpRadius } from "./wire-path.ts";

/** What is drawn of a wire. */
export interface DrawnLine {
  readonly points: readonly Point[];
  /** Where it hops over other lines. */
  readonly hops: readonly Point[];
  /** Without one it ends on the line that it joins. */
  readonly hasArrow: boolean;
}

/**
 * How far a line goes on along the one that it joins: to the end of its rounded corner, or of that of the other one.
 */
const joint = cornerRadius;
/**
 * The middle of a hop keeps this from corners, from the tip of an arrowhead (the largest is 13 pixels long), and from
 * other hops.
 */
const jumpClearance = { corner: cornerRadius + jumpRadius, arrow: 13 + jumpRadius, hop: 2 * jumpRadius + 1 };

/**
 * What to draw of wires that come in drawing order, what matters most last. Wires that end in one point share their
 * last stretch: the one drawn last has it with its arrowhead, the others stop where they join it.
 */
export function computeDrawnLines(wires: readonly Wire[]): ReadonlyMap<Wire, DrawnLine> {
  const trunks = new Map<string, PlainLeg[]>();
  const cut = new Map<Wire, LineCut>();
  for (const wire of wires.toReversed()) {
    const end = wire.points.at(-1);
    const key = createKey(wire.to, end?.x, end?.y);
    const trunk = trunks.get(key) ?? [];
    cut.set(wire, cutAtTrunk(wire.points, trunk));
    trunks.set(key, [...trunk, ...listPlainLegs(wire)]);
  }
  const hops = placeLineJumps(wires.flatMap((wire) => listDrawnLegs(wire, cut.get(wire) as LineCut)));
  return new Map(wires.map((wire) => [wire, { ...(cut.get(wire) as LineCut), hops: hops.get(wire) ?? [] }]));
}

type LineCut = Pick<DrawnLine, "points" | "hasArrow">;

interface PlainLeg {
  readonly wire: Wire;
  readonly from: Point;
  readonly to: Point;
}

function listPlainLegs(wire: Wire): readonly PlainLeg[] {
  return wire.points.slice(1).map((to, index) => ({ wire, from: wire.points[index] as Point, to }));
}

/** The line up to where all the rest of it lies on the trunk, on a corner or between two, and round that corner. */
function cutAtTrunk(points: readonly Point[], trunk: readonly PlainLeg[]): LineCut {
  let shared = points.length - 1;
  while (shared > 0 && trunk.some((leg) => isStretchOnLeg(leg, points[shared - 1] as Point, points[shared] as Point))) shared--;
  const [before, corner, next] = [points[shared - 1], points[shared], points[shared + 1]];
  if (before === undefined || corner === undefined || next === undefined) return { points, hasArrow: true };
  const meeting = findFurthestMeeting(trunk, before, corner);
  if (meeting) return { points: [...points.slice(0, shared), advancePoint(meeting, corner)], hasArrow: false };
  return { points: [...points.slice(0, shared + 1), advancePoint(corner, next)], hasArrow: false };
}

function advancePoint(from: Point, to: Point): Point {
  const share = Math.min(1, joint / (Math.abs(to.x - from.x) + Math.abs(to.y - from.y)));
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Where a leg that ends on the trunk first comes to lie on it; undefined where it only ends there. */
function findFurthestMeeting(trunk: readonly PlainLeg[], from: Point, to: Point): Point | undefined {
  const measureDistance = (point: Point) => Math.abs(point.x - to.x) + Math.abs(point.y - to.y);
  const ends = trunk.flatMap(({ from: one, to: other }) => {
    const within = [one, other].find((end) => measureDistance(end) > 0 && isStretchOnLeg({ from, to }, end, end));
    return within && isStretchOnLeg({ from: one, to: other }, within, to) ? [within] : [];
  });
  return ends.sort((one, other) => measureDistance(other) - measureDistance(one))[0];
}

function isStretchOnLeg({ from, to }: Pick<PlainLeg, "from" | "to">, one: Point, other: Point): boolean {
  const isAlongAxis = (along: "x" | "y", across: "x" | "y") =>
    from[across] === to[across] &&
    one[across] === from[across] &&
    other[across] === from[across] &&
    Math.min(one[along], other[along]) >= Math.min(from[along], to[along]) &&
    Math.max(one[along], other[along]) <= Math.max(from[along], to[along]);
  return isAlongAxis("x", "y") || isAlongAxis("y", "x");
}

/** A leg, and where on it the middle of a hop may be. */
interface DrawnLeg extends PlainLeg {
  readonly low: number;
  readonly high: number;
  readonly hops: Point[];
}

function listDrawnLegs(wire: Wire, { points, hasArrow }: LineCut): readonly DrawnLeg[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] as Point;
    const along = from.y === to.y ? "x" : "y";
    const ahead = jumpClearance[hasArrow && index === points.length - 2 ? "arrow" : "corner"];
    const [behind, before] = from[along] < to[along] ? [jumpClearance.corner, ahead] : [ahead, jumpClearance.corner];
    const [low, high] = [Math.min(from[along], to[along]) + behind, Math.max(from[along], to[along]) - before];
    return { wire, from, to, low, high, hops: [] };
  });
}

/**
 * Where legs of wires to different steps cross: the horizontal one hops, or the vertical one where that has no room.
 */
function placeLineJumps(legs: readonly DrawnLeg[]): ReadonlyMap<Wire, readonly Point[]> {
  const verticals = legs.filter(({ from, to }) => from.x === to.x).sort((one, other) => one.from.x - other.from.x);
  for (const level of legs) {
    const { from, to, wire } = level;
    if (from.y !== to.y) continue;
    for (let index = findFirstUpright(verticals, Math.min(from.x, to.x)); index < verticals.length; index++) {
      const upright = verticals[index] as DrawnLeg;
      const { x } = upright.from;
      if (x >= Math.max(from.x, to.x)) break;
      if (upright.wire.to === wire.to || !isInOpenRange(x, from.x, to.x) || !isInOpenRange(from.y, upright.from.y, upright.to.y)) continue;
      const at = { x, y: from.y };
      if (hasJumpRoom(level, "x", at)) level.hops.push(at);
      else if (hasJumpRoom(upright, "y", at)) upright.hops.push(at);
    }
  }
  const hops = new Map<Wire, Point[]>();
  for (const leg of legs) hops.set(leg.wire, [...(hops.get(leg.wire) ?? []), ...leg.hops]);
  return hops;
}

function hasJumpRoom({ low, high, hops }: DrawnLeg, along: "x" | "y", at: Point): boolean {
  return at[along] >= low && at[along] <= high && hops.every((hop) => Math.abs(hop[along] - at[along]) >= jumpClearance.hop);
}

/** The first of legs, from left to right, that is not to the left of `x`. */
function findFirstUpright(legs: readonly PlainLeg[], x: number): number {
  let [first, end] = [0, legs.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((legs[middle] as PlainLeg).from.x >= x) end = middle;
    else first = middle + 1;
  }
  return first;
}
