import type { Point, Rectangle, Size } from "../../../../../picture/layout/index.ts";
import type { PictureName } from "../../../work/questions.ts";

/** How large a picture is wanted: so that all of it can be read, all of it seen, or so many times as for reading. */
export type SightWish = "reading" | "fit" | number;

/** What a picture is looked at in. */
export interface SightRoom {
  /** In pixels of the picture. */
  readonly drawing: Size;
  /** In pixels of the page, as the others. */
  readonly stage: Size;
  /** Size of the smallest letters of the picture, in its own pixels. */
  readonly smallestText: number;
  /** What they should measure on the page. */
  readonly leastText: number;
}

/** How a picture is seen: its scale, and how far the stage is scrolled, in pixels of the page. */
export interface Sight {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Pixels of the page under which letters are not read without effort, and so for those who sit far from a screen. */
export const leastText = { near: 11, far: 16 };
const [minScale, maxScale] = [0.05, 4];
/** Pixels between an edge of the stage and what is put beside it. */
const edgeGap = 12;

/** As wide as there is room for, as long as the smallest letters can be read; larger than drawn only for the far. */
function computeReadingScale({ drawing, stage, smallestText, leastText: least }: SightRoom): number {
  const widest = Math.max(1, least / leastText.near);
  return Math.max(least / smallestText, Math.min(widest, (stage.width - 2) / drawing.width));
}

export function computeSightScale(wish: SightWish, room: SightRoom): number {
  const { drawing, stage } = room;
  if (wish === "fit") return Math.max(minScale, Math.min(1, (stage.width - 2) / drawing.width, (stage.height - 2) / drawing.height));
  return wish === "reading" ? computeReadingScale(room) : limitScale(wish * computeReadingScale(room));
}

/** The wish that gives a scale. */
export function computeSightWish(scale: number, room: SightRoom): SightWish {
  return limitScale(scale) / computeReadingScale(room);
}

function limitScale(scale: number): number {
  return Math.min(maxScale, Math.max(minScale, scale));
}

/** Pixels left of a picture that is narrower than the stage. */
export function computeSheetOffset({ drawing, stage }: Pick<SightRoom, "drawing" | "stage">, scale: number): number {
  return Math.max(0, (stage.width - drawing.width * scale) / 2);
}

/** The sight with its scroll as far as the stage can be scrolled. */
function clampSight({ scale, left, top }: Sight, { drawing, stage }: SightRoom): Sight {
  const clamp = (value: number, most: number) => Math.min(Math.max(0, most), Math.max(0, value));
  return {
    scale,
    left: clamp(left, drawing.width * scale - stage.width),
    top: clamp(top, drawing.height * scale - stage.height),
  };
}

export function moveSight({ scale, left, top }: Sight, { x, y }: Point, room: SightRoom): Sight {
  return clampSight({ scale, left: left + x, top: top + y }, room);
}

/** The sight at another scale, with what is seen at a point of the stage still there, as far as that can be. */
export function zoomSight(sight: Sight, room: SightRoom, scale: number, { x, y }: Point): Sight {
  const growth = scale / sight.scale;
  const left = (sight.left + x - computeSheetOffset(room, sight.scale)) * growth + computeSheetOffset(room, scale) - x;
  return clampSight({ scale, left, top: (sight.top + y) * growth - y }, room);
}

/** The part of a picture that is seen, in its own pixels. */
export function findSeenPart({ scale, left, top }: Sight, room: SightRoom): Rectangle {
  const offset = computeSheetOffset(room, scale);
  return {
    x: (left - offset) / scale,
    y: top / scale,
    width: room.stage.width / scale,
    height: room.stage.height / scale,
  };
}

/** Whether all of a place is seen that is not under `covered`, in pixels of the page at the left and at the top. */
export function isInSight(place: Rectangle, sight: Sight, room: SightRoom, covered: Point): boolean {
  const seen = findSeenPart(sight, room);
  const [left, top] = [seen.x + covered.x / sight.scale, seen.y + covered.y / sight.scale];
  return (
    place.x >= left && place.y >= top && place.x + place.width <= seen.x + seen.width && place.y + place.height <= seen.y + seen.height
  );
}

/** The sight with a place in the middle. */
export function centreSight(place: Rectangle, scale: number, room: SightRoom): Sight {
  const left = (place.x + place.width / 2) * scale - room.stage.width / 2;
  return clampSight({ scale, left, top: (place.y + place.height / 2) * scale - room.stage.height / 2 }, room);
}

/**
 * The sight with which reading begins: the heads at the top, and the first step of the flow in sight, at the left where
 * it stands farther to the right than the stage reaches.
 */
export function beginSight(
  first: Rectangle | undefined,
  heads: { readonly top?: Rectangle | undefined },
  scale: number,
  room: SightRoom,
): Sight {
  const { stage } = room;
  const top = heads.top ? heads.top.y * scale - edgeGap : 0;
  if (!first) return clampSight({ scale, left: 0, top }, room);
  const isFar = (first.x + first.width) * scale > stage.width - edgeGap;
  const isDeep = (first.y + first.height) * scale - top > stage.height - edgeGap;
  const headHeight = heads.top ? heads.top.height * scale : 0;
  return clampSight(
    { scale, left: isFar ? first.x * scale - edgeGap : 0, top: isDeep ? first.y * scale - headHeight - 2 * edgeGap : top },
    room,
  );
}

/** Of places the one whose middle is nearest to that of a part of the picture. */
export function findMiddlePlace<P extends Rectangle>(places: readonly P[], seen: Rectangle): P | undefined {
  const measure = ({ x, y, width, height }: Rectangle) =>
    Math.hypot(x + width / 2 - seen.x - seen.width / 2, y + height / 2 - seen.y - seen.height / 2);
  let nearest: { readonly place: P; readonly distance: number } | undefined;
  for (const place of places) {
    const distance = measure(place);
    if (!nearest || distance < nearest.distance) nearest = { place, distance };
  }
  return nearest?.place;
}

/** Pixels by which a sight may differ from one that nobody has changed: scrolls are rounded. */
const sightTolerance = 2;

/** Where something is scrolled; the browser rounds that, which many small moves would add up. */
export function keepFraction(wanted: number, rounded: number): number {
  return Math.abs(wanted - rounded) < 1 ? wanted : rounded;
}

export function findCentre({ stage }: SightRoom): Point {
  return { x: stage.width / 2, y: stage.height / 2 };
}

/**
 * By how much a step has moved with which the sight goes; bars of a chart move with days, and are to be seen to do so.
 */
export function computePlaceShift(former: Point, place: Point, view: PictureName, scale: number): Point {
  return { x: view === "gantt" ? 0 : (place.x - former.x) * scale, y: (place.y - former.y) * scale };
}

export function isSameSight(one: Sight, other: Sight): boolean {
  return one.scale === other.scale && one.left === other.left && one.top === other.top;
}

export function isAlikeSight(one: Sight, other: Sight): boolean {
  return one.scale === other.scale && Math.abs(one.left - other.left) < sightTolerance && Math.abs(one.top - other.top) < sightTolerance;
}
