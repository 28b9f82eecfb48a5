import type { Point, Rectangle, Size } from "../../geometry/index.ts";

/** What keeps labels off. */
export interface LabelGround {
  readonly room: Rectangle;
  /** What no label may cover. */
  readonly taken: readonly Rectangle[];
  /** What labels had better not cover. */
  readonly disliked: readonly Rectangle[];
  /** What no line to a label may cross: the labels before it. */
  readonly labels: readonly Rectangle[];
}

/** Ways to the eight sides, those above first. */
const upperWays = [
  [1, -1],
  [0, -1],
  [1, 0],
  [-1, -1],
  [-1, 1],
  [1, 1],
  [0, 1],
  [-1, 0],
] as const;
const labelWays = { above: upperWays, below: upperWays.map(([right, down]) => [-right, -down] as const) };
/** From a point to its label, in pixels; from the second on a line joins the two. */
const labelDistances = [9, 24, 44, 70, 100, 140] as const;

/** Where a label stands, and where a line to its point begins, if it needs one. */
export interface LabelPlace {
  readonly box: Rectangle;
  readonly leader?: Point;
}

/** Where labels are looked for first, and whether only the nearest places count. */
export interface LabelWish {
  readonly side: keyof typeof labelWays;
  readonly near?: boolean;
}

/**
 * The nearest place beside a point where a box of a size covers nothing that is taken; undefined where all are covered.
 */
export function findFreePlace(
  point: Point,
  size: Size,
  { room, taken, disliked, labels }: LabelGround,
  { side, near }: LabelWish,
): LabelPlace | undefined {
  const isFree = (box: Rectangle, things: readonly Rectangle[]) =>
    isBoxInRoom(box, room) && !things.some((each) => hasBoxOverlap(box, each));
  const places = (near ? labelDistances.slice(0, 2) : labelDistances).flatMap((distance) =>
    labelWays[side].map((way) => placeLabelBox(point, size, distance, way, room)),
  );
  const free = places.filter((place) => isFree(place.box, taken) && listLeaderSteps(point, place).every((step) => isFree(step, labels)));
  return free.slice(0, 2 * labelWays[side].length).find(({ box }) => isFree(box, disliked)) ?? free[0];
}

function placeLabelBox(point: Point, size: Size, distance: number, [right, down]: readonly [number, number], room: Rectangle): LabelPlace {
  const box = {
    ...size,
    // What stands above or below may be moved along, into the room.
    x:
      right === 0
        ? clampOffset(point.x - size.width / 2, room.x, room.width - size.width)
        : point.x + right * distance + ((right - 1) / 2) * size.width,
    y: point.y + down * distance * (right === 0 ? 1 : 0.7) + ((down - 1) / 2) * size.height,
  };
  if (distance === labelDistances[0]) return { box };
  return { box, leader: { x: clampOffset(point.x, box.x, box.width), y: clampOffset(point.y, box.y, box.height) } };
}

/** Small squares along the line to a label. */
function listLeaderSteps({ x, y }: Point, { leader }: LabelPlace): readonly Rectangle[] {
  if (leader === undefined) return [];
  return [0.2, 0.35, 0.5, 0.65, 0.8].map((part) => ({
    x: x + (leader.x - x) * part - 3,
    y: y + (leader.y - y) * part - 3,
    width: 6,
    height: 6,
  }));
}

export function hasBoxOverlap(one: Rectangle, other: Rectangle): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function isBoxInRoom(box: Rectangle, room: Rectangle): boolean {
  return box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height;
}

function clampOffset(value: number, from: number, size: number): number {
  return Math.min(from + size, Math.max(from, value));
}
