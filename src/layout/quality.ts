import { nearPairs, nearPairsAmong } from "./near.ts";
import type { Box, Picture, Point, Rectangle, TextLine, Wire } from "./picture.ts";
import { smallText } from "./small-text.ts";
import { symbols } from "./symbols/index.ts";

/** What is wrong with a picture, and how restless it is, in numbers. Those up to `outside` should be zero. */
export interface Quality {
  /** Lines through boxes that they do not join. */
  readonly nodeHits: number;
  /** Labels on boxes, on lines or on other labels. */
  readonly labelHits: number;
  /** Pairs of lines to different steps that run on top of each other. */
  readonly edgeOverlaps: number;
  /** Pairs of parallel lines to different steps, less than 5 pixels apart. */
  readonly closeLines: number;
  readonly boxOverlaps: number;
  /** Legs that are neither horizontal nor vertical. */
  readonly nonOrthogonal: number;
  /** Lines of text that their symbol does not hold. */
  readonly textOutside: number;
  /** Boxes and lines outside the picture. */
  readonly outside: number;
  /** Boxes that are not inside their own lane. */
  readonly outsideLane: number;
  /** Exits of decisions elsewhere than at a vertex. */
  readonly offVertex: number;
  readonly crossings: number;
  readonly bends: number;
  /** Lines more than 300 pixels longer than the way along the axes between their ends. */
  readonly detours: number;
  /** Lines without a bend. */
  readonly straight: number;
  readonly wires: number;
  /** Lines of text below 8 points on A4. */
  readonly smallText: number;
  /** Pixels. */
  readonly length: number;
  /** Square pixels. */
  readonly area: number;
}

/** The rectangle around it is as thin as the line. */
interface Leg extends Rectangle {
  readonly wire: Wire;
  readonly horizontal: boolean;
  /** The coordinate that does not change. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Measures a picture, in the spirit of the validator of Mermaid 12 and of Purchase's aesthetics. Only what is near is compared. */
export function measurePicture(picture: Picture): Quality {
  const { boxes, wires } = picture;
  const legs = wires.flatMap(legsOf);
  const [across, down] = [legs.filter((leg) => leg.horizontal), legs.filter((leg) => !leg.horizontal)];
  const close = [...nearPairsAmong(across, runClose), ...nearPairsAmong(down, runClose)];
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return {
    nodeHits: nearPairs(legs, boxes, runsThrough).length,
    labelHits: labelHits(picture, legs),
    edgeOverlaps: distinctWires(close.filter(([one, other]) => Math.abs(one.at - other.at) < 1)),
    closeLines: distinctWires(close),
    boxOverlaps: nearPairsAmong(boxes, (one, other) => overlap(one, other)).length,
    nonOrthogonal: wires.reduce((sum, { points }) => sum + steps(points).filter(([a, b]) => a.x !== b.x && a.y !== b.y).length, 0),
    textOutside: boxes.reduce((sum, box) => sum + box.lines.filter((line) => !holds(box, line)).length, 0),
    outside:
      boxes.filter((box) => !within(box, picture)).length +
      wires.filter(({ points }) => points.some((point) => !inside(point, picture))).length,
    outsideLane: boxes.filter((box) => !inOwnLane(box, picture)).length,
    offVertex: wires.filter((wire) => leavesOffVertex(wire, byId.get(wire.from))).length,
    crossings: nearPairs(across, down, cross).length,
    bends: wires.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0),
    detours: wires.filter(({ points }) => detour(points) > 300).length,
    straight: wires.filter(({ points }) => points.length === 2).length,
    wires: wires.length,
    smallText: smallText(picture),
    length: Math.round(legs.reduce((sum, leg) => sum + leg.to - leg.from, 0)),
    area: Math.round(picture.width * picture.height),
  };
}

function steps(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] as Point, point] as const);
}

