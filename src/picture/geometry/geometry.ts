/** Pixels; x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Its upper left corner and its size, in pixels. */
export interface Rectangle extends Point, Size {}

/** Pixels along the axes, where all legs run; unlike `Math.hypot` the same in every engine. */
export function measureManhattanDistance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

/** Whether a place lies between two others by more than half a pixel: where lines only touch, nothing is crossed. */
export function isInOpenRange(at: number, one: number, other: number): boolean {
  return at > Math.min(one, other) + 0.5 && at < Math.max(one, other) - 0.5;
}

/** Pixels with at most two decimals, and never -0. */
export function roundPixels(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** A rectangle with its axes exchanged. */
export function turnRectangle({ x, y, width, height }: Rectangle): Rectangle {
  return { x: y, y: x, width: height, height: width };
}
