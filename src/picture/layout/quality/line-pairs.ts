import { createKey } from "../../../model/index.ts";
import { measureManhattanDistance } from "../../geometry/index.ts";
import { getLineKind } from "../chart/chart.ts";
import type { Point, Wire } from "../picture.ts";
import type { WireLeg } from "./legs.ts";
import { listNearItemPairs, listNearPairs } from "./near-pairs.ts";

/** What two lines do to each other: pairs of lines. */
export interface LinePairs {
  readonly edgeOverlaps: number;
  readonly closeLines: number;
  readonly mixedLines: number;
  readonly sharedExits: number;
  readonly crossings: number;
}

/** Lines of different kinds to one step may run together for so many pixels before their arrowhead. */
const lastStretch = 80;

export function measureLinePairs(wires: readonly Wire[], legs: readonly WireLeg[]): LinePairs {
  const [across, down] = [legs.filter((leg) => leg.horizontal), legs.filter((leg) => !leg.horizontal)];
  const close = [...listNearItemPairs(across, isCloseLeg), ...listNearItemPairs(down, isCloseLeg)];
  const apart = close.filter(([one, other]) => one.wire.to !== other.wire.to);
  const isOnTop = ([one, other]: readonly [WireLeg, WireLeg]) => Math.abs(one.at - other.at) < 1;
  const mixed = close.filter(([one, other]) => one.wire.to === other.wire.to && isMixedPair(one, other));
  return {
    edgeOverlaps: countDistinctWires(apart.filter(isOnTop)),
    closeLines: countDistinctWires(apart),
    mixedLines: countDistinctWires(mixed.filter(isOnTop)),
    sharedExits: countSharedExits(wires),
    crossings: listNearPairs(across, down, isCrossingLeg).length,
  };
}

/** Of parallel legs: side by side and less than 5 pixels apart, but where lines of one exit have not parted yet. */
function isCloseLeg(one: WireLeg, other: WireLeg): boolean {
  if (one.wire === other.wire || Math.abs(one.at - other.at) >= 5 || measureSharedLength(one, other) <= 1) return false;
  return !(isOneExit(one.wire, other.wire) && isBeforeParting(one, other));
}

function measureSharedLength(one: WireLeg, other: WireLeg): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

function isOneExit(one: Wire, other: Wire): boolean {
  return one.exit !== undefined && one.exit === other.exit && one.from === other.from;
}

/** What both legs share lies on the way that both lines have from their common beginning. */
function isBeforeParting(one: WireLeg, other: WireLeg): boolean {
  if (one.at !== other.at) return false;
  const [a, b] = [one.wire.points, other.wire.points];
  let corner = 0;
  while (corner + 1 < a.length && corner + 1 < b.length && isSamePoint(a[corner], b[corner]) && isSamePoint(a[corner + 1], b[corner + 1]))
    corner++;
  return isSamePoint(a[corner], b[corner]) && hasLegBeforeCorner(one, a, corner) && hasLegBeforeCorner(other, b, corner);
}

/** The leg is one of the first, up to that which begins at a corner. */
function hasLegBeforeCorner({ horizontal, at, x, y, width, height }: WireLeg, points: readonly Point[], corner: number): boolean {
  return points.slice(0, corner + 1).some((from, index) => {
    const to = points[index + 1];
    if (to === undefined) return false;
    const isLeg = horizontal ? from.y === at && to.y === at : from.x === at && to.x === at;
    return isLeg && Math.min(from.x, to.x) === x && Math.min(from.y, to.y) === y && measureManhattanDistance(from, to) === width + height;
  });
}

function isSamePoint(one: Point | undefined, other: Point | undefined): boolean {
  return one !== undefined && other !== undefined && one.x === other.x && one.y === other.y;
}

/** Lines that are drawn differently, elsewhere than on the last stretch before one arrowhead. */
function isMixedPair(one: WireLeg, other: WireLeg): boolean {
  if (getLineKind(one.wire) === getLineKind(other.wire)) return false;
  const end = one.wire.points.at(-1);
  if (!one.isLast || !other.isLast || !isSamePoint(end, other.wire.points.at(-1))) return true;
  return measureSharedLength(one, other) > lastStretch;
}

function countSharedExits(wires: readonly Wire[]): number {
  const byPlace = new Map<string, Set<number>>();
  for (const { from, exit, points } of wires) {
    if (exit === undefined) continue;
    const key = createKey(from, points[0]);
    byPlace.set(key, (byPlace.get(key) ?? new Set()).add(exit));
  }
  return [...byPlace.values()].reduce((sum, { size }) => sum + size - 1, 0);
}

function countDistinctWires(found: readonly (readonly [WireLeg, WireLeg])[]): number {
  const seen = new Map<Wire, Set<Wire>>();
  for (const [one, other] of found) seen.set(one.wire, (seen.get(one.wire) ?? new Set()).add(other.wire));
  return [...seen.values()].reduce((sum, others) => sum + others.size, 0);
}

/** Where lines only touch, one joins the other: no crossing. */
function isCrossingLeg(one: WireLeg, other: WireLeg): boolean {
  if (one.wire === other.wire) return false;
  const isOnLeg = (leg: WireLeg, at: number) => leg.from + 0.5 < at && at < leg.to - 0.5;
  return isOnLeg(one, other.at) && isOnLeg(other, one.at);
}
