import { lineKind } from "../chart.ts";
import type { Point, Wire } from "../picture.ts";
import { distance, type Leg } from "./legs.ts";
import { nearPairs, nearPairsAmong } from "./near.ts";

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

export function linePairs(wires: readonly Wire[], legs: readonly Leg[]): LinePairs {
  const [across, down] = [legs.filter((leg) => leg.horizontal), legs.filter((leg) => !leg.horizontal)];
  const close = [...nearPairsAmong(across, runClose), ...nearPairsAmong(down, runClose)];
  const apart = close.filter(([one, other]) => one.wire.to !== other.wire.to);
  const isOnTop = ([one, other]: readonly [Leg, Leg]) => Math.abs(one.at - other.at) < 1;
  const mixed = close.filter(([one, other]) => one.wire.to === other.wire.to && areMixed(one, other));
  return {
    edgeOverlaps: distinctWires(apart.filter(isOnTop)),
    closeLines: distinctWires(apart),
    mixedLines: distinctWires(mixed.filter(isOnTop)),
    sharedExits: sharedExits(wires),
    crossings: nearPairs(across, down, cross).length,
  };
}

/** Of parallel legs: side by side and less than 5 pixels apart, but where lines of one exit have not parted yet. */
function runClose(one: Leg, other: Leg): boolean {
  if (one.wire === other.wire || Math.abs(one.at - other.at) >= 5 || shared(one, other) <= 1) return false;
  return !(isOneExit(one.wire, other.wire) && isBeforeParting(one, other));
}

function shared(one: Leg, other: Leg): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

function isOneExit(one: Wire, other: Wire): boolean {
  return one.exit !== undefined && one.exit === other.exit && one.from === other.from;
}

/** What both legs share lies on the way that both lines have from their common beginning. */
function isBeforeParting(one: Leg, other: Leg): boolean {
  if (one.at !== other.at) return false;
  const [a, b] = [one.wire.points, other.wire.points];
  let corner = 0;
  while (corner + 1 < a.length && corner + 1 < b.length && isSame(a[corner], b[corner]) && isSame(a[corner + 1], b[corner + 1])) corner++;
  return isSame(a[corner], b[corner]) && startsAt(one, a, corner) && startsAt(other, b, corner);
}

/** The leg is one of the first, up to that which begins at a corner. */
function startsAt({ horizontal, at, x, y, width, height }: Leg, points: readonly Point[], corner: number): boolean {
  return points.slice(0, corner + 1).some((from, index) => {
    const to = points[index + 1];
    if (to === undefined) return false;
    const isLeg = horizontal ? from.y === at && to.y === at : from.x === at && to.x === at;
    return isLeg && Math.min(from.x, to.x) === x && Math.min(from.y, to.y) === y && distance(from, to) === width + height;
  });
}

function isSame(one: Point | undefined, other: Point | undefined): boolean {
  return one !== undefined && other !== undefined && one.x === other.x && one.y === other.y;
}

/** Lines that are drawn differently, elsewhere than on the last stretch before one arrowhead. */
function areMixed(one: Leg, other: Leg): boolean {
  if (lineKind(one.wire) === lineKind(other.wire)) return false;
  const end = one.wire.points.at(-1);
  if (!one.isLast || !other.isLast || !isSame(end, other.wire.points.at(-1))) return true;
  return shared(one, other) > lastStretch;
}

function sharedExits(wires: readonly Wire[]): number {
  const byPlace = new Map<string, Set<number>>();
  for (const { from, exit, points } of wires) {
    if (exit === undefined) continue;
    const key = JSON.stringify([from, points[0]]);
    byPlace.set(key, (byPlace.get(key) ?? new Set()).add(exit));
  }
  return [...byPlace.values()].reduce((sum, { size }) => sum + size - 1, 0);
}

function distinctWires(found: readonly (readonly [Leg, Leg])[]): number {
  const seen = new Map<Wire, Set<Wire>>();
  for (const [one, other] of found) seen.set(one.wire, (seen.get(one.wire) ?? new Set()).add(other.wire));
  return [...seen.values()].reduce((sum, others) => sum + others.size, 0);
}

/** Where lines only touch, one joins the other: no crossing. */
function cross(one: Leg, other: Leg): boolean {
  if (one.wire === other.wire) return false;
  const through = (leg: Leg, at: number) => leg.from + 0.5 < at && at < leg.to - 0.5;
  return through(one, other.at) && through(other, one.at);
}
