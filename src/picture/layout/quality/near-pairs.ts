import { addGroupEntry } from "../../../model/index.ts";
import type { Rectangle } from "../picture.ts";

/** Rectangles that are further apart than this, in pixels, are not near. */
const nearness = 6;
/** Pixels across and down a square of the grid in which rectangles are looked up. */
const square = 256;

/** The pairs of one of each list that are near each other and pass a test; in the order of neither list. */
export function listNearPairs<One extends Rectangle, Other extends Rectangle>(
  ones: readonly One[],
  others: readonly Other[],
  test: (one: One, other: Other) => boolean,
): readonly (readonly [One, Other])[] {
  const found: (readonly [One, Other])[] = [];
  visitNearPairs(ones, others, (one, other) => {
    if (test(ones[one] as One, others[other] as Other)) found.push([ones[one] as One, others[other] as Other]);
  });
  return found;
}

/** The pairs within one list, each once, the earlier one first. */
export function listNearItemPairs<Item extends Rectangle>(
  items: readonly Item[],
  test: (one: Item, other: Item) => boolean,
): readonly (readonly [Item, Item])[] {
  const found: (readonly [Item, Item])[] = [];
  visitNearPairs(items, items, (one, other) => {
    if (one < other && test(items[one] as Item, items[other] as Item)) found.push([items[one] as Item, items[other] as Item]);
  });
  return found;
}

/** Visits each pair of near rectangles once: in the first square that both reach into. */
function visitNearPairs(ones: readonly Rectangle[], others: readonly Rectangle[], visit: (one: number, other: number) => void): void {
  const squares = new Map<number, number[]>();
  const reaches = others.map(computeSquareBounds);
  reaches.forEach((reach, other) => {
    for (const key of iterateSquares(reach)) addGroupEntry(squares, key, other);
  });
  ones.forEach((rectangle, one) => {
    const reach = computeSquareBounds(rectangle);
    for (const key of iterateSquares(reach)) {
      for (const other of squares.get(key) ?? []) {
        const { left, top } = reaches[other] as SquareBounds;
        if (getSquareKey(Math.max(reach.left, left), Math.max(reach.top, top)) === key) visit(one, other);
      }
    }
  });
}

/** Columns and rows of squares. */
interface SquareBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function computeSquareBounds({ x, y, width, height }: Rectangle): SquareBounds {
  return {
    left: Math.floor((x - nearness) / square),
    right: Math.floor((x + width + nearness) / square),
    top: Math.floor((y - nearness) / square),
    bottom: Math.floor((y + height + nearness) / square),
  };
}

function* iterateSquares({ left, right, top, bottom }: SquareBounds): Iterable<number> {
  for (let column = left; column <= right; column++) for (let row = top; row <= bottom; row++) yield getSquareKey(column, row);
}

function getSquareKey(column: number, row: number): number {
  return column * 0x1000000 + row;
}
