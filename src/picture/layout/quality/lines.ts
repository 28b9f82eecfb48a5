import type { Box, Picture, Point, Wire } from "../picture.ts";
import { symbols } from "../symbols/index.ts";
import { distance, type Leg, overlap, steps, widened } from "./legs.ts";
import { nearPairs } from "./near.ts";

/** What single lines do, to boxes and by themselves. */
export interface Lines {
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
const arrow = 10;

export function measureLines({ boxes, wires }: Pick<Picture, "boxes" | "wires">, legs: readonly Leg[]): Lines {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const count = (test: (wire: Wire) => boolean) => wires.filter(test).length;
  return {
    nodeHits: nearPairs(legs, boxes, runsThrough).length,
    nonOrthogonal: wires.reduce((sum, { points }) => sum + steps(points).filter(([a, b]) => a.x !== b.x && a.y !== b.y).length, 0),
    looseEnds: wires.reduce((sum, { from, to, points }) => {
      const ends = [isLoose(points[0], points[1], byId.get(from)), isLoose(points.at(-1), points.at(-2), byId.get(to))];
      return sum + ends.filter((isEndLoose) => isEndLoose).length;
    }, 0),
    crampedArrows: legs.filter((leg) => leg.isLast && leg.to - leg.from < arrow).length,
    offVertex: new Set(
      wires.filter((wire) => leavesOffVertex(wire, byId.get(wire.from))).map(({ from, points }) => JSON.stringify([from, points[0]])),
    ).size,
    bends: wires.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0),
    detours: count(({ points }) => detour(points) > 300),
    straight: count(({ points }) => points.length === 2),
    withFlow: count(({ points }) => runsOn(points[0], points[1]) && runsOn(points.at(-2), points.at(-1))),
    wires: wires.length,
    length: Math.round(legs.reduce((sum, leg) => sum + leg.to - leg.from, 0)),
  };
}

/** A line touches the border of its own boxes and keeps away from the rectangles around others. */
function runsThrough(leg: Leg, box: Box): boolean {
  if (!overlap(widened(leg), box, 0)) return false;
  if (leg.wire.from !== box.id && leg.wire.to !== box.id) return true;
  const { down, across } = symbols[box.kind];
  const [from, to] = leg.horizontal ? across(box, leg.at) : down(box, leg.at);
  return Math.min(leg.to, to) - Math.max(leg.from, from) > 1;
}

/** The end of a line is not on the border of its symbol. */
function isLoose(end: Point | undefined, before: Point | undefined, box: Box | undefined): boolean {
  if (end === undefined || before === undefined || box === undefined) return true;
  const { down, across } = symbols[box.kind];
  const isDown = end.x === before.x;
  const isBeside = isDown ? end.x < box.x || end.x > box.x + box.width : end.y < box.y || end.y > box.y + box.height;
  const borders = isDown ? down(box, end.x) : across(box, end.y);
  return isBeside || !borders.some((border) => Math.abs(border - (isDown ? end.y : end.x)) <= 0.5);
}

function leavesOffVertex(wire: Wire, box: Box | undefined): boolean {
  const start = wire.points[0];
  if (box?.kind !== "decision" || start === undefined) return false;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return Math.abs(start.x - x) > 1 && Math.abs(start.y - y) > 1;
}

function detour(points: readonly Point[]): number {
  const [start, end] = [points[0], points.at(-1)];
  if (start === undefined || end === undefined) return 0;
  return steps(points).reduce((sum, [one, other]) => sum + distance(one, other), 0) - distance(start, end);
}

/** Down or to the right. */
function runsOn(from: Point | undefined, to: Point | undefined): boolean {
  return from !== undefined && to !== undefined && to.x >= from.x && to.y >= from.y;
}
