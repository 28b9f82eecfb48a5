import { type CutConnector, connectorRoom } from "./cut-connectors.ts";
import type { Picture, Point, Rectangle, Size } from "./picture.ts";
import { columnsOf, type Sheet, sheetsOf } from "./sheets.ts";

/** Sizes upright, in millimetres (ISO 216). */
const papers = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const;

export type Paper = keyof typeof papers;

/** A part of a drawing and where its upper left corner stands, in pixels from that of all pieces of the page. */
export interface Piece {
  readonly part: Rectangle;
  readonly at: Point;
}

/** One page: its size in points, 72 to an inch, and the parts of the drawing on it. */
export interface PaperPage extends Size {
  /** The part that no other page has comes first; headings that stand again, title and foot follow. */
  readonly pieces: readonly [Piece, ...(readonly Piece[])];
  /** Where lines of the first piece are cut. */
  readonly connectors: readonly CutConnector[];
  /** Points to a pixel. */
  readonly scale: number;
  /** Where the upper left corner of all pieces stands, in points from the upper left corner of the page. */
  readonly corner: Point;
}

const pointsPerMillimetre = 72 / 25.4;
/** CSS: 96 pixels to an inch. */
const pointsPerPixel = 0.75;
export const paperMargin = 14 * pointsPerMillimetre;
/** Smaller than this nothing is printed that has a choice. */
const least = 2 / 3;

/**
 * How a drawing is put on paper: never larger than on a screen, on one page, upright or across, where its text stays readable; else a
 * flowchart is cut between its rows of boxes, or between its columns where the flow runs to the right.
 */
export function onPaper(drawing: Size, picture: Picture | undefined, paper: Paper): readonly PaperPage[] {
  const { width, height } = papers[paper];
  const upright = { width: width * pointsPerMillimetre, height: height * pointsPerMillimetre };
  const across = { width: upright.height, height: upright.width };
  const whole = { part: { x: 0, y: 0, ...sizeOf(drawing) }, at: { x: 0, y: 0 } };
  const [standing, lying] = [pageOf(upright, [whole]), pageOf(across, [whole])];
  if (picture === undefined) return [lying.scale > standing.scale ? lying : standing];
  const single = better([standing], [lying]);
  if (usual(single) >= least * pointsPerPixel) return single;
  const pages =
    picture.direction === "right"
      ? better(columnPages(drawing, picture, across), columnPages(drawing, picture, upright))
      : better(rowPages(drawing, picture, upright), rowPages(drawing, picture, across));
  return pages.length === 0 ? single : pages;
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}

/** The first, unless it prints too small on the whole and the second larger. */
function better(first: readonly PaperPage[], second: readonly PaperPage[]): readonly PaperPage[] {
  if (first.length === 0 || second.length === 0 || usual(first) >= least * pointsPerPixel) return first;
  return usual(second) > usual(first) ? second : first;
}

/** Mean scale: a foot or one wide row does not turn all the pages. */
function usual(pages: readonly PaperPage[]): number {
  return pages.reduce((sum, { scale }) => sum + scale, 0) / pages.length;
}

/** Parts between rows; the headings of the lanes stand again on each. */
function rowPages(drawing: Size, picture: Picture, paper: Size): readonly PaperPage[] {
  const [first] = picture.lanes;
  const head = first && { x: 0, y: first.heading.y, width: picture.width, height: first.heading.height };
  const depth = head ? head.height + connectorRoom : 0;
  const { width, height } = roomOf(paper);
  return sheetsOf(picture, drawing.height, { width, height: height - depth }).map((part) => {
    if (!head || part.y <= head.y) return pageOf(paper, [{ part, at: { x: 0, y: 0 } }], part);
    return pageOf(
      paper,
      [
        { part, at: { x: 0, y: depth } },
        { part: head, at: { x: 0, y: 0 } },
      ],
      part,
    );
  });
}

/** Parts between columns; the headings of the lanes stand again at the left of each, the title above the first, the foot below the last. */
function columnPages(drawing: Size, picture: Picture, paper: Size): readonly PaperPage[] {
  const [first] = picture.lanes;
  if (first === undefined) return [];
  const top = first.heading.y;
  const chart = picture.height - top;
  const head = { x: first.heading.x, y: top, width: first.heading.width, height: chart };
  const depth = head.width + connectorRoom;
  const title = titleOf(picture, top);
  const foot = { x: 0, y: picture.height, width: picture.footWidth, height: drawing.height - picture.height };
  const { width, height } = roomOf(paper);
  const parts = columnsOf(picture, { width: width - depth, height: height - Math.max(title.height, foot.height) });
  return parts.map((sheet, index) => {
    const part = { x: sheet.x, y: top, width: sheet.width, height: chart };
    const left = index === 0 ? 0 : depth;
    const down = index === 0 ? title.height : 0;
    return pageOf(
      paper,
      [
        { part, at: { x: left, y: down } },
        ...(index === 0 ? [{ part: title, at: { x: Math.max(0, (left + part.width - title.width) / 2), y: 0 } }] : []),
        ...(index === 0 ? [] : [{ part: head, at: { x: 0, y: down } }]),
        ...(index === parts.length - 1 ? [{ part: foot, at: { x: 0, y: down + chart } }] : []),
      ],
      sheet,
    );
  });
}

/** The room of the title, which stands above the middle of the whole. */
function titleOf({ headings, width }: Picture, height: number): Rectangle {
  const widest = Math.max(0, ...headings.map((line) => line.width)) + 8;
  return { x: (width - widest) / 2, y: 0, width: widest, height };
}

function pageOf(paper: Size, pieces: PaperPage["pieces"], { connectors }: Pick<Sheet, "connectors"> = { connectors: [] }): PaperPage {
  const room = roomOf(paper);
  const width = Math.max(...pieces.map(({ part, at }) => at.x + part.width));
  const height = Math.max(...pieces.map(({ part, at }) => at.y + part.height));
  const scale = Math.min(1, room.width / width, room.height / height) * pointsPerPixel;
  return { ...paper, pieces, connectors, scale, corner: { x: (paper.width - width * scale) / 2, y: paperMargin } };
}

/** The room between the margins of a sheet that lies across, in pixels as on a screen. */
export function roomAcross(paper: Paper): Size {
  const { width, height } = papers[paper];
  return roomOf({ width: height * pointsPerMillimetre, height: width * pointsPerMillimetre });
}

/** In pixels, between the margins. */
function roomOf({ width, height }: Size): Size {
  return { width: (width - 2 * paperMargin) / pointsPerPixel, height: (height - 2 * paperMargin) / pointsPerPixel };
}