function legsOf(wire: Wire): readonly Leg[] {
  return steps(wire.points).map(([a, b]) => {
    const horizontal = a.y === b.y;
    const [from, to] = horizontal ? [a.x, b.x] : [a.y, b.y];
    return {
      wire,
      horizontal,
      at: horizontal ? a.y : a.x,
      from: Math.min(from, to),
      to: Math.max(from, to),
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
  });
}

/** Of parallel legs: to different steps, side by side and less than 5 pixels apart. */
function runClose(one: Leg, other: Leg): boolean {
  return Math.abs(one.at - other.at) < 5 && one.wire.to !== other.wire.to && shared(one, other) > 1;
}

function shared(one: Leg, other: Leg): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

function distinctWires(found: readonly (readonly [Leg, Leg])[]): number {
  const seen = new Map<Wire, Set<Wire>>();
  for (const [one, other] of found) {
    if (one.wire !== other.wire) seen.set(one.wire, (seen.get(one.wire) ?? new Set()).add(other.wire));
  }
  return [...seen.values()].reduce((sum, others) => sum + others.size, 0);
}

/** Where lines only touch, one joins the other: no crossing. */
function cross(one: Leg, other: Leg): boolean {
  if (one.wire === other.wire) return false;
  const through = (leg: Leg, at: number) => leg.from + 0.5 < at && at < leg.to - 0.5;
  return through(one, other.at) && through(other, one.at);
}

function overlap(one: Rectangle, other: Rectangle, slack = 1): boolean {
  return (
    one.x + slack < other.x + other.width &&
    other.x + slack < one.x + one.width &&
    one.y + slack < other.y + other.height &&
    other.y + slack < one.y + one.height
  );
}

/** A line may touch its own boxes, whose symbols are smaller than the rectangle around them. */
function runsThrough(leg: Leg, box: Box): boolean {
  return leg.wire.from !== box.id && leg.wire.to !== box.id && overlap(widened(leg), box);
}

/** Lines have no thickness of their own; one pixel makes them overlap with what they cross. */
function widened({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
}

function labelHits({ boxes, wires }: Picture, legs: readonly Leg[]): number {
  const labels = wires.flatMap(({ label }) => (label ? [label] : []));
  const onBoxes = nearPairs(labels, boxes, (label, box) => overlap(label, box));
  const onLines = nearPairs(labels, legs, (label, leg) => overlap(widened(leg), label));
  return onBoxes.length + onLines.length + nearPairsAmong(labels, (one, other) => overlap(one, other)).length;
}

function within(box: Rectangle, { width, height }: Picture): boolean {
  return inside(box, { width, height }) && inside({ x: box.x + box.width, y: box.y + box.height }, { width, height });
}

function inside({ x, y }: Point, { width, height }: Pick<Picture, "width" | "height">): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** The corners of the text from capital height to baseline, against the border. */
function holds(box: Box, line: TextLine): boolean {
  return [line.x - line.width / 2, line.x + line.width / 2].every((x) => {
    if (x < box.x || x > box.x + box.width) return false;
    const [ceiling, floor] = symbols[box.kind].down(box, x);
    return line.y <= floor && line.y - line.size * 0.75 >= ceiling;
  });
}

/** Between the borders of its lane, behind its heading. */
function inOwnLane(box: Box, { lanes, direction }: Picture): boolean {
  if (box.lane === undefined) return lanes.length === 0;
  const lane = lanes.find((each) => each.id === box.lane);
  if (lane === undefined) return false;
  const { heading } = lane;
  const [left, top] = direction === "right" ? [heading.x + heading.width, lane.y] : [lane.x, heading.y + heading.height];
  return left <= box.x && top <= box.y && box.x + box.width <= lane.x + lane.width && box.y + box.height <= lane.y + lane.height;
}

function detour(points: readonly Point[]): number {
  const distance = (one: Point, other: Point) => Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
  const [start, end] = [points[0], points.at(-1)];
  if (start === undefined || end === undefined) return 0;
  return steps(points).reduce((sum, [one, other]) => sum + distance(one, other), 0) - distance(start, end);
}

function leavesOffVertex(wire: Wire, box: Box | undefined): boolean {
  const start = wire.points[0];
  if (box?.kind !== "decision" || start === undefined) return false;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return Math.abs(start.x - x) > 1 && Math.abs(start.y - y) > 1;
}
