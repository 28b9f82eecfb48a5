import type { LaneGrid } from "./grid.ts";
import type { GridPath } from "./path.ts";

/** A leg of a path as the exact cost of two paths needs it. */
export interface PathLeg {
  readonly horizontal: boolean;
  /** Column or row that it runs in, and its ends there. */
  readonly channel: number;
  readonly low: number;
  readonly high: number;
  /** It gets a track of its own: it runs along a gap or a corridor. */
  readonly isNet: boolean;
  /**
   * The two ends: where, to which side the neighbouring leg goes (-1 up or left, 1 down or right, 0 none), and whether
   * that has a track too.
   */
  readonly start: LegPin;
  readonly end: LegPin;
  /** Legs of lines of one stream with the same number become one trunk; 0 for none. */
  readonly trunk: number;
}

interface LegPin {
  readonly at: number;
  readonly side: number;
  readonly isLoose: boolean;
}

/** Which trunk the last but one leg joins: that from above, from the left or from the right. */
export const trunks = { none: 0, above: 1, left: 2, right: 3 };

export function listPathLegs(path: GridPath, grid: LaneGrid): readonly PathLeg[] {
  const { height, isCorridor } = grid;
  const getColumn = (index: number) => Math.floor((path[index] as number) / height);
  const getRow = (index: number) => (path[index] as number) % height;
  const legs: PathLeg[] = [];
  for (let index = 0; index + 1 < path.length; index++) {
    const horizontal = getRow(index) === getRow(index + 1);
    const along = horizontal ? getColumn : getRow;
    const across = horizontal ? getRow : getColumn;
    const channel = across(index);
    const isNet = horizontal ? channel % 2 === 0 : isCorridor[channel] === 1;
    const isInner = isNet && index > 0 && index + 2 < path.length;
    const endSide = isInner ? Math.sign(across(index + 2) - channel) : 0;
    const buildPin = (corner: number, side: number): LegPin => {
      const at = along(corner);
      return { at, side, isLoose: horizontal ? isCorridor[at] === 1 : at % 2 === 0 };
    };
    legs.push({
      horizontal,
      channel,
      low: Math.min(along(index), along(index + 1)),
      high: Math.max(along(index), along(index + 1)),
      isNet,
      start: buildPin(index, isInner ? Math.sign(across(index - 1) - channel) : 0),
      end: buildPin(index + 1, endSide),
      trunk: isInner && index === path.length - 3 ? getTrunk(horizontal, endSide) : trunks.none,
    });
  }
  return legs;
}

/** The trunk of a leg whose next and last leg goes to `side`. */
export function getTrunk(horizontal: boolean, side: number): number {
  if (horizontal) return side > 0 ? trunks.above : trunks.none;
  return side > 0 ? trunks.left : trunks.right;
}

/** Between which columns and rows a path runs. */
export interface PathBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function computePathBounds(path: GridPath, { height }: LaneGrid): PathBounds {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (const cell of path) {
    const row = cell % height;
    const column = (cell - row) / height;
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  return { left, right, top, bottom };
}

/** Paths that do not meet cost nothing as a pair. */
export function isOverlappingPath(one: PathBounds, other: PathBounds): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/**
 * Crossings that two paths cannot avoid, however their tracks are ordered, and much for lines that would fall on each
 * other.
 */
export function computePairCost(one: readonly PathLeg[], other: readonly PathLeg[], sameStream: boolean): number {
  let cost = 0;
  for (const a of one) {
    for (const b of other) {
      if (a.horizontal !== b.horizontal) {
        if (a.channel > b.low && a.channel < b.high && b.channel > a.low && b.channel < a.high) cost++;
      } else if (a.isNet && b.isNet && a.channel === b.channel && a.low <= b.high && b.low <= a.high) {
        if (sameStream && a.trunk !== trunks.none && a.trunk === b.trunk) continue;
        const first = computeLegOrderCost(a, b);
        if (first > 0) cost += Math.min(first, computeLegOrderCost(b, a));
      }
    }
  }
  return cost;
}

/** What it costs to put `a` above (left of) `b`. */
function computeLegOrderCost(a: PathLeg, b: PathLeg): number {
  let cost = computePinCost(a, b.start) + computePinCost(a, b.end);
  if (a.start.side > 0 && a.start.at > b.low && a.start.at < b.high) cost++;
  if (a.end.side > 0 && a.end.at > b.low && a.end.at < b.high) cost++;
  return cost;
}

const coincidencePenalty = 8;

/** What it costs that a pin of a leg below `a` may go up through it. */
function computePinCost(a: PathLeg, pin: LegPin): number {
  if (pin.side >= 0) return 0;
  if (pin.at > a.low && pin.at < a.high) return 1;
  if (pin.isLoose) return 0;
  return (pin.at === a.start.at && a.start.side > 0) || (pin.at === a.end.at && a.end.side > 0) ? coincidencePenalty : 0;
}
