import { createKey, indexById } from "../../../model/index.ts";
import { measureManhattanDistance } from "../../geometry/index.ts";
import type { Box, Picture, Point, Wire } from "../picture.ts";
import { stepSymbols } from "../symbols/index.ts";
import { hasOverlap, listPointPairs, type WireLeg, widenRectangle } from "./legs.ts";
import { listNearPairs } from "./near-pairs.ts";

/** What single lines do, to boxes and by themselves. */
export interface LineQuality {
  readonly nodeHits: number;
  readonly nonOrthogonal: number;
  readonly looseEnds: number;
  readonly crampedArrows: number;
  readonly offVertex: number;
  readonly bends: number;
  readonly detours: number;
  readonly straight: number;
  readonly withFlow: number;
  readonly wires: number;
  readonly length: number;
}

/** The largest arrowhead in colour. */
const largestArrow = 10;

export function measureLineQuality({ boxes, wires }: Pick<Picture, "boxes" | "wires">, legs: readonly WireLeg[]): LineQuality {
  const byId = indexById(boxes);
  const count = (test: (wire: Wire) => boolean) => wires.filter(test).length;
  return {
    nodeHits: listNearPairs(legs, boxes, isBoxHit).length,
    nonOrthogonal: wires.reduce((sum, { points }) => sum + listPointPairs(points).filter(([a, b]) => a.x !== b.x && a.y !== b.y).length, 0),
    looseEnds: wires.reduce((sum, { from, to, points }) => {
      const ends = [isLooseEnd(points[0], points[1], byId.get(from)), isLooseEnd(points.at(-1), points.at(-2), byId.get(to))];
      return sum + ends.filter((isEndLoose) => isEndLoose).length;
    }, 0),
    crampedArrows: legs.filter((leg) => leg.isLast && leg.to - leg.from < largestArrow).length,
    offVertex: new Set(wires.filter((wire) => isOffVertex(wire, byId.get(wire.from))).map(({ from, points }) => createKey(from, points[0])))
      .size,
    bends: wires.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0),
    detours: count(({ points }) => measureDetour(points) > 300),
    straight: count(({ points }) => points.length === 2),
    withFlow: count(({ points }) => isWithFlow(points[0], points[1]) && isWithFlow(points.at(-2), points.at(-1))),
    wires: wires.length,
    length: Math.round(legs.reduce((sum, leg) => sum + leg.to - leg.from, 0)),
  };
}

/** A line touches the border of its own boxes and keeps away from the rectangles around others. */
function isBoxHit(leg: WireLeg, box: Box): boolean {
  if (!hasOverlap(widenRectangle(leg), box, 0)) return false;
  if (leg.wire.from !== box.id && leg.wire.to !== box.id) return true;
  const { down, across } = stepSymbols[box.kind];
  const [from, to] = leg.horizontal ? across(box, leg.at) : down(box, leg.at);
  return Math.min(leg.to, to) - Math.max(leg.from, from) > 1;
}

/** The end of a line is not on the border of its symbol. */
function isLooseEnd(end: Point | undefined, before: Point | undefined, box: Box | undefined): boolean {
  if (end === undefined || before === undefined || box === undefined) return true;
  const { down, across } = stepSymbols[box.kind];
  const isDown = end.x === before.x;
  const isBeside = isDown ? end.x < box.x || end.x > box.x + box.width : end.y < box.y || end.y > box.y + box.height;
  const borders = isDown ? down(box, end.x) : across(box, end.y);
  return isBeside || !borders.some((border) => Math.abs(border - (isDown ? end.y : end.x)) <= 0.5);
}

function isOffVertex(wire: Wire, box: Box | undefined): boolean {
  const start = wire.points[0];
  if (box?.kind !== "decision" || start === undefined) return false;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return Math.abs(start.x - x) > 1 && Math.abs(start.y - y) > 1;
}

function measureDetour(points: readonly Point[]): number {
  const [start, end] = [points[0], points.at(-1)];
  if (start === undefined || end === undefined) return 0;
  return (
    listPointPairs(points).reduce((sum, [one, other]) => sum + measureManhattanDistance(one, other), 0) -
    measureManhattanDistance(start, end)
  );
}

/** Down or to the right. */
function isWithFlow(from: Point | undefined, to: Point | undefined): boolean {
  return from !== undefined && to !== undefined && to.x >= from.x && to.y >= from.y;
}
