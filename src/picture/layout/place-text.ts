import { roundPixels } from "../geometry/index.ts";
import type { TextBlock, TextRow } from "./chart/content.ts";
import type { Point, TextLine } from "./picture.ts";

/** The runs of a block at their places, the middle of the block at `middle`. */
export function placeTextBlock(block: Pick<TextBlock, "rows">, middle: Point): readonly TextLine[] {
  let top = middle.y - block.rows.reduce((sum, row) => sum + row.height, 0) / 2;
  return block.rows.flatMap((row) => {
    const lines = placeTextRow(row, middle.x, top);
    top += row.height;
    return lines;
  });
}

function placeTextRow(row: TextRow, middle: number, top: number): readonly TextLine[] {
  const gap = row.runs.length < 2 ? 0 : (row.width - row.runs.reduce((sum, run) => sum + run.width, 0)) / (row.runs.length - 1);
  let left = middle - row.width / 2;
  return row.runs.map((run) => {
    const x = left + run.width / 2;
    left += run.width + gap;
    // Capitals and Chinese characters reach from 0.88 em above the baseline to 0.12 em below it.
    const baseline = top + row.height / 2 + run.size * 0.37;
    return { ...run, x: roundPixels(x), y: roundPixels(baseline), width: roundPixels(run.width) };
  });
}
