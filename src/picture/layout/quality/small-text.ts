import type { Picture, TextLine } from "../picture.ts";
import { leastPoints, paginateDrawing } from "../sheets/paper.ts";

/** Pixels that total, legend and notes take below a picture. */
const usualFoot = 110;

/**
 * Lines of text that are smaller than 8 points where the picture is printed on A4, on one sheet or cut into several as
 * `paginateDrawing` does.
 */
export function countSmallText(picture: Picture): number {
  const [page] = paginateDrawing({ width: picture.width, height: picture.height + usualFoot }, picture, "A4");
  const scale = page?.scale ?? 1;
  return listTextLines(picture).filter((line) => line.size * scale < leastPoints).length;
}

function listTextLines({ headings, boxes, wires, lanes, bands, notes }: Picture): readonly TextLine[] {
  const blocks = [...boxes, ...wires.flatMap(({ label }) => label ?? []), ...lanes, ...bands, ...notes];
  return [...headings, ...blocks.flatMap(({ lines }) => lines)];
}
