import { connectorRoom, type Picture, type Rectangle, type Sheet, type Size, sheetsOf } from "../layout/index.ts";

/** Sizes upright, in millimetres (ISO 216). */
const papers = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const;

export type Paper = keyof typeof papers;

/** One page: its size and the part of the drawing on it. In points, 72 to an inch; `part` in pixels of the drawing. */
export interface Page extends Size {
  readonly part: Sheet;
  /** A part that stands again above it: the headings of lanes that go on. */
  readonly head?: Rectangle;
  /** Points to a pixel. */
  readonly scale: number;
}

const pointsPerMillimetre = 72 / 25.4;
/** CSS: 96 pixels to an inch. */
const pointsPerPixel = 0.75;
export const margin = 14 * pointsPerMillimetre;
/** Smaller than this nothing is printed that has a choice. */
const least = 2 / 3;

/**
 * How a drawing is put on paper: never larger than on a screen, on one page, upright or across, where its text stays readable; else a
 * flowchart is cut between its rows of boxes.
 */
export function pagesOf(drawing: Size, picture: Picture | undefined, paper: Paper): readonly Page[] {
  const { width, height } = papers[paper];
  const upright = { width: width * pointsPerMillimetre, height: height * pointsPerMillimetre };
  const across = { width: upright.height, height: upright.width };
  const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height, above: [], below: [] };
  const single = better([pageOf(whole, upright)], [pageOf(whole, across)]);
  // A chart whose lanes run across would lose their headings.
  if (picture === undefined || picture.direction === "right" || usual(single) >= least * pointsPerPixel) return single;
  const head = headingsOf(picture);
  const cut = (sheet: Size) => {
    const { width, height } = roomOf(sheet);
    const parts = sheetsOf(picture, drawing.height, { width, height: height - (head ? head.height + connectorRoom : 0) });
    return parts.map((part) => pageOf(part, sheet, head && part.y > head.y ? head : undefined));
  };
  const pages = better(cut(upright), cut(across));
  return pages.length === 0 ? single : pages;
}

/** Upright, unless that prints too small on the whole and the other way larger. */
function better(upright: readonly Page[], across: readonly Page[]): readonly Page[] {
  if (upright.length === 0 || across.length === 0 || usual(upright) >= least * pointsPerPixel) return upright;
  return usual(across) > usual(upright) ? across : upright;
}

/** Mean scale: a foot or one wide row does not turn all the pages. */
function usual(pages: readonly Page[]): number {
  return pages.reduce((sum, { scale }) => sum + scale, 0) / pages.length;
}

/** The strip with the headings of the lanes. */
function headingsOf({ lanes, width }: Picture): Rectangle | undefined {
  const [first] = lanes;
  return first && { x: 0, y: first.heading.y, width, height: first.heading.height };
}

function pageOf(part: Sheet, sheet: Size, head?: Rectangle): Page {
  const room = roomOf(sheet);
  const headRoom = head ? head.height + connectorRoom : 0;
  const scale = Math.min(1, room.width / part.width, room.height / (part.height + headRoom)) * pointsPerPixel;
  return { ...sheet, part, scale, ...(head && { head }) };
}

/** In pixels, between the margins. */
function roomOf({ width, height }: Size): Size {
  return { width: (width - 2 * margin) / pointsPerPixel, height: (height - 2 * margin) / pointsPerPixel };
}
