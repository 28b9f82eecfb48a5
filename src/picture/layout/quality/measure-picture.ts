import { requireFields } from "../../../model/index.ts";
import { measureManhattanDistance } from "../../geometry/index.ts";
import type { Box, Picture, Point, Rectangle, TextLine } from "../picture.ts";
import { stepSymbols } from "../symbols/index.ts";
import { hasOverlap, listPointPairs, listWireLegs, type WireLeg, widenRectangle } from "./legs.ts";
import { measureLinePairs } from "./line-pairs.ts";
import { measureLineQuality } from "./line-quality.ts";
import { listNearItemPairs, listNearPairs } from "./near-pairs.ts";
import { countSmallText } from "./small-text.ts";

/** What is wrong with a picture, and how restless it is, in numbers. Those up to `offVertex` should be zero. */
export interface Quality {
  /** Lines through boxes. */
  readonly nodeHits: number;
  /** Labels on boxes, on lines or on other labels. */
  readonly labelHits: number;
  /** Labels more than 12 pixels away from their own line. */
  readonly strayLabels: number;
  /** Boxes, lines and labels on the heading of a lane or band. */
  readonly headingHits: number;
  /** Pairs of lines to different steps that run on top of each other; those of one exit may do so until they part. */
  readonly edgeOverlaps: number;
  /** Pairs of parallel lines to different steps, less than 5 pixels apart. */
  readonly closeLines: number;
  /**
   * Pairs of lines to one step that are of different kinds (link, new link, return, former link) and yet run on top of
   * each other, elsewhere than for the last 80 pixels before one arrowhead.
   */
  readonly mixedLines: number;
  /** Exits of a decision that leave it where another does. */
  readonly sharedExits: number;
  /** Ends of lines that do not touch the border of their symbol. */
  readonly looseEnds: number;
  /** Lines whose last leg is shorter than an arrowhead. */
  readonly crampedArrows: number;
  readonly boxOverlaps: number;
  /** Legs that are neither horizontal nor vertical. */
  readonly nonOrthogonal: number;
  /** Lines of text that their symbol does not hold. */
  readonly textOutside: number;
  /** Boxes and lines outside the picture. */
  readonly outside: number;
  /** Boxes that are not inside their own lane. */
  readonly outsideLane: number;
  /** Exits of decisions elsewhere than at a vertex: the fourth to sixth outcome leave from a slanted side. */
  readonly offVertex: number;
  readonly crossings: number;
  readonly bends: number;
  /** Lines more than 300 pixels longer than the way along the axes between their ends. */
  readonly detours: number;
  /** Lines without a bend. */
  readonly straight: number;
  /**
   * Lines that leave below or to the right and arrive from above or from the left, as GB/T 1526-1989 wants the flow to
   * run.
   */
  readonly withFlow: number;
  readonly wires: number;
  /** Lines of text below 8 points on A4. */
  readonly smallText: number;
  /** Pixels. */
  readonly length: number;
  /** Square pixels. */
  readonly area: number;
}

/**
 * Measures a picture, in the spirit of the validator of Mermaid 12 and of Purchase's aesthetics. Only what is near is
 * compared.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { layoutFlowchart, measurePicture, readProcess } from "leadpath";
 * const picture = await layoutFlowchart(readProcess(await readFile("fixtures/licence.yaml", "utf8")));
 * const { crossings, nodeHits } = measurePicture(picture);
 * [crossings, nodeHits]; // → [ 0, 0 ]
 * ```
 */
