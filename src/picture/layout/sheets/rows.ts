import type { Picture, Point, Rectangle } from "../picture.ts";

/** What of a picture matters for cutting it. */
export interface CutGround extends Pick<Picture, "width" | "headings"> {
  readonly boxes: readonly Rectangle[];
  readonly wires: readonly { readonly points: readonly Point[]; readonly label?: Rectangle }[];
  readonly notes: readonly Rectangle[];
}

/** A row of boxes with what stands beside and between them. */
export interface BoxRow {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Room for arrowheads above a row of boxes. */
const arrowheadRoom = 12;

/**
 * The rows of boxes of a drawing, from its top to `height`: between them no box and no label is cut, and no line runs
 * along the cut.
 */
export function listBoxRows(ground: CutGround, height: number): readonly BoxRow[] {
  const cuts = [...listRowEnds(ground), height];
  const rows = cuts.map((bottom, index) => ({
    top: cuts[index - 1] ?? 0,
    bottom,
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
  }));
  for (const { x, y, width, height: tall } of listRectangles(ground)) {
    for (let at = findFirstGreater(cuts, y); at < rows.length; at++) {
      const row = rows[at] as (typeof rows)[number];
      if (y >= row.bottom || y + tall <= row.top) break;
      row.left = Math.min(row.left, x);
      row.right = Math.max(row.right, x + width);
    }
  }
  return rows;
}

function listRectangles({ boxes, notes, wires, headings }: CutGround): readonly Rectangle[] {
  const legs = wires.flatMap(({ points }) => points.slice(1).map((to, index) => computeLegBox(points[index] as Point, to)));
  const titles = headings.map(({ x, y, width }) => ({ x: x - width / 2, y, width, height: 1 }));
  return [...boxes, ...notes, ...wires.flatMap(({ label }) => label ?? []), ...legs, ...titles];
}

function computeLegBox(one: Point, other: Point): Rectangle {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) };
}

/** The number of the first of the ascending values that is greater than one. */
function findFirstGreater(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface RowSpan {
  readonly from: number;
  readonly to: number;
}

function listRowEnds({ boxes, wires }: CutGround): readonly number[] {
  const along = wires.flatMap(({ points }) =>
    points.slice(1).flatMap(({ y }, index) => (points[index]?.y === y ? [{ from: y, to: y }] : [])),
  );
  const labels = wires.flatMap(({ label }) => (label ? [{ from: label.y, to: label.y + label.height }] : []));
  const obstacles = [...along, ...labels].sort((one, other) => one.from - other.from);
  const tallest = Math.max(0, ...labels.map(({ from, to }) => to - from));
  const starts = obstacles.map(({ from }) => from);
  const ends: number[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    if (bottom > 0 && box.y > bottom) {
      const near = obstacles.slice(findFirstGreater(starts, bottom - tallest - 1), findFirstGreater(starts, box.y));
      ends.push(findClearHeight(near, bottom, box.y));
    }
    bottom = Math.max(bottom, box.y + box.height);
  }
  return ends;
}

/** The middle of the largest free space between two heights. */
function findClearHeight(obstacles: readonly RowSpan[], from: number, to: number): number {
  const taken = [...obstacles.filter((each) => each.to > from), { from: to - arrowheadRoom, to }].sort(
    (one, other) => one.from - other.from,
  );
  let [best, room, end] = [(from + to) / 2, 0, from];
  for (const each of taken) {
    if (each.from - end > room) [best, room] = [(each.from + end) / 2, each.from - end];
    end = Math.max(end, each.to);
  }
  return best;
}
