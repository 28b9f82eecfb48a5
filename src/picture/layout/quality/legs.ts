import type { Point, Rectangle, Wire } from "../picture.ts";

/** A stretch of a line between two corners. The rectangle around it is as thin as the line. */
export interface WireLeg extends Rectangle {
  readonly wire: Wire;
  readonly horizontal: boolean;
  readonly isLast: boolean;
  /** The coordinate that does not change. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export function listWireLegs(wire: Wire): readonly WireLeg[] {
  return listPointPairs(wire.points).map(([a, b], index) => {
    const horizontal = a.y === b.y;
    const [from, to] = horizontal ? [a.x, b.x] : [a.y, b.y];
    return {
      wire,
      horizontal,
      isLast: index === wire.points.length - 2,
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

export function listPointPairs(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] as Point, point] as const);
}

export function hasOverlap(one: Rectangle, other: Rectangle, slack = 1): boolean {
  return (
    one.x + slack < other.x + other.width &&
    other.x + slack < one.x + one.width &&
    one.y + slack < other.y + other.height &&
    other.y + slack < one.y + one.height
  );
}

/** Lines have no thickness of their own; one pixel makes them overlap with what they cross. */
export function widenRectangle({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
}