export function measurePicture(picture: Picture): Quality {
  requireFields("picture", picture, { boxes: "list", wires: "list" });
  const { boxes, wires } = picture;
  const legs = wires.flatMap(listWireLegs);
  const { mixedLines, sharedExits, edgeOverlaps, closeLines, crossings } = measureLinePairs(wires, legs);
  const { nodeHits, nonOrthogonal, looseEnds, crampedArrows, offVertex, ...rest } = measureLineQuality(picture, legs);
  return {
    nodeHits,
    labelHits: countLabelHits(picture, legs),
    strayLabels: countStrayLabels(picture),
    headingHits: countHeadingHits(picture, legs),
    edgeOverlaps,
    closeLines,
    mixedLines,
    sharedExits,
    looseEnds,
    crampedArrows,
    boxOverlaps: listNearItemPairs(boxes, (one, other) => hasOverlap(one, other)).length,
    nonOrthogonal,
    textOutside: boxes.reduce((sum, box) => sum + box.lines.filter((line) => !canHoldLine(box, line)).length, 0),
    outside:
      boxes.filter((box) => !isBoxInPicture(box, picture)).length +
      wires.filter(({ points }) => points.some((point) => !isPointInPicture(point, picture))).length,
    outsideLane: boxes.filter((box) => !isInOwnLane(box, picture)).length,
    offVertex,
    crossings,
    ...rest,
    smallText: countSmallText(picture),
    area: Math.round(picture.width * picture.height),
  };
}

function listLabels({ wires }: Pick<Picture, "wires">): readonly Rectangle[] {
  return wires.flatMap(({ label }) => (label ? [label] : []));
}

function countLabelHits(picture: Picture, legs: readonly WireLeg[]): number {
  const labels = listLabels(picture);
  const onBoxes = listNearPairs(labels, picture.boxes, (label, box) => hasOverlap(label, box));
  const onLines = listNearPairs(labels, legs, (label, leg) => hasOverlap(widenRectangle(leg), label));
  return onBoxes.length + onLines.length + listNearItemPairs(labels, (one, other) => hasOverlap(one, other)).length;
}

/** A label belongs to what it stands at. */
const labelDistance = 12;

function countStrayLabels({ wires }: Picture): number {
  return wires.filter(
    ({ label, points }) => label && listPointPairs(points).every(([from, to]) => measureLegDistance(label, from, to) > labelDistance),
  ).length;
}

/** Pixels along the axes between a rectangle and a leg. */
function measureLegDistance({ x, y, width, height }: Rectangle, from: Point, to: Point): number {
  const computeGap = (low: number, high: number, one: number, other: number) =>
    Math.max(0, Math.min(one, other) - high, low - Math.max(one, other));
  return measureManhattanDistance(
    { x: computeGap(x, x + width, from.x, to.x), y: computeGap(y, y + height, from.y, to.y) },
    { x: 0, y: 0 },
  );
}

function countHeadingHits({ boxes, lanes, bands, wires }: Picture, legs: readonly WireLeg[]): number {
  const headings = [...lanes, ...bands].map(({ heading }) => heading);
  const things = [...boxes, ...listLabels({ wires }), ...legs.map(widenRectangle)];
  return headings.reduce((sum, heading) => sum + things.filter((each) => hasOverlap(each, heading)).length, 0);
}

function isBoxInPicture(box: Rectangle, { width, height }: Picture): boolean {
  return isPointInPicture(box, { width, height }) && isPointInPicture({ x: box.x + box.width, y: box.y + box.height }, { width, height });
}

function isPointInPicture({ x, y }: Point, { width, height }: Pick<Picture, "width" | "height">): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** The corners of the text from capital height to baseline, against the border. */
function canHoldLine(box: Box, line: TextLine): boolean {
  return [line.x - line.width / 2, line.x + line.width / 2].every((x) => {
    if (x < box.x || x > box.x + box.width) return false;
    const [ceiling, floor] = stepSymbols[box.kind].down(box, x);
    return line.y <= floor && line.y - line.size * 0.75 >= ceiling;
  });
}

/** Between the borders of its lane, behind its heading. */
function isInOwnLane(box: Box, { lanes, direction }: Picture): boolean {
  if (box.lane === undefined) return lanes.length === 0;
  const lane = lanes.find((each) => each.id === box.lane);
  if (lane === undefined) return false;
  const { heading } = lane;
  const [left, top] = direction === "right" ? [heading.x + heading.width, lane.y] : [lane.x, heading.y + heading.height];
  return left <= box.x && top <= box.y && box.x + box.width <= lane.x + lane.width && box.y + box.height <= lane.y + lane.height;
}
