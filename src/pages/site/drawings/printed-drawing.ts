import type { Size } from "../../../picture/geometry/index.ts";
import { type FlowchartOptions, type PaperPage, type Picture, paginateDrawing, pointsPerPixel } from "../../../picture/layout/index.ts";

/** Points. Smaller letters are printed only where no drawing of the process has larger ones. */
const leastLetters = 7;
/** Millimetres: A4 upright without the line at its foot that has the number of the sheet. */
export const sheetPaper: Size = { width: 210, height: 292 };
/** Pixels of the room that the style sheet gives a picture in one piece: 182 mm by 225 mm. */
const wholeRoom: Size = { width: (182 / 25.4) * 96, height: (225 / 25.4) * 96 };
/** So many steps side by side, with what stands beside them, are read across a sheet. */
const maxStepsPerRow = 2;

/** A process as a picture, and that as an SVG. */
export interface ProcessDrawing {
  readonly picture: Picture;
  readonly svg: string;
}

/** A drawing and the sheets on which it is printed. */
export interface PrintedDrawing {
  readonly drawn: ProcessDrawing;
  readonly pages: readonly PaperPage[];
}

/**
 * What of a process is printed on at most so many sheets: the drawing of the screen where its letters stay large
 * enough, else one without lanes, in which each step names its unit. Nothing where the whole is read in one piece.
 */
export async function pickPrintedDrawing(
  onScreen: ProcessDrawing,
  most: number,
  draw: (look: FlowchartOptions) => Promise<ProcessDrawing>,
): Promise<PrintedDrawing | undefined> {
  if (measureWholeLetters(onScreen) >= leastLetters) return undefined;
  const own = layOutSheets(onScreen);
  if (own.letters >= leastLetters && own.pages.length <= most) return own;
  const other = layOutSheets(await draw({ view: "flowchart", across: maxStepsPerRow }));
  return other.pages.length <= most ? other : undefined;
}

/** How many points the smallest letter has on the sheets. */
function layOutSheets(drawn: ProcessDrawing): PrintedDrawing & { readonly letters: number } {
  const letter = findSmallestLetter(drawn.svg);
  // A little more, for what is rounded on the way to the sheet.
  const enough = leastLetters / (letter * pointsPerPixel) + 1e-4;
  const pages = paginateDrawing(readSvgSize(drawn.svg), drawn.picture, sheetPaper, { enough });
  return { drawn, pages, letters: letter * (pages[0]?.scale ?? 0) };
}

function measureWholeLetters({ svg }: ProcessDrawing): number {
  const { width, height } = readSvgSize(svg);
  return Math.min(1, wholeRoom.width / width, wholeRoom.height / height) * findSmallestLetter(svg) * pointsPerPixel;
}

/** Pixels. */
function findSmallestLetter(svg: string): number {
  return [...svg.matchAll(/ font-size="([\d.]+)"/g)].reduce((least, [, size]) => Math.min(least, Number(size)), Number.POSITIVE_INFINITY);
}

export function readSvgSize(svg: string): Size {
  const [head = ""] = svg.split(">", 1);
  const [width, height] = [/ width="([\d.]+)"/, / height="([\d.]+)"/].map((pattern) => Number(pattern.exec(head)?.[1] ?? 0));
  return { width: width ?? 0, height: height ?? 0 };
}
