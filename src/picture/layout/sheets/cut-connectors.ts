import { formatLetters } from "../letters.ts";
import type { Point } from "../picture.ts";

/**
 * Where a line is cut by the edge of a sheet, on one of the two sheets: the same mark stands in a circle at both ends
 * of the cut (GB/T 1526-1989, connector).
 */
export interface CutConnector {
  readonly mark: string;
  readonly cut: Point;
  /** The middle of the circle, beyond the edge. */
  readonly middle: Point;
}

/** Radius of the circles, in pixels. */
export const connectorRadius = 9;
const nearConnectorDistance = connectorRadius;
const farConnectorDistance = nearConnectorDistance + 2 * connectorRadius + 2;

interface CutLine {
  readonly points: readonly Point[];
}

/**
 * The connectors of the cut at a height, from left to right, as they stand above the lower sheet (`side` -1) or below
 * the upper one (1). Their marks are a small letter for the cut, from 0, and a number: off-page connectors have capital
 * ones. Lines that share their way share one; circles that would touch stand in two rows.
 */
export function placeCutConnectors(wires: readonly CutLine[], y: number, cut: number, side: -1 | 1): readonly CutConnector[] {
  return listCutPlaces(wires, y).map(({ x, away }, index) => {
    return { mark: `${formatLetters(cut).toLowerCase()}${index + 1}`, cut: { x, y }, middle: { x, y: y + side * away } };
  });
}

/** Pixels that the connectors of a cut take on either side of it, and how many they are. */
export function measureCutConnectors(wires: readonly CutLine[], y: number): { readonly length: number; readonly lines: number } {
  const places = listCutPlaces(wires, y);
  return { length: Math.max(0, ...places.map(({ away }) => away + connectorRadius + 2)), lines: places.length };
}

/** Where lines cross a height, from left to right, and how far from it their circles stand. */
function listCutPlaces(wires: readonly CutLine[], y: number): readonly { readonly x: number; readonly away: number }[] {
  const xs: number[] = [];
  for (const { points } of wires) {
    for (let index = 1; index < points.length; index++) {
      const [before, point] = [points[index - 1] as Point, points[index] as Point];
      if (before.x === point.x && Math.min(before.y, point.y) < y && Math.max(before.y, point.y) > y) xs.push(point.x);
    }
  }
  let last = Number.NEGATIVE_INFINITY;
  return [...new Set(xs)]
    .sort((one, other) => one - other)
    .map((x) => {
      const away = x - last < 2 * connectorRadius + 2 ? farConnectorDistance : nearConnectorDistance;
      if (away === nearConnectorDistance) last = x;
      return { x, away };
    });
}
