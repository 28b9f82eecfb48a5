import type { Point, Rectangle } from "../layout/index.ts";

/** What keeps labels off: the room that they stay in, things that they may not cover, and things that they had better not cover. */
export interface Ground {
  readonly room: Rectangle;
  readonly taken: readonly Rectangle[];
  readonly disliked: readonly Rectangle[];
}

/** Ways to the eight sides, to the upper right first. */
const ways = [
  [1, -1],
  [-1, 1],
  [1, 0],
  [0, -1],
  [1, 1],
  [-1, -1],
  [0, 1],
  [-1, 0],
] as const;
/** From a point to its label, in pixels; from the second on a line joins the two. */
const distances = [9, 24, 44, 70, 100, 140] as const;

/** Where a label stands, and where a line to its point begins, if it needs one. */
export interface Place {
  readonly box: Rectangle;
  readonly leader?: Point;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The nearest place beside a point where a box of a size covers nothing that is taken; undefined where all are covered. `near`: only places that need
 * no line.
 */
export function freePlace(point: Point, size: Size, { room, taken, disliked }: Ground, near = false): Place | undefined {
  const isFree = (box: Rectangle, things: readonly Rectangle[]) => isInside(box, room) && !things.some((each) => overlap(box, each));
  const tried = near ? distances.slice(0, 1) : distances;
  return (
    firstPlace(point, size, tried.slice(0, 2), (box) => isFree(box, taken) && isFree(box, disliked)) ??
    firstPlace(point, size, tried, (box) => isFree(box, taken))
  );
}

function firstPlace(point: Point, size: Size, tried: readonly number[], isFree: (box: Rectangle) => boolean): Place | undefined {
  for (const distance of tried) {
    for (const [right, down] of ways) {
      const box = {
        ...size,
        x: point.x + right * distance + ((right - 1) / 2) * size.width,
        y: point.y + down * distance * (right === 0 ? 1 : 0.7) + ((down - 1) / 2) * size.height,
      };
      if (!isFree(box)) continue;
      if (distance === distances[0]) return { box };
      return { box, leader: { x: nearest(point.x, box.x, box.width), y: nearest(point.y, box.y, box.height) } };
    }
  }
  return undefined;
}

export function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function isInside(box: Rectangle, room: Rectangle): boolean {
  return box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height;
}

function nearest(value: number, from: number, size: number): number {
  return Math.min(from + size, Math.max(from, value));
}
