import type { Picture, Point, Rectangle, Size } from "../picture.ts";
import { type CutConnector, connectorRadius } from "./cut-connectors.ts";
import { pickBestWay, type SheetRoom } from "./cutting.ts";
import { type MovedLine, moveBandHeadings } from "./moved-lines.ts";
import { cutColumns, cutRows, type PictureSheet, type SheetSet } from "./sheets.ts";

/** Sizes upright, in millimetres (ISO 216). */
const paperSizes = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const;

/** A size of paper (ISO 216). */
export type Paper = keyof typeof paperSizes;

/** A part of a drawing and where its upper left corner stands, in pixels from that of all pieces of the page. */
export interface PaperPiece {
  readonly part: Rectangle;
  readonly at: Point;
}

/** One page: its size in points, 72 to an inch, and the parts of the drawing on it. */
export interface PaperPage extends Size {
  /** The part that no other page has comes first; headings that stand again, title and foot follow. */
  readonly pieces: readonly [PaperPiece, ...(readonly PaperPiece[])];
  /** Where lines of the first piece are cut. */
  readonly connectors: readonly CutConnector[];
  /** What stands elsewhere in the first piece than on the drawing. */
  readonly moved: readonly MovedLine[];
  /** Points to a pixel; the same on all pages of a drawing. */
  readonly scale: number;
  /** Where the upper left corner of all pieces stands, in points from the upper left corner of the page. */
  readonly corner: Point;
}

export const pointsPerMillimetre = 72 / 25.4;
/** CSS: 96 pixels to an inch. */
export const pointsPerPixel = 0.75;
/** Points; what is printed smaller, few read without effort. */
export const leastPoints = 8;
export const paperMargin = 14 * pointsPerMillimetre;
/** How much paper is spent to have it upright, and to have a chart in one piece. */
const [uprightFactor, uncutFactor] = [1.36, 1.2];

/** A way to put a drawing on paper. */
interface PaperWay extends SheetSet {
  readonly paper: Size;
  readonly pages: () => readonly PaperPage[];
}

export interface PaperOptions {
  /**
   * The marks of the first cut are those of this one, so that a file of several drawings has none twice; 0 when absent.
   */
  readonly firstCut?: number;
  /**
   * Pixels of the paper, 96 to an inch, for one of the drawing: as large as need be, for which the fewest sheets are
   * taken.
   */
  readonly enough?: number;
}

/**
 * How a drawing is put on paper: at one scale, never larger than on a screen, on the least paper for the size of its
 * text, upright or across. A flowchart that becomes small on one page is cut between its rows of boxes, or between its
 * columns where the flow runs to the right. A paper without a name is told by its size upright, in millimetres.
 */
export function paginateDrawing(
  drawing: Size,
  picture: Picture | undefined,
  paper: Paper | Size,
  { firstCut = 0, enough }: PaperOptions = {},
): readonly PaperPage[] {
  const { width, height } = typeof paper === "string" ? paperSizes[paper] : paper;
  const standing = { width: width * pointsPerMillimetre, height: height * pointsPerMillimetre };
  const lying = { width: standing.height, height: standing.width };
  const cut = picture?.direction === "right" ? listColumnWays : listRowWays;
  const ways = [standing, lying].flatMap((size) => [
    fitOnePage(drawing, size),
    ...(picture ? cut(drawing, picture, size, { firstCut, enough }).filter(({ sheets }) => sheets.length > 1) : []),
  ]);
  const best = pickBestWay(
    ways,
    (way) => way.scale,
    ({ sheets, paper: size }) => (sheets.length > 1 ? sheets.length * uncutFactor : 1) * (size === lying ? uprightFactor : 1),
    enough,
  );
  return best?.pages() ?? [];
}

type CutOptions = Pick<Required<PaperOptions>, "firstCut"> & Pick<SheetRoom, "enough">;

function fitOnePage({ width, height }: Size, paper: Size): PaperWay {
  const room = computePaperRoom(paper);
  const scale = Math.min(1, room.width / width, room.height / height);
  const whole = { part: { x: 0, y: 0, width, height }, at: { x: 0, y: 0 } };
  return { paper, scale, sheets: [], pages: () => [buildPaperPage(paper, scale, [whole])] };
}

