import { type FlowchartOptions, onPaper, type PaperPage, type Picture, type Size } from "../../picture/layout/index.ts";

/** Points. Smaller letters are printed only where no drawing of the process has larger ones. */
const leastLetters = 7;
/** CSS: 96 pixels to an inch. */
const pointsPerPixel = 0.75;
/** Millimetres: A4 upright without the line at its foot that has the number of the sheet. */
export const sheetPaper: Size = { width: 210, height: 292 };
/** Pixels of the room that the style sheet gives a picture in one piece: 182 mm by 225 mm. */
const wholeRoom: Size = { width: (182 / 25.4) * 96, height: (225 / 25.4) * 96 };
/** So many steps side by side, with what stands beside them, are read across a sheet. */
const mostAcross = 2;

/** A process as a picture, and that as an SVG. */
export interface Drawn {
  readonly picture: Picture;
  readonly svg: string;
}

/** A drawing and the sheets on which it is printed. */
export interface PrintedDrawing {
  readonly drawn: Drawn;
  readonly pages: readonly PaperPage[];
}

/**
 * What of a process is printed on at most so many sheets: the drawing of the screen where its letters stay large enough, else one without lanes, in
 * which each step names its unit. Nothing where the whole is read in one piece.
 */
export async function printedDrawing(
  onScreen: Drawn,
  most: number,
  draw: (look: FlowchartOptions) => Promise<Drawn>,
): Promise<PrintedDrawing | undefined> {
  if (lettersInOnePiece(onScreen) >= leastLetters) return undefined;
  const own = onSheets(onScreen);
  if (own.letters >= leastLetters && own.pages.length <= most) return own;
  const other = onSheets(await draw({ view: "flowchart", across: mostAcross }));
  return other.pages.length <= most ? other : undefined;
}

/** How many points the smallest letter has on the sheets. */
function onSheets(drawn: Drawn): PrintedDrawing & { readonly letters: number } {
  const letter = smallestLetter(drawn.svg);
  // A little more, for what is rounded on the way to the sheet.
  const enough = leastLetters / (letter * pointsPerPixel) + 1e-4;
  const pages = onPaper(sizeOf(drawn.svg), drawn.picture, sheetPaper, { enough });
  return { drawn, pages, letters: letter * (pages[0]?.scale ?? 0) };
}

function lettersInOnePiece({ svg }: Drawn): number {
  const { width, height } = sizeOf(svg);
  return Math.min(1, wholeRoom.width / width, wholeRoom.height / height) * smallestLetter(svg) * pointsPerPixel;
}

/** Pixels. */
function smallestLetter(svg: string): number {
  return [...svg.matchAll(/ font-size="([\d.]+)"/g)].reduce((least, [, size]) => Math.min(least, Number(size)), Number.POSITIVE_INFINITY);
}

export function sizeOf(svg: string): Size {
  const [width = 0, height = 0] = ["width", "height"].map((name) =>
    Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0),
  );
  return { width, height };
}
