import type { Point, Wire } from "../layout/index.ts";
import { cornerRadius, hopRadius } from "./wire-path.ts";

/** What is drawn of a wire. */
export interface DrawnLine {
  readonly points: readonly Point[];
  /** Where it hops over other lines; only horizontal legs hop. */
  readonly hops: readonly Point[];
  /** Without one it ends on the line that it joins. */
  readonly hasArrow: boolean;
}

/** How far a line goes on along the one that it joins: to the end of its rounded corner, or of that of the other one. */
const joint = cornerRadius;
/** A hop keeps this from corners, arrowheads and other hops. */
const clear = cornerRadius + hopRadius;

/**
 * What to draw of wires that come in drawing order, what matters most last. Wires that end in one point share their last stretch: the one drawn
 * last has it with its arrowhead, the others stop where they join it.
 */
export function drawnLines(wires: readonly Wire[]): ReadonlyMap<Wire, DrawnLine> {
  const trunks = new Map<string, Leg[]>();
  const cut = new Map<Wire, Pick<DrawnLine, "points" | "hasArrow">>();
  for (const wire of wires.toReversed()) {
    const end = wire.points.at(-1);
    const key = JSON.stringify([wire.to, end?.x, end?.y]);
    const trunk = trunks.get(key) ?? [];
    cut.set(wire, upToTrunk(wire.points, trunk));
    trunks.set(key, [...trunk, ...legsOf(wire)]);
  }
  const verticals = wires.flatMap(legsOf).filter(({ from, to }) => from.x === to.x);
  verticals.sort((one, other) => one.from.x - other.from.x);
  return new Map(
    wires.map((wire) => {
      const { points, hasArrow } = cut.get(wire) as Pick<DrawnLine, "points" | "hasArrow">;
      return [wire, { points, hasArrow, hops: hopsOf({ ...wire, points }, verticals) }];
    }),
  );
}

interface Leg {
  readonly wire: Wire;
  readonly from: Point;
  readonly to: Point;
}

function legsOf(wire: Wire): readonly Leg[] {
  return wire.points.slice(1).map((to, index) => ({ wire, from: wire.points[index] as Point, to }));
}

/** The line up to where all the rest of it lies on the trunk, on a corner or between two, and round that corner. */
function upToTrunk(points: readonly Point[], trunk: readonly Leg[]): Pick<DrawnLine, "points" | "hasArrow"> {
  let shared = points.length - 1;
  while (shared > 0 && trunk.some((leg) => covers(leg, points[shared - 1] as Point, points[shared] as Point))) shared--;
  const [before, corner, next] = [points[shared - 1], points[shared], points[shared + 1]];
  if (before === undefined || corner === undefined || next === undefined) return { points, hasArrow: true };
  const meeting = furthest(trunk, before, corner);
  if (meeting) return { points: [...points.slice(0, shared), ahead(meeting, corner)], hasArrow: false };
  return { points: [...points.slice(0, shared + 1), ahead(corner, next)], hasArrow: false };
}

function ahead(from: Point, to: Point): Point {
  const share = Math.min(1, joint / (Math.abs(to.x - from.x) + Math.abs(to.y - from.y)));
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Where a leg that ends on the trunk first comes to lie on it; undefined where it only ends there. */
function furthest(trunk: readonly Leg[], from: Point, to: Point): Point | undefined {
  const far = (point: Point) => Math.abs(point.x - to.x) + Math.abs(point.y - to.y);
  const ends = trunk.flatMap(({ from: one, to: other }) => {
    const within = [one, other].find((end) => far(end) > 0 && covers({ from, to }, end, end));
    return within && covers({ from: one, to: other }, within, to) ? [within] : [];
  });
  return ends.sort((one, other) => far(other) - far(one))[0];
}

function covers({ from, to }: Pick<Leg, "from" | "to">, one: Point, other: Point): boolean {
  const lies = (along: "x" | "y", across: "x" | "y") =>
    from[across] === to[across] &&
    one[across] === from[across] &&
    other[across] === from[across] &&
    Math.min(one[along], other[along]) >= Math.min(from[along], to[along]) &&
    Math.max(one[along], other[along]) <= Math.max(from[along], to[along]);
  return lies("x", "y") || lies("y", "x");
}

/** Where the horizontal legs of a wire cross vertical legs, from left to right, of wires to other steps. */
function hopsOf(wire: Wire, verticals: readonly Leg[]): readonly Point[] {
  return legsOf(wire).flatMap(({ from, to }) => {
    if (from.y !== to.y) return [];
    const [left, right] = [Math.min(from.x, to.x) + clear, Math.max(from.x, to.x) - clear];
    const hops: Point[] = [];
    for (let index = firstFrom(verticals, left); index < verticals.length; index++) {
      const leg = verticals[index] as Leg;
      const { x } = leg.from;
      if (x > right) break;
      if (leg.wire.to === wire.to || !isBetween(from.y, leg.from.y, leg.to.y)) continue;
      const before = hops.at(-1);
      if (before === undefined || x - before.x > 2 * hopRadius + 1) hops.push({ x, y: from.y });
    }
    return hops;
  });
}

/** The first of legs, from left to right, that is not to the left of `x`. */
function firstFrom(legs: readonly Leg[], x: number): number {
  let [first, end] = [0, legs.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((legs[middle] as Leg).from.x >= x) end = middle;
    else first = middle + 1;
  }
  return first;
}

/** Where lines only touch, one joins the other and nothing is crossed. */
function isBetween(at: number, one: number, other: number): boolean {
  return at > Math.min(one, other) + 0.5 && at < Math.max(one, other) - 0.5;
}