/** Parts between rows; the headings of the lanes stand again on each. */
function listRowWays(drawing: Size, picture: Picture, paper: Size, { firstCut, enough }: CutOptions): readonly PaperWay[] {
  const [lane] = picture.lanes;
  const head = lane && { x: 0, y: lane.heading.y, width: picture.width, height: lane.heading.height };
  const room: SheetRoom = { ...computePaperRoom(paper), head: head?.height ?? 0, enough };
  return cutRows(picture, drawing, room, firstCut).map((way) => ({
    ...way,
    paper,
    pages: () => {
      const moved = moveBandHeadings(picture, way.sheets);
      return way.sheets.map((part, index) => {
        const depth = measureConnectorReach(part, "y");
        const again = head && index > 0 ? [{ part: head, at: { x: 0, y: 0 } }] : [];
        const down = depth + (again.length > 0 ? room.head : 0);
        const foot = part.foot ? [{ part: part.foot, at: { x: 0, y: down + part.height } }] : [];
        return buildPaperPage(paper, way.scale, [{ part, at: { x: 0, y: down } }, ...again, ...foot], part.connectors, moved[index]);
      });
    },
  }));
}

/**
 * Parts between columns; the headings of the lanes stand again at the left of each, the title above the first, the foot
 * below the last.
 */
function listColumnWays(drawing: Size, picture: Picture, paper: Size, { firstCut, enough }: CutOptions): readonly PaperWay[] {
  const [lane] = picture.lanes;
  if (lane === undefined) return [];
  const top = Math.min(...[...picture.lanes, ...picture.bands].map(({ heading }) => heading.y));
  const chart = picture.height - top;
  const head = { x: lane.heading.x, y: top, width: lane.heading.width, height: chart };
  const title = getTitleRectangle(picture, top);
  const foot = { x: 0, y: picture.height, width: picture.footWidth, height: drawing.height - picture.height };
  const depth = chart + Math.max(title.height, foot.height);
  return cutColumns(picture, depth, { ...computePaperRoom(paper), head: head.width, enough }, firstCut).map((way) => ({
    ...way,
    paper,
    pages: () => {
      const moved = moveBandHeadings(picture, way.sheets);
      return way.sheets.map((sheet, index) => {
        const part = { x: sheet.x, y: top, width: sheet.width, height: chart };
        const isFirst = index === 0;
        const left = measureConnectorReach(sheet, "x") + (isFirst ? 0 : head.width);
        const down = isFirst ? title.height : 0;
        const pieces: PaperPage["pieces"] = [
          { part, at: { x: left, y: down } },
          ...(isFirst ? [{ part: title, at: { x: Math.max(0, (left + part.width - title.width) / 2), y: 0 } }] : []),
          ...(isFirst ? [] : [{ part: head, at: { x: 0, y: down } }]),
          ...(index === way.sheets.length - 1 ? [{ part: foot, at: { x: 0, y: down + chart } }] : []),
        ];
        return buildPaperPage(paper, way.scale, pieces, sheet.connectors, moved[index]);
      });
    },
  }));
}

/** Pixels that connectors stand before a part. */
function measureConnectorReach(part: PictureSheet, axis: "x" | "y"): number {
  return Math.max(0, ...part.connectors.map(({ middle }) => part[axis] - middle[axis] + connectorRadius + 2));
}

/** The room of the title, which stands above the middle of the whole. */
function getTitleRectangle({ headings, width }: Picture, height: number): Rectangle {
  const widest = Math.max(0, ...headings.map((line) => line.width)) + 8;
  return { x: (width - widest) / 2, y: 0, width: widest, height };
}

/** The pieces in the middle of the page, from its upper margin. */
function buildPaperPage(
  paper: Size,
  scale: number,
  pieces: PaperPage["pieces"],
  connectors: PaperPage["connectors"] = [],
  moved: PaperPage["moved"] = [],
): PaperPage {
  const width = Math.max(...pieces.map(({ part, at }) => at.x + part.width));
  const points = scale * pointsPerPixel;
  return { ...paper, pieces, connectors, moved, scale: points, corner: { x: (paper.width - width * points) / 2, y: paperMargin } };
}

/**
 * The most that a sheet that lies across has room for between its margins, in pixels, with text of so many pixels still
 * printed in 8 points.
 */
export function computeLandscapeSheet(paper: Paper, textSize: number): Size {
  const { width, height } = paperSizes[paper];
  const room = computePaperRoom({ width: height * pointsPerMillimetre, height: width * pointsPerMillimetre });
  const scale = Math.min(1, leastPoints / (textSize * pointsPerPixel));
  return { width: Math.floor(room.width / scale), height: Math.floor(room.height / scale) };
}

/** In pixels, between the margins. */
function computePaperRoom({ width, height }: Size): Size {
  return { width: (width - 2 * paperMargin) / pointsPerPixel, height: (height - 2 * paperMargin) / pointsPerPixel };
}
