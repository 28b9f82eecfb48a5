import { onPaper } from "../paper.ts";
import type { Picture, Rectangle, TextLine } from "../picture.ts";

/** Points; what is printed smaller, few read without effort. */
const least = 8;

/** Lines of text that are smaller than 8 points where the picture is printed on A4, on one sheet or cut into several as `onPaper` does. */
export function smallText(picture: Picture): number {
  const pages = onPaper(picture, picture, "A4");
  const pageWith = (line: TextLine) => pages.find(({ pieces }) => pieces.some(({ part }) => isIn(line, part))) ?? pages.at(-1);
  return linesOf(picture).filter((line) => line.size * (pageWith(line)?.scale ?? 1) < least).length;
}

function isIn({ x, y }: TextLine, part: Rectangle): boolean {
  return x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height;
}

function linesOf({ headings, boxes, wires, lanes, bands, notes }: Picture): readonly TextLine[] {
  const blocks = [...boxes, ...wires.flatMap(({ label }) => label ?? []), ...lanes, ...bands, ...notes];
  return [...headings, ...blocks.flatMap(({ lines }) => lines)];
}
